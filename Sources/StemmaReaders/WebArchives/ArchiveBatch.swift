/// Some records of one web archive, read together.
struct ArchiveBatch: Sendable {
  struct Record: Sendable {
    /// The place of the record in the archive, counted from 1, records of all types counted.
    let number: Int
    let header: ArchiveHeader
    /// Where the record's block stands in `bytes`.
    let range: Range<Int>
  }

  /// The archive's path to show.
  let path: String
  /// What stands before the colon in the ids of records that nothing names.
  let stem: String
  private(set) var bytes: [UInt8] = []
  private(set) var records: [Record] = []
  /// What was found broken while the archive was cut.
  var part = ReadingPart()

  /// Adds a record.
  mutating func append(_ block: ArraySlice<UInt8>, number: Int, header: ArchiveHeader) {
    let start = bytes.count
    bytes.append(contentsOf: block)
    records.append(Record(number: number, header: header, range: start..<bytes.count))
  }

  /// Whether nothing was found.
  var isEmpty: Bool { records.isEmpty && part.setAside.isEmpty && part.notes.isEmpty }

  /// Reads every record.
  func read(limits: ReadingLimits, detail: ReadingDetail) -> ReadingPart {
    var part = part
    let reader = ArchiveRecordReader(path: path, stem: stem, limits: limits, detail: detail)
    for record in records {
      if Task.isCancelled { break }
      reader.read(record, in: bytes, into: &part)
    }
    return part
  }
}
