import StemmaTestReports
import StemmaText
import Testing

@testable import StemmaStories

struct TermFrequenciesTests {
  private func read(_ bytes: [UInt8]) -> TermFrequencies? {
    bytes.withUnsafeBytes { TermFrequencies($0) }
  }

  @Test func `what is written is read`() throws {
    let counts: [UInt64: Int] = [5 << 32: 12, 7 << 32 | 9: 70_000, 1 << 32: 9]
    let frequencies = try #require(read(TermFrequencies.file(counts, reports: 80_000)))
    #expect(frequencies.reports == 80_000)
    #expect(frequencies.count(of: 5 << 32) == 12)
    #expect(frequencies.count(of: 7 << 32 | 9) == 65_535)
    #expect(frequencies.count(of: 1 << 32) == 0)
    #expect(frequencies.count(of: 6 << 32) == 0)
  }

  @Test func `other bytes are not read`() {
    let file = TermFrequencies.file([5 << 32: 12], reports: 80)
    #expect(read([]) == nil)
    #expect(read(Array(file.dropLast())) == nil)
    #expect(read(file + [0]) == nil)
    #expect(read([0] + file.dropFirst()) == nil)
  }

  @Test func `the built-in ones know common words from rare ones`() {
    let news = TermFrequencies.builtIn
    let report = StoryTerms(InventedReport.report("r", "Officials zwiebeltopf"))
    let counts = report.terms.map { news.count(of: $0.stem) }.sorted()
    #expect(news.reports > 10_000)
    #expect(counts.count == 2 && counts[0] == 0 && counts[1] > 500)
  }

  @Test func `a report's first words count more than its last`() {
    let filler = (0..<60).map { "filler\($0)" }.joined(separator: " ")
    let report = StoryTerms(InventedReport.report("r", "Alpha \(filler) omega"))
    let first = StoryTerms(InventedReport.report("r", "Alpha")).terms[0].stem
    let last = StoryTerms(InventedReport.report("r", "omega")).terms[0].stem
    let weights = Dictionary(uniqueKeysWithValues: report.terms.map { ($0.stem, $0.weight) })
    #expect((weights[first] ?? 0) > (weights[last] ?? 0))
  }

  @Test func `a stem is what it mostly is`() {
    let report = StoryTerms(
      InventedReport.report("r", "Then Brown met 12 painters. Brown bought brown paint."))
    func kind(_ word: String) -> TermKind? {
      let stem = StoryTerms(InventedReport.report("w", word)).terms[0].stem
      return report.terms.first { $0.stem == stem }?.kind
    }
    #expect(kind("Brown") == .name)
    #expect(kind("12") == .number)
    #expect(kind("paint") == .word)
  }
}
