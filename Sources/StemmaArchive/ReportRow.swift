import FoundationEssentials
import GRDB
import StemmaModel

/// Rows of the table `report` as values.
enum ReportRow {
  /// What stands between `SELECT` and `WHERE`, from the report alone.
  static let listing = """
    report.id, report.given_id, earlier.id, CAST(report.headline AS BLOB), report.day,
    report.path, report.line, report.format, report.reader_version, report.encoding,
    report.digest, report.added,
    \(metadata) FROM report LEFT JOIN report AS earlier ON earlier.number = report.previous
    """

  /// What stands between `SELECT` and `WHERE`, text and layout included.
  static let whole = """
    report.id, report.path, report.line, report.format, report.encoding, report.digest,
    CAST(content.text AS BLOB), CAST(content.anatomy AS BLOB), \(metadata)
    FROM report JOIN content ON content.number = report.number
    """

  private static let metadata =
    (textColumns + ["based_on", "extra"])
    .map { "CAST(report.\($0) AS BLOB)" }.joined(separator: ", ")

  /// The columns of single texts, in the order of ``fields``.
  static let textColumns = [
    "title", "outlet", "author", "published", "updated", "url", "language", "source", "correction",
    "version",
  ]
  /// What they hold.
  static var fields: [WritableKeyPath<ReportMetadata, String?>] {
    [
      \.title, \.outlet, \.author, \.published, \.updated, \.url, \.language, \.source,
      \.correction, \.version,
    ]
  }

  /// A row of ``listing``.
  static func archived(_ row: Row, path: String) throws -> ArchivedReport {
    ArchivedReport(
      id: row[0], givenID: row[1], previous: row[2], headline: Blob.text(row[3]),
      metadata: try metadata(of: row, from: 12, path: path), day: row[4], path: row[5],
      line: row[6], format: row[7], readerVersion: row[8], encoding: row[9], digest: row[10],
      added: row[11])
  }

  /// A row of ``whole``.
  static func report(_ row: Row, path: String) throws -> Report {
    let id: String = row[0]
    let bytes = Blob.bytes(row[6])
    guard let text = StoredText(validating: bytes),
      let anatomy = AnatomyJSON.anatomy(row[7], length: bytes.count),
      let format = ReportFormat(rawValue: row[3]), let encoding = TextEncoding(rawValue: row[4])
    else {
      throw ArchiveError.damaged(path: path, problem: "the report “\(id)” cannot be read")
    }
    return Report(
      id: id, path: row[1], line: row[2], text: text, encoding: encoding, digest: row[5],
      format: format, metadata: try metadata(of: row, from: 8, path: path), anatomy: anatomy)
  }

  private static func metadata(of row: Row, from column: Int, path: String) throws -> ReportMetadata
  {
    var metadata = ReportMetadata()
    var column = column
    for field in fields {
      metadata[keyPath: field] = Blob.text(row[column])
      column += 1
    }
    metadata.basedOn = try strings(row[column], path: path)
    let extra = try strings(row[column + 1], path: path)
    metadata.extra = stride(from: 0, to: extra.count - 1, by: 2).map {
      PassedThroughField(key: extra[$0], json: extra[$0 + 1])
    }
    return metadata
  }

  /// A JSON array of strings; `nil` for none.
  static func json(_ strings: [String]) throws -> Data? {
    guard !strings.isEmpty else { return nil }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return try encoder.encode(strings)
  }

  private static func strings(_ json: Data?, path: String) throws -> [String] {
    guard let json else { return [] }
    guard let strings = try? JSONDecoder().decode([String].self, from: json) else {
      throw ArchiveError.damaged(path: path, problem: "a list of texts is no JSON")
    }
    return strings
  }
}
