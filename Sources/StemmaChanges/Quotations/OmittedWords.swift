import StemmaModel
import StemmaText

/// What the source says on both sides of quoted words, within their sentence, and whether the words mean
/// another thing without it.
struct OmittedWords {
  let stream: QuotedStream
  let source: ReportText
  let rewrite: ReportText
  /// The words of the rewrite that stand around the quotation: its own sentence and the neighbours.
  let quoted: QuotedWords

  struct Cut {
    let rule: String
    /// Units of the stream that were left out.
    let omitted: Range<Int>
    let severity: Change.Severity
    let loss: String
  }

  // MARK: Before the kept words

  /// "If …, X", "I do not think that X" and "may X", where X alone is quoted.
  func cut(before start: Int) -> Cut? {
    let sentence = stream.sentence(of: start)
    let omitted = max(sentence.lowerBound, start - Self.reach)..<start
    guard !omitted.isEmpty else { return nil }
    let governing = governingWords(omitted, start)
    if let place = governing.last(where: { isNegation($0, before: start) }), !isDenied {
      return Cut(
        rule: "cut-after-negation", omitted: place..<start, severity: .meaning, loss: "negation")
    }
    if omitted.lowerBound == sentence.lowerBound, opensCondition(omitted), !isConditional(omitted) {
      return Cut(
        rule: "cut-after-condition", omitted: omitted, severity: .meaning, loss: "condition")
    }
    if stream.units[start].traits.contains(.numeral), has(Self.bounds, start - 1), !isBounded {
      return Cut(
        rule: "cut-after-hedge", omitted: max(omitted.lowerBound, start - 2)..<start,
        severity: .nuance, loss: "bound")
    }
    if let place = governing.suffix(3).last(where: { has(MeaningWords.hedges, $0) }), !isHedged {
      return Cut(
        rule: "cut-after-hedge", omitted: place..<start, severity: .nuance, loss: "caution")
    }
    return nil
  }

  /// The words before the kept ones in their clause.
  private func governingWords(_ omitted: Range<Int>, _ start: Int) -> [Int] {
    var first = start
    while first > omitted.lowerBound {
      let traits = stream.units[first].traits
      if traits.contains(.startsClause) || has(MeaningWords.joins, first - 1) { break }
      first -= 1
    }
    return Array(first..<start)
  }

  private func isNegation(_ place: Int, before start: Int) -> Bool {
    let key = stream.units[place].key
    if MeaningWords.deniers.contains(key) { return start - place <= 3 }
    guard MeaningWords.negations.contains(key) else { return false }
    if has(Self.additive, place + 1) { return false }
    return start - place <= (has(Self.wide, place) ? 4 : 1)
  }

  /// Whether a condition opens the sentence and reaches the kept words.
  private func opensCondition(_ omitted: Range<Int>) -> Bool {
    guard
      let opener = omitted.prefix(3).first(where: { isCondition($0, first: omitted.lowerBound) })
    else { return false }
    return !((opener + 1)..<omitted.upperBound).contains { has(Self.fresh, $0) }
  }

  /// "if" and "unless" wherever they stand, but not "even if" and "as if"; "until", "provided" and
  /// "only" as first word, also after "but".
  private func isCondition(_ place: Int, first: Int) -> Bool {
    if has(MeaningWords.conditions, place) { return !has(Self.concessions, place - 1) }
    let isFirst = place == first || (place == first + 1 && has(MeaningWords.joins, first))
    return isFirst && has(MeaningWords.openers, place)
  }

  // MARK: After the kept words

  /// "X, but only if …", where X alone is quoted.
  func cut(after end: Int) -> Cut? {
    guard end > 0 else { return nil }
    let sentence = stream.sentence(of: end - 1)
    let omitted = end..<min(sentence.upperBound, end + Self.reach)
    guard !omitted.isEmpty else { return nil }
    let limits =
      omitted.prefix(Self.conditionReach).contains { isCondition($0, first: end) }
      || omitted.prefix(2).contains {
        ($0 == end || has(MeaningWords.joins, end)) && has(Self.limiting, $0)
      }
    if limits {
      return isConditional(omitted)
        ? nil
        : Cut(
          rule: "cut-before-condition", omitted: omitted, severity: .meaning, loss: "condition")
    }
    guard has(Self.contrasts, end), !isConditional(omitted) else {
      return nil
    }
    return Cut(rule: "cut-before-contrast", omitted: omitted, severity: .nuance, loss: "contrast")
  }

  // MARK: The rewrite around the quotation

  private var before: [Word] {
    let sentence = rewrite.sentences[rewrite.sentenceIndex(ofWord: quoted.words.lowerBound)].words
    return Array(
      rewrite.words[min(sentence.lowerBound, quoted.words.lowerBound)..<quoted.words.lowerBound])
  }

  private var isDenied: Bool {
    before.suffix(12).contains { word in
      let form = rewrite.report.text[word.span].lowercased()
      return MeaningWords.negations.contains(word.key) || MeaningWords.deniers.contains(word.key)
        || form.hasSuffix("n't") || form.hasSuffix("n’t") || form == "cannot"
    }
  }

  private var isHedged: Bool {
    before.suffix(12).contains { MeaningWords.hedges.contains($0.key) }
      || quoted.units.prefix(4).contains { MeaningWords.hedges.contains($0.key) }
  }

  /// Whether the rewrite has the bound of a number before the marks.
  private var isBounded: Bool {
    before.suffix(3).contains { Self.bounds.contains($0.key) }
  }

  /// Whether the rewrite tells the omitted words close by, in or out of marks.
  private func isConditional(_ omitted: Range<Int>) -> Bool {
    let first = rewrite.sentenceIndex(ofWord: quoted.words.lowerBound)
    let last = rewrite.sentenceIndex(ofWord: quoted.words.upperBound - 1)
    let sentences = max(0, first - 1)...min(rewrite.sentences.count - 1, last + 2)
    let around = sentences.flatMap { Array(rewrite.sentences[$0].words) }
      .filter { !quoted.words.contains($0) }.map { rewrite.words[$0] }
    let content = Set(
      omitted.prefix(10).filter { stream.units[$0].isContent }
        .map { source.words[stream.units[$0].word].stem })
    if content.isEmpty {
      let keys = Set(omitted.map { stream.units[$0].key })
      return !keys.isDisjoint(with: around.map(\.key))
    }
    let kept = content.intersection(around.map(\.stem)).count
    return kept * 2 >= content.count
  }

  private func has(_ words: Set<UInt64>, _ place: Int) -> Bool {
    stream.units.indices.contains(place) && words.contains(stream.units[place].key)
  }

  /// Units of a sentence that are looked at on each side.
  private static let reach = 30
  /// Negations that reach over a verb of saying or thinking; the others belong to the next word.
  private static let wide = WordHash.all("not never nobody none neither nor")
  /// After "not" they add instead of denying.
  private static let additive = WordHash.all("only just merely simply")
  /// Last words of what bounds a number: "at least", "more than", "about".
  private static let bounds = WordHash.all(
    "least most than about nearly almost around roughly")
  private static let fresh = WordHash.all("but")
  private static let limiting = WordHash.all("except excepting not never")
  private static let concessions = WordHash.all("even as what")
  /// Words after the kept ones among which a condition may begin.
  private static let conditionReach = 8
  private static let contrasts = WordHash.all("but although though however yet")
}
