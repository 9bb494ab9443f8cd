/// The first bytes of a segment's file: how much of what follows, and its checksums.
///
/// The form is in `docs/formats.md`.
struct SegmentHeader: Sendable, Hashable {
  static let bytes = 128
  static let version = 2
  private static let magic: [UInt8] = Array("stemma".utf8) + [0x1A, 0x0A]
  /// What the header's own checksum is of.
  private static let checkedBytes = 120

  /// One value for each region of the file.
  struct Regions: Sendable, Hashable {
    var traces: UInt64 = 0
    var keys: UInt64 = 0
    var owners: UInt64 = 0
    var records: UInt64 = 0
    var names: UInt64 = 0
  }

  var scale: Int
  var reports: Int
  var keys: Int
  /// Of all reports.
  var words: Int
  var traceBytes: Int
  var nameBytes: Int
  var checksums = Regions()

  var tracesAt: Int { Self.bytes }
  var keysAt: Int { tracesAt + traceBytes }
  var ownersAt: Int { keysAt + 8 * keys }
  var recordsAt: Int { ownersAt + (4 * keys + 7) / 8 * 8 }
  var namesAt: Int { recordsAt + SegmentRecord.bytes * reports }
  var fileBytes: Int { namesAt + nameBytes }

  /// The bytes as they stand in the file.
  func encoded() -> [UInt8] {
    let bytes = checkedPart()
    var whole = bytes
    LittleEndian.append(bytes.withUnsafeBytes { Checksum.of($0) }, to: &whole)
    return whole
  }

  /// The header's own checksum, which stands for the whole file, since it covers the others.
  var checksum: UInt64 { checkedPart().withUnsafeBytes { Checksum.of($0) } }

  private func checkedPart() -> [UInt8] {
    var bytes = Self.magic
    for value in [Self.version, scale, ShingleHash.width, 0] {
      LittleEndian.append(UInt32(truncatingIfNeeded: value), to: &bytes)
    }
    for value in [reports, keys, words, traceBytes, nameBytes] {
      LittleEndian.append(UInt64(truncatingIfNeeded: value), to: &bytes)
    }
    for value in [
      checksums.traces, checksums.keys, checksums.owners, checksums.records, checksums.names,
    ] { LittleEndian.append(value, to: &bytes) }
    bytes.append(contentsOf: repeatElement(0, count: Self.checkedBytes - bytes.count))
    return bytes
  }
}

extension SegmentHeader {
  /// Reads the header of a file.
  ///
  /// - Parameters:
  ///   - file: the whole file.
  ///   - path: the name to show.
  /// - Throws: ``ReuseError/damaged(path:problem:)``, ``ReuseError/otherVersion(path:version:)``.
  init(reading file: UnsafeRawBufferPointer, path: String) throws(ReuseError) {
    guard file.count >= Self.bytes else { throw .damaged(path: path, problem: "it is cut off") }
    guard file[..<8].elementsEqual(Self.magic) else {
      throw .damaged(path: path, problem: "it is no segment of an index")
    }
    let version = Int(LittleEndian.number(file, at: 8, as: UInt32.self))
    guard version == Self.version else { throw .otherVersion(path: path, version: version) }
    let checked = UnsafeRawBufferPointer(rebasing: file[..<Self.checkedBytes])
    guard
      Checksum.of(checked) == LittleEndian.number(file, at: Self.checkedBytes, as: UInt64.self)
    else { throw .damaged(path: path, problem: "the checksum of its header is wrong") }
    func count(at place: Int) -> Int {
      // More than the file has bytes of is too much of anything.
      let value = LittleEndian.number(file, at: place, as: UInt64.self)
      return value <= UInt64(file.count) ? Int(value) : file.count + 1
    }
    func checksum(at place: Int) -> UInt64 { LittleEndian.number(file, at: place) }
    self.init(
      scale: Int(LittleEndian.number(file, at: 12, as: UInt32.self)), reports: count(at: 24),
      keys: count(at: 32), words: count(at: 40), traceBytes: count(at: 48),
      nameBytes: count(at: 56),
      checksums: Regions(
        traces: checksum(at: 64), keys: checksum(at: 72), owners: checksum(at: 80),
        records: checksum(at: 88), names: checksum(at: 96)))
    guard Sampling.isScale(scale),
      LittleEndian.number(file, at: 16, as: UInt32.self) == UInt32(ShingleHash.width)
    else { throw .damaged(path: path, problem: "it samples in a way that is not known") }
    guard traceBytes % 8 == 0, fileBytes == file.count else {
      throw .damaged(path: path, problem: "it is not as long as its header says")
    }
    guard encoded().elementsEqual(file[..<Self.bytes]) else {
      throw .damaged(path: path, problem: "its header holds what is not known")
    }
  }
}
