import StemmaModel

/// Reads a document by itself, told by its content: text, a web page, a feed, news items, JSON.
struct PayloadReader {
  let limits: ReadingLimits
  let detail: ReadingDetail

  /// Reads a document.
  ///
  /// - Parameter part: takes the reports, or why there are none.
  func read(_ payload: Payload, into part: inout ReadingPart) {
    // A page that begins as one may hold stray zero bytes; its reader passes over them.
    let beginsAsPage = DocumentKind(payload.bytes) == .webPage
    if !beginsAsPage, let reason = ContentCheck.objection(toRaw: payload.bytes) {
      return setAside(payload, reason, in: &part)
    }
    let kind = kind(of: payload)
    if payload.bytes.count > mostBytes(of: kind) {
      return setAside(payload, .tooLarge(limitBytes: mostBytes(of: kind)), in: &part)
    }
    switch kind {
    case .json:
      DocumentReader(
        path: payload.path, stem: payload.id, line: payload.line, limits: limits, detail: detail
      ).read(payload.bytes, into: &part)
    case .feed, .newsItems: readItems(payload, kind, into: &part)
    case .webPage:
      let place = PageReport.Place(
        path: payload.path, line: payload.line, id: payload.id, address: payload.address,
        charset: payload.charset)
      PageReport(limits: limits, detail: detail).take(payload.bytes, at: place, into: &part)
    case .otherMarkup:
      setAside(payload, .notText(what: "XML of a kind that is not read"), in: &part)
    case .archive: setAside(payload, .notText(what: "a web archive within another file"), in: &part)
    case .plain: readText(payload, into: &part)
    }
  }

  /// How many bytes a document of a kind may have.
  func mostBytes(of kind: DocumentKind) -> Int {
    switch kind {
    case .json, .feed, .newsItems: limits.maximumDocumentBytes
    default: limits.maximumReportBytes
    }
  }

  private func kind(of payload: Payload) -> DocumentKind {
    let kind = DocumentKind(payload.bytes)
    switch kind {
    case .json: return JSONProof.holds(payload.bytes, limits: limits) ? .json : .plain
    case .plain, .otherMarkup:
      return ["text/html", "application/xhtml+xml"].contains(payload.mediaType) ? .webPage : kind
    default: return kind
    }
  }

  private func readItems(
    _ payload: Payload, _ kind: DocumentKind, into part: inout ReadingPart
  ) {
    do throws(SetAsideReason) {
      let document = try ItemDocument(payload)
      if kind == .feed {
        try FeedReader(document, limits: limits, detail: detail).read(into: &part)
      } else {
        try NewsItemReader(document, limits: limits, detail: detail).read(into: &part)
      }
    } catch {
      setAside(payload, error, in: &part)
    }
  }

  private func readText(_ payload: Payload, into part: inout ReadingPart) {
    let decoded = decoded(payload)
    if WhiteSpace.isAll(of: decoded.utf8) { return setAside(payload, .empty, in: &part) }
    guard let text = StoredText(validating: decoded.utf8) else {
      return setAside(payload, .notText(what: nil), in: &part)
    }
    let id = payload.sidecar?.id ?? payload.id
    if let note = decoded.note {
      part.note(path: payload.path, line: payload.line, report: id, note)
    }
    var metadata = payload.sidecar?.metadata ?? ReportMetadata()
    if metadata.url == nil { metadata.url = payload.address }
    let bytes = payload.bytes[...]
    part.reports.append(
      Report(
        id: id, path: payload.path, line: payload.line, text: text, encoding: decoded.encoding,
        digest: detail.digest(of: bytes), raw: detail.raw(bytes), metadata: metadata,
        anatomy: detail.anatomy(of: text.utf8, title: metadata.title)))
  }

  private func decoded(
    _ payload: Payload
  ) -> (utf8: [UInt8], encoding: TextEncoding, note: String?) {
    if let charset = payload.charset {
      let decoded = PageText(payload.bytes, charset: charset)
      return (decoded.utf8, decoded.encoding, decoded.note)
    }
    let decoded = DecodedText(payload.bytes)
    return (decoded.utf8, decoded.encoding, decoded.note)
  }

  private func setAside(
    _ payload: Payload, _ reason: SetAsideReason, in part: inout ReadingPart
  ) {
    part.setAside(path: payload.path, line: payload.line, report: payload.id, reason)
  }
}

/// Tells JSON from a text that begins like it.
enum JSONProof {
  /// Whether the first value is a whole object or list, and an object or nothing follows it.
  static func holds(_ bytes: [UInt8], limits: ReadingLimits) -> Bool {
    let decoded = DecodedText(bytes).utf8
    let start = WhiteSpace.lead(of: decoded)
    var scanner = JSONScanner(
      decoded, in: start..<decoded.count, maximumDepth: limits.maximumJSONDepth)
    guard (try? scanner.value()) != nil else { return false }
    scanner.skipSpace()
    return scanner.next == nil || scanner.next == UInt8(ascii: "{")
  }
}
