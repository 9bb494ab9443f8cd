package import StemmaModel

/// All that an archive keeps of a report, for a person or a program.
package enum CustodyCard {
  /// One JSON object on a line.
  package static func jsonLine(_ custody: ReportCustody) -> [UInt8] {
    var json = JSONWriter(.oneLine)
    json.object { json in
      custody.archived.write(&json)
      json.member("rawBytes", custody.rawBytes)
      json.member("versions", custody.versions)
      json.member("aliases", custody.aliases) { json, alias in
        json.member("id", alias.id)
        json.member("path", alias.path)
        json.member("line", alias.line)
      }
      json.member("text", custody.text.string)
    }
    return json.bytes + [0x0A]
  }

  /// The card and the text under it; control and direction characters are written out.
  package static func text(_ custody: ReportCustody, _ style: ScreenStyle) -> [UInt8] {
    let report = custody.archived
    var lines = [style.inked(VisibleText.onOneLine(report.headline ?? report.id), .bold)]
    func row(_ name: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      lines.append(
        style.inked(ScreenText.padded(name, toColumns: 12), .quiet) + VisibleText.onOneLine(value))
    }
    let metadata = report.metadata
    row("id", report.id)
    row("outlet", metadata.outlet)
    row("author", metadata.author)
    row("date", metadata.published)
    row("updated", metadata.updated)
    row("version", metadata.version)
    row("address", metadata.url)
    row("language", metadata.language)
    row("source", metadata.source)
    row("based on", metadata.basedOn.joined(separator: ", "))
    row("correction", metadata.correction)
    row("versions", custody.versions.joined(separator: " → "))
    row("read from", report.inputPlace)
    row(
      "read as", "\(report.format), reader version \(report.readerVersion), \(report.encoding)")
    row("SHA-256", "\(report.digest) of \(PlainWords.count(custody.rawBytes, "byte"))")
    row("added", report.added)
    for alias in custody.aliases {
      row("also as", "\(alias.id) in \(alias.inputPlace)")
    }
    lines.append("")
    lines.append(VisibleText.of(custody.text.string.replacing("\r\n", with: "\n")))
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
