import Glibc

/// A segment's file, mapped: its regions, and whether they are what was written.
///
/// A file is never altered once it has its name, so that what was checked stays true.
final class SegmentFile: Sendable {
  let path: String
  let header: SegmentHeader
  let map: MappedFile

  /// Opens a file and checks its header and length, nothing else.
  init(path: String) throws(ReuseError) {
    self.path = path
    map = try MappedFile(path: path)
    header = try SegmentHeader(reading: map.bytes, path: path)
  }

  /// Words and places of words.
  var traces: UnsafeRawBufferPointer { region(header.tracesAt, header.traceBytes) }
  /// The sorted keys.
  var keys: UnsafeRawBufferPointer { region(header.keysAt, 8 * header.keys) }
  /// For each key its owner.
  var owners: UnsafeRawBufferPointer {
    region(header.ownersAt, header.recordsAt - header.ownersAt)
  }
  /// One ``SegmentRecord`` a report.
  var records: UnsafeRawBufferPointer {
    region(header.recordsAt, header.namesAt - header.recordsAt)
  }
  /// What the records give the lengths of.
  var names: UnsafeRawBufferPointer { region(header.namesAt, header.nameBytes) }

  private func region(_ start: Int, _ count: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: map.bytes[start..<(start + count)])
  }

  /// Checks who the reports are.
  func checkTable() throws(ReuseError) {
    try check(records, header.checksums.records, "the table of its reports")
    try check(names, header.checksums.names, "the names of its reports")
  }

  /// Checks that the keys rise and have owners.
  func checkKeys() throws(ReuseError) {
    try check(keys, header.checksums.keys, "its keys")
    try check(owners, header.checksums.owners, "the owners of its keys")
    let keys = keys.assumingMemoryBound(to: UInt64.self)
    let owners = owners.assumingMemoryBound(to: UInt32.self)
    let highest = Sampling(scale: header.scale).highestKept
    var last: UInt64 = 0
    for place in 0..<header.keys {
      guard keys[place] >= last, keys[place] <= highest, Int(owners[place]) < header.reports else {
        throw damaged("its keys are out of order")
      }
      last = keys[place]
    }
  }

  /// Checks the words of the reports.
  func checkTraces() throws(ReuseError) {
    try check(traces, header.checksums.traces, "the words of its reports")
  }

  private func check(
    _ region: UnsafeRawBufferPointer, _ checksum: UInt64, _ name: String
  ) throws(ReuseError) {
    guard Checksum.of(region) == checksum else {
      throw damaged("the checksum of \(name) is wrong")
    }
  }

  /// The error that says what is wrong with the file.
  func damaged(_ problem: String) -> ReuseError { .damaged(path: path, problem: problem) }
}
