import StemmaInflate

/// The bytes inside a gzip stream of one or several members.
final class GzipSource: ByteSource {
  private let source: any ByteSource
  private let stream: InflateStream
  private var budget: ExpansionBudget
  private var input: [UInt8] = []
  private var position = 0
  private var isInsideMember = true
  private var failure: SourceFailure?

  /// - Throws: `damaged` when zlib cannot be set up.
  init(_ source: any ByteSource, limits: ReadingLimits) throws(SourceFailure) {
    guard let stream = InflateStream(.gzip) else { throw .damaged }
    self.source = source
    self.stream = stream
    budget = ExpansionBudget(limits: limits)
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
    stream.reset()
    isInsideMember = true
    return true
  }

  /// Unfolds up to one chunk, and remembers a failure for the next call.
  private func inflateOnce() -> [UInt8] {
    let step = stream.step(
      input, in: position..<input.count, outputBytes: FileSource.chunkBytes)
    position += step.takenBytes
    switch step.status {
    case .going: break
    case .ended: isInsideMember = false
    case .damaged: failure = .damaged
    }
    return step.output
  }
}
