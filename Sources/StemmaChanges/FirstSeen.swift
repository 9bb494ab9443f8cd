import StemmaClaims
import StemmaModel
import StemmaReuse
import StemmaText

/// Finds sentences and clauses of a rewrite that no held report of the story has.
struct FirstSeen {
  private let pair: ComparedPair
  private let otherStems: [[Set<UInt64>]]

  init(_ pair: ComparedPair) {
    self.pair = pair
    otherStems = pair.others.map { other in
      other.text.sentences.indices.map { pair.stems(other, $0) }
    }
  }

  func changes() -> [Change] {
    pair.rewrite.text.sentences.indices.compactMap { sentence in
      let links = pair.links(ofRewrite: sentence)
      let isFaint = links.allSatisfy { $0.similarity < Self.faint }
      return (isFaint ? whole(sentence) : nil) ?? (links.isEmpty ? nil : clause(of: sentence))
    }
  }

  /// A sentence without a counterpart, most of whose content stands nowhere in the source.
  private func whole(_ sentence: Int) -> Change? {
    // Names and numbers of the story prove nothing: every sentence has them.
    let text = pair.rewrite.text
    let words = text.sentences[sentence].words
    let stems = Set(
      words.filter { index in
        let word = text.words[index]
        if !word.isContent || word.flags.contains(.numeral) { return false }
        return !word.isName
          || (index == words.lowerBound && !pair.sourceStems.contains(word.stem))
      }.map { text.words[$0].stem })
    let unknown = stems.subtracting(pair.sourceStems)
    let isLinked = !pair.links(ofRewrite: sentence).isEmpty
    guard stems.count >= 5, unknown.count >= (isLinked ? 6 : 3),
      Double(unknown.count) >= 0.6 * Double(stems.count),
      !mayRender(stems, unknown: unknown.count, at: sentence), !standsElsewhere(stems)
    else { return nil }
    let share = Int((Double(unknown.count) / Double(stems.count) * 100).rounded())
    return change(
      sentence, marked: [], rule: "sentence-without-basis",
      confidence: share >= 75 ? .certain : .likely,
      detail: "No sentence of \(pair.source.id) corresponds; \(share) % of its content words "
        + "stand nowhere in it.")
  }

  /// A clause of an aligned sentence that brings in what the source does not have.
  private func clause(of sentence: Int) -> Change? {
    let text = pair.rewrite.text
    for words in clauses(of: sentence) {
      let content = words.filter {
        let word = text.words[$0]
        return word.isContent && !(word.isName && $0 > text.sentences[sentence].words.lowerBound)
          && !word.flags.contains(.numeral) && !text.isQuoted(at: Int(word.start))
      }
      let stems = Set(content.map { text.words[$0].stem })
      let known = stems.intersection(pair.sourceStems)
      guard stems.count >= 4, Double(known.count) < 0.2 * Double(stems.count),
        !mayRenderNeighbour(sentence), !standsElsewhere(stems)
      else { continue }
      let span = text.span(ofWords: words)
      return change(
        sentence, marked: [span], rule: "clause-without-basis", confidence: .likely,
        detail: "\(stems.count - known.count) of the \(stems.count) content words of this clause "
          + "stand nowhere in \(pair.source.id).")
    }
    return nil
  }

  /// Parts of a sentence between commas and dashes.
  private func clauses(of sentence: Int) -> [Range<Int>] {
    let text = pair.rewrite.text
    let words = text.sentences[sentence].words
    var parts: [Range<Int>] = []
    var start = words.lowerBound
    for index in words.dropFirst() where text.hasComma(between: index - 1, and: index) {
      parts.append(start..<index)
      start = index
    }
    parts.append(start..<words.upperBound)
    return parts.count > 1 ? parts : []
  }

  /// Whether a source sentence that nothing else renders stands in the gap where this one would
  /// be, with two content words in common, or one where more of this one is known: then it may be
  /// a free paraphrase, and we cannot tell.
  private func mayRender(_ stems: Set<UInt64>, unknown: Int, at sentence: Int) -> Bool {
    let needed = Double(unknown) >= 0.7 * Double(stems.count) ? 2 : 1
    let before =
      (0..<sentence).reversed().lazy
      .compactMap { pair.links(ofRewrite: $0).first?.first }.first ?? -1
    let after =
      ((sentence + 1)..<pair.rewrite.text.sentences.count).lazy
      .compactMap { pair.links(ofRewrite: $0).first?.first }.first
      ?? pair.source.text.sentences.count
    guard before + 1 < after else { return false }
    return ((before + 1)..<after).contains { index in
      pair.links(ofSource: index).isEmpty
        && pair.stems(pair.source, index).intersection(stems).count >= needed
    }
  }

  /// Whether a source sentence next to the linked ones is rendered by no part of the rewrite: the
  /// clause may be its free paraphrase.
  private func mayRenderNeighbour(_ sentence: Int) -> Bool {
    let stems = pair.stems(pair.rewrite, sentence)
    let linked = pair.links(ofRewrite: sentence).map(\.first)
    let count = pair.source.text.sentences.count
    return linked.flatMap { [$0 - 1, $0 + 1] }.contains { index in
      (0..<count).contains(index) && pair.links(ofSource: index).isEmpty
        && pair.stems(pair.source, index).isDisjoint(with: stems)
    }
  }

  /// Whether another report of the story says it.
  private func standsElsewhere(_ stems: Set<UInt64>) -> Bool {
    otherStems.contains { sentences in
      sentences.contains { other in
        Double(stems.intersection(other).count) >= 0.5 * Double(stems.count)
      }
    }
  }

  /// A link below this similarity does not vouch for a sentence that is otherwise new.
  private static let faint = 0.3

  private func change(
    _ sentence: Int, marked: [TextSpan], rule: String, confidence: Confidence, detail: String
  ) -> Change {
    Change(
      kind: .firstSeenHere, reading: pair.rewriteReading(sentence, marked: marked), source: nil,
      comparedWith: pair.source.id, rule: rule, confidence: confidence, severity: .meaning,
      detail: detail)
  }
}
