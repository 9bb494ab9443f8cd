import StemmaModel

/// Makes reports of JSON records.
struct RecordReader {
  let path: String
  let limits: ReadingLimits
  var detail = ReadingDetail.whole

  /// Reads one line that should hold one object.
  ///
  /// - Parameters:
  ///   - bytes: holds the line in `range`, in any encoding that contains ASCII.
  ///   - line: counted from 1.
  ///   - fallbackID: the id for a record that has none.
  ///   - part: takes the report, or why there is none.
  func readLine(
    _ bytes: [UInt8], in range: Range<Int>, line: Int, fallbackID: String,
    into part: inout ReadingPart
  ) {
    let slice = bytes[range]
    if (try? UTF8Span(validating: bytes.span.extracting(range))) != nil {
      let record = Record(
        bytes: bytes, range: range, line: line, fallbackID: fallbackID, encoding: .utf8,
        digest: detail.digest(of: slice), raw: detail.raw(slice))
      return read(record, into: &part)
    }
    let decoded = DecodedText(asciiSuperset: Array(slice))
    let record = Record(
      bytes: decoded.utf8, range: 0..<decoded.utf8.count, line: line, fallbackID: fallbackID,
      encoding: decoded.encoding, digest: detail.digest(of: slice), raw: detail.raw(slice))
    if let note = decoded.note { part.note(path: path, line: line, note) }
    read(record, into: &part)
  }

  /// The bytes of one record and what is known of them.
  struct Record {
    /// Valid UTF-8 at least in `range`.
    let bytes: [UInt8]
    let range: Range<Int>
    let line: Int?
    let fallbackID: String
    let encoding: TextEncoding
    let digest: String
    /// The bytes as read, where they are to be kept.
    let raw: [UInt8]
  }

  /// Reads one record, which should be one object with a string `text`.
  func read(_ record: Record, into part: inout ReadingPart) {
    do throws(JSONFault) {
      guard
        let object = try JSONObject.whole(
          record.bytes, in: record.range, maximumDepth: limits.maximumJSONDepth)
      else {
        return part.setAside(
          path: path, line: record.line, .noText(what: "it is not a JSON object"))
      }
      let fields = RecordFields(object, in: record.bytes)
      if fields.text == nil, NinjsItem.isOne(object, in: record.bytes) {
        take(NinjsItem(object, in: record.bytes), of: record, into: &part)
      } else {
        take(fields, of: record, into: &part)
      }
    } catch {
      part.setAside(path: path, line: record.line, .invalidJSON(error))
    }
  }

  private func take(_ item: NinjsItem, of record: Record, into part: inout ReadingPart) {
    let id = item.id.map(InputName.tidied) ?? record.fallbackID
    for note in item.notes { part.note(path: path, line: record.line, report: id, note) }
    do throws(SetAsideReason) {
      let text = try item.text()
      guard text.count <= limits.maximumReportBytes else {
        throw .tooLarge(limitBytes: limits.maximumReportBytes)
      }
      guard let stored = StoredText(validating: text) else { throw .notText(what: nil) }
      part.reports.append(
        Report(
          id: id, path: path, line: record.line, text: stored, encoding: record.encoding,
          digest: record.digest, format: .ninjs, raw: record.raw, metadata: item.metadata,
          anatomy: detail.anatomy(of: text, title: item.metadata.title)))
    } catch {
      part.setAside(path: path, line: record.line, report: id, error)
    }
  }

  private func take(_ fields: RecordFields, of record: Record, into part: inout ReadingPart) {
    let id = fields.id ?? record.fallbackID
    for note in fields.notes { part.note(path: path, line: record.line, report: id, note) }
    guard let text = fields.text else {
      return part.setAside(
        path: path, line: record.line, report: fields.id, .noText(what: fields.textProblem))
    }
    if WhiteSpace.isAll(of: text) {
      return part.setAside(path: path, line: record.line, report: id, .empty)
    }
    guard let stored = StoredText(validating: text) else {
      return part.setAside(path: path, line: record.line, report: id, .notText(what: nil))
    }
    part.reports.append(
      Report(
        id: id, path: path, line: record.line, text: stored, encoding: record.encoding,
        digest: record.digest, format: .record, raw: record.raw, metadata: fields.metadata,
        anatomy: detail.anatomy(of: text, title: fields.metadata.title)))
  }
}
