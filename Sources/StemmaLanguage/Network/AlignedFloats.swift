/// Floats that start at a cache line, filled once and then only read; freed with the last reference.
///
/// A plain array starts 32 bytes into its block, so that each of its 64-byte loads would touch two cache
/// lines; the products run a third slower on it.
final class AlignedFloats: @unchecked Sendable {
  // Safe to share: memory is written only in `init`, before anyone else has the reference.
  let start: UnsafePointer<Float>
  let count: Int
  private let block: UnsafeMutablePointer<Float>

  /// Floats as `fill` writes them into memory that holds zeros.
  init(count: Int, fill: (UnsafeMutableBufferPointer<Float>) -> Void) {
    block = Self.allocate(count)
    self.count = count
    start = UnsafePointer(block)
    fill(UnsafeMutableBufferPointer(start: block, count: count))
  }

  convenience init(_ values: [Float]) {
    self.init(count: values.count) { _ = $0.update(from: values) }
  }

  deinit {
    block.deallocate()
  }

  /// Memory for floats at a cache line, filled with zeros.
  fileprivate static func allocate(_ count: Int) -> UnsafeMutablePointer<Float> {
    let bytes = max(count, 1) * MemoryLayout<Float>.stride
    let block = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
      .bindMemory(to: Float.self, capacity: count)
    block.initialize(repeating: 0, count: count)
    return block
  }
}

/// Floats to work in, at a cache line; one task's own.
final class ScratchFloats {
  let start: UnsafeMutablePointer<Float>
  let count: Int

  init(count: Int) {
    start = AlignedFloats.allocate(count)
    self.count = count
  }

  deinit {
    start.deallocate()
  }
}
