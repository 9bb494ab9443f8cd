package import StemmaModel

/// The forms in which the tables of an archive are written.
package enum ExportFormat: String, CaseIterable, Sendable {
  /// One JSON object a row; every column is always there.
  case jsonl
  /// Comma-separated values with a header (RFC 4180); lists stand as JSON.
  case csv

  /// What stands on top of a table.
  package func header(of table: ExportTable) -> [UInt8] {
    switch self {
    case .jsonl: []
    case .csv: Array(CSVRecord.line(table.columns).utf8)
    }
  }

  fileprivate func line(_ columns: [String], _ row: [ExportValue]) -> [UInt8] {
    precondition(columns.count == row.count, "a row has as many values as its table columns")
    switch self {
    case .csv: return Array(CSVRecord.line(row.map(\.field)).utf8)
    case .jsonl:
      var json = JSONWriter(.oneLine)
      json.object { json in
        for (column, value) in zip(columns, row) {
          json.key(column)
          value.write(into: &json)
        }
      }
      return json.bytes + [0x0A]
    }
  }
}

/// What was found in one story, or what belongs to none, ready to be written as rows.
package struct ExportPart {
  private let rows: ExportRows

  package init(_ part: Analysis) {
    rows = ExportRows(part)
  }

  /// The rows of a table in their order.
  package func rows(of table: ExportTable, as format: ExportFormat) -> [UInt8] {
    rows.rows(of: table).flatMap { format.line(table.columns, $0) }
  }
}

/// A value of a table.
enum ExportValue {
  case text(String?)
  case integer(Int?)
  /// At most four decimals.
  case decimal(Double)
  case flag(Bool?)
  case list([String])
  /// Pairs of byte offsets.
  case spans([TextSpan])
  /// Reports with pairs of byte offsets.
  case places([Location])

  func write(into json: inout JSONWriter) {
    switch self {
    case .text(let text): json.string(text)
    case .integer(let number): json.integer(number)
    case .decimal(let number): json.decimal(number)
    case .flag(let flag): if let flag { json.boolean(flag) } else { json.string(nil) }
    case .list(let texts): json.array(texts) { $0.string($1) }
    case .spans(let spans): json.array(spans) { $0.span($1) }
    case .places(let places):
      json.array(places) { json, place in
        json.object { json in
          json.member("report", place.report)
          json.member("span", place.span)
        }
      }
    }
  }

  /// The value in a record of comma-separated values; nothing for what is not there.
  var field: String {
    switch self {
    case .text(let text): return text ?? ""
    case .integer(let number): return number.map(String.init) ?? ""
    case .decimal(let number): return FixedDecimal.string(number) ?? ""
    case .flag(let flag): return flag.map { $0 ? "true" : "false" } ?? ""
    case .list, .spans, .places:
      var json = JSONWriter(.oneLine)
      write(into: &json)
      return String(decoding: json.bytes, as: UTF8.self)
    }
  }
}
