import StemmaInflate

/// Undoes what was done to a document so that it could be sent: chunks and compression.
struct HTTPBody {
  let limits: ReadingLimits

  /// The document.
  ///
  /// Archives differ in whether they keep a body as it was sent or undo that and leave the fields as
  /// they were: a body that is not what its fields say is taken as it stands.
  ///
  /// - Throws: why there is none.
  func document(
    _ sent: ArraySlice<UInt8>, fields: HeaderFields
  ) throws(SetAsideReason) -> [UInt8] {
    var body = Array(sent)
    if fields["transfer-encoding"]?.lowercased().contains("chunked") ?? false,
      let whole = Self.withoutChunks(sent)
    {
      body = whole
    }
    let encoding = fields["content-encoding"]?.lowercased() ?? ""
    switch encoding {
    case "", "identity", "none", "utf-8": return body
    case "gzip", "x-gzip":
      return try body.starts(with: [0x1F, 0x8B]) ? unfolded(body, .gzip) : body
    case "zstd":
      return try body.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) ? unfolded(body, .zstd) : body
    case "deflate": return try inflated(body)
    default:
      if DocumentKind.isMarkup(body) { return body }
      throw .unreadEncoding(encoding == "br" ? "Brotli" : nil)
    }
  }

  /// The bytes of a body without the lengths between its chunks; `nil` where they do not fit.
  static func withoutChunks(_ sent: ArraySlice<UInt8>) -> [UInt8]? {
    var whole: [UInt8] = []
    whole.reserveCapacity(sent.count)
    var place = sent.startIndex
    while true {
      let lineEnd = sent.firstPlace(of: ASCII.newline, from: place)
      guard lineEnd < sent.endIndex else { return nil }
      var length = 0
      var digits = 0
      for byte in sent[place..<lineEnd] {
        guard let digit = HexDigit.value(of: byte) else { break }
        digits += 1
        guard digits <= 8 else { return nil }
        length = length << 4 | Int(digit)
      }
      guard digits > 0 else { return nil }
      if length == 0 { return whole }
      place = lineEnd + 1
      guard length <= sent.endIndex - place else { return nil }
      whole.append(contentsOf: sent[place..<(place + length)])
      place += length
      while place < sent.endIndex, sent[place] == 0x0D || sent[place] == 0x0A { place += 1 }
      // Crawlers cut long answers between two chunks.
      if place == sent.endIndex { return whole }
    }
  }

  private func unfolded(
    _ body: [UInt8], _ compression: Compression
  ) throws(SetAsideReason) -> [UInt8] {
    do throws(SourceFailure) {
      let source: any ByteSource
      switch compression {
      case .gzip: source = try GzipSource(BytesSource(body), limits: limits)
      case .zstd: source = try ZstdSource(BytesSource(body), limits: limits)
      }
      guard let bytes = try source.readAll(limit: limits.maximumReportBytes) else {
        throw SourceFailure.expandsTooMuch
      }
      return bytes
    } catch {
      throw error.reason
    }
  }

  /// Servers send `deflate` with zlib's head of two bytes or without.
  private func inflated(_ body: [UInt8]) throws(SetAsideReason) -> [UInt8] {
    let hasHead =
      body.count > 2 && body[0] & 0x0F == 8 && (Int(body[0]) << 8 | Int(body[1])) % 31 == 0
    guard let stream = InflateStream(.raw) else { throw .damaged }
    var whole: [UInt8] = []
    var place = hasHead ? 2 : 0
    while true {
      let step = stream.step(body, in: place..<body.count, outputBytes: FileSource.chunkBytes)
      place += step.takenBytes
      whole.append(contentsOf: step.output)
      guard whole.count <= limits.maximumReportBytes else { throw .expandsTooMuch }
      switch step.status {
      case .ended: return whole
      case .damaged:
        if DocumentKind.isMarkup(body) { return body }
        throw .damaged
      case .going:
        if place == body.count, step.output.isEmpty { throw .truncated }
      }
    }
  }
}

/// Bytes at hand as a stream.
final class BytesSource: ByteSource {
  private var bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func nextChunk() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }
}
