import StemmaStories
import StemmaTestReports
import Testing

struct StoryKeywordsTests {
  private let reports = StoryClustersTests.reports

  private func keywords(count: Int) -> [[String]] {
    let texts = reports.map { InventedReport.text($0.id, $0.text) }
    return StoryKeywords.all(for: [[0, 1], [2, 3], [4, 5]], of: texts, count: count)
  }

  @Test func `names that set a story apart come first`() {
    let first = keywords(count: 6).map(Set.init)
    #expect(first[0].contains("Quist") && first[1].contains("Lund") && first[2].contains("Brome"))
    #expect(first[0].isDisjoint(with: first[1]) && first[1].isDisjoint(with: first[2]))
  }

  @Test func `days name no story`() {
    let all = Set(keywords(count: 40).joined())
    #expect(all.isDisjoint(with: ["Monday", "Friday", "Sunday", "Sunday's"]))
  }

  @Test func `no more words are given than asked for`() {
    #expect(keywords(count: 3).map(\.count) == [3, 3, 3])
  }
}
