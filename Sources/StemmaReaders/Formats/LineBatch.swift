/// Some lines of one file, read together.
struct LineBatch: Sendable {
  struct Line: Sendable {
    /// Counted from 1.
    let number: Int
    /// Where the line stands in `bytes`, without its line end.
    let range: Range<Int>
  }

  /// The file's path to show.
  let path: String
  /// What stands before the colon in the ids of records without one.
  let stem: String
  private(set) var bytes: [UInt8] = []
  private(set) var lines: [Line] = []
  /// Numbers of the lines that were passed over because they are longer than the limit.
  var oversized: [Int] = []

  /// Adds a line.
  mutating func append(_ line: ArraySlice<UInt8>, number: Int) {
    let start = bytes.count
    bytes.append(contentsOf: line)
    lines.append(Line(number: number, range: start..<bytes.count))
  }

  /// Reads every line as a record.
  func read(limits: ReadingLimits, detail: ReadingDetail) -> ReadingPart {
    var part = ReadingPart()
    let reader = RecordReader(path: path, limits: limits, detail: detail)
    for number in oversized {
      part.setAside(path: path, line: number, .tooLarge(limitBytes: limits.maximumReportBytes))
    }
    for line in lines {
      if Task.isCancelled { break }
      reader.readLine(
        bytes, in: line.range, line: line.number, fallbackID: "\(stem):\(line.number)",
        into: &part)
    }
    return part
  }
}
