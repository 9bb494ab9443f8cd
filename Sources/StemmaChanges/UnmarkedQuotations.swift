import StemmaClaims
import StemmaModel
import StemmaReuse
import StemmaText

/// Finds what the source quotes and the rewrite tells as its own words.
struct UnmarkedQuotations {
  private let pair: ComparedPair

  init(_ pair: ComparedPair) { self.pair = pair }

  func changes() -> [Change] {
    var found: [Change] = []
    for quotation in pair.source.quotations where quotation.form != .slogan {
      if let change = change(of: quotation) { found.append(change) }
    }
    return found
  }

  private func change(of quotation: Quotation) -> Change? {
    let text = pair.source.text
    let words = text.words(in: quotation.span)
    guard words.count >= 2, !isKept(words) else { return nil }
    let sentences = Set(words.map { text.sentenceIndex(ofWord: $0) })
    var linked = sentences.flatMap { pair.links(ofSource: $0) }.map(\.second)
    if words.count >= 5, let sentence = sentenceKeeping(words) { linked.append(sentence) }
    var best: (sentence: Int, match: Match)?
    for sentence in Set(linked).sorted() {
      guard let match = match(words, in: sentence) else { continue }
      if match.share > best?.match.share ?? 0 { best = (sentence, match) }
    }
    guard let (sentence, match) = best else { return nil }
    return change(quotation, in: sentence, match)
  }

  /// A sentence of the rewrite, aligned or not, that has all the words as they stand.
  private func sentenceKeeping(_ words: Range<Int>) -> Int? {
    let letters = FoldedLetters(pair.source.text, words)
    let text = pair.rewrite.text
    return text.sentences.indices.first {
      FoldedLetters(text, text.sentences[$0].words).range(of: letters) != nil
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
    let letters = FoldedLetters(pair.source.text, words)
    let content = stems(words, in: pair.source.text)
    return pair.rewrite.quotations.contains { quotation in
      let other = pair.rewrite.text.words(in: quotation.span)
      if letters.range(of: FoldedLetters(pair.rewrite.text, other)) != nil { return true }
      let common = stems(other, in: pair.rewrite.text).intersection(content).count
      return Double(common) >= 0.4 * Double(min(other.count, max(1, content.count)))
    }
  }

  private func match(_ words: Range<Int>, in sentence: Int) -> Match? {
    let text = pair.rewrite.text
    let all = text.sentences[sentence].words
    let letters = FoldedLetters(pair.source.text, words)
    if words.count >= 3, let range = FoldedLetters(text, all).range(of: letters) {
      return Match(share: 2, keepsWords: true, marked: [span(range, in: text)])
    }
    let content = stems(words, in: pair.source.text)
    let marked = all.filter {
      text.words[$0].isContent && content.contains(text.words[$0].stem)
        && !text.isQuoted(at: Int(text.words[$0].start))
    }
    let common = Set(marked.map { text.words[$0].stem })
    let rare = common.filter { isRare($0) }
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

  /// Whether few sentences of the source have the stem, so that it is the quotation's own.
  private func isRare(_ stem: UInt64) -> Bool {
    var count = 0
    for sentence in pair.source.text.sentences {
      if pair.source.text.words(of: sentence).contains(where: { $0.stem == stem }) { count += 1 }
    }
    return count <= 3
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

  private func stems(_ words: Range<Int>, in text: ReportText) -> Set<UInt64> {
    Set(text.words[words].lazy.filter(\.isContent).map(\.stem))
  }

  private func span(_ words: Range<Int>, in text: ReportText) -> TextSpan {
    TextSpan(Int(text.words[words.lowerBound].start), Int(text.words[words.upperBound - 1].end))
  }
}
