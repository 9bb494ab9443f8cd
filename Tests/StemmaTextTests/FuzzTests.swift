import Glibc
import StemmaModel
import StemmaTestReports
import StemmaText
import Testing

struct FuzzTests {
  private static let pieces = [
    "“", "”", "\"", "'", "’", "‘", "``", "''", "«", "»", "„", "「", "」", ".", "!", "?", ",", "-",
    "–",
    "—", "…", " ", " ", " ", "\n", "U.S.", "a.m.", "Mr.", "word", "Word", "7", "1,200", "é", "ש",
    "م", "渡", "🚢", "\u{301}", "\u{200D}", "\u{A0}", "\u{FEFF}", "\u{0}", "(", ")", "%",
  ]

  /// Random bytes made valid UTF-8, mixed with the marks that the scanners look for.
  private static func text(_ random: inout SeededRandom) -> String {
    let count = Int(random.next() % 60)
    return (0..<count).map { _ in
      if random.next() % 4 == 0 {
        let bytes = (0..<Int(random.next() % 6)).map { _ in
          UInt8(truncatingIfNeeded: random.next())
        }
        return String(decoding: bytes, as: UTF8.self)
      }
      return pieces.randomElement(using: &random) ?? ""
    }.joined()
  }

  @Test(arguments: 0..<4)
  func `no text breaks the cutting, and every span is whole`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<500 {
      let stored = StoredText(Self.text(&random))
      let text = InventedReport.text("fuzz", stored.string)
      let spans =
        words(of: stored.string).map(\.span) + text.words.map(\.span) + text.sentences.map(\.span)
        + text.quoted.flatMap { [$0.outer, $0.inner] }
      let broken = spans.first { !isWhole($0, in: stored.utf8) }
      #expect(broken == nil, "in \(stored.utf8)")
    }
  }

  /// Whether a span is not empty, lies in the text and begins and ends between scalars.
  private func isWhole(_ span: TextSpan, in bytes: [UInt8]) -> Bool {
    guard span.start >= 0, !span.isEmpty, span.end <= bytes.count else { return false }
    let cutsNothing = { (offset: Int) in offset == bytes.count || bytes[offset] & 0xC0 != 0x80 }
    return cutsNothing(span.start) && cutsNothing(span.end)
  }

  @Test(arguments: ["“a ", "ab", "... ", "‘’", "1,2"])
  func `a text of two megabytes in one line is cut in seconds`(piece: String) {
    #expect(timeToCut(piece, bytes: 2_000_000) < .seconds(10))
  }

  /// Stems cost most without optimisation, and each single mark looks ahead for its closing one.
  @Test(arguments: ["word ", "\"a. ", "Mr. ", "U.S. ", "It's 'x ", "’s ‘x "])
  func `a line of costly pieces is cut in seconds`(piece: String) {
    #expect(timeToCut(piece, bytes: 200_000) < .seconds(10))
  }

  /// What this thread alone spends, however busy the machine is.
  private func timeToCut(_ piece: String, bytes: Int) -> Duration {
    let line = String(repeating: piece, count: bytes / piece.utf8.count)
    let start = threadTime()
    let text = InventedReport.text("long", line)
    let time = threadTime() - start
    #expect(text.report.text.count > bytes * 9 / 10)
    return time
  }

  private func threadTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
