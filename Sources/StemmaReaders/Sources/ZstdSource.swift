import CZstd

/// The bytes inside a zstd stream of one or several frames.
final class ZstdSource: ByteSource {
  private let source: any ByteSource
  private let stream: OpaquePointer
  private var budget: ExpansionBudget
  private var input: [UInt8] = []
  private var position = 0
  private var isInsideFrame = true
  private var mayHoldOutput = false
  private var failure: SourceFailure?

  /// - Throws: `damaged` when zstd cannot be set up.
  init(_ source: any ByteSource, limits: ReadingLimits) throws(SourceFailure) {
    guard let stream = ZSTD_createDStream() else { throw .damaged }
    self.source = source
    self.stream = stream
    budget = ExpansionBudget(limits: limits)
  }

  deinit {
    ZSTD_freeDStream(stream)
  }

  func nextChunk() throws(SourceFailure) -> [UInt8] {
    while true {
      if let failure { throw failure }
      if position == input.count, !mayHoldOutput {
        input = try source.nextChunk()
        position = 0
        if input.isEmpty {
          if isInsideFrame { throw .truncated }
          return []
        }
      }
      let before = position
      let output = decompressOnce()
      do {
        try budget.count(compressed: position - before, expanded: output.count)
      } catch {
        failure = error
        throw error
      }
      if !output.isEmpty { return output }
    }
  }

  /// Unfolds up to one chunk, and remembers a failure for the next call.
  private func decompressOnce() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: FileSource.chunkBytes) { buffer, count in
      let rest = input.withUnsafeBytes { bytes in
        var taken = ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: position)
        var given = ZSTD_outBuffer(dst: buffer.baseAddress, size: buffer.count, pos: 0)
        let rest = ZSTD_decompressStream(stream, &given, &taken)
        position = taken.pos
        count = given.pos
        return rest
      }
      if ZSTD_isError(rest) != 0 {
        failure =
          ZSTD_getErrorCode(rest) == ZSTD_error_frameParameter_windowTooLarge
          ? .windowTooLarge : .damaged
        mayHoldOutput = false
      } else {
        isInsideFrame = rest != 0
        // A full chunk may mean that the decoder still holds output for this input.
        mayHoldOutput = isInsideFrame && count == buffer.count
      }
    }
  }
}
