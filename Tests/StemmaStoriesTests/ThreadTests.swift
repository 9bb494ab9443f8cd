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
}
