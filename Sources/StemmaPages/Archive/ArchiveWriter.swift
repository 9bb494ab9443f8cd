/// The forms in which what is in an archive is listed.
package enum ArchiveFormat: Sendable {
  /// For a terminal: a line or two an entry, cut to the width.
  case text(ScreenStyle)
  /// One document.
  case json
  /// One JSON object a line.
  case jsonl
  /// Comma-separated values with a header (RFC 4180).
  case csv
}

/// An entry of a list of an archive's.
package protocol ArchiveEntry {
  /// What the JSON document calls the list.
  static var listName: String { get }
  /// The names of the CSV columns.
  static var columns: [String] { get }
  /// The CSV fields.
  var fields: [String] { get }
  /// Its JSON object, on one line.
  var json: [UInt8] { get }
  /// The lines for a terminal, without escape sequences of the input.
  func lines(_ style: ScreenStyle) -> [String]
}

/// Writes a list of entries, one at a time.
package struct ArchiveWriter<Entry: ArchiveEntry> {
  private let format: ArchiveFormat
  private let counts: [(name: String, value: Int)]
  private var isFirst = true

  /// - Parameters:
  ///   - format: how it is written.
  ///   - counts: numbers that stand on top of the JSON document.
  package init(_ format: ArchiveFormat, counts: [(name: String, value: Int)] = []) {
    (self.format, self.counts) = (format, counts)
  }

  /// What stands before the first entry.
  package var opening: [UInt8] {
    switch format {
    case .text, .jsonl: return []
    case .csv: return Array(CSVRecord.line(Entry.columns).utf8)
    case .json:
      let numbers = counts.map { "\"\($0.name)\": \($0.value),\n  " }.joined()
      return Array("{\n  \(numbers)\"\(Entry.listName)\": [".utf8)
    }
  }

  /// An entry.
  package mutating func entry(_ entry: Entry) -> [UInt8] {
    defer { isFirst = false }
    switch format {
    case .text(let style):
      return entry.lines(style).flatMap { Array($0.utf8) + [0x0A] }
    case .csv: return Array(CSVRecord.line(entry.fields).utf8)
    case .jsonl: return entry.json + [0x0A]
    case .json: return Array((isFirst ? "\n    " : ",\n    ").utf8) + entry.json
    }
  }

  /// What stands after the last entry.
  package var closing: [UInt8] {
    guard case .json = format else { return [] }
    return Array((isFirst ? "]\n}\n" : "\n  ]\n}\n").utf8)
  }
}
