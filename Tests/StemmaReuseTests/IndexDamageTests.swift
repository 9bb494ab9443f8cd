import Foundation
import StemmaTestReports
import Testing

@testable import StemmaReuse

/// A damaged index is an error in words, never a crash and never another answer.
@Suite struct IndexDamageTests {
  private static let segment = "000001.segment"
  private let place: IndexPlace
  private let fingerprint: UInt64

  init() throws {
    place = try IndexPlace()
    fingerprint = try place.make([TracedReports.batch(TracedReports.written(12))]).fingerprint
  }

  /// Reads and writes the index; what comes is the old answer or a `ReuseError`.
  private func isNoticed() throws -> Bool {
    do throws(ReuseError) {
      let writer = try IndexWriter(opening: place.index)
      try writer.finish()
    } catch {}
    do throws(ReuseError) {
      let index = try ReuseIndex.open(at: place.index)
      #expect(index.fingerprint == fingerprint)
      return false
    } catch {
      #expect(!error.message.isEmpty)
      return true
    }
  }

  @Test func `every bit of the header counts`() throws {
    let sound = try place.bytes(Self.segment)
    for byte in 0..<SegmentHeader.bytes {
      for bit in [0, 3, 7] {
        var damaged = sound
        damaged[byte] ^= 1 << bit
        try place.write(damaged, to: Self.segment)
        #expect(try isNoticed(), "byte \(byte), bit \(bit)")
      }
    }
  }

  @Test func `every byte of the manifest counts`() throws {
    let sound = try place.bytes("manifest")
    for byte in sound.indices {
      for value in [sound[byte] ^ 1, UInt8(ascii: "9"), 0x0A, 0xFF] where value != sound[byte] {
        var damaged = sound
        damaged[byte] = value
        try place.write(damaged, to: "manifest")
        #expect(try isNoticed(), "byte \(byte), value \(value)")
      }
    }
  }

  @Test func `a file that is cut off or too long is noticed`() throws {
    for name in [Self.segment, "manifest"] {
      let sound = try place.bytes(name)
      let ends = Array(stride(from: 0, to: sound.count, by: max(1, sound.count / 60)))
      for end in ends + [sound.count - 1] {
        try place.write(Array(sound[..<end]), to: name)
        #expect(try isNoticed(), "\(name) ends at \(end)")
      }
      try place.write(sound + [0], to: name)
      #expect(try isNoticed())
      try place.write(sound, to: name)
      #expect(try !isNoticed())
    }
  }

  @Test func `any byte of a segment counts`() throws {
    var random = SeededRandom(seed: 3)
    let sound = try place.bytes(Self.segment)
    for _ in 0..<300 {
      let byte = Int.random(in: sound.indices, using: &random)
      var damaged = sound
      damaged[byte] ^= UInt8.random(in: 1...255, using: &random)
      try place.write(damaged, to: Self.segment)
      #expect(try isNoticed(), "byte \(byte)")
    }
  }

  /// The fields of every record and header, overwritten, with all checksums made to fit again.
  @Test func `a file that lies with the right checksums does no harm`() throws {
    let sound = try place.bytes(Self.segment)
    let header = try sound.withUnsafeBytes { bytes in
      try SegmentHeader(reading: bytes, path: "")
    }
    var random = SeededRandom(seed: 5)
    let places =
      (0..<400).map { _ in Int.random(in: header.keysAt..<header.fileBytes, using: &random) }
      + (header.recordsAt..<(header.recordsAt + 2 * SegmentRecord.bytes))
      + (header.namesAt..<(header.namesAt + 40))
    for byte in places {
      for value in [0, 0x7F, 0xFF, sound[byte] ^ 0x10] as [UInt8] {
        var lie = sound
        lie[byte] = value
        try place.write(Self.rechecked(lie, header), to: Self.segment)
        let file = try SegmentFile(path: "\(place.index)/\(Self.segment)")
        guard let segment = try? Segment(file) else { continue }
        for report in segment.reports.indices { _ = segment.spans(of: report) }
        _ = TracedReports.pairs([segment])
        _ = try SegmentMerge([file, file]).write(to: "\(place.folder)/merged")
      }
    }
  }

