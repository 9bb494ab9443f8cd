import StemmaClaims
import StemmaModel
import StemmaReuse
import StemmaText

/// Finds what the source quotes and the rewrite tells as its own words.
///
/// - Complexity: linear in the words of the two reports, times the links of a sentence.
struct UnmarkedQuotations {
  private let pair: ComparedPair
  private let quotations: [QuotedWords]
  /// Units of the rewrite's sentences, in or out of marks.
  private let told: QuotedStream
  /// Content stems of the rewrite's quotations.
  private let quoted: [Set<UInt64>]
  private let quotedBy: [UInt64: [Int]]
  /// In how many sentences of the source each stem stands.
  private let sentenceCounts: [UInt64: Int]

  /// - Parameter quotations: those of the source.
  init(_ pair: ComparedPair, _ quotations: [QuotedWords]) {
    self.pair = pair
    self.quotations = quotations
    let text = pair.rewrite.text
    told = QuotedStream(
      text.sentences.map { QuotedUnitReader.units(text, $0.words, in: $0.span) })
    quoted = pair.rewrite.quotations.map { text.words[text.words(in: $0.span)].contentStems }
    var quotedBy: [UInt64: [Int]] = [:]
    for (index, stems) in quoted.enumerated() {
      for stem in stems { quotedBy[stem, default: []].append(index) }
    }
    self.quotedBy = quotedBy
    var counts: [UInt64: Int] = [:]
    for sentence in pair.source.text.sentences {
      for stem in Set(pair.source.text.words(of: sentence).map(\.stem)) {
        counts[stem, default: 0] += 1
      }
    }
    sentenceCounts = counts
  }

  func changes() -> [Change] {
    quotations.filter { $0.quotation.form != .slogan }.compactMap(change(of:))
  }

  private func change(of quotation: QuotedWords) -> Change? {
    let text = pair.source.text
    guard quotation.words.count >= 2, !isKept(quotation.words) else { return nil }
    let kept = keptSentences(quotation)
    let now = pair.rewrite.text
    if kept.values.contains(where: { now.isQuoted(at: Int(now.words[$0.lowerBound].start)) }) {
      return nil
    }
    let sentences = Set(quotation.words.map { text.sentenceIndex(ofWord: $0) })
    var linked = Set(sentences.flatMap { pair.links(ofSource: $0) }.map(\.second))
    if quotation.words.count >= 5 { linked.formUnion(kept.keys) }
    var best: (sentence: Int, match: Match)?
    for sentence in linked.sorted() where !hasLooseMark(sentence) {
      guard let match = match(quotation, in: sentence, kept[sentence]) else { continue }
      if match.share > best?.match.share ?? 0 { best = (sentence, match) }
    }
    guard let (sentence, match) = best else { return nil }
    return change(quotation.quotation, in: sentence, match)
  }

  /// The sentences of the rewrite, aligned or not, that have all the words as they stand.
  private func keptSentences(_ quotation: QuotedWords) -> [Int: Range<Int>] {
    guard quotation.words.count >= 3 else { return [:] }
    let count = quotation.units.count
    return Dictionary(
      told.places(of: quotation.units[...]).map { place in
        let words = told.units[place].word..<(told.units[place + count - 1].word + 1)
        return (pair.rewrite.text.sentenceIndex(ofWord: words.lowerBound), words)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a sentence of the rewrite has a mark that pairs with none: it may quote after all.
  private func hasLooseMark(_ sentence: Int) -> Bool {
    let text = pair.rewrite.text
    let span = text.sentences[sentence].span
    return (span.start..<span.end).contains { place in
      guard let (mark, length) = QuotationMark.at(place, in: text.report.text.utf8), mark.isDouble
      else { return false }
      let index = text.quoted.partitioningIndex { $0.outer.end >= place + length }
      guard index < text.quoted.count else { return true }
      return place < text.quoted[index].outer.start
    }
  }

  private struct Match {
    let share: Double
    /// Whether the words themselves stand there, not only their sense.
    let keepsWords: Bool
    let marked: [TextSpan]
  }

  /// Whether the rewrite quotes any good part of these words.
  private func isKept(_ words: Range<Int>) -> Bool {
    let content = pair.source.text.words[words].contentStems
    var common: [Int: Int] = [:]
    for stem in content {
      for index in (quotedBy[stem] ?? []).prefix(Self.mostTried) { common[index, default: 0] += 1 }
    }
    return common.contains { index, count in
      let other = pair.rewrite.text.words(in: pair.rewrite.quotations[index].span)
      return count == quoted[index].count
        || Double(count) >= 0.4 * Double(min(other.count, max(1, content.count)))
    }
  }

  private func match(_ quotation: QuotedWords, in sentence: Int, _ kept: Range<Int>?) -> Match? {
    let text = pair.rewrite.text
    if let kept { return Match(share: 2, keepsWords: true, marked: [text.span(ofWords: kept)]) }
    let content = pair.source.text.words[quotation.words].contentStems
    let marked = text.sentences[sentence].words.filter {
      text.words[$0].isContent && content.contains(text.words[$0].stem)
        && !text.isQuoted(at: Int(text.words[$0].start))
    }
    let common = Set(marked.map { text.words[$0].stem })
    let rare = common.filter { (sentenceCounts[$0] ?? 0) <= 3 }
    let share = Double(common.count) / Double(max(1, content.count))
    let isShort = content.count <= 3
    let enough =
      isShort
      ? rare.count >= 1 && share >= 0.5
      : (rare.count >= 2 && share >= 0.25)
        || (rare.count >= 1 && common.count >= 2 && share >= 0.32)
    guard enough else { return nil }
    return Match(share: share, keepsWords: false, marked: marked.map { text.words[$0].span })
  }

  private func change(_ quotation: Quotation, in sentence: Int, _ match: Match) -> Change {
    let speaker = quotation.speaker.map { " of \($0.name)" } ?? ""
    return Change(
      kind: .quotationUnmarked, reading: pair.rewriteReading(sentence, marked: match.marked),
      source: Reading(location: Location(report: pair.source.id, span: quotation.span)),
      comparedWith: pair.source.id, rule: match.keepsWords ? "words-kept" : "words-reworded",
      confidence: match.keepsWords ? .certain : .likely,
      severity: match.keepsWords ? .nuance : .style,
      detail: match.keepsWords
        ? "Quoted words\(speaker) stand here without quotation marks."
        : "What is quoted\(speaker) is told here in the rewrite's words, without quotation marks.")
  }

  /// Quotations of the rewrite that are looked at for one word.
  private static let mostTried = 100
}
