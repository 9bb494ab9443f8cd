import StemmaClaims
import StemmaModel
import StemmaReuse
import StemmaText

/// Holds every quotation of a rewrite against the quotations and the text of its source.
///
/// The ladder: the same words, typography aside; the same words cut short; words of the source
/// without marks there; words of a quotation changed; not found. What another held report of the
/// story quotes in the same words is nobody's alteration here.
struct QuotationChecks {
  private let pair: ComparedPair
  private let sourceQuotations: [QuotedWordsOf]
  private let otherTexts: [FoldedLetters]

  private struct QuotedWordsOf {
    let quotation: Quotation
    let words: Range<Int>
    let letters: FoldedLetters
  }

  init(_ pair: ComparedPair) {
    self.pair = pair
    sourceQuotations = Self.quoted(pair.source)
    otherTexts = pair.others.flatMap { Self.quoted($0).map(\.letters) }
  }

  func changes() -> [Change] {
    Self.quoted(pair.rewrite).compactMap(change(of:))
  }

  private static func quoted(_ statements: ReportStatements) -> [QuotedWordsOf] {
    statements.quotations.compactMap { quotation in
      let words = statements.text.words(in: quotation.span)
      guard words.count >= 3, quotation.form != .scare else { return nil }
      return QuotedWordsOf(
        quotation: quotation, words: words, letters: FoldedLetters(statements.text, words))
    }
  }

  private func change(of quoted: QuotedWordsOf) -> Change? {
    for source in sourceQuotations {
      if let range = source.letters.range(of: quoted.letters) {
        return cutBeforeCondition(quoted, source, kept: range) ?? speakerChange(quoted, source)
      }
    }
    if otherTexts.contains(where: { $0.range(of: quoted.letters) != nil }) { return nil }
    if isSpliced(quoted) { return nil }
    if let closest = closest(to: quoted) { return altered(quoted, closest) }
    if quoted.words.count >= 4, let sentence = tellingSentence(quoted) {
      return promoted(quoted, sentence)
    }
    return quoted.quotation.form == .direct && quoted.words.count >= 4 ? notFound(quoted) : nil
  }

  // MARK: The same words

  /// The rewrite closes the marks just before "but only if", "unless", "except".
  private func cutBeforeCondition(
    _ quoted: QuotedWordsOf, _ source: QuotedWordsOf, kept: Range<Int>
  ) -> Change? {
    let text = pair.source.text
    let sentenceEnd = min(
      source.words.upperBound,
      text.sentences[text.sentenceIndex(ofWord: kept.upperBound - 1)].words.upperBound)
    guard kept.upperBound < sentenceEnd, !endsClause(after: kept.upperBound - 1) else { return nil }
    let rest = kept.upperBound..<sentenceEnd
    guard rest.prefix(3).contains(where: { Self.turns.contains(text.words[$0].key) }) else {
      return nil
    }
    let dropped = span(rest, in: text)
    return Change(
      kind: .quotationCut,
      reading: Reading(location: Location(report: pair.rewrite.id, span: quoted.quotation.span)),
      source: Reading(
        location: Location(report: pair.source.id, span: source.quotation.span), marked: [dropped]),
      comparedWith: pair.source.id, rule: "cut-before-condition", confidence: .certain,
      severity: .meaning,
      detail: "The quotation ends before its condition: “\(pair.shown(pair.source, dropped))”.")
  }

  /// Whether a full stop follows the word, so that what comes next is another sentence.
  private func endsClause(after word: Int) -> Bool {
    guard word + 1 < pair.source.text.words.count else { return true }
    return pair.source.text.gap(word, word + 1).contains { ".?!".utf8.contains($0) }
  }

  private func speakerChange(_ quoted: QuotedWordsOf, _ source: QuotedWordsOf) -> Change? {
    guard let now = quoted.quotation.speaker, let then = source.quotation.speaker,
      isFirm(now), isFirm(then), surname(now.name) != surname(then.name),
      !then.name.contains(surname(now.name)), !now.name.contains(surname(then.name))
    else { return nil }
    return Change(
      kind: .sourceChanged,
      reading: Reading(
        location: Location(report: pair.rewrite.id, span: quoted.quotation.span),
        marked: []),
      source: Reading(location: Location(report: pair.source.id, span: source.quotation.span)),
      comparedWith: pair.source.id, rule: "speaker-changed", confidence: .likely,
      severity: .meaning,
      detail:
        "The same words are given to \(now.name); in \(pair.source.id) \(then.name) says them.")
  }

  /// A person whose name stands next to the cue; pronouns and roles may be led astray.
  private func isFirm(_ speaker: Speaker) -> Bool {
    speaker.kind == .person && speaker.resolution != .unresolved
      && speaker.name.split(separator: " ").count >= 2
      && speaker.mention.length >= surname(speaker.name).utf8.count
      && speaker.mention.length > 3
  }

  private func surname(_ name: String) -> String {
    name.split(separator: " ").last.map(String.init) ?? name
  }

  // MARK: Other words

  /// Whether each sentence of the quotation stands verbatim in some quotation of the source.
  private func isSpliced(_ quoted: QuotedWordsOf) -> Bool {
    let text = pair.rewrite.text
    var parts: [Range<Int>] = []
    var start = quoted.words.lowerBound
    for index in quoted.words.dropFirst() {
      let gap = text.gap(index - 1, index)
      if gap.contains(where: { ".?!".utf8.contains($0) }) || gap.contains(0xA6) {
        parts.append(start..<index)
        start = index
      }
    }
    parts.append(start..<quoted.words.upperBound)
    guard parts.count > 1 else { return false }
    return parts.allSatisfy { part in
      let letters = FoldedLetters(text, part)
      return sourceQuotations.contains { $0.letters.range(of: letters) != nil }
    }
  }

