import Testing

@testable import StemmaLanguageInstall

/// What a zip file may hold, and what it may not.
@Suite struct ZipArchiveTests {
  private static let text = Array("The ferry left at nine. ".utf8)
  private static let long = Array(repeatElement(text, count: 40_000).joined())

  private func contents(_ zip: HandmadeZip, limits: ZipLimits = ZipLimits()) throws -> [[UInt8]] {
    let archive = try ZipArchive(zip.bytes, limits: limits)
    return try archive.entries.map { try archive.contents(of: $0, limit: .max) }
  }

  @Test(arguments: [0, 8])
  func `a stored and a deflated file come back whole`(method: Int) throws {
    var entries = ["a", "deep/er/b", "größe"].map { HandmadeZip.Entry($0, Self.long) }
    entries.append(HandmadeZip.Entry("empty", []))
    for index in entries.indices { entries[index].method = method }
    var zip = HandmadeZip(entries)
    zip.comment = Array("a comment PK".utf8)
    #expect(try contents(zip) == [Self.long, Self.long, Self.long, []])
    #expect(try ZipArchive(zip.bytes).entries.map(\.name) == ["a", "deep/er/b", "größe", "empty"])
  }

  @Test func `folders are passed over`() throws {
    var folder = HandmadeZip.Entry("deep/", [])
    folder.method = 0
    folder.attributes = 0o040755 << 16
    let zip = HandmadeZip([folder, HandmadeZip.Entry("deep/file")])
    #expect(try ZipArchive(zip.bytes).entries.map(\.name) == ["deep/file"])
  }

  @Test func `an archive without files is one`() throws {
    #expect(try ZipArchive(HandmadeZip([]).bytes).entries == [])
  }

