extension Segment {
  /// Opens a segment's file; everything in it is checked.
  ///
  /// - Throws: ``ReuseError``.
  /// - Complexity: linear in the file's length, some 5 GB/s where it stands in memory.
  package convenience init(opening path: String) throws(ReuseError) {
    try self.init(try SegmentFile(path: path))
  }

  convenience init(_ file: SegmentFile) throws(ReuseError) {
    let header = file.header
    try file.checkTable()
    try file.checkKeys()
    try file.checkTraces()
    var reports: [ReportTrace] = []
    var places: [Place] = []
    reports.reserveCapacity(header.reports)
    places.reserveCapacity(header.reports)
    var table = SegmentTable(file)
    while let entry = try table.next() {
      guard let report = entry.trace() else { throw file.damaged("a name in it is not UTF-8") }
      let spans = header.tracesAt + entry.record.spansAt
      reports.append(report)
      places.append(
        Place(
          words: header.tracesAt + entry.record.wordsAt, count: report.words,
          spans: spans..<(spans + entry.record.spanBytes)))
    }
    self.init(
      reports: reports, places: places, sampling: Sampling(scale: header.scale), file: file.map,
      keysAt: header.keysAt, ownersAt: header.ownersAt, count: header.keys)
  }
}