  @Test func `a header that lies with the right checksum does no harm`() throws {
    let sound = try place.bytes(Self.segment)
    for byte in 8..<120 {
      for value in [1, 0x80, 0xFF] as [UInt8] where sound[byte] != value {
        var lie = sound
        lie[byte] = value
        let checksum = lie[..<120].withUnsafeBytes { Checksum.of($0) }
        lie.replaceSubrange(120..<128, with: Self.littleEndian(checksum))
        try place.write(lie, to: Self.segment)
        // Another scale is no lie that could be told from the file alone.
        guard let segment = try? Segment(opening: "\(place.index)/\(Self.segment)") else {
          continue
        }
        #expect(segment.sampling.scale != 4, "byte \(byte)")
        _ = TracedReports.pairs([segment])
      }
    }
  }

  private static func littleEndian(_ value: UInt64) -> [UInt8] {
    var bytes: [UInt8] = []
    LittleEndian.append(value, to: &bytes)
    return bytes
  }

  private static func rechecked(_ bytes: [UInt8], _ header: SegmentHeader) -> [UInt8] {
    func checksum(_ start: Int, _ end: Int) -> UInt64 {
      bytes[start..<end].withUnsafeBytes { Checksum.of($0) }
    }
    var header = header
    header.checksums = SegmentHeader.Regions(
      traces: checksum(header.tracesAt, header.keysAt),
      keys: checksum(header.keysAt, header.ownersAt),
      owners: checksum(header.ownersAt, header.recordsAt),
      records: checksum(header.recordsAt, header.namesAt),
      names: checksum(header.namesAt, header.fileBytes))
    return header.encoded() + bytes[SegmentHeader.bytes...]
  }

  @Test(arguments: [(1, "an older Stemma"), (3, "a later Stemma")])
  func `another version says so`(version: Int, name: String) throws {
    let manifest = try place.bytes("manifest")
    let other = String(decoding: manifest, as: UTF8.self)
      .replacing("stemma.index/2", with: "stemma.index/\(version)")
    try place.write(Array(other.utf8), to: "manifest")
    let error = ReuseError.otherVersion(path: "\(place.index)/manifest", version: version)
    #expect(throws: error) { try ReuseIndex.open(at: place.index) }
    #expect(error.message.contains(name))
    try place.write(manifest, to: "manifest")
    var segment = try place.bytes(Self.segment)
    segment[8] = UInt8(version)
    try place.write(segment, to: Self.segment)
    let file = "\(place.index)/\(Self.segment)"
    #expect(throws: ReuseError.otherVersion(path: file, version: version)) {
      try ReuseIndex.open(at: place.index)
    }
  }

  @Test func `a segment that is missing or another one is noticed`() throws {
    let sound = try place.bytes(Self.segment)
    try FileManager.default.removeItem(atPath: "\(place.index)/\(Self.segment)")
    #expect(try isNoticed())
    let other = try place.make(
      [TracedReports.batch(TracedReports.written(12, seed: 8))], name: "other")
    try FileManager.default.copyItem(
      atPath: "\(other.folder)/\(Self.segment)", toPath: "\(place.index)/\(Self.segment)")
    #expect(try isNoticed())
    try place.write(sound, to: Self.segment)
    #expect(try !isNoticed())
  }

  @Test func `a damaged segment is not merged`() throws {
    var damaged = try place.bytes(Self.segment)
    damaged[SegmentHeader.bytes + 9] ^= 4
    try place.write(damaged, to: Self.segment)
    let writer = try IndexWriter(opening: place.index, limits: IndexPlace.limits(4, 2))
    #expect(throws: ReuseError.self) {
      try writer.append(TracedReports.batch(TracedReports.written(4, seed: 8)))
    }
  }
}
