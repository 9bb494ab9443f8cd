/// Reads a `.json` file: one object, an array of objects, or objects on lines of their own.
struct DocumentReader {
  let path: String
  let stem: String
  /// The place of the document in a file of many; `nil` for a file by itself.
  var line: Int?
  let limits: ReadingLimits
  var detail = ReadingDetail.whole

  /// Reads a stream to its end.
  func read(_ source: any ByteSource) -> ReadingPart {
    var part = ReadingPart()
    do throws(SourceFailure) {
      guard let bytes = try source.readAll(limit: limits.maximumDocumentBytes) else {
        part.setAside(path: path, .tooLarge(limitBytes: limits.maximumDocumentBytes))
        return part
      }
      take(bytes, into: &part)
    } catch {
      part.setAside(path: path, error.reason)
    }
    return part
  }

  private func take(_ raw: [UInt8], into part: inout ReadingPart) {
    if let reason = ContentCheck.objection(toRaw: raw) {
      return part.setAside(path: path, reason)
    }
    read(raw, into: &part)
  }

  /// Reads the bytes of a document.
  func read(_ raw: [UInt8], into part: inout ReadingPart) {
    let decoded = DecodedText(raw)
    let bytes = decoded.utf8
    let start = WhiteSpace.lead(of: bytes)
    guard start < bytes.count else { return part.setAside(path: path, line: line, .empty) }
    if let note = decoded.note { part.note(path: path, line: line, note) }
    var scanner = JSONScanner(
      bytes, in: start..<bytes.count, maximumDepth: limits.maximumJSONDepth)
    do throws(JSONFault) {
      if scanner.next == UInt8(ascii: "[") {
        return try takeArray(bytes, &scanner, decoded, into: &part)
      }
      let value = try scanner.value()
      scanner.skipSpace()
      if scanner.next == UInt8(ascii: "{") { return takeLines(bytes, into: &part) }
      if scanner.next != nil { throw scanner.fault(.moreAfterTheEnd) }
      let record = RecordReader.Record(
        bytes: bytes, range: value, line: line, fallbackID: stem, encoding: decoded.encoding,
        digest: detail.digest(of: raw[...]), raw: detail.raw(raw[...]))
      RecordReader(path: path, limits: limits, detail: detail).read(record, into: &part)
    } catch {
      part.setAside(path: path, line: line, .invalidJSON(error))
    }
  }

  /// Takes the elements before a fault, too.
  private func takeArray(
    _ bytes: [UInt8], _ scanner: inout JSONScanner, _ decoded: DecodedText,
    into part: inout ReadingPart
  ) throws(JSONFault) {
    let reader = RecordReader(path: path, limits: limits, detail: detail)
    let own = self.line
    var line = 1
    var counted = 0
    var index = 0
    try scanner.expect(UInt8(ascii: "["))
    scanner.skipSpace()
    if scanner.next == UInt8(ascii: "]") {
      return part.setAside(path: path, line: line, .noText(what: "the array is empty"))
    }
    while !Task.isCancelled {
      let value = try scanner.value(depth: 1)
      line += bytes[counted..<value.lowerBound].count { $0 == ASCII.newline }
      counted = value.lowerBound
      index += 1
      if value.count > limits.maximumReportBytes {
        part.setAside(
          path: path, line: own ?? line, .tooLarge(limitBytes: limits.maximumReportBytes))
      } else {
        let record = RecordReader.Record(
          bytes: bytes, range: value, line: own ?? line, fallbackID: "\(stem):\(index)",
          encoding: decoded.encoding, digest: detail.digest(of: bytes[value]),
          raw: detail.raw(bytes[value]))
        reader.read(record, into: &part)
      }
      scanner.skipSpace()
      guard scanner.next == UInt8(ascii: ",") else { break }
      try scanner.expect(UInt8(ascii: ","))
      scanner.skipSpace()
    }
    try scanner.expect(UInt8(ascii: "]"))
    scanner.skipSpace()
    if scanner.next != nil { throw scanner.fault(.moreAfterTheEnd) }
  }

  /// JSON Lines under the wrong ending.
  private func takeLines(_ bytes: [UInt8], into part: inout ReadingPart) {
    var splitter = LineSplitter(limitBytes: limits.maximumReportBytes)
    var batch = LineBatch(path: path, stem: stem)
    splitter.feed(bytes, into: &batch)
    splitter.finish(into: &batch)
    part.merge(batch.read(limits: limits, detail: detail))
  }
}
