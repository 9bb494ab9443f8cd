/// What a segment's file says of one report in a fixed number of bytes; its names stand elsewhere.
struct SegmentRecord: Sendable, Hashable {
  static let bytes = 56 + VersionTally.bytes
  /// Stands for the length of what is not there.
  private static let none = UInt32.max

  var fingerprint: UInt64
  /// Offset of the words' hashes within the traces.
  var wordsAt: Int
  /// Offset of ``WordSpans`` within the traces.
  var spansAt: Int
  var words: Int
  var spanBytes: Int
  var day: Int32?
  var titleWords: Int
  var idBytes: Int
  var outletBytes: Int?
  var seriesBytes: Int?
  var tally: VersionTally

  /// Bytes of the title's hashes, id, outlet and series, filled up to a multiple of eight.
  var nameBytes: Int {
    (4 * titleWords + idBytes + (outletBytes ?? 0) + (seriesBytes ?? 0) + 7) / 8 * 8
  }

  init(_ report: ReportTrace, at place: Segment.Place, tracesAt: Int) {
    fingerprint = report.fingerprint
    wordsAt = place.words - tracesAt
    spansAt = place.spans.lowerBound - tracesAt
    words = report.words
    spanBytes = place.spans.count
    day = report.day
    titleWords = report.title.count
    idBytes = report.id.utf8.count
    outletBytes = report.outlet?.utf8.count
    seriesBytes = report.series?.utf8.count
    tally = report.tally
  }

  /// - Parameter place: where the record stands in the bytes.
  init(reading file: UnsafeRawBufferPointer, at place: Int) {
    func large(_ offset: Int) -> Int {
      Int(clamping: LittleEndian.number(file, at: place + offset, as: UInt64.self))
    }
    func small(_ offset: Int) -> UInt32 { LittleEndian.number(file, at: place + offset) }
    func length(_ offset: Int) -> Int? { small(offset) == Self.none ? nil : Int(small(offset)) }
    fingerprint = LittleEndian.number(file, at: place)
    wordsAt = large(8)
    spansAt = large(16)
    words = Int(small(24))
    spanBytes = Int(small(28))
    day = small(36) == 1 ? LittleEndian.number(file, at: place + 32) : nil
    titleWords = Int(small(40))
    idBytes = Int(small(44))
    outletBytes = length(48)
    seriesBytes = length(52)
    tally = VersionTally(reading: file, at: place + 56)
  }

  /// Adds the record as it stands in the file.
  func append(to bytes: inout [UInt8]) {
    LittleEndian.append(fingerprint, to: &bytes)
    for value in [wordsAt, spansAt] { LittleEndian.append(UInt64(value), to: &bytes) }
    for value in [words, spanBytes] { LittleEndian.append(UInt32(value), to: &bytes) }
    LittleEndian.append(day ?? 0, to: &bytes)
    LittleEndian.append(UInt32(day == nil ? 0 : 1), to: &bytes)
    for value in [titleWords, idBytes] { LittleEndian.append(UInt32(value), to: &bytes) }
    for value in [outletBytes, seriesBytes] {
      LittleEndian.append(value.map { UInt32($0) } ?? Self.none, to: &bytes)
    }
    tally.append(to: &bytes)
  }

  /// Adds a report's names as they stand in the file.
  static func appendNames(of report: ReportTrace, to bytes: inout [UInt8]) {
    for word in report.title { LittleEndian.append(word, to: &bytes) }
    for name in [report.id, report.outlet, report.series] {
      bytes.append(contentsOf: (name ?? "").utf8)
    }
    bytes.append(contentsOf: repeatElement(0, count: (8 - bytes.count % 8) % 8))
  }
}
