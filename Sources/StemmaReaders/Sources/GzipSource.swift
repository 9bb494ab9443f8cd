import CZlib

/// The bytes inside a gzip stream of one or several members.
final class GzipSource: ByteSource {
  private let source: any ByteSource
  /// Kept at one address: zlib's state points back at it.
  private let stream: UnsafeMutablePointer<z_stream>
  private var budget: ExpansionBudget
  private var input: [UInt8] = []
  private var position = 0
  private var isInsideMember = true
  private var failure: SourceFailure?

  /// - Throws: `damaged` when zlib cannot be set up.
  init(_ source: any ByteSource, limits: ReadingLimits) throws(SourceFailure) {
    self.source = source
    budget = ExpansionBudget(limits: limits)
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 15: the largest window; 16: a gzip header, no other.
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(stream, 15 + 16, ZLIB_VERSION, size) == Z_OK else { throw .damaged }
  }

  deinit {
    inflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  func nextChunk() throws(SourceFailure) -> [UInt8] {
    while true {
      if let failure { throw failure }
      if position == input.count {
        input = try source.nextChunk()
        position = 0
        if input.isEmpty {
          if isInsideMember { throw .truncated }
          return []
        }
      }
      guard beginMemberIfNeeded() else { continue }
      let before = position
      let output = inflateOnce()
      do {
        try budget.count(compressed: position - before, expanded: output.count)
      } catch {
        failure = error
        throw error
      }
      if !output.isEmpty { return output }
    }
  }

  /// Between members: passes over padding zeros and makes ready for a further member.
  ///
  /// - Returns: false when the input at hand is used up.
  private func beginMemberIfNeeded() -> Bool {
    guard !isInsideMember else { return true }
    while position < input.count, input[position] == 0 { position += 1 }
    guard position < input.count else { return false }
    inflateReset(stream)
    isInsideMember = true
    return true
  }

  /// Unfolds up to one chunk, and remembers a failure for the next call.
  private func inflateOnce() -> [UInt8] {
    let available = input.count - position
    return [UInt8](unsafeUninitializedCapacity: FileSource.chunkBytes) { buffer, count in
      let status = input.withUnsafeMutableBufferPointer { bytes in
        stream.pointee.next_in = bytes.baseAddress.map { $0 + position }
        stream.pointee.avail_in = UInt32(available)
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = UInt32(buffer.count)
        return inflate(stream, Z_NO_FLUSH)
      }
      position += available - Int(stream.pointee.avail_in)
      count = buffer.count - Int(stream.pointee.avail_out)
      switch status {
      case Z_OK, Z_BUF_ERROR: break
      case Z_STREAM_END: isInsideMember = false
      default: failure = .damaged
      }
    }
  }
}
