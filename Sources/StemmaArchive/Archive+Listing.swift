import GRDB
package import StemmaModel

/// What is in an archive, for showing it. Every method throws ``ArchiveError``.
extension Archive {
  /// Calls `body` with the reports that are meant, in the order of ids, all as they were at one moment.
  ///
  /// - Throws: what `body` throws, too.
  package func forEachReport(
    _ filter: ReportFilter, _ body: (ArchivedReport) throws -> Void
  ) throws {
    let (sql, arguments) = filter.condition
    try read { database in
      let rows = try Row.fetchCursor(
        database, sql: "SELECT \(ReportRow.listing) WHERE \(sql) ORDER BY report.id",
        arguments: arguments)
      while let row = try rows.next() { try body(ReportRow.archived(row, path: path)) }
    }
  }

  /// All that was set aside and could not be read since, by path, line and cause.
  package func setAside() throws -> [ArchivedSetAside] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT path, line, report, cause, message, added FROM set_aside
          ORDER BY path, line, cause
          """
      ).map { row in
        let line: Int = row[1]
        return ArchivedSetAside(
          path: row[0], line: line == 0 ? nil : line, report: row[2], cause: row[3],
          message: row[4], added: row[5])
      }
    }
  }

  /// All that is kept of a report.
  ///
  /// - Throws: ``ArchiveError/noReport(path:id:)`` when there is none.
  package func custody(_ id: String) throws -> ReportCustody {
    let id = ReportID.normal(id)
    return try read { database in
      guard
        let row = try Row.fetchOne(
          database, sql: "SELECT \(ReportRow.listing) WHERE report.id = ?", arguments: [id]),
        let content = try Row.fetchOne(
          database,
          sql: """
            SELECT CAST(content.text AS BLOB), raw.length, report.number, report.address
            FROM report JOIN content USING (number) JOIN raw USING (number) WHERE report.id = ?
            """, arguments: [id])
      else { throw ArchiveError.noReport(path: path, id: id) }
      guard let text = StoredText(validating: Blob.bytes(content[0])) else {
        throw ArchiveError.damaged(path: path, problem: "the text of “\(id)” is not UTF-8")
      }
      let versions = try String.fetchAll(
        database, sql: "SELECT id FROM report WHERE address = ? ORDER BY number",
        arguments: [content[3] as String?])
      let aliases = try Row.fetchAll(
        database, sql: "SELECT given_id, path, line FROM alias WHERE number = ? ORDER BY given_id",
        arguments: [content[2] as Int64])
      return ReportCustody(
        archived: try ReportRow.archived(row, path: path), text: text, rawBytes: content[1],
        versions: versions.count > 1 ? versions : [],
        aliases: aliases.map { ReportCustody.Alias(id: $0[0], path: $0[1], line: $0[2]) })
    }
  }
}
