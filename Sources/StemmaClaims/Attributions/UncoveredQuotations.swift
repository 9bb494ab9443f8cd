import StemmaModel

/// Quotations that no accepted attribution has for its content.
///
/// One that none covers at all goes to the likeliest candidate that would, or stands alone. One that is
/// only part of a content (she said that he had called it “…”) goes to a candidate of its own, where there is a
/// likely one.
struct UncoveredQuotations {
  let report: ParsedReport
  let candidates: [AttributionCandidate]

  /// The attributions that the quotations are given, in their order.
  func attributions() -> [TaggedAttribution] {
    var found: [TaggedAttribution] = []
    var taken: Set<Int> = []
    for quotation in report.quotations
    where wordCount(quotation.tokens) >= AttributionBounds.leastQuotedWords {
      let holders = holders(of: quotation.tokens)
      let used = holders.filter { isAccepted($0) || taken.contains($0) }
      if used.contains(where: { matches($0, quotation.tokens) }) { continue }
      if used.isEmpty, let signed = signed(quotation.tokens) {
        found.append(signed)
        continue
      }
      let free = holders.filter { !used.contains($0) }
      let own = used.isEmpty ? free : free.filter { matches($0, quotation.tokens) }
      let best = own.max { candidates[$0].likelihood < candidates[$1].likelihood }
      let least =
        used.isEmpty ? AttributionBounds.keeping : AttributionBounds.keepingEmbedded
      if let best, candidates[best].likelihood >= least {
        taken.insert(best)
        found.append(TaggedAttribution(candidates[best], rule: .keptForQuotation))
      } else if used.isEmpty, let content = words(of: quotation.tokens) {
        var bare = AttributionCandidate(head: content.lowerBound, cueLikelihood: 0)
        bare.content = [content]
        bare.likelihood = AttributionBounds.acceptance
        found.append(TaggedAttribution(bare, rule: .bareQuotation))
      }
    }
    return found
  }

  private func isAccepted(_ index: Int) -> Bool {
    candidates[index].likelihood >= AttributionBounds.acceptance
  }

  /// A quotation with the name behind its dash.
  private func signed(_ quotation: Range<Int>) -> TaggedAttribution? {
    guard let content = words(of: quotation),
      let (dash, source) = DashSource.find(behind: quotation, in: report)
    else { return nil }
    var candidate = AttributionCandidate(head: dash, cueLikelihood: 0)
    candidate.cue = [dash..<(dash + 1)]
    candidate.source = [source]
    candidate.content = [content]
    candidate.likelihood = AttributionBounds.acceptance
    return TaggedAttribution(candidate, rule: .keptForQuotation)
  }

  /// Whether a candidate's content and a quotation have half of their tokens in common.
  private func matches(_ index: Int, _ quotation: Range<Int>) -> Bool {
    guard let content = candidates[index].contentExtent, content.overlaps(quotation) else {
      return false
    }
    let common = content.clamped(to: quotation).count
    return common * 2 >= content.count + quotation.count - common
  }

  /// The candidates whose content holds half of a quotation.
  private func holders(of quotation: Range<Int>) -> [Int] {
    near(quotation).filter { index in
      let held = candidates[index].content.reduce(0) {
        $0 + ($1.overlaps(quotation) ? $1.clamped(to: quotation).count : 0)
      }
      return held * 2 >= quotation.count
    }
  }

  /// The candidates whose window can hold any of a quotation.
  private func near(_ quotation: Range<Int>) -> Range<Int> {
    func first(from token: Int) -> Int {
      candidates.partitioningIndex { $0.head >= token }
    }
    return first(
      from: quotation.lowerBound - Self.reach)..<first(
        from: quotation.upperBound + Self.reach)
  }

  private func wordCount(_ tokens: Range<Int>) -> Int {
    tokens.count { !report.tokens[$0].isPunctuation }
  }

  /// A quotation without the marks at its ends.
  private func words(of tokens: Range<Int>) -> Range<Int>? {
    guard let last = tokens.last(where: { !report.tokens[$0].isPunctuation }) else { return nil }
    return tokens.lowerBound..<(last + 1)
  }

  /// Tokens between a cue and a quotation, at most.
  private static let reach = 1_600
}
