import StemmaClaims
import StemmaModel
import StemmaReuse
import StemmaText

/// Finds numbers that a rewrite changed or dropped; equal bounds in other words stay silent.
struct NumberChecks {
  private let pair: ComparedPair

  init(_ pair: ComparedPair) { self.pair = pair }

  func changes() -> [Change] {
    pair.source.quantities.compactMap { quantity in
      quantity.isQuoted ? nil : change(of: quantity)
    }
  }

  private func change(of quantity: Quantity) -> Change? {
    let links = pair.links(ofSource: quantity.sentence).filter {
      $0.similarity >= 0.2 && $0.kind != .verbatim
    }
    guard let link = links.max(by: { $0.similarity < $1.similarity }) else { return nil }
    let sentences = Set(pair.links(ofSource: quantity.sentence).map(\.second))
    let near = pair.rewrite.quantities.filter { sentences.contains($0.sentence) }
    if let equal = pair.rewrite.quantities.first(where: { Self.isSameValue($0, quantity) }) {
      return sentences.contains(equal.sentence) ? comparatorChange(quantity, equal, link) : nil
    }
    let known = pair.source.quantities.filter { $0.sentence == quantity.sentence }
    let rival = near.first { other in
      !known.contains { Self.isSameValue($0, other) } && countsSame(other, quantity)
        && known.allSatisfy { closeness($0, other) <= closeness(quantity, other) }
    }
    if let rival { return changed(quantity, rival) }
    return dropped(quantity, links)
  }

  /// Whether two numbers are one value, rounded or not.
  static func isSameValue(_ one: Quantity, _ other: Quantity) -> Bool {
    if one.isOrdinal != other.isOrdinal { return false }
    if one.upperValue != nil || other.upperValue != nil {
      return one.value == other.value && one.upperValue == other.upperValue
    }
    if one.value == other.value { return true }
    let isRounded = one.comparator == .about || other.comparator == .about
    return isRounded && abs(one.value - other.value) <= 0.03 * max(one.value, other.value)
  }

  /// Whether both count the same thing: a unit in common, or the same currency or percent sign.
  private func countsSame(_ one: Quantity, _ other: Quantity) -> Bool {
    guard one.isOrdinal == other.isOrdinal, one.sign == other.sign else { return false }
    if !one.sign.isEmpty { return true }
    guard let unit = one.units.first, let otherUnit = other.units.first else { return false }
    return unit == otherUnit || (one.units.contains(otherUnit) && other.units.count > 1)
      || (other.units.contains(unit) && one.units.count > 1)
  }

  /// How much of what two numbers count is the same: the first word weighs most.
  private func closeness(_ one: Quantity, _ other: Quantity) -> Int {
    let isFirst = one.units.first != nil && one.units.first == other.units.first
    return Set(one.units).intersection(other.units).count + (isFirst ? 2 : 0)
  }

  private func comparatorChange(
    _ then: Quantity, _ now: Quantity, _ link: SentenceLink
  ) -> Change? {
    guard bound(then.comparator) != bound(now.comparator) else { return nil }
    let isReversed = bound(then.comparator) != 0 && bound(now.comparator) != 0
    return Change(
      kind: .numberChanged, reading: pair.rewriteReading(now.sentence, marked: [now.span]),
      source: pair.sourceReading(then.sentence, marked: [then.span]),
      comparedWith: pair.source.id, rule: "comparator-changed", confidence: .likely,
      severity: isReversed ? .meaning : .nuance,
      detail: "The number is \(then.comparator.rawValue) in \(pair.source.id) and "
        + "\(now.comparator.rawValue) here.")
  }

  /// −1 for an upper bound, 1 for a lower, 0 for neither.
  private func bound(_ comparator: Quantity.Comparator) -> Int {
    switch comparator {
    case .atMost, .lessThan: -1
    case .atLeast: 1
    case .exactly, .about: 0
    }
  }

  private func changed(_ then: Quantity, _ now: Quantity) -> Change {
    Change(
      kind: .numberChanged, reading: pair.rewriteReading(now.sentence, marked: [now.span]),
      source: pair.sourceReading(then.sentence, marked: [then.span]),
      comparedWith: pair.source.id, rule: "value-changed", confidence: .certain,
      severity: .meaning,
      detail: "“\(pair.shown(pair.source, then.span))” became "
        + "“\(pair.shown(pair.rewrite, now.span))”.")
  }

  /// What was counted is still told, the number is not.
  private func dropped(_ then: Quantity, _ links: [SentenceLink]) -> Change? {
    guard !then.isOrdinal, !then.units.isEmpty,
      pair.retention(of: then.sentence, besides: then.span) >= 0.4
    else { return nil }
    let text = pair.rewrite.text
    for link in links.sorted(by: { $0.similarity > $1.similarity }) {
      let words = text.sentences[link.second].words
      let vague = words.first { Self.vague.contains(text.words[$0].key) && isNear($0, then) }
      let unit = words.first { then.units.prefix(2).contains(text.words[$0].stem) }
      guard let place = vague ?? unit else { continue }
      return Change(
        kind: .numberDropped,
        reading: pair.rewriteReading(link.second, marked: [text.words[place].span]),
        source: pair.sourceReading(then.sentence, marked: [then.span]),
        comparedWith: pair.source.id,
        rule: vague == nil ? "number-left-out" : "number-made-vague",
        confidence: link.similarity >= 0.35 ? .certain : .likely, severity: .nuance,
        detail: "The number in “\(pair.shown(pair.source, then.span))” is absent here.")
    }
    return leftOut(then, links)
  }

  /// The sentence is kept nearly whole, only the part with the number is gone.
  private func leftOut(_ then: Quantity, _ links: [SentenceLink]) -> Change? {
    guard let link = links.first(where: \.isPrimary),
      pair.retention(of: then.sentence, besides: then.span) >= 0.7
    else { return nil }
    return Change(
      kind: .numberDropped, reading: pair.rewriteReading(link.second),
      source: pair.sourceReading(then.sentence, marked: [then.span]),
      comparedWith: pair.source.id, rule: "number-cut-from-sentence", confidence: .likely,
      severity: .nuance,
      detail: "The part with “\(pair.shown(pair.source, then.span))” is absent here; the rest of "
        + "the sentence is kept.")
  }

  /// Whether a vague word of the rewrite stands among the words that the number stood among.
  private func isNear(_ word: Int, _ then: Quantity) -> Bool {
    !surroundings(word..<(word + 1), in: pair.rewrite.text)
      .isDisjoint(with: surroundings(then.words, in: pair.source.text))
  }

  /// Content stems within five words on both sides, in the same sentence.
  private func surroundings(_ words: Range<Int>, in text: ReportText) -> Set<UInt64> {
    let sentence = text.sentences[text.sentenceIndex(ofWord: words.lowerBound)].words
    let low = max(sentence.lowerBound, words.lowerBound - 5)
    let high = min(sentence.upperBound, words.upperBound + 5)
    return Set(
      text.words[low..<high].lazy.filter { $0.isContent && !$0.flags.contains(.numeral) }
        .map(\.stem))
  }

  private static let vague = WordHash.all(
    """
    several many numerous significant substantial considerable large dozens scores hundreds
    thousands countless multiple various
    """)
}
