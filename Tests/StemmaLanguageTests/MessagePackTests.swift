import Testing

@testable import StemmaLanguage

@Suite struct MessagePackTests {
  @Test(
    arguments: [
      ([0x00], 0), ([0x7F], 127), ([0xFF], -1), ([0xE0], -32), ([0xCC, 0xFF], 255),
      ([0xCD, 0x01, 0x02], 0x102), ([0xCE, 0xFF, 0, 0, 1], 0xFF00_0001),
      ([0xCF, 0, 0, 0, 0, 0, 0, 0, 9], 9), ([0xD0, 0x80], -128), ([0xD1, 0x80, 0], -32768),
      ([0xD2, 0xFF, 0xFF, 0xFF, 0xFE], -2),
      ([0xD3, 0x80, 0, 0, 0, 0, 0, 0, 0], Int.min),
    ] as [([UInt8], Int)])
  func `whole numbers of every width are read`(bytes: [UInt8], number: Int) throws {
    #expect(try Self.read(bytes).integer == number)
  }

  @Test func `a number above the largest integer keeps its bits`() throws {
    let value = try Self.read([0xCF, 0x80, 0, 0, 0, 0, 0, 0, 1])
    #expect(value.integer == nil)
    #expect(value.bits == 0x8000_0000_0000_0001)
  }

  @Test(
    arguments: [
      ([0xCA, 0x3F, 0xC0, 0, 0], 1.5), ([0xCB, 0xC0, 0x04, 0, 0, 0, 0, 0, 0], -2.5),
    ] as [([UInt8], Double)])
  func `fractions of both widths are read`(bytes: [UInt8], number: Double) throws {
    guard case .number(number) = try Self.read(bytes) else {
      Issue.record("not \(number)")
      return
    }
  }

  @Test(
    arguments: [
      [0xA2, 0xC3, 0xA9], [0xD9, 2, 0xC3, 0xA9], [0xDA, 0, 2, 0xC3, 0xA9],
      [0xDB, 0, 0, 0, 2, 0xC3, 0xA9], [0xC4, 2, 0xC3, 0xA9], [0xC5, 0, 2, 0xC3, 0xA9],
      [0xC6, 0, 0, 0, 2, 0xC3, 0xA9],
    ] as [[UInt8]])
  func `texts and bytes of every width are read`(bytes: [UInt8]) throws {
    #expect(try Self.read(bytes).text == "é")
  }

  @Test func `binary data is a part of the bytes read`() throws {
    let value = try Self.read([0xC4, 3, 7, 8, 9])
    #expect(value.bytes == [7, 8, 9])
    #expect(value.bytes?.startIndex == 2)
  }

  @Test(
    arguments: [
      [0x92, 0x01, 0xC0], [0xDC, 0, 2, 0x01, 0xC0], [0xDD, 0, 0, 0, 2, 0x01, 0xC0],
    ] as [[UInt8]])
  func `arrays of every width are read`(bytes: [UInt8]) throws {
    let items = try #require(try Self.read(bytes).items)
    #expect(items.count == 2)
    #expect(items.first?.integer == 1)
  }

  @Test(
    arguments: [
      [0x82, 0xA1, 0x61, 0xC3, 0xA1, 0x62, 0xC2],
      [0xDE, 0, 2, 0xA1, 0x61, 0xC3, 0xA1, 0x62, 0xC2],
      [0xDF, 0, 0, 0, 2, 0xA1, 0x61, 0xC3, 0xA1, 0x62, 0xC2],
    ] as [[UInt8]])
  func `maps of every width are read`(bytes: [UInt8]) throws {
    let map = try Self.read(bytes)
    #expect(map.pairs?.map(\.key.text) == ["a", "b"])
    #expect(map["a"]?.boolean == true)
    #expect(map["b"]?.boolean == false)
    #expect(map["c"] == nil)
  }

  @Test func `a map can be read pair by pair`() throws {
    var reader = MessagePackReader([0x82, 0x01, 0x02, 0x03, 0x04])
    #expect(try reader.mapCount() == 2)
    #expect(try (0..<4).map { _ in try reader.value().integer } == [1, 2, 3, 4])
    #expect(reader.isAtEnd)
  }

  @Test func `a part of an array is read by the indices of the whole`() throws {
    let whole: [UInt8] = [0xFF, 0xFF, 0x91, 0x05, 0xFF]
    var reader = MessagePackReader(whole[2..<4])
    #expect(try reader.value().items?.first?.integer == 5)
    #expect(reader.position == 4)
  }
}

@Suite struct DamagedMessagePackTests {
  @Test(
    arguments: [
      [], [0xA5, 0x61], [0xC6, 0xFF, 0xFF, 0xFF, 0xFF], [0xDD, 0xFF, 0xFF, 0xFF, 0xFF],
      [0xDF, 0xFF, 0xFF, 0xFF, 0xFF, 0xC0], [0x92, 0xC0], [0xDA, 0], [0xCB, 0, 0],
    ] as [[UInt8]])
  func `what claims more than there is ends early`(bytes: [UInt8]) {
    #expect(throws: MessagePackReader.Failure.endsEarly(at: 0)) { try MessagePackTests.read(bytes) }
  }

  @Test(arguments: [0xC1, 0xC7, 0xC8, 0xC9, 0xD4, 0xD5, 0xD6, 0xD7, 0xD8] as [UInt8])
  func `types that spaCy does not write are refused`(type: UInt8) {
    #expect(throws: MessagePackReader.Failure.unknownType(type, at: 1)) {
      try MessagePackTests.read([0x91, type, 0, 0])
    }
  }

  @Test(arguments: [[0xA1, 0x80], [0xA2, 0xC0, 0x80], [0xA3, 0xED, 0xA0, 0x80]] as [[UInt8]])
  func `a text that is not UTF-8 is refused`(bytes: [UInt8]) {
    #expect(throws: MessagePackReader.Failure.notUTF8(at: 0)) { try MessagePackTests.read(bytes) }
  }

  @Test(arguments: [[0x91], [0x81, 0x00]] as [[UInt8]])
  func `nesting has a ceiling`(level: [UInt8]) throws {
    let deepest = Array(repeatElement(level, count: 64).joined()) + [0xC0]
    _ = try MessagePackTests.read(deepest)
    #expect(throws: MessagePackReader.Failure.tooDeep(at: 64 * level.count)) {
      try MessagePackTests.read(Array(repeatElement(level, count: 65).joined()) + [0xC0])
    }
  }

  @Test func `what is no map has no pairs to count`() {
    var reader = MessagePackReader([0x91, 0xC0])
    #expect(throws: MessagePackReader.Failure.unexpected(at: 0)) { try reader.mapCount() }
    #expect(reader.position == 0)
  }

  @Test func `any bytes are read or refused`() {
    var state: UInt64 = 1
    for _ in 0..<2_000 {
      let bytes = (0..<24).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
      }
      _ = try? MessagePackTests.read(bytes)
    }
  }
}

extension MessagePackTests {
  static func read(_ bytes: [UInt8]) throws(MessagePackReader.Failure) -> MessagePackValue {
    var reader = MessagePackReader(bytes[...])
    return try reader.value()
  }
}
