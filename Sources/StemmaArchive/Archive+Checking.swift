import GRDB
import Glibc
package import StemmaModel

/// Whether everything is as it was written.
extension Archive {
  /// Problems listed at most.
  private static let mostProblems = 100

  /// Counts what is there and checks all of it: SQLite's own structures, links between tables, the
  /// search index against the texts, every report's bytes against its digest.
  ///
  /// - Throws: ``ArchiveError``; `CancellationError`.
  package func check() throws -> ArchiveState {
    var state = ArchiveState()
    var status = stat()
    if stat(path, &status) == 0 { state.fileBytes = Int(status.st_size) }
    try read { database in
      try count(&state, database)
      state.problems += try String.fetchAll(
        database, sql: "PRAGMA integrity_check(\(Self.mostProblems))"
      ).filter { $0 != "ok" }.map { "SQLite: \($0)" }
      state.problems += try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
        .prefix(Self.mostProblems).map { row in
          "a row of the table \(row[0] as String) refers to a row of \(row[2] as String) that is gone"
        }
      if try Int.fetchOne(database, sql: "SELECT count(*) FROM unfinished") != 0 {
        state.problems.append("reports were forgotten, and the file is not yet written anew")
      }
      guard state.problems.isEmpty else { return }
      try checkReports(&state, database)
    }
    if state.problems.isEmpty, ArchiveFile.isWritable(path) { try checkSearch(&state) }
    return state
  }

  private func count(_ state: inout ArchiveState, _ database: Database) throws {
    func number(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
    state.schema = try number("PRAGMA user_version")
    state.reports = try number("SELECT count(*) FROM report")
    state.versions = try number("SELECT count(*) FROM report WHERE previous IS NOT NULL")
    state.setAside = try number("SELECT count(*) FROM set_aside")
    state.derived = try number("SELECT count(*) FROM derived")
    state.marks = try number("SELECT count(*) FROM mark")
    state.rawBytes = try number("SELECT sum(length) FROM raw")
  }

  private func checkReports(_ state: inout ArchiveState, _ database: Database) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT raw.form, raw.length, raw.bytes, CAST(content.text AS BLOB), report.digest,
          CAST(content.anatomy AS BLOB), report.id
        FROM report LEFT JOIN raw USING (number) LEFT JOIN content USING (number)
        ORDER BY report.number
        """)
    while let row = try rows.next() {
      try Task.checkCancellation()
      guard state.problems.count < Self.mostProblems else { return }
      let id: String = row[6]
      guard !row.hasNull(atIndex: 0), !row.hasNull(atIndex: 3) else {
        state.problems.append("the report “\(id)” has lost its text or its bytes")
        continue
      }
      let text = Blob.bytes(row[3])
      state.textBytes += text.count
      if RawBytes.unpacked(row) == nil {
        state.problems.append("the bytes of the report “\(id)” are not those that were read")
      }
      if StoredText(validating: text) == nil
        || AnatomyJSON.anatomy(row[5], length: text.count) == nil
      {
        state.problems.append("the text of the report “\(id)” is not as it was written")
      }
    }
  }

  /// FTS5 checks its index where something is written into it.
  private func checkSearch(_ state: inout ArchiveState) throws {
    do {
      try write { database in
        try database.execute(
          sql: "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
      }
    } catch ArchiveError.damaged {
      state.problems.append("the search index does not fit the texts")
    }
  }
}
