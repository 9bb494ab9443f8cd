import StemmaLanguage

/// Quoted words by which somebody calls something: "what Okker described as a “generous” offer".
///
/// They are the words of that verb's subject, even inside what another attribution has as its
/// content.
struct QuotedNames {
  let report: ParsedReport

  /// The attributions of quotations behind "as" whose verb heads no attribution yet.
  ///
  /// - Complexity: linear in the quotations.
  func attributions(besides found: [TaggedAttribution]) -> [TaggedAttribution] {
    let heads = Set(found.map(\.head))
    return report.quotations.compactMap { quotation in
      candidate(for: quotation.tokens, besides: heads).map {
        TaggedAttribution($0, rule: .keptForQuotation)
      }
    }
  }

  private func candidate(
    for quotation: Range<Int>, besides heads: Set<Int>
  ) -> AttributionCandidate? {
    guard let phrase = phrase(above: quotation) else { return nil }
    let verb = Int(report.tokens[phrase].head)
    guard !heads.contains(verb), report.tokens[verb].partOfSpeech == .verb,
      !report.tokens[verb].isQuoted, verb < phrase,
      let subject = report.children(of: verb).prefix(Self.fewChildren).first(where: {
        report.tokens[Int($0)].dependency == Label.subject && Int($0) < verb
      }), !report.tokens[Int(subject)].isQuoted
    else { return nil }
    let source = report.tokens[Int(subject)]
    let end = max(Int(report.tokens[phrase].rightEdge) + 1, quotation.upperBound)
    guard source.leftEdge <= source.rightEdge, Int(source.rightEdge) < verb else { return nil }
    var candidate = AttributionCandidate(head: verb, cueLikelihood: 0)
    candidate.source = [Int(source.leftEdge)..<(Int(source.rightEdge) + 1)]
    candidate.cue = [verb..<(verb + 1)]
    candidate.content = [phrase..<end]
    return candidate
  }

  /// The "as" on which a quotation hangs.
  private func phrase(above quotation: Range<Int>) -> Int? {
    var place = quotation.lowerBound
    for _ in 0..<Self.fewSteps {
      let token = report.tokens[place]
      if !quotation.contains(place), token.form == Self.as,
        token.dependency == Label.preposition, place < quotation.lowerBound
      {
        return place
      }
      guard Int(token.head) != place else { return nil }
      place = Int(token.head)
    }
    return nil
  }

  private static let `as` = Code.of("as")
  private static let fewSteps = 6
  private static let fewChildren = 16
}
