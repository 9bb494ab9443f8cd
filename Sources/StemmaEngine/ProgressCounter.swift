import Synchronization

/// Counts finished pieces of work from any task and tells of each hundredth part.
final class ProgressCounter: Sendable {
  private let done = Atomic<Int>(0)
  private let total: Int
  private let progress: @Sendable (Int) -> Void

  init(total: Int, progress: @escaping @Sendable (_ done: Int) -> Void) {
    self.total = total
    self.progress = progress
  }

  func step() {
    let count = done.add(1, ordering: .relaxed).newValue
    if count == total || count % max(1, total / 100) == 0 {
      progress(count)
    }
  }
}
