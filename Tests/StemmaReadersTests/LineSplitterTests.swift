import Testing

@testable import StemmaReaders

@Suite struct LineSplitterTests {
  /// A line and its number.
  private struct Line: Equatable {
    let number: Int
    let text: String
  }

  private struct Split: Equatable {
    var lines: [Line] = []
    var oversized: [Int] = []
  }

  private func split(_ chunks: [[UInt8]], limitBytes: Int = 1000) -> Split {
    var splitter = LineSplitter(limitBytes: limitBytes)
    var batch = LineBatch(path: "a", stem: "a")
    for chunk in chunks { splitter.feed(chunk, into: &batch) }
    splitter.finish(into: &batch)
    return Split(
      lines: batch.lines.map {
        Line(number: $0.number, text: String(decoding: batch.bytes[$0.range], as: UTF8.self))
      }, oversized: batch.oversized)
  }

  /// The plain way: all bytes at once.
  private func plainSplit(_ bytes: [UInt8], limitBytes: Int) -> Split {
    var split = Split()
    let pieces = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (place, piece) in pieces.enumerated() {
      guard piece.count <= limitBytes else {
        split.oversized.append(place + 1)
        continue
      }
      var text = piece
      if place == 0, text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
      if text.last == 0x0D { text = text.dropLast() }
      if text.allSatisfy({ [0x20, 0x09, 0x0D].contains($0) }) { continue }
      split.lines.append(Line(number: place + 1, text: String(decoding: text, as: UTF8.self)))
    }
    return split
  }

  private static let text =
    "\u{FEFF}{\"a\": 1}\r\n\n  \t\r\n{\"b\": \"é渡\"}\n\u{FEFF}x\r\r\nlast line, long enough"

  @Test func `the border between two pieces may fall anywhere`() {
    let bytes = Array(Self.text.utf8)
    let expected = plainSplit(bytes, limitBytes: 1000)
    #expect(expected.lines.map(\.number) == [1, 4, 5, 6])
    #expect(expected.lines.map(\.text).first == "{\"a\": 1}")
    for place in 0...bytes.count {
      #expect(split([Array(bytes[..<place]), Array(bytes[place...])]) == expected)
      #expect(split([Array(bytes[..<place]), [], Array(bytes[place...])]) == expected)
    }
    #expect(split(bytes.map { [$0] }) == expected)
  }

  @Test(arguments: [0, 1, 2, 8, 9, 10, 20])
  func `a line beyond the limit is passed over, and the next is not`(limitBytes: Int) {
    let bytes = Array(Self.text.utf8)
    let expected = plainSplit(bytes, limitBytes: limitBytes)
    #expect(!expected.oversized.isEmpty)
    for size in [1, 2, 3, 7, 1000] {
      let chunks = stride(from: 0, to: bytes.count, by: size).map {
        Array(bytes[$0..<min($0 + size, bytes.count)])
      }
      #expect(split(chunks, limitBytes: limitBytes) == expected)
    }
  }

  @Test(arguments: 0..<6)
  func `random pieces make the lines of the whole`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = ["\n", "\r\n", "\r", " ", "\t", "a", "é", "{}", "\u{FEFF}", "0123456789"]
    for _ in 0..<300 {
      let bytes = (0..<Int(random.next() % 40)).flatMap { _ in
        Array((pieces.randomElement(using: &random) ?? "").utf8)
      }
      var chunks: [[UInt8]] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let size = Int(random.next() % 9)
        chunks.append(Array(rest.prefix(size)))
        rest = rest.dropFirst(size)
      }
      let limitBytes = Int(random.next() % 24)
      #expect(
        split(chunks, limitBytes: limitBytes) == plainSplit(bytes, limitBytes: limitBytes))
    }
  }

  @Test func `nothing has no lines`() {
    #expect(split([]) == Split())
    #expect(split([[]]) == Split())
    #expect(split([Array("\n\n\n".utf8)]) == Split())
  }
}
