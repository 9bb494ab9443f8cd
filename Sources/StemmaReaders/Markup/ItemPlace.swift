import StemmaModel

/// Where an item stands, for what is said of it and made of it.
struct ItemPlace {
  let document: ItemDocument
  let line: Int?
  /// The id of an item that gives none.
  let fallbackID: String

  /// Lists the item as not read.
  func setAside(_ reason: SetAsideReason, id: String? = nil, in part: inout ReadingPart) {
    part.setAside(
      path: document.payload.path, line: line, report: id ?? fallbackID, reason)
  }

  /// Says something of the item that a reader should know.
  func note(_ message: String, id: String, in part: inout ReadingPart) {
    part.note(path: document.payload.path, line: line, report: id, message)
  }

  /// Makes a report of the item, or says why there is none.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - source: the item's bytes as they stand in its document.
  func add(
    _ text: [UInt8], id: String, source: ArraySlice<UInt8>, format: ReportFormat,
    metadata: ReportMetadata, limits: ReadingLimits, detail: ReadingDetail,
    to part: inout ReadingPart
  ) {
    guard max(text.count, source.count) <= limits.maximumReportBytes else {
      return setAside(.tooLarge(limitBytes: limits.maximumReportBytes), id: id, in: &part)
    }
    if WhiteSpace.isAll(of: text) { return setAside(.empty, id: id, in: &part) }
    guard let stored = StoredText(validating: text) else {
      return setAside(.notText(what: nil), id: id, in: &part)
    }
    if let note = document.note { self.note(note, id: id, in: &part) }
    part.reports.append(
      Report(
        id: id, path: document.payload.path, line: line, text: stored,
        encoding: document.encoding, digest: detail.digest(of: source), format: format,
        raw: detail.raw(source), metadata: metadata,
        anatomy: detail.anatomy(of: text, title: metadata.title)))
  }
}

extension ItemDocument {
  /// Says that the document breaks XML's grammar.
  func noteBrokenMarkup(in part: inout ReadingPart) {
    part.note(
      path: payload.path, line: payload.line,
      "it is not well-formed XML; what could be read of it was read")
  }
}
