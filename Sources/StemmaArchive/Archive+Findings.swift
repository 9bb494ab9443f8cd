import GRDB
package import StemmaModel

extension Archive {
  /// Readers' verdicts, in the order in which they were given.
  package func findingMarks() throws -> [FindingMark] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: "SELECT finding, verdict, because, author, made FROM mark ORDER BY number")
      var marks: [FindingMark] = []
      while let row = try rows.next() {
        marks.append(
          FindingMark(
            finding: row[0], verdict: row[1], because: row[2], author: row[3], made: row[4]))
      }
      return marks
    }
  }

  /// What was set aside when reports were added, by path, line and cause.
  package func setAside() throws -> [SetAside] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: "SELECT path, line, cause, report, message FROM set_aside ORDER BY path, line, cause")
      var entries: [SetAside] = []
      while let row = try rows.next() {
        let line: Int = row[1]
        entries.append(
          SetAside(
            stage: .reading, path: row[0], line: line == 0 ? nil : line, report: row[3],
            cause: row[2], message: row[4]))
      }
      return entries
    }
  }
}
