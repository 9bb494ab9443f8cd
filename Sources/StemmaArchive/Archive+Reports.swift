import GRDB
package import StemmaModel
import StemmaReaders

/// Reports read back. Every method throws ``ArchiveError``.
extension Archive {
  /// Number of reports.
  package func count() throws -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM report") ?? 0 }
  }

  /// The ids and digests of all reports, in the order of ids.
  package func digests() throws -> [(id: String, digest: String)] {
    try read { database in
      let rows = try Row.fetchCursor(database, sql: "SELECT id, digest FROM report ORDER BY id")
      var digests: [(id: String, digest: String)] = []
      while let row = try rows.next() { digests.append((row[0], row[1])) }
      return digests
    }
  }

  /// The reports that follow one in the order of ids, with text and layout and without raw bytes;
  /// none at the end.
  ///
  /// - Parameters:
  ///   - id: where to go on; from the first on where it is `nil`.
  ///   - limit: how many at most.
  package func reports(after id: String? = nil, limit: Int = .max) throws -> [Report] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: "SELECT \(ReportRow.whole) WHERE report.id > ? ORDER BY report.id LIMIT ?",
        arguments: [id.map(ReportID.normal) ?? "", limit])
      var reports: [Report] = []
      while let row = try rows.next() { reports.append(try ReportRow.report(row, path: path)) }
      return reports
    }
  }

  /// The reports of some ids, in the order of ids; what the archive has not is left out.
  package func reports(_ ids: [String]) throws -> [Report] {
    try read { database in
      try Set(ids.map(ReportID.normal)).sorted().compactMap { try report($0, in: database) }
    }
  }

  private func report(_ id: String, in database: Database) throws -> Report? {
    let find = try database.cachedStatement(sql: "SELECT \(ReportRow.whole) WHERE report.id = ?")
    return try Row.fetchOne(find, arguments: [id]).map { try ReportRow.report($0, path: path) }
  }

  /// The report of an id, with text and layout and without raw bytes.
  ///
  /// - Throws: ``ArchiveError/noReport(path:id:)`` when there is none.
  package func report(_ id: String) throws -> Report {
    let found = try readOnce { try report(ReportID.normal(id), in: $0) }
    guard let found else { throw ArchiveError.noReport(path: path, id: id) }
    return found
  }

  /// The bytes that a report was read from, held to its digest.
  package func raw(_ id: String) throws -> [UInt8] {
    let row = try read { database in
      try Row.fetchOne(
        database,
        sql: """
          SELECT raw.form, raw.length, raw.bytes, CAST(content.text AS BLOB), report.digest
          FROM report JOIN raw USING (number) JOIN content USING (number) WHERE report.id = ?
          """, arguments: [ReportID.normal(id)])
    }
    guard let row else { throw ArchiveError.noReport(path: path, id: id) }
    guard let bytes = RawBytes.unpacked(row) else {
      throw ArchiveError.damaged(path: path, problem: "the bytes of “\(id)” are not those read")
    }
    return bytes
  }
}
