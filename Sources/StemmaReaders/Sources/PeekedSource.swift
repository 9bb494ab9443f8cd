/// A stream whose first piece was looked at.
final class PeekedSource: ByteSource {
  private let source: any ByteSource
  private var peeked: [UInt8]?

  init(_ source: any ByteSource) {
    self.source = source
  }

  /// The first piece, which the next ``nextChunk()`` gives again.
  func peek() throws(SourceFailure) -> [UInt8] {
    if let peeked { return peeked }
    let first = try source.nextChunk()
    peeked = first
    return first
  }

  func nextChunk() throws(SourceFailure) -> [UInt8] {
    if let first = peeked {
      peeked = nil
      return first
    }
    return try source.nextChunk()
  }
}
