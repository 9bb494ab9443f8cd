import StemmaModel

extension FerryStory {
  static let stories = [
    Story(
      id: "story-1", thread: "thread-1", keywords: ["ferry", "Orrin", "Lune Line", "crews"],
      reports: [hostile, "gazette", "harbour-post", "quay-radio"], reportingLines: 2),
    Story(
      id: "story-2", thread: "thread-2", keywords: ["stamp", "fair"], reports: ["stamp-fair"],
      reportingLines: 1),
  ]

  static let families = [
    Family(
      id: "family-1", story: "story-1", members: [hostile, "gazette", "harbour-post"],
      root: .held("gazette"), unseenParents: [unseen], derivations: [mixed, second, first]),
    Family(
      id: "family-2", story: "story-1", members: ["quay-radio"], root: .held("quay-radio"),
      unseenParents: [], derivations: []),
    Family(
      id: "family-3", story: "story-2", members: ["stamp-fair"], root: .held("stamp-fair"),
      unseenParents: [], derivations: []),
  ]

  static let passages = [
    passage(
      ("gazette", "Ferry crews may sail"), (hostile, "Ferry crews could sail"), .edited, words: 8),
    passage(
      ("gazette", "“We are nearly"), (hostile, "“We are done"), .edited, words: 5),
    passage(
      ("harbour-post", "Shops on Orrin"), (hostile, "Shops on Orrin"), .verbatim, words: 9),
    passage(
      ("gazette", "Ferry crews may sail"), ("harbour-post", "Ferry crews could"), .edited,
      words: 8),
    passage(
      ("gazette", "“We are nearly"), ("harbour-post", "“We are nearly"), .verbatim, words: 10),
    passage(
      ("gazette", "The Lune Line"), ("harbour-post", "The Lune Line"), .reworded, words: 5,
      isMoved: true),
  ]

  private static let unseen = UnseenParent(
    id: "unseen-1", children: [hostile, "harbour-post"], nearestHeld: "gazette",
    confidence: .likely,
    evidence: [
      Evidence(
        kind: .sharedDepartures, weighs: .forDescent, measure: 9,
        detail: "9 words in a row stand in both and in no other report.",
        locations: [
          place(hostile, "Shops on Orrin are running out of flour"),
          place("harbour-post", "Shops on Orrin are running out of flour"),
        ]),
      Evidence(
        kind: .versionNote, weighs: .forDescent, measure: 1,
        detail: "The closest report says that an earlier version existed.",
        locations: [place("gazette", "An earlier version")]),
    ])

  private static let first = Derivation(
    child: "harbour-post", parent: .unseen("unseen-1"), nearestHeld: "gazette",
    direction: .parentToChild, confidence: .likely, coverage: 0.71429, isPrimary: true,
    evidence: [
      Evidence(
        kind: .sharedWording, weighs: .forDescent, measure: 23,
        detail: "23 words outside quotations stand in both."),
      Evidence(
        kind: .sourceMadeVague, weighs: .forDirection, measure: 1,
        detail: "One named source became unnamed.",
        locations: [place("gazette", "told the Gazette"), place("harbour-post", "officials said")]),
      Evidence(
        kind: .contrary, weighs: .against, measure: 0.5,
        detail: "Half of the figures are missing there."),
    ])

  private static let second = Derivation(
    child: hostile, parent: .unseen("unseen-1"), nearestHeld: "gazette",
    direction: .parentToChild, confidence: .certain, coverage: 0.52, isPrimary: true,
    evidence: [
      Evidence(
        kind: .abridgement, weighs: .forDirection, measure: 0.8,
        detail: "Four of five sentences stand in the other report."),
      Evidence(
        kind: .sharedWording, weighs: .forDescent, measure: 14,
        detail: "14 words outside quotations stand in both."),
    ])

  private static let mixed = Derivation(
    child: hostile, parent: .held("harbour-post"), nearestHeld: nil, direction: .unclear,
    confidence: .unclear, coverage: 0.2, isPrimary: false,
    evidence: [
      Evidence(
        kind: .identicalText, weighs: .forDescent, measure: 9, detail: "One sentence is the same.")
    ])

  private static func passage(
    _ first: (String, String), _ second: (String, String), _ kind: Passage.Kind, words: Int,
    isMoved: Bool = false
  ) -> Passage {
    Passage(
      first: reading(first.0, first.1).location, second: reading(second.0, second.1).location,
      kind: kind, isMoved: isMoved, similarity: 2.0 / 3, sharedWords: words)
  }
}
