import StemmaModel

/// What one piece of the reading found; pieces are merged in any order.
struct ReadingPart: Sendable {
  var reports: [Report] = []
  var setAside: [SetAside] = []
  var notes: [InputNote] = []
  var bytesRead = 0

  /// Adds what another piece found.
  mutating func merge(_ other: ReadingPart) {
    reports.append(contentsOf: other.reports)
    setAside.append(contentsOf: other.setAside)
    notes.append(contentsOf: other.notes)
    bytesRead += other.bytesRead
  }

  /// Lists something that was not read.
  mutating func setAside(
    path: String, line: Int? = nil, report: String? = nil, _ reason: SetAsideReason
  ) {
    setAside.append(
      SetAside(
        stage: .reading, path: path, line: line, report: report, cause: reason.cause,
        message: reason.message))
  }

  /// Says something that a reader should know.
  mutating func note(path: String, line: Int? = nil, report: String? = nil, _ message: String) {
    notes.append(InputNote(path: path, line: line, report: report, message: message))
  }

  /// The whole, sorted, with unique ids.
  consuming func assembled() -> ReadingResult {
    let identities = UniqueIdentities(reports)
    let notes = (notes + identities.notes).sorted(by: Self.precedes)
    let setAside = setAside.sorted(by: Self.precedes)
    return ReadingResult(
      reports: identities.reports, setAside: setAside, notes: notes, bytesRead: bytesRead)
  }

  private static func precedes(_ first: SetAside, _ second: SetAside) -> Bool {
    if first.path != second.path { return first.path < second.path }
    if first.line != second.line { return (first.line ?? 0) < (second.line ?? 0) }
    return (first.cause, first.message) < (second.cause, second.message)
  }

  private static func precedes(_ first: InputNote, _ second: InputNote) -> Bool {
    if first.path != second.path { return first.path < second.path }
    if first.line != second.line { return (first.line ?? 0) < (second.line ?? 0) }
    return (first.message, first.report ?? "") < (second.message, second.report ?? "")
  }
}
