/// The command that makes a page again, as printed in the page and its JSON twin.
enum CommandText {
  /// Paths sorted by their bytes, each once, without output options: the same reports give the
  /// same words.
  static func report(paths: [String]) -> String {
    let sorted = Set(paths).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let needsGuard = sorted.contains { $0.hasPrefix("-") && $0 != "-" }
    return (["stemma", "report"] + (needsGuard ? ["--"] : []) + sorted.map(quoted))
      .joined(separator: " ")
  }

  /// One word of a POSIX shell's command line.
  static func quoted(_ word: String) -> String {
    let plain = !word.isEmpty && word.utf8.allSatisfy(isPlain)
    guard !plain else { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: #"'\''"#) + "'"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default:
      "_@%+=:,./-".utf8.contains(byte)
    }
  }
}
