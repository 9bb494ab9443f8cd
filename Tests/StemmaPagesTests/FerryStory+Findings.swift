import StemmaModel

extension FerryStory {
  /// Names that count on: those of changes begin with 1, of derivations with 2, of claims with 3.
  static let names: FindingNames = {
    var names = FindingNames()
    names.changes = changes.enumerated().map { number, change in
      FindingName(
        fingerprint: "1\(number)".padding(12),
        reports: [change.reading.location.report, change.comparedWith])
    }
    names.derivations = families.map { family in
      family.derivations.enumerated().map { number, derivation in
        FindingName(fingerprint: "2\(number)".padding(12), reports: [derivation.child])
      }
    }
    names.claims = claims.enumerated().map { number, claim in
      FindingName(fingerprint: "3\(number)".padding(12), reports: [claim.readings[0].report])
    }
    return names
  }()

  static let changes = [
    Change(
      kind: .quotationAltered,
      reading: reading(hostile, "“We are done", marked: "done waiting"),
      source: reading("gazette", "“We are nearly", marked: "nearly done waiting"),
      comparedWith: "gazette", rule: "quotation-words", confidence: .certain, severity: .meaning,
      detail: "Inside the quotation marks “nearly” is absent."),
    Change(
      kind: .conditionDropped, reading: reading(hostile, "Ferry crews could"),
      source: reading("gazette", "Ferry crews may", marked: "if the talks hold"),
      comparedWith: "gazette", rule: "condition-clause", confidence: .likely, severity: .meaning,
      detail: "The condition “if the talks hold” is absent."),
    Change(
      kind: .sourceMadeAnonymous,
      reading: reading("harbour-post", "Ferry crews could", marked: "officials said"),
      source: reading("gazette", "Ferry crews may", marked: "two officials told the Gazette"),
      comparedWith: "gazette", rule: "source-made-vague", confidence: .certain,
      severity: .nuance, detail: "“two officials told the Gazette” became “officials said”."),
    Change(
      kind: .firstSeenHere, reading: reading(hostile, "The mayor"), source: nil,
      comparedWith: "gazette", rule: "no-counterpart", confidence: .unclear, severity: .nuance,
      detail: "No sentence of the other report says this."),
    Change(
      kind: .quotationMarked,
      reading: reading("harbour-post", "Shops on Orrin", marked: "flour", "fuel"),
      source: reading("gazette", "The Lune Line"), comparedWith: "gazette", rule: "marks-added",
      confidence: .likely, severity: .style, detail: "Marks were added."),
  ]

  static let quotations = [
    Quotation(
      report: "gazette", span: place("gazette", "We are nearly done waiting,").span, form: .direct,
      speaker: Speaker(
        name: "Ilse Marr", mention: place("gazette", "Ilse Marr").span, kind: .person,
        resolution: .named),
      cue: place("gazette", "said").span),
    Quotation(
      report: "stamp-fair", span: place("stamp-fair", "A fine day,").span, form: .mixed,
      speaker: nil, cue: nil),
    Quotation(
      report: "harbour-post", span: place("harbour-post", "We are nearly done waiting,").span,
      form: .direct,
      speaker: Speaker(
        name: "<b>he</b>", mention: place("harbour-post", "Ilse Marr").span, kind: .anonymous,
        resolution: .unresolved),
      cue: place("harbour-post", "said Ilse").span),
  ]

  static let quotationCards = [
    QuotationCard(story: "story-1", versions: [quotations[0], quotations[2]]),
    QuotationCard(story: "story-2", versions: [quotations[1]]),
  ]

  static let attributions = [
    Attribution(
      report: "gazette", source: [place("gazette", "Ilse Marr").span],
      cue: [place("gazette", "said").span],
      content: [place("gazette", "“We are nearly done waiting,”").span], mode: .direct,
      speaker: quotations[0].speaker,
      stance: Stance(
        modality: .hedged, isNegated: true, marker: place("gazette", "nearly").span),
      quantities: [
        StatedQuantity(
          span: place("gazette", "as many as 12").span, value: 12, upperValue: 14.5,
          comparator: .atMost, measure: .count, unit: "cabins")
      ],
      dates: [StatedDate(span: place("gazette", "nearly").span, resolved: nil)],
      confidence: .certain, rule: .learnt, signs: ["the word itself"]),
    Attribution(
      report: "stamp-fair", source: [], cue: [],
      content: [place("stamp-fair", "“A fine day,”").span], mode: .direct, speaker: nil,
      stance: .plain, quantities: [], dates: [], confidence: .unclear, rule: .bareQuotation,
      signs: []),
  ]

  static let claims = [
    Claim(
      id: "claim-1", story: "story-1",
      readings: [
        reading("gazette", "Ferry crews may").location, reading(hostile, "Ferry crews").location,
        reading("harbour-post", "Ferry crews").location, reading("quay-radio", "قال").location,
      ],
      origins: OriginCount(
        atLeast: 1, atMost: 2,
        lines: [
          OriginLine(
            reports: [hostile, "gazette", "harbour-post"], head: .held("gazette"),
            firstSeen: "gazette"),
          OriginLine(reports: ["quay-radio"], head: .unseen("unseen-1"), firstSeen: nil),
        ],
        reasons: [
          OriginReason(
            relation: .derived, reports: [hostile, "gazette", "harbour-post"],
            confidence: .certain, detail: "They belong to one family."),
          OriginReason(
            relation: .cannotTell, reports: ["gazette", "quay-radio"], confidence: .unclear,
            detail: "The two languages were not compared."),
        ]),
      conflicts: [
        Conflict(
          subject: "cabins",
          values: [place("gazette", "as many as 12"), place("harbour-post", "up to 12")])
      ])
  ]
}

extension String {
  /// The text with zeros behind it.
  fileprivate func padding(_ length: Int) -> String {
    self + String(repeating: "0", count: max(0, length - count))
  }
}
