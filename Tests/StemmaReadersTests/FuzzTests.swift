import StemmaModel
import Testing

@testable import StemmaReaders

struct FuzzTests {
  private static let pieces: [String] = [
    "\n", "\r\n", "\n\n", "By ", "JANE ROE", "QUAYTOWN", " — ", " - ", "--", "(AP)", "(", ")", "“",
    "”",
    "\"", "'", ".", "!", ":", "©", "Correction: ", "contributed to this report", "Source: ", "__",
    "Reuter",
    "{", "}", "[", "]", "\\u", "\\", "😀", "ש", "\u{200B}", "\u{A0}", "\u{2028}", "May 1", ",",
    "word ", "A",
  ]

  @Test(arguments: 0..<8)
  func `no text of odd pieces breaks the anatomy`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<400 {
      let count = Int(random.next() % 60)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      check(AnatomyReader.anatomy(of: Array(text.utf8), title: nil), in: Array(text.utf8))
      check(AnatomyReader.anatomy(of: Array(text.utf8), title: "A word"), in: Array(text.utf8))
    }
  }

  @Test(arguments: 0..<4)
  func `no bytes break the reading`(seed: UInt64) async throws {
    var random = SeededRandom(seed: seed)
    let place = try Workplace()
    for number in 0..<60 {
      let count = Int(random.next() % 600)
      // Half of the files are mostly ASCII, so that they pass as text more often.
      let mask: UInt8 = number % 2 == 0 ? 0xFF : 0x7F
      let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) & mask }
      let heads: [[UInt8]] = [
        [], [0x1F, 0x8B, 8], [0x28, 0xB5, 0x2F, 0xFD], [0xFF, 0xFE], [0x7B],
      ]
      let ending = ["txt", "jsonl", "json"][number % 3]
      try place.write("f\(number).\(ending)", heads[number % heads.count] + bytes)
    }
    let result = try await place.read()
    #expect(result.reports.count + result.setAside.count >= 60)
    for report in result.reports { check(report.anatomy, in: report.text.utf8) }
  }

  /// Spans lie in the text, paragraphs are in order, apart from each other and never empty.
  private func check(_ anatomy: ReportAnatomy, in bytes: [UInt8]) {
    let whole = TextSpan(0, bytes.count)
    var end = 0
    for paragraph in anatomy.paragraphs {
      #expect(whole.contains(paragraph) && !paragraph.isEmpty && paragraph.start >= end)
      end = paragraph.end
    }
    let others =
      [anatomy.headline, anatomy.byline?.span, anatomy.dateline?.span, anatomy.correction]
      .compactMap { $0 } + anatomy.credits.map(\.span) + anatomy.boilerplate
    for span in others {
      #expect(whole.contains(span) && !span.isEmpty)
      #expect(!anatomy.paragraphs.contains { $0.overlaps(span) })
    }
  }
}
