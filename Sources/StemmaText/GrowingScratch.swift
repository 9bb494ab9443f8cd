/// Memory that is filled again and again and grows to the largest need; what it held is lost then.
package final class GrowingScratch<Element: BitwiseCopyable> {
  /// Room for ``capacity`` elements, without a value until written.
  package private(set) var start: UnsafeMutablePointer<Element>
  package private(set) var capacity: Int

  package init(capacity: Int = 1024) {
    self.capacity = max(1, capacity)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// Makes room for as many elements; those it held are lost when it grows.
  package func reserve(_ count: Int) {
    guard count > capacity else { return }
    start.deallocate()
    capacity = max(count, 2 * capacity)
    start = .allocate(capacity: capacity)
  }
}
