import StemmaModel

/// Reads a file that holds one report, as plain text or as a web page.
struct PlainReport {
  let limits: ReadingLimits
  var detail = ReadingDetail.whole
  /// Whether the file is a web page whatever its first bytes.
  var isPage = false

  /// Reads a stream to its end.
  ///
  /// - Parameters:
  ///   - source: the report's bytes, decompressed.
  ///   - path: the path to show.
  ///   - id: the report's id.
  /// - Returns: a report, or why there is none.
  func read(_ source: any ByteSource, path: String, id: String) -> ReadingPart {
    var part = ReadingPart()
    do throws(SourceFailure) {
      guard let bytes = try source.readAll(limit: limits.maximumReportBytes) else {
        part.setAside(
          path: path, report: id, .tooLarge(limitBytes: limits.maximumReportBytes))
        return part
      }
      take(bytes, path: path, id: id, into: &part)
    } catch {
      part.setAside(path: path, report: id, error.reason)
    }
    return part
  }

  private func take(_ bytes: [UInt8], path: String, id: String, into part: inout ReadingPart) {
    if let reason = ContentCheck.objection(toRaw: bytes) {
      return part.setAside(path: path, report: id, reason)
    }
    let decoded = DecodedText(bytes)
    if let reason = ContentCheck.objection(toDecoded: decoded.utf8) {
      return part.setAside(path: path, report: id, reason)
    }
    if isPage || ContentCheck.isPage(decoded.utf8) {
      return PageReport(limits: limits, detail: detail).take(
        bytes, at: PageReport.Place(path: path, id: id), into: &part)
    }
    guard let text = StoredText(validating: decoded.utf8) else {
      return part.setAside(path: path, report: id, .notText(what: nil))
    }
    if let note = decoded.note { part.note(path: path, report: id, note) }
    part.reports.append(
      Report(
        id: id, path: path, line: nil, text: text, encoding: decoded.encoding,
        digest: detail.digest(of: bytes[...]), raw: detail.raw(bytes[...]),
        metadata: ReportMetadata(),
        anatomy: detail.anatomy(of: text.utf8, title: nil)))
  }
}
