import StemmaModel

/// What is said on standard error when the work is done: what was set aside, and where it stands.
enum ClosingText {
  /// Entries named unless all are asked for.
  static let namedEntries = 5

  static func lines(for analysis: Analysis, wanted: ClosingLines) -> [String] {
    switch wanted {
    case .none: []
    case .some: setAside(analysis, limit: namedEntries)
    case .all: setAside(analysis, limit: .max) + notes(analysis)
    }
  }

  private static func setAside(_ analysis: Analysis, limit: Int) -> [String] {
    let entries = analysis.setAside
    guard !entries.isEmpty else { return [] }
    let unread = entries.count { $0.stage == .reading }
    let total = analysis.reports.count + unread
    let place = "see section 6 of the page, setAside of the JSON"
    let partial = entries.count - unread
    let checked = partial == 0 ? "" : ", and \(partial) not fully compared or checked"
    var lines = ["stemma: set aside: \(unread) of \(total)\(checked); \(place)"]
    lines += entries.prefix(limit).map { "  " + line(for: $0) }
    if entries.count > limit {
      lines.append("  and \(entries.count - limit) more; --verbose lists all")
    }
    return lines
  }

  private static func line(for entry: SetAside) -> String {
    let place = entry.line.map { "\(entry.path):\($0)" } ?? entry.path
    return visible("\(place): \(entry.message) [\(entry.cause)]")
  }

  private static func notes(_ analysis: Analysis) -> [String] {
    analysis.notes.map { note in
      let place = note.line.map { "\(note.path):\($0)" } ?? note.path
      return visible("stemma: note: \(place): \(note.message)")
    }
  }

  /// A file's name may hold control characters; none of them reaches the terminal.
  static func visible(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
          return isControl ? "\u{FFFD}" : scalar
        }))
  }
}
