import StemmaInflate

/// The bytes inside a gzip stream of many members, which can go on behind a member that is broken.
///
/// Each member has a budget of expansion of its own: a bomb among a million records costs itself
/// alone.
final class GzipMembers: ByteSource {
  /// What of the compressed bytes is kept to look for the next member in once one is found broken.
  private static let keptBytes = 64 << 10
  /// Compressed bytes that are looked at to say whether a member begins as it should.
  private static let proofBytes = 1024
  /// After so many bombs nobody needs the rest.
  private static let mostBombs = 16

  private let source: any ByteSource
  private let stream: InflateStream
  private let limits: ReadingLimits
  private var budget: ExpansionBudget
  private var input: [UInt8] = []
  /// The next byte to unfold.
  private var position = 0
  /// Where the member begins that is being unfolded, as far as its bytes are kept.
  private var memberStart = 0
  private var isInsideMember = false
  private var isSourceAtEnd = false
  private var failure: SourceFailure?
  private var bombs = 0
  private var readBytes = 0
  /// Bytes that were unfolded more than once; bounded, or hostile input would take forever.
  private var rereadBytes = 0

  /// - Throws: `damaged` when zlib cannot be set up.
  init(_ source: any ByteSource, limits: ReadingLimits) throws(SourceFailure) {
    guard let stream = InflateStream(.gzip) else { throw .damaged }
    self.source = source
    self.stream = stream
    self.limits = limits
    budget = ExpansionBudget(limits: limits)
  }

  /// - Throws: what broke a member; ``resume(at:)`` may go on behind it.
  func nextChunk() throws(SourceFailure) -> [UInt8] {
    while true {
      if let failure { throw failure }
      if position == input.count, try !refill() {
        guard isInsideMember else { return [] }
        isInsideMember = false
        failure = .truncated
        continue
      }
      guard beginMemberIfNeeded() else { continue }
      let before = position
      let step = stream.step(
        input, in: position..<input.count, outputBytes: FileSource.chunkBytes)
      position += step.takenBytes
      switch step.status {
      case .going: break
      case .ended: isInsideMember = false
      case .damaged: failure = .damaged
      }
      do {
        try budget.count(compressed: position - before, expanded: step.output.count)
      } catch {
        failure = error
        bombs += 1
      }
      if !step.output.isEmpty { return step.output }
    }
  }

  /// Goes on behind a member that broke, at the next that unfolds to bytes that begin as asked.
  ///
  /// - Returns: false where there is none.
  /// - Throws: what broke the source itself.
  func resume(at beginning: [UInt8]) throws(SourceFailure) -> Bool {
    guard bombs < Self.mostBombs, failure != nil else { return false }
    failure = nil
    isInsideMember = false
    if rereadBytes + position - memberStart <= max(1 << 20, 2 * readBytes), memberStart < position {
      rereadBytes += position - memberStart
      position = memberStart + 1
    }
    while true {
      if input.count - position < Self.proofBytes, !isSourceAtEnd {
        memberStart = position
        _ = try refill()
      }
      guard let candidate = nextCandidate() else {
        position = max(position, input.count - 2)
        if isSourceAtEnd { return false }
        memberStart = position
        if try !refill() { return false }
        continue
      }
      position = candidate
      if input.count - candidate < Self.proofBytes, !isSourceAtEnd {
        memberStart = position
        _ = try refill()
      }
      if begins(with: beginning) { return true }
      position += 1
    }
  }

  /// Takes the next piece of the source, and keeps the end of the last one.
  ///
  /// - Returns: false at the end of the source.
  private func refill() throws(SourceFailure) -> Bool {
    guard !isSourceAtEnd else { return false }
    let chunk: [UInt8]
    do {
      chunk = try source.nextChunk()
    } catch {
      isSourceAtEnd = true
      throw error
    }
    guard !chunk.isEmpty else {
      isSourceAtEnd = true
      return false
    }
    readBytes += chunk.count
    let kept = max(input.count - position, min(input.count - memberStart, Self.keptBytes))
    let dropped = input.count - kept
    input.removeFirst(dropped)
    input.append(contentsOf: chunk)
    position -= dropped
    memberStart = max(0, memberStart - dropped)
    return true
  }

  /// Between members: passes over padding zeros and makes ready for a further member.
  private func beginMemberIfNeeded() -> Bool {
    guard !isInsideMember else { return true }
    while position < input.count, input[position] == 0 { position += 1 }
    memberStart = position
    guard position < input.count else { return false }
    stream.reset()
    budget = ExpansionBudget(limits: limits)
    isInsideMember = true
    return true
  }

  /// Where a member may begin, at or behind the position.
  private func nextCandidate() -> Int? {
    let bytes = input[...]
    var place = bytes.firstPlace(of: 0x1F, from: position)
    while place + 3 < input.count {
      if input[place + 1] == 0x8B, input[place + 2] == 8, input[place + 3] & 0xE0 == 0 {
        return place
      }
      place = bytes.firstPlace(of: 0x1F, from: place + 1)
    }
    return nil
  }

  /// Whether the member at the position unfolds to bytes that begin so.
  private func begins(with beginning: [UInt8]) -> Bool {
    stream.reset()
    let end = min(input.count, position + Self.proofBytes)
    let step = stream.step(input, in: position..<end, outputBytes: beginning.count)
    return step.output == beginning
  }
}
