/// A record of comma-separated values.
///
/// Source: RFC 4180. Hidden characters are written out, and a field that a spreadsheet would compute begins with
/// an apostrophe.
enum CSVRecord {
  /// The fields and the record's end.
  static func line(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ",") + "\r\n"
  }

  private static func field(_ text: String) -> String {
    var text = VisibleText.of(text)
    if let first = text.first, "=+-@\t\r".contains(first) { text = "'" + text }
    guard text.contains(where: { ",\"".contains($0) || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
