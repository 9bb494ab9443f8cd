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
      $0.similarity >= 0.22 && $0.kind != .verbatim
    }
    guard let link = links.max(by: { $0.similarity < $1.similarity }) else { return nil }
    let sentences = Set(pair.links(ofSource: quantity.sentence).map(\.second))
    let near = pair.rewrite.quantities.filter { sentences.contains($0.sentence) }
    if let equal = pair.rewrite.quantities.first(where: { isSameValue($0, quantity) }) {
      return sentences.contains(equal.sentence) ? comparatorChange(quantity, equal, link) : nil
    }
    let known = pair.source.quantities.filter { $0.sentence == quantity.sentence }
    let rival = near.first { other in
      !known.contains { isSameValue($0, other) } && countsSame(other, quantity)
    }
    if let rival { return changed(quantity, rival) }
    return dropped(quantity, link)
  }

  private func isSameValue(_ one: Quantity, _ other: Quantity) -> Bool {
    if one.isOrdinal != other.isOrdinal { return false }
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
  private func dropped(_ then: Quantity, _ link: SentenceLink) -> Change? {
    guard !then.isOrdinal, !then.units.isEmpty else { return nil }
    let text = pair.rewrite.text
    let words = text.sentences[link.second].words
    let unit = words.first { then.units.prefix(2).contains(text.words[$0].stem) }
    let vague = words.first { Self.vague.contains(text.words[$0].key) }
    let rule: String
    let marked: TextSpan
    if let vague, isAboutSame(then, vague: vague, link) {
      (rule, marked) = ("number-made-vague", text.words[vague].span)
    } else if let unit {
      (rule, marked) = ("number-left-out", text.words[unit].span)
    } else {
      return nil
    }
    return Change(
      kind: .numberDropped, reading: pair.rewriteReading(link.second, marked: [marked]),
      source: pair.sourceReading(then.sentence, marked: [then.span]),
      comparedWith: pair.source.id, rule: rule,
      confidence: link.similarity >= 0.35 ? .certain : .likely, severity: .nuance,
      detail: "The number in “\(pair.shown(pair.source, then.span))” is absent here.")
  }

  /// Whether the sentence says the same but for the number.
  private func isAboutSame(_ then: Quantity, vague: Int, _ link: SentenceLink) -> Bool {
    let stems = pair.stems(pair.source, then.sentence)
    let common = stems.intersection(pair.stems(pair.rewrite, link.second))
    return common.count >= 4
  }

  private static let vague: Set<UInt64> = Set(
    """
    several many some numerous significant substantial considerable large dozens scores hundreds
    thousands countless multiple various
    """.split(whereSeparator: \.isWhitespace).map { WordHash.of(String($0)) })
}
