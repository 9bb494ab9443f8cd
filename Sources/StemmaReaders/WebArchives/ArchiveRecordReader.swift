/// Makes reports of what records of a web archive hold.
struct ArchiveRecordReader {
  let path: String
  let stem: String
  let limits: ReadingLimits
  let detail: ReadingDetail

  /// Reads one record.
  ///
  /// - Parameters:
  ///   - bytes: hold the record's block.
  ///   - part: takes the reports, or why there are none.
  func read(_ record: ArchiveBatch.Record, in bytes: [UInt8], into part: inout ReadingPart) {
    let type = MediaType(record.header.contentType)
    guard record.header.type == "response", type.name == "application/http" || type.name.isEmpty
    else {
      // A resource or a conversion: the block is the document.
      return take(Array(bytes[record.range]), type: type, of: record, into: &part)
    }
    guard let response = HTTPResponse(bytes, in: record.range) else {
      return part.setAside(path: path, line: record.number, .brokenRecord(.noAnswer))
    }
    guard response.status == 200 else {
      return passOver(record, "the server answered with \(response.status)", into: &part)
    }
    do throws(SetAsideReason) {
      let mediaType = MediaType(response.fields["content-type"] ?? "")
      guard mediaType.mayBeDocument else {
        return take([], type: mediaType, of: record, into: &part)
      }
      let document = try HTTPBody(limits: limits).document(
        bytes[response.body], fields: response.fields)
      take(document, type: mediaType, of: record, into: &part)
    } catch {
      part.setAside(path: path, line: record.number, error)
    }
  }

  private func take(
    _ document: [UInt8], type: MediaType, of record: ArchiveBatch.Record,
    into part: inout ReadingPart
  ) {
    guard type.mayBeDocument else {
      return passOver(record, "its media type is not that of a report", into: &part)
    }
    if let why = record.header.truncation {
      part.note(
        path: path, line: record.number,
        "the crawler cut the document off (\(InputName.tidied(String(why.prefix(40)))))")
    }
    let address = record.header.target.flatMap { WebAddress.kept($0) }
    let id = record.header.target ?? record.header.recordID ?? "\(stem):\(record.number)"
    PayloadReader(limits: limits, detail: detail).read(
      Payload(
        bytes: document, path: path, line: record.number, id: InputName.tidied(id), stem: stem,
        address: address, charset: type.charset, mediaType: type.name),
      into: &part)
  }

  /// Of what an archive of the web holds beside reports only a count is told.
  private func passOver(
    _ record: ArchiveBatch.Record, _ why: String, into part: inout ReadingPart
  ) {
    part.passedOver[why, default: 0] += 1
  }
}
