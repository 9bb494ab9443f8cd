import StemmaClaims
import StemmaModel
import StemmaReuse
import StemmaText

/// Finds what is told as a cause where the source tells of a link, and the reverse.
///
/// Aligned sentences are compared where one of them has a word of association. Two texts of a sentence or
/// two each, a finding and its headline, are compared as wholes.
struct StrengthChecks {
  private let pair: ComparedPair

  init(_ pair: ComparedPair) { self.pair = pair }

  func changes() -> [Change] {
    if isShort(pair.source), isShort(pair.rewrite) { return whole().map { [$0] } ?? [] }
    return pair.comparableLinks.filter(\.isPrimary).compactMap { link in
      let then = strength(pair.source, link.first)
      let now = strength(pair.rewrite, link.second)
      guard
        then.isAssociation && now.level > .correlational
          || now.isAssociation && then.level > .correlational
      else { return nil }
      return change(then, link.first, now, link.second)
    }
  }

  /// Whether most of what the shorter of two sentences says stands in the other.
  private func isOfOneMatter(_ first: Int, _ second: Int) -> Bool {
    let then = pair.stems(pair.source, first)
    let now = pair.stems(pair.rewrite, second)
    let common = then.intersection(now).count
    return common >= 3 && Double(common) >= Self.oneMatter * Double(min(then.count, now.count))
  }

  private func whole() -> Change? {
    let then = ClaimStrength(pair.source.text.words)
    let now = ClaimStrength(pair.rewrite.text.words)
    let isAbout = !pair.sourceStems.isDisjoint(with: pair.rewrite.text.words.contentStems)
    guard then.level != now.level, isAbout, then.word != nil || now.word != nil else { return nil }
    return change(
      then, sentence(of: then, in: pair.source), now, sentence(of: now, in: pair.rewrite))
  }

  private func change(
    _ then: ClaimStrength, _ first: Int, _ now: ClaimStrength, _ second: Int
  ) -> Change {
    let isRaised = now.level > then.level
    return Change(
      kind: isRaised ? .certaintyRaised : .certaintyLowered,
      reading: pair.rewriteReading(second, marked: now.word.map { [$0.span] } ?? []),
      source: pair.sourceReading(first, marked: then.word.map { [$0.span] } ?? []),
      comparedWith: pair.source.id,
      rule: isRaised ? "link-told-as-cause" : "cause-told-as-link", confidence: .likely,
      severity: .meaning,
      detail: "\(pair.source.id) tells of \(then.level.words); here it is \(now.level.words).")
  }

  private func strength(_ statements: ReportStatements, _ sentence: Int) -> ClaimStrength {
    ClaimStrength(statements.text.words(of: statements.text.sentences[sentence]))
  }

  private func sentence(of strength: ClaimStrength, in statements: ReportStatements) -> Int {
    strength.word.map { statements.text.sentenceIndex(atByte: Int($0.start)) } ?? 0
  }

  private func isShort(_ statements: ReportStatements) -> Bool {
    (1...Self.shortText).contains(statements.text.sentences.count)
  }

  /// Share of the shorter sentence's content that the other has.
  private static let oneMatter = 0.6
  /// Sentences of a text that is compared as a whole.
  private static let shortText = 2
}

extension ClaimStrength.Level {
  fileprivate var words: String {
    switch self {
    case .correlational: "what goes together"
    case .conditional: "a possible cause"
    case .causal: "a cause"
    }
  }
}
