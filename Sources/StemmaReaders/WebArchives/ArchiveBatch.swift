import StemmaModel

/// Some records of one web archive, read together.
struct ArchiveBatch: Sendable {
  struct Record: Sendable {
    /// The place of the record in the archive, counted from 1, records of all types counted.
    let number: Int
    let header: ArchiveHeader
    let description: ArchivedDocument.Description
    /// Where the document stands in `bytes`, as it was sent.
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
  mutating func append(
    _ document: ArraySlice<UInt8>, number: Int, header: ArchiveHeader,
    description: ArchivedDocument.Description
  ) {
    let start = bytes.count
    bytes.append(contentsOf: document)
    records.append(
      Record(
        number: number, header: header, description: description, range: start..<bytes.count))
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
    part.setAside.sort { ($0.line ?? 0, $0.cause) < ($1.line ?? 0, $1.cause) }
    return part
  }
}
