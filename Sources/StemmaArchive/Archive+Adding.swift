import FoundationEssentials
import GRDB
package import StemmaModel

/// Reports added. Whether a report is added, and under which id, hangs on those that came before it,
/// never on how they were cut into batches.
extension Archive {
  /// What came of adding.
  package struct Added: Sendable, Equatable {
    /// New to the archive.
    package var reports = 0
    /// Of these, later versions of an address.
    package var versions = 0
    /// There already.
    package var known = 0

    package init() {}

    package static func += (sum: inout Added, part: Added) {
      sum.reports += part.reports
      sum.versions += part.versions
      sum.known += part.known
    }
  }

  /// Adds reports in order and lists what was set aside, all or nothing.
  ///
  /// - Parameter time: when they were added, as it is to be kept.
  /// - Throws: ``ArchiveError``; then nothing of the batch is there.
  package func add(
    _ reports: [PreparedReport], setAside: [SetAside], time: String
  ) throws -> Added {
    try write { database in
      let adding = try ReportAdding(database, time: time)
      var added = Added()
      for report in reports { try adding.add(report, counting: &added) }
      for entry in setAside { try adding.setAside(entry) }
      return added
    }
  }
}

/// One batch of reports on their way into the tables.
private struct ReportAdding {
  private let database: Database
  private let time: String
  private let findSame: Statement
  private let findVersion: Statement
  private let findID: Statement
  private let insertReport: Statement
  private let insertContent: Statement
  private let insertRaw: Statement
  private let insertAlias: Statement
  private let insertSetAside: Statement
  private let clearSetAside: Statement

  init(_ database: Database, time: String) throws {
    (self.database, self.time) = (database, time)
    // The plus sign keeps SQLite from putting the digest sought into `substr`, past the index.
    findSame = try database.cachedStatement(
      sql: """
        SELECT number, given_id FROM report INDEXED BY report_content
        WHERE substr(content_digest, 1, 12) = substr(?1, 1, 12) AND +content_digest = ?1
          AND (digest = ?2 OR given_id = ?3 OR address IS NOT NULL)
        ORDER BY number LIMIT 1
        """)
    findVersion = try database.cachedStatement(
      sql: "SELECT max(number) FROM report WHERE address = ?")
    findID = try database.cachedStatement(sql: "SELECT 1 FROM report WHERE id = ?")
    let texts = ReportRow.textColumns
    insertReport = try database.cachedStatement(
      sql: """
        INSERT INTO report (
          id, given_id, previous, day, address, path, line, format, reader_version,
          encoding, digest, content_digest, added, headline, based_on, extra,
          \(texts.joined(separator: ", "))
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
          \(Array(repeating: "CAST(? AS TEXT)", count: texts.count + 3).joined(separator: ", ")))
        """)
    insertContent = try database.cachedStatement(
      sql: """
        INSERT INTO content (number, headline, anatomy, text)
        VALUES (?, CAST(? AS TEXT), ?, CAST(? AS TEXT))
        """)
    insertRaw = try database.cachedStatement(
      sql: "INSERT INTO raw (number, form, length, bytes) VALUES (?, ?, ?, ?)")
    insertAlias = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO alias (number, given_id, path, line) VALUES (?, ?, ?, ?)")
    insertSetAside = try database.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO set_aside (path, line, cause, report, message, added)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    clearSetAside = try database.cachedStatement(
      sql: "DELETE FROM set_aside WHERE path = ? AND line = ?")
  }

  func add(_ prepared: PreparedReport, counting added: inout Archive.Added) throws {
    let report = prepared.report
    let same = try Row.fetchOne(
      findSame, arguments: [prepared.contentDigest, report.digest, prepared.givenID])
    if let same {
      added.known += 1
      guard same[1] as String != prepared.givenID else { return }
      try insertAlias.execute(
        arguments: [same[0] as Int64, prepared.givenID, report.path, report.line])
      return
    }
    added.reports += 1
    let previous = try prepared.address.flatMap { address in
      try Int64.fetchOne(findVersion, arguments: [address])
    }
    if previous != nil { added.versions += 1 }
    try insert(prepared, previous: previous)
    try clearSetAside.execute(arguments: [report.path, report.line ?? 0])
  }

  func setAside(_ entry: SetAside) throws {
    try insertSetAside.execute(
      arguments: [
        entry.path, entry.line ?? 0, entry.cause, entry.report, entry.message, time,
      ])
  }

  private func insert(_ prepared: PreparedReport, previous: Int64?) throws {
    let report = prepared.report
    var arguments: StatementArguments = [
      try freeID(prepared.givenID), prepared.givenID, previous, prepared.day, prepared.address,
      report.path,
      report.line, report.format.rawValue, report.format.readerVersion, report.encoding.rawValue,
      report.digest, prepared.contentDigest, time, Blob.of(report.headline), prepared.basedOn,
      prepared.extra,
    ]
    for field in ReportRow.fields {
      arguments += [Blob.of(report.metadata[keyPath: field])]
    }
    try insertReport.execute(arguments: arguments)
    let number = database.lastInsertedRowID
    try insertContent.execute(
      arguments: [
        number, Blob.of(report.headline), prepared.anatomy, Blob.of(report.text.utf8),
      ])
    try insertRaw.execute(
      arguments: [
        number, prepared.raw.form.rawValue, prepared.raw.length, prepared.raw.bytes.map(Blob.of),
      ])
  }

  /// The given id where it is free, else `id~2`, `id~3` … past those that are taken.
  ///
  /// - Complexity: O(log n) look-ups in the number of reports of that id: far ones are tried, then those
  ///   between the last taken and the first free one.
  private func freeID(_ given: String) throws -> String {
    func id(_ suffix: Int) -> String { suffix == 1 ? given : "\(given)~\(suffix)" }
    func isTaken(_ suffix: Int) throws -> Bool {
      try Int.fetchOne(findID, arguments: [id(suffix)]) != nil
    }
    guard try isTaken(1) else { return given }
    var (taken, free) = (1, 2)
    while try isTaken(free) { (taken, free) = (free, 2 * free) }
    while free - taken > 1 {
      let middle = (taken + free) / 2
      if try isTaken(middle) { taken = middle } else { free = middle }
    }
    return id(free)
  }
}
