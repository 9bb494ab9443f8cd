import StemmaClaims
import StemmaModel
import StemmaReuse
import StemmaText

/// Puts what the ladder found of one quotation into a change, with the words that matter on both sides.
struct QuotationFindings {
  private let ladder: QuotationLadder
  private let pair: ComparedPair

  init(_ ladder: QuotationLadder) {
    self.ladder = ladder
    pair = ladder.pair
  }

  // MARK: The same words

  /// What the words lost before or after them in their sentence.
  func ends(_ words: QuotedWords, first: Int, last: Int) -> Change? {
    let omitted = OmittedWords(
      stream: ladder.quoted, source: pair.source.text, rewrite: pair.rewrite.text, quoted: words)
    guard let cut = omitted.cut(before: first) ?? omitted.cut(after: last) else { return nil }
    if words.units.count < 3, cut.rule != "cut-after-negation" { return nil }
    return Change(
      kind: .quotationCut, reading: reading(words, []),
      source: source(cut.omitted, marked: cut.omitted), comparedWith: pair.source.id,
      rule: cut.rule, confidence: cut.severity == .meaning ? .certain : .likely,
      severity: cut.severity,
      detail: "The quotation leaves out its \(cut.loss): “\(shown(cut.omitted))”.")
  }

  /// The gravest difference, with the words of all differences of its kind.
  func worst(
    _ words: QuotedWords, _ pieces: [QuotedPiece], besides gaps: [Range<Int>] = []
  ) -> Change? {
    let pieces = ladder.split(pieces)
    let found = ladder.differences(of: words, pieces, besides: gaps)
    guard var gravest = found.map(\.verdict).min() else { return nil }
    if gravest == .negationChanged, keepsNegations(words, found) { gravest = .wordsChanged }
    let isAlteration = { (verdict: QuotationDifference.Verdict) in
      verdict <= .wordsAdded || verdict == .grammarWordsChanged || verdict == .leftOut
    }
    let told = found.filter {
      $0.verdict == gravest || (isAlteration(gravest) && isAlteration($0.verdict))
    }
    let form = gravest.form
    let then = told.map(\.then).filter { !$0.isEmpty }
    let now = gravest.isJoint ? told.prefix(1).map(\.now) : told.map(\.now)
    return Change(
      kind: form.kind, reading: reading(words, now),
      source: source(
        from: pieces, marked: gravest.isJoint ? Array(joined(pieces, told.first)) : then),
      comparedWith: pair.source.id, rule: form.rule, confidence: form.confidence,
      severity: form.severity, detail: detail(gravest, hidden: then))
  }

  /// A "not" that only moved is a changed word.
  private func keepsNegations(_ words: QuotedWords, _ found: [QuotationDifference]) -> Bool {
    let count = { (units: ArraySlice<QuotedUnit>) in
      units.count { MeaningWords.negations.contains($0.key) }
    }
    let changed = found.filter { $0.verdict <= .leftOut && !$0.verdict.isJoint }
    return changed.reduce(0) { $0 + count(ladder.quoted.units[$1.then]) }
      == changed.reduce(0) { sum, difference in
        sum + count(words.units[difference.now])
      }
  }

  /// The two pieces that a joint puts together.
  private func joined(_ pieces: [QuotedPiece], _ joint: QuotationDifference?) -> [Range<Int>] {
    guard let joint else { return [] }
    return pieces.filter { joint.now.contains($0.now.lowerBound) }.map(\.then)
      .sorted { $0.lowerBound < $1.lowerBound }
  }