  @Test(arguments: [
    "../up", "a/../../up", "/etc/passwd", "a//b", "./a", "a/.", "", "a\\b", "C:a", "a\u{0}b",
    "a\u{1B}[31m", "a\u{202E}b", "a\nb", String(repeating: "n", count: 256),
    String(repeating: "d/", count: 40) + "f",
  ])
  func `a name that leads elsewhere is refused`(name: String) {
    #expect(throws: ZipFault.unsafeName(name)) {
      try ZipArchive(HandmadeZip([HandmadeZip.Entry(name)]).bytes)
    }
  }

  @Test func `a name that is not UTF-8 is refused`() {
    var entry = HandmadeZip.Entry("")
    entry.name = [0x61, 0xFF]
    #expect(throws: ZipFault.unsafeName("a\u{FFFD}")) {
      try ZipArchive(HandmadeZip([entry]).bytes)
    }
  }

  @Test(arguments: [["a", "a"], ["a/b", "a"], ["a", "a/b"], ["a/b/c", "a/b"]])
  func `two files that want one place are refused`(names: [String]) {
    #expect {
      try ZipArchive(HandmadeZip(names.map { HandmadeZip.Entry($0) }).bytes)
    } throws: { error in
      if case ZipFault.duplicate = error { true } else { false }
    }
  }

  @Test(arguments: [0o120777, 0o020666, 0o010644, 0o140755, 0o040755])
  func `a link, a device, a pipe, a socket and a folder with a file's name are refused`(mode: Int) {
    var entry = HandmadeZip.Entry("a")
    entry.attributes = mode << 16
    #expect(throws: ZipFault.notAFile("a")) { try ZipArchive(HandmadeZip([entry]).bytes) }
  }

  @Test func `encryption and other methods are refused by name`() {
    for flag in [1, 0x20, 0x40, 0x2000] {
      var entry = HandmadeZip.Entry("a")
      entry.flags = flag
      #expect(throws: ZipFault.self) { try ZipArchive(HandmadeZip([entry]).bytes) }
    }
    var entry = HandmadeZip.Entry("a")
    entry.method = 12
    #expect(
      throws: ZipFault.unsupported(name: "a", problem: "is packed by method 12, which is not read")
    ) {
      try ZipArchive(HandmadeZip([entry]).bytes)
    }
  }

  @Test func `zip64 is refused by its name`() {
    var marked = HandmadeZip([HandmadeZip.Entry("a")])
    marked.count = 0xFFFF
    var located = HandmadeZip([HandmadeZip.Entry("a")])
    located.beforeClosing = HandmadeZip.four(0x0706_4b50) + [UInt8](repeating: 0, count: 16)
    var sized = HandmadeZip.Entry("a")
    sized.bytes = 0xFFFF_FFFF
    for zip in [marked, located, HandmadeZip([sized])] {
      #expect(throws: ZipFault.zip64) { try ZipArchive(zip.bytes) }
    }
  }

  @Test func `a file that is not what the list says is refused`() {
    var lies: [HandmadeZip.Entry] = Array(repeating: HandmadeZip.Entry("a", Self.text), count: 7)
    lies[0].crc = 1
    lies[1].bytes = Self.text.count - 1
    lies[2].bytes = Self.text.count + 1
    lies[3].packed = [0xFF, 0xFF, 0xFF]
    lies[4].packed = HandmadeZip.deflated(Self.text) + [0]
    lies[5].packed = Array(HandmadeZip.deflated(Self.text).dropLast())
    lies[6].method = 0
    lies[6].bytes = 3
    for lie in lies {
      #expect {
        _ = try contents(HandmadeZip([lie]))
      } throws: { error in
        if case ZipFault.broken(name: "a", problem: _) = error { true } else { false }
      }
    }
  }

  @Test func `a header that disagrees with the list is refused`() {
    var renamed = HandmadeZip.Entry("a")
    renamed.localName = Array("b".utf8)
    var shifted = HandmadeZip.Entry("a")
    shifted.offset = 1
    var far = HandmadeZip.Entry("a")
    far.offset = 0x7FFF_FFFF
    var large = HandmadeZip.Entry("a")
    large.packedBytes = 0x7FFF_FFFF
    for entry in [renamed, shifted, far, large] {
      #expect(throws: ZipFault.self) { try ZipArchive(HandmadeZip([entry]).bytes) }
    }
  }

  @Test func `files that share bytes are refused`() {
    var second = HandmadeZip.Entry("a")
    second.offset = 0
    #expect(throws: ZipFault.self) {
      try ZipArchive(HandmadeZip([HandmadeZip.Entry("a"), second]).bytes)
    }
    var zip = HandmadeZip([HandmadeZip.Entry("a"), HandmadeZip.Entry("b")])
    zip.entries[1].offset = 0
    zip.entries[1].localName = Array("a".utf8)
    #expect(throws: ZipFault.self) { try ZipArchive(zip.bytes) }
  }

  @Test func `the limits hold`() {
    let zip = HandmadeZip([HandmadeZip.Entry("a", Self.long), HandmadeZip.Entry("b", Self.long)])
    for limits in [
      ZipLimits(maximumEntries: 1), ZipLimits(maximumFileBytes: Self.long.count - 1),
      ZipLimits(maximumExpandedBytes: Self.long.count * 2 - 1), ZipLimits(maximumNameBytes: 0),
    ] {
      #expect {
        _ = try contents(zip, limits: limits)
      } throws: { error in
        if case ZipFault.tooLarge = error { true } else { false }
      }
    }
  }

  @Test func `a closing record that lies is refused`() {
    var zip = HandmadeZip([HandmadeZip.Entry("a")])
    for (offset, size, count) in [
      (0, nil, nil), (nil, 0, nil), (nil, nil, 0), (nil, nil, 2), (0x7FFF_FFFF, 0x7FFF_FFFF, nil),
    ] as [(Int?, Int?, Int?)] {
      (zip.directoryOffset, zip.directoryBytes, zip.count) = (offset, size, count)
      #expect(throws: ZipFault.self) { try ZipArchive(zip.bytes) }
    }
    #expect(throws: ZipFault.notAZip) { try ZipArchive([]) }
    #expect(throws: ZipFault.notAZip) { try ZipArchive(Self.long) }
    #expect(throws: ZipFault.notAZip) { try ZipArchive(HandmadeZip([]).bytes + [0]) }
    #expect(throws: ZipFault.self) {
      try ZipArchive([0] + HandmadeZip([HandmadeZip.Entry("a")]).bytes)
    }
  }

  /// Whatever the bytes, reading ends, and what it gives out is what was packed.
  @Test func `no cut and no flipped byte gets through`() throws {
    let zip = HandmadeZip([
      HandmadeZip.Entry("a", Self.text), HandmadeZip.Entry("b/c", Array(Self.long.prefix(3000))),
    ])
    let bytes = zip.bytes
    for length in 0..<bytes.count {
      #expect(throws: ZipFault.self) { try ZipArchive(Array(bytes.prefix(length))) }
    }
    let known = try Set(contents(zip))
    for index in bytes.indices {
      for flip in [1, 0x80, 0xFF] as [UInt8] {
        var altered = bytes
        altered[index] ^= flip
        guard let archive = try? ZipArchive(altered) else { continue }
        for entry in archive.entries {
          guard let contents = try? archive.contents(of: entry, limit: 1 << 20) else { continue }
          #expect(known.contains(contents))
        }
      }
    }
  }
}
