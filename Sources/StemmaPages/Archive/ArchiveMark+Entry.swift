package import StemmaModel

extension ArchiveMark: ArchiveEntry {
  package static var listName: String { "marks" }

  package static var columns: [String] {
    ["finding", "verdict", "because", "by", "at", "latest", "reports"]
  }

  package var fields: [String] {
    [
      finding, verdict.rawValue, because ?? "", author, made, isLatest ? "true" : "false",
      reports.joined(separator: " "),
    ]
  }

  package var json: [UInt8] {
    var json = JSONWriter(.oneLine)
    json.object { json in
      json.member("finding", finding)
      json.member("verdict", verdict.rawValue)
      json.member("because", because)
      json.member("by", author)
      json.member("at", made)
      json.member("latest", isLatest)
      json.member("reports", reports)
      json.member("sha256", digests)
    }
    return json.bytes
  }

  /// The verdict, and under it who gave it.
  package func lines(_ style: ScreenStyle) -> [String] {
    let reason = because.map { ", because \($0)" } ?? ""
    let what = "\(finding)  \(verdict.rawValue)\(reason)"
    let who = "\(author), \(made), in \(reports.joined(separator: " and "))"
    return ScreenText.folded(VisibleText.onOneLine(what), toColumns: style.columns)
      + ScreenText.folded(
        VisibleText.onOneLine(who + (isLatest ? "" : "; since marked anew")),
        toColumns: style.columns - 4
      ).map { "    " + style.inked($0, .quiet) }
  }
}

extension ArchiveSearch.Hit: ArchiveEntry {
  package static var listName: String { "hits" }

  package static var columns: [String] { ArchivedReport.columns + ["snippet"] }

  package var fields: [String] { report.fields + [snippet.map(\.text).joined()] }

  package var json: [UInt8] {
    var json = JSONWriter(.oneLine)
    json.object { json in
      report.write(&json)
      json.member("snippet", snippet) { json, piece in
        json.member("text", piece.text)
        json.member("match", piece.isMatch)
      }
    }
    return json.bytes
  }

  /// The report, and under it the snippet with what matched in square brackets.
  package func lines(_ style: ScreenStyle) -> [String] {
    let head = report.lines(style).map { style.inked($0, .bold) }
    // Matches are marked without colour too, since no meaning may hang on it.
    let text = snippet.map { piece in piece.isMatch ? "[\(piece.text)]" : piece.text }.joined()
    return head
      + ScreenText.folded(VisibleText.onOneLine(text), toColumns: style.columns - 4)
      .map { "    " + $0 }
  }
}
