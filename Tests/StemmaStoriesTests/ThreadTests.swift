import StemmaStories
import StemmaTestReports
import Testing

/// Happenings of one running story: apart as stories, together as a thread.
struct ThreadTests {
  /// Two rounds of one negotiation, four reports each, each report with words of its own; and a fair.
  private static let rounds: [(id: String, text: String)] = [
    ("1a", first("The harbour board met the pilots' guild", "Envoy Odile Marr spoke of patience.")),
    ("1b", first("Pilots and the harbour board sat down", "Gulls circled above the customs hall.")),
    (
      "1c",
      first("The pilots' guild heard the harbour board", "Reporters waited by the weighhouse.")
    ),
    (
      "1d",
      first("Harbour board and pilots' guild talked", "A brass band practised across the street.")
    ),
    ("2a", second("The harbour board met the pilots' guild", "Snow kept most onlookers at home.")),
    ("2b", second("Pilots and the harbour board sat down", "Coffee was brought at midnight.")),
    ("2c", second("The pilots' guild heard the harbour board", "Lawyers left by a side door.")),
    ("2d", second("Harbour board and pilots' guild talked", "The weighhouse clock had stopped.")),
    (
      "fair",
      """
      Bakers from nine valleys sold plum cakes at the Lom autumn fair on Sunday.
      Judges gave the golden whisk to Ilse Fenn for a tart of quinces and honey.
      """
    ),
  ]

  private static func first(_ opening: String, _ ending: String) -> String {
    """
    \(opening) in Sund on Tuesday over night pay in the strait of Orrin.
    The board offered seven crowns for an hour after dusk; guild leader Marta Lind asked for eleven.
    An ultimatum of the shipowner Casper Brandt was read aloud, and the chandlers threatened a boycott.
    \(ending)
    """
  }

  private static func second(_ opening: String, _ ending: String) -> String {
    """
    \(opening) in Kestrel Bay in January over night pay in the strait of Orrin.
    Mediator Nadia Quist laid a draft of fourteen pages on the table, with a pension for widows.
    Marta Lind called the tugboat clause an insult, while treasurer Berta Holm defended its arbitration.
    \(ending)
    """
  }

  private func grouping(_ reports: [(id: String, text: String)]) -> StoryClusters.Grouping {
    StoryClusters.group(reports.map { StoryTerms(InventedReport.report($0.id, $0.text)) })
  }

  @Test func `two rounds of one negotiation are two stories of one thread`() {
    let found = grouping(Self.rounds)
    #expect(found.stories == [[0, 1, 2, 3], [4, 5, 6, 7], [8]])
    #expect(found.threads == [0, 0, 1])
  }

  @Test(arguments: 0..<4)
  func `threads are numbered by their first story, whatever the order`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let reports = Self.rounds.shuffled(using: &random)
    let found = grouping(reports)
    let named = Set(found.stories.map { Set($0.map { reports[$0].id }) })
    #expect(named == [["1a", "1b", "1c", "1d"], ["2a", "2b", "2c", "2d"], ["fair"]])
    var met: [Int] = []
    for thread in found.threads where !met.contains(thread) { met.append(thread) }
    #expect(met == Array(0..<met.count))
  }

  @Test func `reports that form a chain are not one story`() {
    let links = [
      "A grain barge struck the lock gate at Eskby and blocked the Selwyn canal for nine hours.",
      "Engineers of the waterways bureau want four million crowns to widen old locks and weirs.",
      "Finance clerk Ruth Amberg told parliament that the reserve for bridges has been spent.",
      "The northern tunnel will charge lorries a toll of six crowns from the first of April.",
      "Drivers of the haulage union parked forty lorries across the Corvane ring road at dawn.",
      "Police towed vehicles, and the magistrate Otto Vries fined three organisers the next day.",
    ]
    let chain = (0..<5).map { ("r\($0)", links[$0] + "\n" + links[$0 + 1]) }
    let found = grouping(chain)
    #expect(!found.stories.contains { $0.contains(0) && $0.contains(4) })
    #expect(!found.stories.contains { $0.contains(0) && $0.contains(3) })
  }

  @Test func `a story keeps its reports when others come in`() {
    let few = grouping(Array(Self.rounds[0..<4]))
    let more = grouping(Self.rounds)
    #expect(few.stories == [[0, 1, 2, 3]])
    #expect(more.stories.contains(few.stories[0]))
  }

  /// Two robberies of one town's banks, two reports of each.
  private static let robberies = [
    """
    Masked men robbed the savings bank in Lom on Friday and fled with a sack of crowns.
    Cashier Ilse Fenn pressed the alarm while customers lay on the floor.
    A grey van was later found burnt out by the quarry road, police said.
    """,
    """
    Police searched for masked robbers who took a sack of crowns from Lom's savings bank on Friday.
    Their grey van was burnt out by the quarry road; cashier Ilse Fenn had pressed the alarm.
    """,
    """
    Masked men robbed the harbour bank in Lom on Friday and fled with the day's takings.
    Guard Otto Brandt was struck with a crowbar, and a taxi was stolen for the escape.
    Police closed the bridge to Sund until midnight.
    """,
    """
    A guard, Otto Brandt, was struck with a crowbar when masked men robbed Lom's harbour bank on Friday.
    The robbers took the day's takings and stole a taxi; the bridge to Sund was closed by police.
    """,
  ]

  private func stories(_ numbers: [Int], days: [Int?]) -> [[Int]] {
    StoryClusters.group(
      zip(numbers, days).map { number, day in
        StoryTerms(InventedReport.report("r\(number)", Self.robberies[number]), day: day)
      }
    ).stories
  }

  @Test func `two robberies are two stories, with dates and without`() {
    #expect(stories([0, 1, 2, 3], days: [0, 1, 365, 365]) == [[0, 1], [2, 3]])
    #expect(stories([0, 1, 2, 3], days: [0, 0, 1, 1]) == [[0, 1], [2, 3]])
    #expect(stories([0, 1, 2, 3], days: [nil, nil, nil, nil]) == [[0, 1], [2, 3]])
  }

  @Test func `one report of each is parted where they are a year apart`() {
    #expect(stories([1, 2], days: [0, 365]) == [[0], [1]])
    #expect(stories([0, 3], days: [0, 365]) == [[0], [1]])
    #expect(stories([0, 3], days: [0, 0]) == [[0, 1]])
  }

  @Test func `one robbery stays one story, though a report of it comes months late`() {
    #expect(stories([0, 1], days: [0, 90]) == [[0, 1]])
    #expect(stories([2, 3], days: [400, nil]) == [[0, 1]])
  }
}
