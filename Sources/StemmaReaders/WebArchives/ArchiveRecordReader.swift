/// Makes reports of what records of a web archive hold.
struct ArchiveRecordReader {
  let path: String
  let stem: String
  let limits: ReadingLimits
  let detail: ReadingDetail

  /// Reads one record.
  ///
  /// - Parameters:
  ///   - bytes: hold the record's document.
  ///   - part: takes the reports, or why there are none.
  func read(_ record: ArchiveBatch.Record, in bytes: [UInt8], into part: inout ReadingPart) {
    let header = record.header
    do throws(SetAsideReason) {
      let document = try HTTPBody(limits: limits).document(
        bytes[record.range], fields: record.description.fields)
      if let why = header.truncation {
        part.note(
          path: path, line: record.number,
          "the crawler cut the document off (\(InputName.tidied(String(why.prefix(40)))))")
      }
      let name = header.target ?? header.recordID ?? "\(stem):\(record.number)"
      let type = record.description.type
      let payload = Payload(
        bytes: document, path: path, line: record.number, id: InputName.tidied(name),
        address: header.target.flatMap { PageAddress.safe($0) }, charset: type.charset,
        mediaType: type.name)
      PayloadReader(limits: limits, detail: detail).read(payload, into: &part)
    } catch {
      part.setAside(path: path, line: record.number, error)
    }
  }
}
