import StemmaModel
import Testing

@testable import StemmaReuse

@Suite struct VersionOrderTests {
  private static let lead = TracedReport.prose(30, seed: 1) + ". "
  /// Longer than what notes at the end may take.
  private static let tail = " " + TracedReport.prose(90, seed: 2) + "."

  private static func text(_ middle: String) -> String { lead + middle + tail }

  private func measures(_ one: String, _ other: String) -> VersionMeasures? {
    VersionReader().measures(Array(one.utf8), Array(other.utf8))
  }

  private func order(_ one: String, _ other: String) -> VersionOrder? {
    VersionReader().order(Array(one.utf8), Array(other.utf8))
  }

  private static let pasted = TracedReport.prose(12, seed: 3)

  /// A sign, a text without it, one with it, and one that is as near and without it.
  private static let signs: [(VersionSign, String, String, String)] = [
    (.past, "the crew rests", "the crew rested", "the crew reads"),
    (.past, "the crew goes", "the crew went", "the crew red"),
    (.future, "the ferry sails at noon", "the ferry will sail at noon", "the ferry wills it so"),
    (.future, "the ferry wins the race", "the ferry won’t race now", "the ferry won the race"),
    (.open, "the office says so", "the office projects so", "the office project so"),
    (.open, "a story", "a developing story", "a developing plot"),
    (.notes, "the plan is new", "the plan has been updated", "the plan has been outdated"),
    (.notes, "a new version", "an earlier version", "an earlier ferry"),
    (.answers, "the owner spoke", "the owner declined to speak", "the owner declined speech"),
    (.waiting, "it is clear", "it is not immediately clear", "it is immediately clear"),
    (.weekdays, "it sank at noon", "it sank Tuesday", "it sank in May"),
    (.additions, "a boat sank", "another boat sank", "a bigger boat sank"),
    (.pronouns, "the captain left", "she left", "we left"),
    (.repeated, "try to leave", "try to try to leave", "try hard to leave"),
    (.repeated, "it had sunk", "it had had sunk", "it 10 10 sunk"),
    (
      .pasted, pasted, "\(pasted) and \(pasted)", "\(pasted) and \(TracedReport.prose(12, seed: 4))"
    ),
    (.invisible, "the pier", "the \u{FEFF}pier", "the — pier"),
    (.invisible, "the pier", "the\u{200B} pier", "the\u{A0}pier"),
  ]

  @Test(arguments: signs.indices)
  func `a sign speaks where it stands, and its harmless twin is silent`(number: Int) throws {
    let (sign, without, with, twin) = Self.signs[number]
    let found = try #require(measures(Self.text(without), Self.text(with)))
    #expect(found[sign] > 0)
    let silent = try #require(measures(Self.text(without), Self.text(twin)))
    #expect(silent[sign] == 0 || sign.isShare && abs(silent[sign]) < 0.05)
  }