  /// The source quotation with most content in common, if it is the same one in other words.
  private func closest(to quoted: QuotedWordsOf) -> QuotedWordsOf? {
    let content = stems(quoted.words, in: pair.rewrite.text)
    guard content.count >= 2 else { return nil }
    let linked = linkedSentences(of: quoted)
    var best: (share: Double, quotation: QuotedWordsOf)?
    for source in sourceQuotations {
      let other = stems(source.words, in: pair.source.text)
      let common = content.intersection(other).count
      let share = Double(common) / Double(max(1, min(content.count, other.count)))
      let isLinked = linked.contains(
        pair.source.text.sentenceIndex(ofWord: source.words.lowerBound))
      let bar = isLinked ? 0.45 : 0.6
      let enough = common >= 3 || (common == 2 && min(content.count, other.count) <= 3)
      if enough, share >= bar, share > best?.share ?? 0 { best = (share, source) }
    }
    return best?.quotation
  }

  private func altered(_ quoted: QuotedWordsOf, _ source: QuotedWordsOf) -> Change {
    let now = pair.rewrite.text
    let then = pair.source.text
    let nowKeys = quoted.words.map { now.words[$0].key }
    let thenKeys = source.words.map { then.words[$0].key }
    let common = WordAlignment.commonSubsequence(thenKeys, nowKeys)
    let isCut = common.count == nowKeys.count
    let keptNow = Set(common.map { $0.second + quoted.words.lowerBound })
    let keptThen = Set(common.map { $0.first + source.words.lowerBound })
    let window =
      common.isEmpty
      ? source.words
      : (common[0].first + source.words.lowerBound)..<(common[common.count - 1].first
        + source.words.lowerBound + 1)
    return Change(
      kind: isCut ? .quotationCut : .quotationAltered,
      reading: Reading(
        location: Location(report: pair.rewrite.id, span: quoted.quotation.span),
        marked: spans(of: quoted.words.filter { !keptNow.contains($0) }, in: now)),
      source: Reading(
        location: Location(report: pair.source.id, span: source.quotation.span),
        marked: spans(of: window.filter { !keptThen.contains($0) }, in: then)),
      comparedWith: pair.source.id, rule: isCut ? "words-left-out" : "words-changed",
      confidence: .certain, severity: isCut ? .nuance : .meaning,
      detail: isCut
        ? "Words inside the quotation marks are left out without a sign."
        : "Words inside the quotation marks differ: \(keptNow.count) of \(quoted.words.count) match."
    )
  }

  /// The source sentence that says the quoted words without marks.
  private func tellingSentence(_ quoted: QuotedWordsOf) -> Int? {
    let text = pair.source.text
    return text.sentences.indices.first {
      FoldedLetters(text, text.sentences[$0].words).range(of: quoted.letters) != nil
    }
  }

  private func promoted(_ quoted: QuotedWordsOf, _ sentence: Int) -> Change? {
    let text = pair.source.text
    guard let range = FoldedLetters(text, text.sentences[sentence].words).range(of: quoted.letters),
      !range.contains(where: { text.isQuoted(at: Int(text.words[$0].start)) })
    else { return nil }
    return Change(
      kind: .quotationMarked,
      reading: Reading(location: Location(report: pair.rewrite.id, span: quoted.quotation.span)),
      source: pair.sourceReading(sentence, marked: [span(range, in: text)]),
      comparedWith: pair.source.id, rule: "marks-added", confidence: .certain, severity: .meaning,
      detail: "The words stand in quotation marks here; \(pair.source.id) tells them without.")
  }

  private func notFound(_ quoted: QuotedWordsOf) -> Change? {
    Change(
      kind: .quotationNotFound,
      reading: Reading(location: Location(report: pair.rewrite.id, span: quoted.quotation.span)),
      source: nil, comparedWith: pair.source.id, rule: "no-such-quotation", confidence: .likely,
      severity: .meaning,
      detail: "No quotation like it stands in \(pair.source.id) or another report of the story.")
  }

  // MARK: Words and spans

  private func linkedSentences(of quoted: QuotedWordsOf) -> Set<Int> {
    let text = pair.rewrite.text
    let sentence = text.sentenceIndex(ofWord: quoted.words.lowerBound)
    return Set(pair.links(ofRewrite: sentence).map(\.first))
  }

  private func stems(_ words: Range<Int>, in text: ReportText) -> Set<UInt64> {
    Set(text.words[words].lazy.filter(\.isContent).map(\.stem))
  }

  private func span(_ words: Range<Int>, in text: ReportText) -> TextSpan {
    TextSpan(Int(text.words[words.lowerBound].start), Int(text.words[words.upperBound - 1].end))
  }

  /// One span for each run of neighbouring words.
  private func spans(of words: [Int], in text: ReportText) -> [TextSpan] {
    var spans: [TextSpan] = []
    var last = Int.min
    for word in words {
      if word == last + 1, let before = spans.popLast() {
        spans.append(TextSpan(before.start, Int(text.words[word].end)))
      } else {
        spans.append(text.words[word].span)
      }
      last = word
    }
    return spans
  }

  /// Words with which a sentence takes back or limits what it said.
  private static let turns: Set<UInt64> = Set(
    ["but", "if", "unless", "except", "provided", "until", "only", "although", "though", "not"]
      .map { WordHash.of($0) })
}
