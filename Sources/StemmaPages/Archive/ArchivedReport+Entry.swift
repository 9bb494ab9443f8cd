package import StemmaModel

extension ArchivedReport: ArchiveEntry {
  package static var listName: String { "reports" }

  package static var columns: [String] {
    [
      "id", "givenId", "previous", "headline", "outlet", "author", "date", "day", "updated",
      "version", "url", "language", "path", "line", "format", "readerVersion", "encoding",
      "sha256", "added",
    ]
  }

  package var fields: [String] {
    [
      id, givenID, previous ?? "", headline ?? "", metadata.outlet ?? "", metadata.author ?? "",
      metadata.published ?? "", day ?? "", metadata.updated ?? "", metadata.version ?? "",
      metadata.url ?? "", metadata.language ?? "", path, line.map(String.init) ?? "", format,
      String(readerVersion), encoding, digest, added,
    ]
  }

  package var json: [UInt8] {
    var json = JSONWriter(.oneLine)
    json.object { write(&$0) }
    return json.bytes
  }

  /// Its members, in an object that the caller opens.
  func write(_ json: inout JSONWriter) {
    json.member("id", id)
    json.member("givenId", givenID)
    json.member("previous", previous)
    json.member("headline", headline)
    json.member("title", metadata.title)
    json.member("outlet", metadata.outlet)
    json.member("author", metadata.author)
    json.member("date", metadata.published)
    json.member("day", day)
    json.member("updated", metadata.updated)
    json.member("version", metadata.version)
    json.member("url", metadata.url)
    json.member("language", metadata.language)
    json.member("source", metadata.source)
    json.member("basedOn", metadata.basedOn)
    json.member("correction", metadata.correction)
    json.key("extra")
    json.object { ReportJSON.extra(&$0, metadata.extra) }
    json.member("path", path)
    json.member("line", line)
    json.member("format", format)
    json.member("readerVersion", readerVersion)
    json.member("encoding", encoding)
    json.member("sha256", digest)
    json.member("added", added)
  }

  /// Id, day, outlet and headline on one line.
  package func lines(_ style: ScreenStyle) -> [String] {
    let columns = min(28, max(12, style.columns / 4))
    let name = ScreenText.cut(VisibleText.onOneLine(id), toColumns: columns)
    let place = ScreenText.cut(VisibleText.onOneLine(metadata.outlet ?? "–"), toColumns: 16)
    let start =
      "\(ScreenText.padded(name, toColumns: columns))  "
      + "\(ScreenText.padded(day ?? "–", toColumns: 10))  \(ScreenText.padded(place, toColumns: 16))  "
    let free = max(12, style.columns - ScreenText.columns(start))
    return [start + ScreenText.cut(VisibleText.onOneLine(headline ?? "–"), toColumns: free)]
  }
}

extension ArchivedSetAside: ArchiveEntry {
  package static var listName: String { "setAside" }

  package static var columns: [String] { ["path", "line", "report", "cause", "message", "added"] }

  package var fields: [String] {
    [path, line.map(String.init) ?? "", report ?? "", cause, message, added]
  }

  package var json: [UInt8] {
    var json = JSONWriter(.oneLine)
    json.object { json in
      json.member("path", path)
      json.member("line", line)
      json.member("report", report)
      json.member("cause", cause)
      json.member("message", message)
      json.member("added", added)
    }
    return json.bytes
  }

  /// Place, message and cause on one line.
  package func lines(_ style: ScreenStyle) -> [String] {
    [VisibleText.onOneLine("\(inputPlace): \(message) [\(cause)]")]
  }
}
