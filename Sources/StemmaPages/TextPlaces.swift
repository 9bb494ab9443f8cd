import StemmaModel

/// Where bytes of a text stand as editors count: lines and columns from 1, columns in code points.
struct TextPlaces {
  struct Place: Hashable {
    let line: Int
    let column: Int
  }

  private let utf8: [UInt8]
  private let lineStarts: [Int]

  init(_ text: StoredText) {
    let bytes = text.utf8
    let first = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    utf8 = bytes
    lineStarts = [first] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
  }

  /// The place of a byte; the end of the text is a place, too.
  func place(of offset: Int) -> Place {
    let line = max(1, lineStarts.partitioningIndex { $0 > offset })
    let start = lineStarts[line - 1]
    let before = utf8[start..<max(start, min(offset, utf8.count))]
    return Place(line: line, column: before.count { $0 & 0xC0 != 0x80 } + 1)
  }
}

extension Report {
  /// Whether places in the text are places in the file that it was read from: not so for a record, and for
  /// what had to be unpacked.
  var standsInFile: Bool {
    let name = path.lowercased()
    let packed = [".gz", ".zst", ".json"].contains { name.hasSuffix($0) }
    return line == nil && !packed
  }

  /// `path:line:column` of a byte; for a record the line of the record.
  func shownPlace(of offset: Int, _ places: TextPlaces) -> String {
    let name = VisibleText.onOneLine(path == "-" ? "stdin" : path)
    if let line { return "\(name):\(line)" }
    guard standsInFile else { return name }
    let place = places.place(of: offset)
    return "\(name):\(place.line):\(place.column)"
  }
}