  @Test func `sentences count by their share of the words`() throws {
    let found = try #require(
      measures(Self.text("it sank, they say"), Self.text("it sank. They say")))
    #expect(found[.sentences] > 0)
    let point = try #require(
      measures(Self.text("it cost 3,5 marks"), Self.text("it cost 3.5 marks")))
    #expect(point[.sentences] == 0)
  }

  @Test func `growth weighs what is new against what is gone`() throws {
    let (short, long) = (TracedReport.prose(20, seed: 5), TracedReport.prose(40, seed: 6))
    let grown = try #require(measures(Self.text(short), Self.text(short + " " + long)))
    #expect(grown[.growth] == 0.8)
    let changed = try #require(measures(Self.text(short), Self.text(long)))
    #expect(changed[.growth] > 0 && changed[.growth] < grown[.growth])
  }

  @Test func `a repeat among the notes at the end is not counted`() throws {
    let end = Self.lead + Self.tail
    let found = try #require(measures(end, "\(end) \(Self.pasted) \(Self.pasted)"))
    #expect(found[.pasted] == 0)
  }

  @Test func `an updated version is the later, a pasted slip is the earlier`() throws {
    let before = Self.text(
      "The ferry will sail on Monday, the line projects. It did not immediately answer.")
    let after =
      Self.text("The ferry sank on Monday, the line said. It declined to answer. She left.")
      + " This story has been updated."
    let found = try #require(order(before, after))
    #expect(found.earlier == .first && found.confidence == .certain)
    let slip = try #require(
      order(Self.text("\(Self.pasted) and \(Self.pasted)"), Self.text(Self.pasted)))
    #expect(slip.earlier == .first)
  }

  @Test(arguments: signs.indices)
  func `texts changed about turn the answer round exactly`(number: Int) throws {
    let (_, without, with, _) = Self.signs[number]
    let (one, other) = (Self.text(without), Self.text(with))
    let (forth, back) = (try #require(order(one, other)), try #require(order(other, one)))
    #expect(forth.probabilityOfFirst == 1 - back.probabilityOfFirst || forth == back)
    #expect(forth.confidence == back.confidence)
    switch forth.earlier {
    case .first: #expect(back.earlier == .second)
    case .second: #expect(back.earlier == .first)
    case nil: #expect(back.earlier == nil)
    }
    let measured = (measures(one, other), measures(other, one))
    for sign in VersionSign.allCases {
      #expect(measured.0.map { $0[sign] } == measured.1.map { -$0[sign] })
    }
  }

  @Test func `texts that are the same, empty or strange to each other give no answer`() {
    let text = Self.text("the crew rested")
    #expect(order(text, text)?.earlier == nil)
    #expect(order(text, text)?.probabilityOfFirst == 0.5)
    #expect(order("", "") == nil)
    #expect(order("", text) == nil && order(text, "") == nil)
    #expect(order(TracedReport.prose(40, seed: 7), TracedReport.prose(40, seed: 8)) == nil)
    #expect(order("d", "d. D") == nil)
  }

  @Test func `a text that repeats itself without end is counted in bounded time`() throws {
    let same = String(repeating: "the ferry sank and sank ", count: 20_000)
    #expect(order(same, same)?.earlier == nil)
    let found = try #require(order(same, same + same))
    #expect(found.probabilityOfFirst.isFinite)
  }

  @Test func `every sign has a weight`() {
    #expect(Set(VersionOrder.weights.keys) == Set(VersionSign.allCases))
  }

  // MARK: - In a corpus

  private static let before = text("The ferry will sail, the line projects.")
  private static let after = text("The ferry sank on Monday and she left, the line said.")

  private func earlier(_ reports: [TracedReport]) throws -> [ReusePair.Side?] {
    try FoundPairs(reports).pairs.map(\.earlier)
  }

  @Test func `versions of one outlet are put in order, whatever their ids`() throws {
    let versions = { (one: String, other: String) in
      [
        TracedReport("a", one, outlet: "courier"), TracedReport("b", other, outlet: "courier"),
      ]
    }
    #expect(try earlier(versions(Self.before, Self.after)) == [.first])
    #expect(try earlier(versions(Self.after, Self.before)) == [.second])
    #expect(try earlier(versions(Self.after, Self.after)) == [nil])
  }

  @Test(arguments: [(nil, nil), ("courier", nil), ("courier", "herald")] as [(String?, String?)])
  func `nothing is said of two outlets`(one: String?, other: String?) throws {
    let pairs = try FoundPairs([
      TracedReport("a", Self.before, outlet: one), TracedReport("b", Self.after, outlet: other),
    ]).pairs
    #expect(pairs.map(\.earlier) == [nil])
    #expect(pairs.map(\.probabilityOfFirst) == [nil])
  }

  @Test func `an index keeps what versions are told by`() throws {
    let batch = TracedReports.batch([
      TracedReports.Written(id: "a", text: Self.before, outlet: "courier"),
      TracedReports.Written(id: "b", text: Self.after),
    ])
    let place = try IndexPlace()
    let kept = try place.make([batch]).segments.flatMap(\.reports)
    #expect(kept == batch.reports)
    #expect(kept[0].tally != VersionTally() && kept[0].tally[.future] == 1)
  }
}
