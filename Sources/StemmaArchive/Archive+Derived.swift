import GRDB
import StemmaReaders

/// What was computed of reports, kept so that it need not be computed again.
///
/// The key says of what: a SHA-256 over all that the result depends on, the methods' version
/// included. What was derived from a report goes with the report.
extension Archive {
  /// A result under its key.
  package struct Derived: Sendable {
    /// What it is, a word: `statements`, `story`.
    package let kind: String
    package let key: String
    /// The reports' ids.
    package let reports: [String]
    /// Whether it depends on all reports, whatever `reports` says; it goes with any of them.
    package let isOfWhole: Bool
    package let data: [UInt8]
    /// What marks can be put on.
    package let findings: [Finding]

    package init(
      kind: String, key: String, reports: [String], isOfWhole: Bool = false, data: [UInt8],
      findings: [Finding] = []
    ) {
      (self.kind, self.key, self.reports) = (kind, key, reports)
      (self.isOfWhole, self.data, self.findings) = (isOfWhole, data, findings)
    }

    /// A finding by its fingerprint, and the ids of the reports that it is about: the one that it is
    /// in, then the one compared with.
    package struct Finding: Sendable, Hashable {
      package let fingerprint: String
      package let reports: [String]

      package init(fingerprint: String, reports: [String]) {
        (self.fingerprint, self.reports) = (fingerprint, reports)
      }
    }
  }

  /// The result under a key, `nil` when there is none.
  ///
  /// - Throws: ``ArchiveError``, as everything here.
  package func derived(kind: String, key: String) throws -> [UInt8]? {
    try readOnce { database in
      let find = try database.cachedStatement(
        sql: "SELECT length, data FROM derived WHERE kind = ? AND key = ?")
      let row = try Row.fetchOne(find, arguments: [kind, key])
      return try row.map { try expanded($0) }
    }
  }

  /// The keys of all results of a kind.
  package func derivedKeys(kind: String) throws -> Set<String> {
    try read { database in
      try Set(
        String.fetchCursor(
          database, sql: "SELECT key FROM derived WHERE kind = ?", arguments: [kind]))
    }
  }

  /// Calls `body` with every result of a kind, in the order of the keys.
  package func forEachDerived(
    kind: String, _ body: (_ key: String, _ data: [UInt8]) throws -> Void
  ) throws {
    try read { database in
      let rows = try Row.fetchCursor(
        database, sql: "SELECT length, data, key FROM derived WHERE kind = ? ORDER BY key",
        arguments: [kind])
      while let row = try rows.next() { try body(row[2], try expanded(row)) }
    }
  }

  /// Keeps results, all of them or none; those there already under their keys are replaced. A result
  /// is left out when one of its reports is gone.
  ///
  /// - Parameter removing: results that are not needed any more.
  package func keep(_ results: [Derived], removing: [(kind: String, key: String)] = []) throws {
    try write { database in
      for (kind, key) in removing {
        try database.execute(
          sql: "DELETE FROM derived WHERE kind = ? AND key = ?", arguments: [kind, key])
      }
      for result in results { try keep(result, in: database) }
    }
  }

  private func keep(_ result: Derived, in database: Database) throws {
    guard let numbers = try numbers(of: result.reports, database) else { return }
    try database.cachedStatement(sql: "DELETE FROM derived WHERE kind = ? AND key = ?")
      .execute(arguments: [result.kind, result.key])
    try database.cachedStatement(
      sql: "INSERT INTO derived (kind, key, whole, length, data) VALUES (?, ?, ?, ?, ?)"
    ).execute(
      arguments: [
        result.kind, result.key, result.isOfWhole, result.data.count,
        Blob.of(ZstdFrame.packed(result.data)),
      ])
    let link = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO derived_from (kind, key, number) VALUES (?, ?, ?)")
    for number in numbers { try link.execute(arguments: [result.kind, result.key, number]) }
    try keepFindings(of: result, in: database)
  }

  private func keepFindings(of result: Derived, in database: Database) throws {
    let insert = try database.cachedStatement(
      sql: """
        INSERT INTO finding (finding, kind, key, instance, place, number)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    for (instance, finding) in result.findings.enumerated() {
      guard let numbers = try numbers(of: finding.reports, database) else { continue }
      for (place, number) in numbers.enumerated() {
        try insert.execute(
          arguments: [
            finding.fingerprint, result.kind, result.key, instance, place, number,
          ])
      }
    }
  }

  /// The rows of some reports; `nil` when one is gone.
  private func numbers(of reports: [String], _ database: Database) throws -> [Int64]? {
    let find = try database.cachedStatement(sql: "SELECT number FROM report WHERE id = ?")
    var numbers: [Int64] = []
    for report in reports {
      guard let number = try Int64.fetchOne(find, arguments: [ReportID.normal(report)]) else {
        return nil
      }
      numbers.append(number)
    }
    return numbers
  }

  private func expanded(_ row: Row) throws -> [UInt8] {
    guard let bytes = ZstdFrame.expanded(Blob.bytes(row[1]), length: row[0]) else {
      throw ArchiveError.damaged(path: path, problem: "a derived result does not unfold")
    }
    return bytes
  }
}
