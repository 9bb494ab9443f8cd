package import StemmaModel

/// What is in an archive and whether it is sound, for a person or a program.
package enum ArchiveStateCard {
  /// The whole document, with a line end.
  package static func json(_ state: ArchiveState, path: String) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("archive", path)
      json.member("schema", state.schema)
      json.member("sound", state.problems.isEmpty)
      json.member("problems", state.problems)
      json.member("reports", state.reports)
      json.member("versions", state.versions)
      json.member("setAside", state.setAside)
      json.member("derived", state.derived)
      json.member("marks", state.marks)
      json.member("textBytes", state.textBytes)
      json.member("rawBytes", state.rawBytes)
      json.member("fileBytes", state.fileBytes)
    }
    return json.bytes + [0x0A]
  }

  /// Some lines, with a line end.
  package static func text(_ state: ArchiveState, path: String) -> [UInt8] {
    let verdict = state.problems.isEmpty ? "sound" : "not sound"
    var lines = [
      "Archive \(path), \(verdict)",
      "  \(PlainWords.count(state.reports, "report")), \(state.versions) of them later versions; "
        + "\(PlainWords.grouped(state.setAside)) set aside",
      "  \(PlainWords.grouped(state.rawBytes)) bytes as read, \(PlainWords.grouped(state.textBytes)) "
        + "of text; the file has \(PlainWords.grouped(state.fileBytes))",
      "  \(PlainWords.count(state.derived, "derived result")), "
        + "\(PlainWords.count(state.marks, "mark")); schema \(state.schema)",
    ]
    lines += state.problems.map { "  problem: \($0)" }
    return Array(lines.map { VisibleText.of($0) + "\n" }.joined().utf8)
  }
}
