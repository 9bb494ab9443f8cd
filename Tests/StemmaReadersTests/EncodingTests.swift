import StemmaModel
import Testing

@testable import StemmaReaders

struct EncodingTests {
  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  private func read(_ bytes: [UInt8]) async throws -> ReadingResult {
    let place = try Workplace()
    try place.write("a.txt", bytes)
    return try await place.read()
  }

  @Test(arguments: [true, false], ["\u{FEFF}", ""])
  func `UTF-16 is decoded with and without its mark`(bigEndian: Bool, mark: String) async throws {
    let text = "The café said “no” to the harbour plan 😀."
    let result = try await read(utf16(mark + text, bigEndian: bigEndian))
    let report = try #require(result.reports.first)
    #expect(report.text.string == text)
    #expect(report.encoding == (bigEndian ? .utf16BigEndian : .utf16LittleEndian))
    #expect(result.notes.map(\.message) == ["decoded from \(report.encoding.rawValue)"])
  }

  @Test func `Windows-1252 is told by its quotation marks`() async throws {
    let result = try await read([0x93] + Array("No".utf8) + [0x94, 0x20, 0x97, 0x20, 0xE9, 0x2E])
    #expect(result.reports.first?.text.string == "“No” — é.")
    #expect(result.reports.first?.encoding == .windows1252)
    #expect(result.notes.first?.message.contains("windows-1252") == true)
  }

  @Test func `Latin-1 is what is left`() async throws {
    let result = try await read(
      Array("Une annonc".utf8) + [0xE9, 0x65, 0x20, 0x66, 0xEA, 0x74, 0xE9])
    #expect(result.reports.first?.text.string == "Une annoncée fêté")
    #expect(result.reports.first?.encoding == .latin1)
  }

  @Test func `a few bad bytes in UTF-8 are repaired and noted`() async throws {
    let good = Array("“Four” “curly” “marks” “here” ".utf8)
    let result = try await read(good + [0xFF] + Array(" and a word cut".utf8) + [0xE2, 0x80])
    #expect(result.reports.first?.encoding == .utf8)
    #expect(result.reports.first?.text.string.contains("“curly”") == true)
    #expect(result.reports.first?.text.string.contains("\u{FFFD} and") == true)
    #expect(result.notes.first?.message.contains("U+FFFD") == true)
  }

  @Test func `a byte order mark stays in the text and the anatomy begins after it`() async throws {
    let result = try await read(Array("\u{FEFF}The ferry stopped.".utf8))
    let report = try #require(result.reports.first)
    #expect(report.text.utf8.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(report.anatomy.paragraphs == [TextSpan(3, report.text.count)])
    #expect(result.notes.isEmpty)
  }

  @Test func `a JSON line in Windows-1252 is decoded and noted`() async throws {
    let place = try Workplace()
    try place.write(
      "a.jsonl", Array(#"{"text": ""#.utf8) + [0x93, 0x4E, 0x6F, 0x94] + Array("\"}".utf8))
    let result = try await place.read()
    #expect(result.reports.first?.text.string == "“No”")
    #expect(result.reports.first?.encoding == .windows1252)
    #expect(result.notes.map(\.line) == [1])
  }

  @Test(arguments: [
    (Array("%PDF-1.7 x".utf8), "not-text"), ([0x7F, 0x45, 0x4C, 0x46, 2, 1], "not-text"),
    ([0x50, 0x4B, 3, 4, 20], "not-text"), (Array("a\0b\0\0c text".utf8), "not-text"),
    ([1, 2, 3, 4, 5, 6, 0x41, 0x42], "not-text"), ([], "empty"),
    (Array(" \n\u{A0}\u{FEFF}\n".utf8), "empty"),
    (Array("\n <!DOCTYPE html><html>".utf8), "no-story"),
    (Array("<?xml version='1.0'?>\n<HTML lang='en'>".utf8), "no-story"),
  ])
  func `what is no report is set aside with its cause`(bytes: [UInt8], cause: String) async throws {
    let result = try await read(bytes)
    #expect(result.reports.isEmpty)
    #expect(result.causes == [cause])
  }

  @Test(arguments: [
    "Ferry", "“”", "\"\"\"\"\"\"", "שלום עולם, אמר השר.", "قال الوزير إن العبارة توقفت.",
    String(repeating: "😀", count: 5000), "The tag <html> was missing.", "1", "\u{1B}[1mBold",
    "Advertisement", "Reuters", "— ", "———",
  ])
  func `odd texts are kept whole with at least one paragraph`(text: String) async throws {
    let result = try await read(Array(text.utf8))
    #expect(result.reports.first?.text.string == text)
    #expect(result.reports.first?.anatomy.paragraphs.isEmpty == false)
    #expect(result.setAside.isEmpty)
  }
}
