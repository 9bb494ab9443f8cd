/// The reports of a segment's file one by one, in the order in which their owners are counted.
struct SegmentTable {
  /// One report, its names still as bytes of the file.
  struct Entry {
    let record: SegmentRecord
    let title: UnsafeRawBufferPointer
    let id: UnsafeRawBufferPointer
    let outlet: UnsafeRawBufferPointer?
    let series: UnsafeRawBufferPointer?
  }

  private let file: SegmentFile
  private let records: UnsafeRawBufferPointer
  private let names: UnsafeRawBufferPointer
  private var place = 0
  private var name = 0
  private var words = 0

  /// Entries are good for as long as the file is held.
  init(_ file: SegmentFile) {
    self.file = file
    (records, names) = (file.records, file.names)
  }

  /// The next report; `nil` at the end.
  ///
  /// - Throws: ``ReuseError/damaged(path:problem:)`` when it points beyond its region.
  mutating func next() throws(ReuseError) -> Entry? {
    guard place < file.header.reports else {
      guard name == names.count, words == file.header.words else {
        throw file.damaged("the table of its reports does not add up")
      }
      return nil
    }
    let record = SegmentRecord(reading: records, at: place * SegmentRecord.bytes)
    let traces = file.header.traceBytes
    guard record.wordsAt <= traces, 4 * record.words <= traces - record.wordsAt,
      record.wordsAt % 4 == 0, record.spansAt <= traces,
      record.spanBytes <= traces - record.spansAt, record.nameBytes <= names.count - name
    else { throw file.damaged("a report lies outside of it") }
    var start = name
    func take(_ count: Int) -> UnsafeRawBufferPointer {
      defer { start += count }
      return UnsafeRawBufferPointer(rebasing: names[start..<(start + count)])
    }
    let entry = Entry(
      record: record, title: take(4 * record.titleWords), id: take(record.idBytes),
      outlet: record.outletBytes.map(take), series: record.seriesBytes.map(take))
    place += 1
    name += record.nameBytes
    words += record.words
    return entry
  }
}

extension SegmentTable.Entry {
  /// The report with its names; `nil` when one is not valid UTF-8.
  func trace() -> ReportTrace? {
    guard let id = Self.string(id) else { return nil }
    let outlet = outlet.map(Self.string)
    let series = series.map(Self.string)
    if outlet == .some(nil) || series == .some(nil) { return nil }
    return ReportTrace(
      id: id, fingerprint: record.fingerprint, words: record.words, outlet: outlet ?? nil,
      series: series ?? nil, day: record.day,
      title: (0..<record.titleWords).map { LittleEndian.number(title, at: 4 * $0) },
      tally: record.tally)
  }

  private static func string(_ bytes: UnsafeRawBufferPointer) -> String? {
    String(validating: bytes, as: UTF8.self)
  }
}
