import GRDB

/// Reports removed for good. Every method throws ``ArchiveError``.
extension Archive {
  /// What was removed.
  package struct Forgotten: Sendable, Equatable {
    /// Ids, in their order.
    package let reports: [String]
    /// Results that were derived from them, or from all reports.
    package let derived: Int
    package let marks: Int
  }

  /// Removes reports and everything derived from them, then writes the file anew without them.
  ///
  /// - Throws: ``ArchiveError/noReport(path:id:)`` when one is not there; then nothing is removed.
  ///   ``ArchiveError/notCompacted(path:)`` where the reports are gone, but the file could not be
  ///   written anew; whatever opens the archive for writing next does that.
  package func forget(_ ids: [String]) throws -> Forgotten {
    let ids = Set(ids.map(ReportID.normal)).sorted()
    try ArchiveError.explaining(path) {
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA secure_delete = ON") }
    }
    let forgotten = try write { database in try remove(ids, from: database) }
    do {
      try finishForgetting()
    } catch {
      throw ArchiveError.notCompacted(path: path)
    }
    return forgotten
  }

  private func remove(_ ids: [String], from database: Database) throws -> Forgotten {
    let numbers = try ids.map { id in
      guard
        let number = try Int64.fetchOne(
          database, sql: "SELECT number FROM report WHERE id = ?", arguments: [id])
      else { throw ArchiveError.noReport(path: path, id: id) }
      return number
    }
    func count(_ table: String) throws -> Int {
      try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
    }
    let before = (derived: try count("derived"), marks: try count("mark"))
    for number in numbers {
      try database.execute(
        sql: """
          DELETE FROM mark WHERE number IN (
            SELECT mark FROM mark_report
            WHERE digest = (SELECT digest FROM report WHERE number = ?1));
          UPDATE report SET previous = (SELECT previous FROM report WHERE number = ?1)
            WHERE previous = ?1;
          DELETE FROM report WHERE number = ?1;
          """, arguments: [number, number, number])
    }
    try database.execute(
      sql: """
        INSERT INTO search (search) VALUES ('optimize');
        INSERT OR IGNORE INTO unfinished (work) VALUES ('compact');
        """)
    return Forgotten(
      reports: ids, derived: before.derived - (try count("derived")),
      marks: before.marks - (try count("mark")))
  }

  /// Writes the file anew where something was forgotten and that has not been done.
  package func finishForgetting() throws {
    try ArchiveError.explaining(path) {
      try queue.writeWithoutTransaction { database in
        let isDue = try Int.fetchOne(
          database, sql: "SELECT count(*) FROM unfinished WHERE work = 'compact'")
        guard isDue != 0 else { return }
        // The journal beside the file holds what was forgotten until it is cut off.
        try database.execute(sql: "VACUUM")
        try database.execute(sql: "DELETE FROM unfinished WHERE work = 'compact'")
        let row = try Row.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        guard row?[0] == 0 else { throw ArchiveError.busy(path: path) }
      }
    }
  }
}
