/// A record of comma-separated values.
///
/// Source: RFC 4180; OWASP, "CSV Injection". Hidden characters are written out, and a field that a spreadsheet
/// might compute, white space before it aside, begins with an apostrophe.
enum CSVRecord {
  /// The fields and the record's end.
  static func line(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ",") + "\r\n"
  }

  private static func field(_ text: String) -> String {
    var text = VisibleText.of(text)
    if mayBeComputed(text) { text = "'" + text }
    guard text.contains(where: { ",\"".contains($0) || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// Whether a field begins with a sign of a formula, also a full-width one, or with white space that
  /// spreadsheets drop.
  private static func mayBeComputed(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    let lead = text.unicodeScalars.first { !$0.properties.isWhitespace } ?? first
    return "=+-@＝＋－＠".unicodeScalars.contains(lead) || "\t\r\n".unicodeScalars.contains(first)
  }
}
