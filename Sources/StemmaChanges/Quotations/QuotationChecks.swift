import StemmaClaims
import StemmaModel
import StemmaReuse
import StemmaText

/// Holds every quotation of a rewrite against the quotations and the text of its source.
///
/// Of each quotation the gravest finding is told, and a changed speaker besides. What another held
/// report of the story quotes in the same words is nobody's alteration here.
///
/// - Complexity: linear in the words of the two reports, times short stretches for each altered
///   quotation.
struct QuotationChecks {
  private let pair: ComparedPair
  private let ladder: QuotationLadder
  private let findings: QuotationFindings

  /// - Parameter quotations: those of the source.
  init(_ pair: ComparedPair, _ quotations: [QuotedWords]) {
    self.pair = pair
    let text = pair.source.text
    ladder = QuotationLadder(
      pair: pair, quoted: QuotedStream(quotations.map(\.units)),
      told: QuotedStream(
        text.sentences.map { QuotedUnitReader.units(text, $0.words, in: $0.span) }),
      sourceQuotations: quotations)
    findings = QuotationFindings(ladder)
  }

  func changes() -> [Change] {
    var found: [Change] = []
    var unheld: [(change: Change, words: QuotedWords, faulty: Range<Int>)] = []
    for words in QuotedWords.all(in: pair.rewrite) where isJudged(words) {
      let (change, faulty) = finding(words)
      if let change, let faulty {
        unheld.append((change, words, faulty))
      } else if let change {
        found.append(change)
      }
      if faulty == nil, let change = speakerChange(words) { found.append(change) }
    }
    if unheld.isEmpty { return found }
    let others = pair.others.map { QuotedStream(QuotedWords.all(in: $0).map(\.units)) }
    return found
      + unheld.filter { _, words, faulty in
        !others.contains { other in
          !other.places(of: words.units[...]).isEmpty
            || !other.places(of: words.units[faulty]).isEmpty
        }
      }.map(\.change)
  }

  /// Labels, titles and slogans are no statements, and words without a closing mark may not be quoted.
  private func isJudged(_ words: QuotedWords) -> Bool {
    words.quotation.form != .scare && words.quotation.form != .slogan && words.isClosed
      && !words.isTitle
  }

  /// The finding, and the units that another report may hold; `nil` where all of them are the source's.
  private func finding(_ words: QuotedWords) -> (change: Change?, faulty: Range<Int>?) {
    let all = words.units.indices
    if let start = place(of: words) {
      let end = start + all.count
      let change = findings.worst(words, [QuotedPiece(now: all, then: start..<end)])
      if change?.severity == .meaning { return (change, nil) }
      return (findings.ends(words, first: start, last: end) ?? change, nil)
    }
    if all.count < 3 { return (findings.nearlySame(words), all) }
    var pieces: [QuotedPiece] = []
    var told: [(part: Range<Int>, pieces: [QuotedPiece], isExact: Bool)] = []
    var absent: [Range<Int>] = []
    for part in words.parts {
      switch ladder.rung(of: part, in: words, after: pieces.last?.then.upperBound ?? 0) {
      case .quoted(let found): pieces.append(contentsOf: found)
      case .told(let found, let isExact): told.append((part, found, isExact))
      case .absent: absent.append(part)
      }
    }
    if let first = told.first, let change = findings.marked(words, first.pieces, first.isExact) {
      return (change, first.part)
    }
    if pieces.isEmpty { return told.isEmpty ? (findings.notFound(words), all) : (nil, nil) }
    if let part = absent.first(where: { $0.count >= 4 }) {
      return (findings.added(words, part, pieces), part)
    }
    let change = findings.worst(words, pieces, besides: told.map(\.part) + absent)
    if let change, change.severity == .meaning { return (change, all) }
    if let first = pieces.first, let last = pieces.last, first.now.lowerBound == 0,
      last.now.upperBound == all.upperBound,
      let cut = findings.ends(words, first: first.then.lowerBound, last: last.then.upperBound)
    {
      return (cut, all)
    }
    return (change, all)
  }

  /// Where the whole quotation stands; rather where the same speaker says it.
  private func place(of words: QuotedWords) -> Int? {
    let places = ladder.quoted.places(of: words.units[...])
    return places.first { !isOther(words, at: $0) } ?? places.first
  }

  private func isOther(_ words: QuotedWords, at place: Int) -> Bool {
    let then = ladder.sourceQuotations[ladder.quoted.owner(of: place)].quotation.speaker
    guard let now = words.quotation.speaker, let then else { return false }
    return QuotedSpeaker.differ(now, then)
  }

  private func speakerChange(_ words: QuotedWords) -> Change? {
    guard words.units.count >= 3, let place = place(of: words), isOther(words, at: place) else {
      return nil
    }
    let then = ladder.sourceQuotations[ladder.quoted.owner(of: place)].quotation
    guard let speaker = words.quotation.speaker?.name, let other = then.speaker?.name else {
      return nil
    }
    return Change(
      kind: .sourceChanged,
      reading: Reading(location: Location(report: pair.rewrite.id, span: words.quotation.span)),
      source: Reading(location: Location(report: pair.source.id, span: then.span)),
      comparedWith: pair.source.id, rule: "speaker-changed", confidence: .likely,
      severity: .meaning,
      detail: "The same words are given to \(speaker); in \(pair.source.id) \(other) says them.")
  }
}
