import GRDB
package import StemmaModel

/// Readers' verdicts on findings. They hang on the finding's fingerprint and on the bytes of its
/// reports, so that they outlast every analysis. Every method throws ``ArchiveError``.
extension Archive {
  /// Keeps a verdict on a finding, once for each set of reports in which it stands.
  ///
  /// - Parameters:
  ///   - finding: its fingerprint.
  ///   - reports: the ids of the reports that it is about; `nil` for those in which the last analysis
  ///     found it.
  ///   - time: when it is made, as it is to be kept.
  /// - Returns: how many marks that made: one, but for a finding that stands in several places.
  /// - Throws: ``ArchiveError/noFinding(path:finding:)``, ``ArchiveError/noReport(path:id:)``.
  package func mark(
    _ finding: String, in reports: [String]? = nil, _ verdict: ArchiveMark.Verdict,
    because: String?, author: String, time: String
  ) throws -> Int {
    try write { database in
      let places =
        try reports.map { [try digests(of: $0, database)] }
        ?? places(of: finding, database)
      guard !places.isEmpty else { throw ArchiveError.noFinding(path: path, finding: finding) }
      for digests in places {
        try database.execute(
          sql: """
            INSERT INTO mark (finding, verdict, because, author, made) VALUES (?, ?, ?, ?, ?)
            """, arguments: [finding, verdict.rawValue, because, author, time])
        let mark = database.lastInsertedRowID
        for (place, digest) in digests.enumerated() {
          try database.execute(
            sql: "INSERT INTO mark_report (mark, place, digest) VALUES (?, ?, ?)",
            arguments: [mark, place, digest])
        }
      }
      return places.count
    }
  }

  /// All marks, in the order in which they were made.
  ///
  /// - Parameter finding: of one finding alone.
  package func marks(of finding: String? = nil) throws -> [ArchiveMark] {
    try read { database in
      let ids = try idsOfMarked(database)
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT number, finding, verdict, because, author, made FROM mark
          WHERE ?1 IS NULL OR finding = ?1 ORDER BY number
          """, arguments: [finding])
      var digests: [Int64: [String]] = [:]
      let links = try Row.fetchCursor(
        database, sql: "SELECT mark, digest FROM mark_report ORDER BY mark, place")
      while let row = try links.next() { digests[row[0], default: []].append(row[1]) }
      var later: Set<[String]> = []
      return try rows.reversed().map { row in
        guard let verdict = ArchiveMark.Verdict(rawValue: row[2]) else {
          throw ArchiveError.damaged(path: path, problem: "a mark has no verdict")
        }
        let marked = digests[row[0]] ?? []
        let (finding, author): (String, String) = (row[1], row[4])
        return ArchiveMark(
          finding: finding, verdict: verdict, because: row[3], author: author, made: row[5],
          digests: marked, reports: marked.map { ids[$0] ?? "" },
          isLatest: later.insert([finding, author] + marked).inserted)
      }.reversed()
    }
  }

  /// The ids of the reports that marks are about, by digest; the first of those with the same bytes.
  private func idsOfMarked(_ database: Database) throws -> [String: String] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT digest, min(id) FROM report WHERE digest IN (SELECT digest FROM mark_report)
        GROUP BY digest
        """)
    var ids: [String: String] = [:]
    while let row = try rows.next() { ids[row[0]] = row[1] }
    return ids
  }

  private func digests(of reports: [String], _ database: Database) throws -> [String] {
    try reports.map { id in
      guard
        let digest = try String.fetchOne(
          database, sql: "SELECT digest FROM report WHERE id = ?", arguments: [ReportID.normal(id)])
      else { throw ArchiveError.noReport(path: path, id: id) }
      return digest
    }
  }

  /// The digests of the reports in which a finding stands, a list for each place.
  private func places(of finding: String, _ database: Database) throws -> [[String]] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT finding.kind, finding.key, finding.place, report.digest
        FROM finding JOIN report ON report.number = finding.number WHERE finding.finding = ?
        ORDER BY finding.kind, finding.key, finding.instance, finding.place
        """, arguments: [finding])
    var places: [[String]] = []
    while let row = try rows.next() {
      if row[2] as Int == 0 { places.append([]) }
      if !places.isEmpty { places[places.count - 1].append(row[3]) }
    }
    var seen: Set<[String]> = []
    return places.filter { seen.insert($0).inserted }
  }
}
