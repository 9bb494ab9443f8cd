import StemmaStories
import StemmaTestReports
import StemmaText
import Testing

struct StoryClustersTests {
  /// Two reports a happening; the two fires and the two votes resemble each other in kind.
  static let reports: [(id: String, story: String, text: String)] = [
    (
      "ash-1", "mill fire",
      """
      Fire gutted the old flour mill in Tarn Hollow before dawn on Monday, and three firefighters \
      were treated for smoke.
      Miller Berta Quist said the blaze began in the sifting room.
      Crews from Tarn Hollow and Eskby pumped water out of the mill race until noon.
      """
    ),
    (
      "ash-2", "mill fire",
      """
      Three firefighters inhaled smoke as a blaze destroyed the flour mill at Tarn Hollow on Monday.
      The sifting room caught first, according to its miller, Berta Quist.
      Pumps drew from the mill race, with crews from Eskby helping.
      """
    ),
    (
      "boat-1", "boatyard fire",
      """
      Flames swept a boatyard in Port Selwyn late on Friday and burned nine wooden yachts.
      Owner Casper Lund blamed a varnish heater that had been left running.
      The harbour brigade saved the neighbouring sail loft, and nobody was hurt.
      """
    ),
    (
      "boat-2", "boatyard fire",
      """
      Nine wooden yachts burned when a boatyard caught fire at Port Selwyn on Friday night.
      A varnish heater was left running, its owner Casper Lund believes.
      Nobody was hurt, and the sail loft next door was saved by the harbour brigade.
      """
    ),
    (
      "vote-1", "tram vote",
      """
      Residents of Kestrel Bay narrowly approved a tram line to the university in Sunday's ballot.
      Turnout reached 61 percent, election clerk Nadia Brome reported.
      Opponents fear that plane trees on Linden Row will be felled for the tracks.
      """
    ),
    (
      "vote-2", "tram vote",
      """
      A tram line to the university won a narrow majority in Kestrel Bay's ballot on Sunday.
      Election clerk Nadia Brome put turnout at 61 percent.
      Plane trees on Linden Row may be felled to lay tracks, opponents of the tram say.
      """
    ),
  ]

  private func groups(_ reports: [(id: String, story: String, text: String)]) -> Set<Set<String>> {
    let terms = reports.map { StoryTerms(InventedReport.report($0.id, $0.text)) }
    return Set(StoryClusters.group(terms).stories.map { Set($0.map { reports[$0].id }) })
  }

  private static let expected: Set<Set<String>> = [
    ["ash-1", "ash-2"], ["boat-1", "boat-2"], ["vote-1", "vote-2"],
  ]

  @Test func `reports of one happening join and reports of a like one stay apart`() {
    #expect(groups(Self.reports) == Self.expected)
  }

  @Test(arguments: 0..<6)
  func `the order of the reports does not matter`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    #expect(groups(Self.reports.shuffled(using: &random)) == Self.expected)
  }

  @Test func `every report is in one story`() {
    let terms = Self.reports.map { StoryTerms(InventedReport.report($0.id, $0.text)) }
    let grouping = StoryClusters.group(terms)
    #expect(grouping.stories.joined().sorted() == Array(terms.indices))
    #expect(grouping.threads.count == grouping.stories.count)
  }

  @Test func `a report alone is a story`() {
    #expect(groups([Self.reports[0]]) == [["ash-1"]])
  }

  @Test func `no report is no story`() {
    #expect(StoryClusters.group([]).stories == [])
  }

  @Test func `reports without words are stories of their own`() {
    #expect(groups([("a", "", ""), ("b", "", "—"), Self.reports[0]]).count == 3)
  }

  @Test func `two reports of one happening are one story`() {
    #expect(groups(Array(Self.reports[0...1])) == [["ash-1", "ash-2"]])
  }

  @Test func `a thousand copies of a text follow one of them`() {
    let copies = (0..<1000).map { ("copy-\($0)", "mill fire", Self.reports[0].text) }
    let found = groups(copies + [Self.reports[2], Self.reports[3]])
    #expect(found.map(\.count).sorted() == [2, 1000])
  }

  @Test func `the same text twice is one story`() {
    let twice = [Self.reports[0], ("ash-9", "mill fire", Self.reports[0].text)]
    #expect(groups(twice) == [["ash-1", "ash-9"]])
  }
}
