extension SegmentBuilder {
  /// A builder that fills a segment's file.
  ///
  /// - Parameter path: is made, or made anew.
  convenience init(sampling: Sampling, path: String) throws(ReuseError) {
    let file = try TraceFile.named(path)
    try file.write([UInt8](repeating: 0, count: SegmentHeader.bytes))
    file.beginRegion()
    self.init(sampling: sampling, mostKeys: .max, file: file)
  }

  /// Writes what is still in memory, then the header; the file is safe on the disk after it.
  func finishFile() throws(ReuseError) -> SegmentHeader {
    var header = SegmentHeader(
      scale: sampling.scale, reports: reports.count, keys: keys.count,
      words: reports.reduce(0) { $0 + $1.words }, traceBytes: 0, nameBytes: 0)
    header.checksums.traces = try file.endRegion()
    header.traceBytes = file.count - header.tracesAt
    RadixSort.sort(keys: &keys, owners: &owners, sampling: sampling)
    file.beginRegion()
    try file.write(keys)
    header.checksums.keys = try file.endRegion()
    file.beginRegion()
    try file.write(owners)
    header.checksums.owners = try file.endRegion()
    (keys, owners) = ([], [])
    file.beginRegion()
    var part: [UInt8] = []
    for (report, place) in zip(reports, places) {
      SegmentRecord(report, at: place, tracesAt: header.tracesAt).append(to: &part)
      try file.writeWhenLong(&part)
    }
    try file.writeRest(&part)
    header.checksums.records = try file.endRegion()
    file.beginRegion()
    for report in reports {
      SegmentRecord.appendNames(of: report, to: &part)
      try file.writeWhenLong(&part)
    }
    try file.writeRest(&part)
    header.checksums.names = try file.endRegion()
    header.nameBytes = file.count - header.namesAt
    try file.rewriteStart(header.encoded())
    try file.sync()
    return header
  }
}

extension TraceFile {
  /// Bytes that are gathered before they are written.
  private static let part = 1 << 18

  /// Writes gathered bytes once they are many, and empties them.
  func writeWhenLong(_ bytes: inout [UInt8]) throws(ReuseError) {
    if bytes.count >= Self.part { try writeRest(&bytes) }
  }

  /// Writes gathered bytes, and empties them.
  func writeRest(_ bytes: inout [UInt8]) throws(ReuseError) {
    try write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