  private func detail(_ verdict: QuotationDifference.Verdict, hidden: [Range<Int>]) -> String {
    switch verdict {
    case .negationChanged: "A “not” inside the quotation marks came in or is gone."
    case .operatorChanged:
      "A word inside the quotation marks on which the meaning turns is another one."
    case .wordsChanged, .grammarWordsChanged: "Words inside the quotation marks differ."
    case .wordsAdded: "More stands inside the quotation marks than \(pair.source.id) quotes."
    case .reordered: "The quotation joins parts in another order."
    case .speakersJoined: "The quotation joins words of two speakers."
    case .farApart: "The quotation joins parts that stand far apart in \(pair.source.id)."
    case .joined: "The quotation joins parts that do not follow each other, without a sign."
    case .ellipsisHidesTurn, .ellipsisHidesWords:
      "The ellipsis stands for “\(hidden.map(shown).joined(separator: "” and “"))”."
    case .leftOut:
      "The quotation leaves out “\(hidden.map(shown).joined(separator: "” and “"))” without a sign."
    case .houseStyle: "The same words in another style of spelling."
    }
  }

  // MARK: Other words

  /// One or two words that stand beside nearly the same ones in an aligned sentence.
  func nearlySame(_ words: QuotedWords) -> Change? {
    guard words.quotation.speaker != nil, words.units.count == 2 else { return nil }
    let sentence = pair.rewrite.text.sentenceIndex(ofWord: words.words.lowerBound)
    let keys = words.units.map(\.key)
    for link in pair.links(ofRewrite: sentence) {
      let span = pair.source.text.sentences[link.first].span
      for other in sourceQuotations(in: span) where other.units.count == 2 {
        let then = other.units.map(\.key)
        guard let index = keys.indices.first(where: { keys[$0] != then[$0] }),
          keys[1 - index] == then[1 - index], words.units[1 - index].isContent
        else { continue }
        return Change(
          kind: .quotationAltered, reading: reading(words, [index..<(index + 1)]),
          source: Reading(
            location: Location(report: pair.source.id, span: other.quotation.span),
            marked: pair.source.text.spans(ofWords: [other.units[index].word])),
          comparedWith: pair.source.id, rule: "words-changed", confidence: .likely,
          severity: .meaning, detail: "Words inside the quotation marks differ.")
      }
    }
    return nil
  }

  private func sourceQuotations(in span: TextSpan) -> ArraySlice<QuotedWords> {
    let first = ladder.sourceQuotations.partitioningIndex {
      $0.quotation.span.start >= span.start
    }
    return ladder.sourceQuotations[first...].prefix { $0.quotation.span.end <= span.end }
  }

  /// Words of the reporter that stand in marks now.
  func marked(_ words: QuotedWords, _ pieces: [QuotedPiece], _ isExact: Bool) -> Change? {
    let text = pair.source.text
    let places = pieces.flatMap(\.then)
    guard let first = places.first, let last = places.last else { return nil }
    let unquoted = places.filter { !ladder.isMarked($0) }
    guard unquoted.count(where: { ladder.told.units[$0].isContent }) >= 2,
      !isBetweenMarks(ladder.told.units[first].word, ladder.told.units[last].word)
    else { return nil }
    let sentence = text.sentenceIndex(ofWord: ladder.told.units[first].word)
    return Change(
      kind: .quotationMarked, reading: reading(words, []),
      source: pair.sourceReading(
        sentence,
        marked: text.spans(
          ofWords: unquoted.map { ladder.told.units[$0].word }.filter {
            text.sentences[sentence].words.contains($0)
          })),
      comparedWith: pair.source.id, rule: isExact ? "marks-added" : "reworded-and-marked",
      confidence: isExact ? .certain : .likely, severity: .meaning,
      detail: isExact
        ? "The words stand in quotation marks here; \(pair.source.id) tells them without."
        : "What \(pair.source.id) tells without quotation marks stands in them here, reworded.")
  }

  /// Whether marks stand directly around the words: then the source quotes them in its own way.
  private func isBetweenMarks(_ first: Int, _ last: Int) -> Bool {
    let text = pair.source.text
    guard first > 0, last + 1 < text.words.count else { return false }
    return [text.gap(first - 1, first), text.gap(last, last + 1)].allSatisfy { gap in
      gap.indices.contains {
        QuotationMark.at($0, in: text.report.text.utf8)?.mark.isDouble ?? false
      }
    }
  }

