import StemmaStories
import StemmaTestReports
import Testing

/// More reports than are all held against each other.
struct ManyStoriesTests {
  /// Made-up words; no two stories have more in common than the words of every report.
  private static func reports(stories: Int, each: Int) -> [(story: Int, text: String)] {
    var random = SeededRandom(seed: 7)
    func word() -> String {
      let letters = Array("bdfgklmnprstvz")
      let vowels = Array("aeiou")
      return (0..<4).map { _ in
        String(letters[Int(random.next() % 14)]) + String(vowels[Int(random.next() % 5)])
      }.joined()
    }
    return (0..<stories).flatMap { story in
      let shared = (0..<20).map { _ in word() }
      return (0..<each).map { _ in
        let own = (0..<10).map { _ in word() }
        let words = (shared + own).shuffled(using: &random)
        return (story, "Officials said on Monday: " + words.joined(separator: " ") + ".")
      }
    }
  }

  @Test func `four hundred reports of a hundred happenings are told apart`() {
    let reports = Self.reports(stories: 100, each: 4)
    let terms = reports.enumerated().map { StoryTerms(InventedReport.report("r\($0)", $1.text)) }
    let found = StoryClusters.group(terms)
    #expect(found.stories == (0..<100).map { [4 * $0, 4 * $0 + 1, 4 * $0 + 2, 4 * $0 + 3] })
    #expect(found.threads == Array(0..<100))
  }

  @Test func `their order does not matter`() {
    var random = SeededRandom(seed: 3)
    let reports = Self.reports(stories: 100, each: 4).shuffled(using: &random)
    let terms = reports.enumerated().map { StoryTerms(InventedReport.report("r\($0)", $1.text)) }
    for story in StoryClusters.group(terms).stories {
      #expect(Set(story.map { reports[$0].story }).count == 1)
      #expect(story.count == 4)
    }
  }
}
