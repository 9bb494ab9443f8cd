/// Puts the files of several segments into one, a piece at a time: memory does not grow with them.
///
/// Nothing is computed anew. Reports keep their order, segment after segment.
struct SegmentMerge {
  /// Bytes copied at a time.
  private static let piece = 1 << 20

  private let sources: [SegmentFile]

  /// - Parameter sources: segments of one sampling, at least one.
  init(_ sources: [SegmentFile]) {
    self.sources = sources
  }

  /// Writes the merged file, which is safe on the disk after it.
  ///
  /// - Throws: ``ReuseError``, also when a source is found to be damaged on the way.
  func write(to path: String) throws(ReuseError) -> SegmentHeader {
    for source in sources {
      try source.checkTable()
      try source.checkKeys()
    }
    let file = try TraceFile.named(path)
    try file.write([UInt8](repeating: 0, count: SegmentHeader.bytes))
    var header = SegmentHeader(
      scale: sources[0].header.scale, reports: sum(\.reports), keys: sum(\.keys),
      words: sum(\.words), traceBytes: sum(\.traceBytes), nameBytes: sum(\.nameBytes))
    header.checksums.traces = try copyTraces(to: file)
    header.checksums.keys = try mergeKeys(into: file) { source, place in source.keys[place] }
    header.checksums.owners = try mergeKeys(into: file) { source, place in
      source.base + source.owners[place]
    }
    header.checksums.records = try copyRecords(to: file)
    header.checksums.names = try copyNames(to: file)
    try file.rewriteStart(header.encoded())
    try file.sync()
    return header
  }

  private func sum(_ count: KeyPath<SegmentHeader, Int>) -> Int {
    sources.reduce(0) { $0 + $1.header[keyPath: count] }
  }

  private func copyTraces(to file: TraceFile) throws(ReuseError) -> UInt64 {
    file.beginRegion()
    for source in sources {
      var checksum = Checksum()
      try eachPiece(of: source.traces) { piece throws(ReuseError) in
        checksum.add(piece)
        try file.write(piece)
        source.map.release(piece)
      }
      guard checksum.value == source.header.checksums.traces else {
        throw source.damaged("the checksum of the words of its reports is wrong")
      }
    }
    return try file.endRegion()
  }

  private func copyNames(to file: TraceFile) throws(ReuseError) -> UInt64 {
    file.beginRegion()
    for source in sources {
      try eachPiece(of: source.names) { piece throws(ReuseError) in try file.write(piece) }
    }
    return try file.endRegion()
  }

  private func eachPiece(
    of region: UnsafeRawBufferPointer,
    _ take: (UnsafeRawBufferPointer) throws(ReuseError) -> Void
  ) throws(ReuseError) {
    var place = 0
    while place < region.count {
      let end = min(place + Self.piece, region.count)
      try take(UnsafeRawBufferPointer(rebasing: region[place..<end]))
      place = end
    }
  }

  private func copyRecords(to file: TraceFile) throws(ReuseError) -> UInt64 {
    file.beginRegion()
    var part: [UInt8] = []
    var traces = 0
    for source in sources {
      var table = SegmentTable(source)
      while let entry = try table.next() {
        var record = entry.record
        record.wordsAt += traces
        record.spansAt += traces
        record.append(to: &part)
        try file.writeWhenLong(&part)
      }
      traces += source.header.traceBytes
    }
    try file.writeRest(&part)
    return try file.endRegion()
  }

  /// Goes through the keys of all sources, least first, and of equal ones by source, and writes what
  /// is asked for of each.
  private func mergeKeys<Element: BitwiseCopyable>(
    into file: TraceFile, _ element: (Cursor, Int) -> Element
  ) throws(ReuseError) -> UInt64 {
    file.beginRegion()
    var cursors: [Cursor] = []
    var base: UInt32 = 0
    for source in sources {
      cursors.append(Cursor(source, base: base))
      base += UInt32(source.header.reports)
    }
    var part: [Element] = []
    part.reserveCapacity(Self.piece / 8)
    while let least = Self.least(cursors) {
      let place = cursors[least].place
      part.append(element(cursors[least], place))
      cursors[least].place = place + 1
      if part.count == Self.piece / 8 {
        try file.write(part)
        part.removeAll(keepingCapacity: true)
      }
    }
    try file.write(part)
    return try file.endRegion()
  }

  /// A walk over the keys of one source.
  private struct Cursor {
    let keys: UnsafeBufferPointer<UInt64>
    let owners: UnsafeBufferPointer<UInt32>
    /// Number of its first report among all.
    let base: UInt32
    let count: Int
    var place = 0

    init(_ source: SegmentFile, base: UInt32) {
      keys = source.keys.assumingMemoryBound(to: UInt64.self)
      owners = source.owners.assumingMemoryBound(to: UInt32.self)
      count = source.header.keys
      self.base = base
    }
  }

  private static func least(_ cursors: [Cursor]) -> Int? {
    var least: Int?
    var leastKey: UInt64 = 0
    for number in cursors.indices where cursors[number].place < cursors[number].count {
      let key = cursors[number].keys[cursors[number].place]
      if least == nil || key < leastKey { (least, leastKey) = (number, key) }
    }
    return least
  }
}
