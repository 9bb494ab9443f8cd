/// Chooses among the candidates of a report.
package struct AttributionJudge: Sendable {
  private let weights: WeightTable

  /// - Parameter weights: of ``AcceptanceFeatures``.
  package init(_ weights: WeightTable) {
    self.weights = weights
  }

  /// The attributions in the order of their first tokens.
  ///
  /// - Parameter candidates: in the order of the text.
  package func attributions(
    of candidates: [AttributionCandidate], in report: ParsedReport
  ) -> [TaggedAttribution] {
    var candidates = candidates
    let features = AcceptanceFeatures(report, candidates)
    for index in candidates.indices {
      candidates[index].likelihood = Logistic.likelihood(weights.sum(features.codes(of: index)))
    }
    dropLabels(&candidates, in: report)
    dropOthersWords(&candidates, in: report)
    let accepted = candidates.filter { $0.likelihood >= AttributionBounds.acceptance }
    let uncovered = UncoveredQuotations(
      report: report, candidates: candidates)
    var found = accepted.map { TaggedAttribution($0, rule: .learnt) } + uncovered.attributions()
    found += QuotedNames(report: report).attributions(besides: found)
    return found.sorted { ($0.firstToken, $0.head) < ($1.firstToken, $1.head) }
  }

  /// The so-called “…”: a few words in marks that nobody is named to say are a label.
  private func dropLabels(_ candidates: inout [AttributionCandidate], in report: ParsedReport) {
    for index in candidates.indices where candidates[index].source.isEmpty {
      let words = candidates[index].content.joined().filter {
        !report.tokens[$0].isPunctuation
      }
      if words.count < AttributionBounds.leastQuotedWords,
        words.allSatisfy({ report.tokens[$0].isQuoted })
      {
        candidates[index].likelihood = 0
      }
    }
  }

  /// Each run of content goes to one cue.
  ///
  /// “A,” he said, adding: “B”: what a later accepted cue introduces is not the earlier one's. “A,” she
  /// said, adding that b: a quotation that two cues claim is that of the cue in its own sentence, then of the
  /// nearer. A candidate without content left is none.
  private func dropOthersWords(_ candidates: inout [AttributionCandidate], in report: ParsedReport)
  {
    let accepted = candidates.indices.filter {
      candidates[$0].likelihood >= AttributionBounds.acceptance
    }
    let before = candidates
    for (number, index) in accepted.enumerated() where !before[index].content.isEmpty {
      let near = max(0, number - Self.reach)..<min(accepted.count, number + Self.reach + 1)
      let others = near.filter { $0 != number }.map { before[accepted[$0]] }
      let own = before[index]
      candidates[index].content = own.content.filter { run in
        !others.contains { isOthers(run, of: own, $0, in: report) }
      }
      if candidates[index].content.isEmpty { candidates[index].likelihood = 0 }
    }
  }

  private func isOthers(
    _ run: Range<Int>, of own: AttributionCandidate, _ other: AttributionCandidate,
    in report: ParsedReport
  ) -> Bool {
    guard let content = other.contentExtent, content.overlaps(run),
      content.clamped(to: run).count * 2 > run.count
    else { return false }
    if own.head < other.head, other.head < run.lowerBound { return own.content.count > 1 }
    // Only what both have in marks is claimed twice; a cue within the other's content is nested.
    guard report.tokens[run.lowerBound].isQuoted,
      let claimed = other.content.first(where: { $0.overlaps(run) }),
      claimed.clamped(to: run).count * 2 > claimed.count,
      !other.content.contains(where: { $0.contains(own.head) }),
      !own.content.contains(where: { $0.contains(other.head) })
    else { return false }
    return isCloser(other.head, than: own.head, to: run, in: report)
  }

  private func isCloser(
    _ one: Int, than other: Int, to run: Range<Int>, in report: ParsedReport
  ) -> Bool {
    func rank(_ head: Int) -> (Int, Int) {
      let sentence = report.tokens[head].sentence
      let ends = [run.lowerBound, run.upperBound - 1].map { report.tokens[$0].sentence }
      let distance = head < run.lowerBound ? run.lowerBound - head : head - run.upperBound
      return (ends.contains(sentence) ? 0 : 1, distance)
    }
    return rank(one) < rank(other)
  }

  /// Accepted cues on either side of one that are looked at.
  private static let reach = 8
}