  /// A part of the quotation that the source does not have.
  func added(_ words: QuotedWords, _ part: Range<Int>, _ pieces: [QuotedPiece]) -> Change {
    Change(
      kind: .quotationNotFound, reading: reading(words, [part]),
      source: source(from: pieces, marked: []), comparedWith: pair.source.id,
      rule: "sentence-added", confidence: .likely, severity: .meaning,
      detail: "Part of the quotation stands neither in \(pair.source.id) nor in another report.")
  }

  func notFound(_ words: QuotedWords) -> Change? {
    let isWhole = words.quotation.form == .direct && words.units.count >= 4
    guard isWhole || (words.quotation.speaker != nil && words.units.count >= 6) else { return nil }
    return Change(
      kind: .quotationNotFound, reading: reading(words, []), source: nil,
      comparedWith: pair.source.id, rule: "no-such-quotation", confidence: .likely,
      severity: .meaning,
      detail: "No quotation like it stands in \(pair.source.id) or another report of the story.")
  }

  // MARK: Readings

  private func reading(_ words: QuotedWords, _ marked: [Range<Int>]) -> Reading {
    Reading(
      location: Location(report: pair.rewrite.id, span: words.quotation.span),
      marked: words.text.spans(
        ofWords: Set(marked.flatMap { words.units[$0].map(\.word) }).sorted()))
  }

  /// The quotation of the source in which most pieces stand.
  private func source(from pieces: [QuotedPiece], marked: [Range<Int>]) -> Reading? {
    guard let first = pieces.first else { return nil }
    let all = pieces.map(\.then) + marked
    let low = all.map(\.lowerBound).min() ?? first.then.lowerBound
    let high = all.map(\.upperBound).max() ?? first.then.upperBound
    return source(low..<high, marked: marked)
  }

  private func source(_ places: Range<Int>, marked: Range<Int>) -> Reading {
    source(places, marked: [marked])
  }

  private func source(_ places: Range<Int>, marked: [Range<Int>]) -> Reading {
    let owners = [places.lowerBound, max(places.lowerBound, places.upperBound - 1)].map {
      ladder.sourceQuotations[ladder.quoted.owner(of: $0)].quotation.span
    }
    let words = Set(marked.flatMap { ladder.quoted.units[$0].map(\.word) }).sorted()
    return Reading(
      location: Location(report: pair.source.id, span: owners[0].union(owners[1])),
      marked: pair.source.text.spans(ofWords: words))
  }

  private func shown(_ places: Range<Int>) -> String {
    let words = ladder.quoted.units[places].map(\.word)
    let spans = pair.source.text.spans(ofWords: words)
    return spans.map { pair.shown(pair.source, $0) }.joined(separator: " … ")
  }
}

extension QuotationDifference.Verdict {
  typealias Form = (
    kind: Change.Kind, rule: String, severity: Change.Severity, confidence: Confidence
  )

  fileprivate var form: Form {
    switch self {
    case .negationChanged: (.quotationAltered, "negation-changed", .meaning, .certain)
    case .operatorChanged: (.quotationAltered, "operator-changed", .meaning, .certain)
    case .wordsChanged: (.quotationAltered, "words-changed", .meaning, .certain)
    case .grammarWordsChanged: (.quotationAltered, "grammar-words-changed", .nuance, .certain)
    case .wordsAdded: (.quotationAltered, "words-added", .meaning, .likely)
    case .reordered: (.quotationSpliced, "parts-reordered", .meaning, .certain)
    case .speakersJoined: (.quotationSpliced, "speakers-joined", .meaning, .likely)
    case .farApart: (.quotationSpliced, "parts-far-apart", .meaning, .certain)
    case .joined: (.quotationSpliced, "parts-joined", .nuance, .certain)
    case .leftOut: (.quotationCut, "words-left-out", .nuance, .certain)
    case .ellipsisHidesTurn: (.quotationElided, "ellipsis-hides-turn", .meaning, .certain)
    case .ellipsisHidesWords: (.quotationElided, "ellipsis-hides-words", .style, .certain)
    case .houseStyle: (.quotationRestyled, "house-style", .style, .certain)
    }
  }
}
