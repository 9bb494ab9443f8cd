import StemmaModel

/// What is said on standard error when the work is done: what was set aside, and where it stands.
enum ClosingText {
  /// Entries named unless all are asked for.
  static let namedEntries = 5

  /// What a run read and what it did not.
  struct Subject {
    let reports: Int
    let setAside: [SetAside]
    let notes: [InputNote]
  }

  /// Says on standard error what was set aside; and that nothing could be read, and why, where the run
  /// came to nothing.
  ///
  /// - Parameters:
  ///   - isEmpty: whether the run came to nothing.
  ///   - places: the outputs that were written and list everything, in words.
  ///   - nothing: what is said where the run came to nothing.
  static func say(
    _ subject: Subject, isEmpty: Bool, wanted: ClosingLines, places: [String] = [],
    nothing: CommandError = .noReports
  ) -> ExitStatus {
    if isEmpty { StandardError.say(nothing.message) }
    let lines = lines(subject, wanted: isEmpty ? .all : wanted, places: isEmpty ? [] : places)
    for line in lines { StandardError.write(line + "\n") }
    return isEmpty ? .failed : .done
  }

  /// - Parameter places: the outputs that were written and list everything, in words.
  static func lines(_ subject: Subject, wanted: ClosingLines, places: [String]) -> [String] {
    switch wanted {
    case .none: []
    case .some: setAside(subject, limit: namedEntries, places: places)
    case .all: setAside(subject, limit: .max, places: places) + subject.notes.map(line)
    }
  }

  private static func setAside(
    _ subject: Subject, limit: Int, places: [String]
  ) -> [String] {
    let entries = subject.setAside
    guard !entries.isEmpty else { return [] }
    let unread = entries.count { $0.stage == .reading }
    let total = subject.reports + unread
    let place = places.isEmpty ? "" : "; see \(places.joined(separator: ", "))"
    let partial = entries.count - unread
    let checked = partial == 0 ? "" : ", and \(partial) not fully compared or checked"
    var lines = ["stemma: set aside: \(unread) of \(total)\(checked)\(place)"]
    lines += entries.prefix(limit).map { "  " + line(for: $0) }
    if entries.count > limit {
      lines.append("  and \(entries.count - limit) more; --verbose lists all")
    }
    return lines
  }

  private static func line(for entry: SetAside) -> String {
    visible("\(entry.inputPlace): \(entry.message) [\(entry.cause)]")
  }

  private static func line(for note: InputNote) -> String {
    visible("stemma: note: \(note.inputPlace): \(note.message)")
  }

  /// A file's name may hold control characters and marks that turn the reading order; none of them
  /// reaches the terminal.
  ///
  /// - Parameter keepsLines: whether line ends pass.
  static func visible(_ text: String, keepsLines: Bool = false) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0x0A where keepsLines: scalar
          case ..<0x20, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
          default: scalar
          }
        }))
  }
}
