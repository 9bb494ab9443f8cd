/// Chooses among the candidates of a report.
package struct AttributionJudge: Sendable {
  private let weights: WeightTable
  private let settings: AttributionSettings

  /// - Parameter weights: of ``AcceptanceFeatures``.
  package init(_ weights: WeightTable, settings: AttributionSettings = .standard) {
    self.weights = weights
    self.settings = settings
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
    dropOthersWords(&candidates)
    let accepted = candidates.filter { $0.likelihood >= settings.acceptance }
    let uncovered = UncoveredQuotations(
      report: report, candidates: candidates, settings: settings)
    var found = accepted.map { TaggedAttribution($0, rule: .learnt) } + uncovered.attributions()
    found += QuotedNames(report: report).attributions(besides: found)
    return found.sorted { ($0.firstToken, $0.head) < ($1.firstToken, $1.head) }
  }

  /// “A,” he said, adding: “B.” Words behind a cue that a later accepted cue introduces are not its own.
  private func dropOthersWords(_ candidates: inout [AttributionCandidate]) {
    let accepted = candidates.indices.filter { candidates[$0].likelihood >= settings.acceptance }
    for (number, index) in accepted.enumerated() where candidates[index].content.count > 1 {
      let later = accepted[(number + 1)...].prefix(Self.reach).map { candidates[$0] }
      let own = candidates[index]
      let kept = own.content.filter { run in
        !later.contains { other in
          guard other.head < run.lowerBound, let content = other.contentExtent else { return false }
          return content.overlaps(run) && content.clamped(to: run).count * 2 > run.count
        }
      }
      if !kept.isEmpty { candidates[index].content = kept }
    }
  }

  /// Accepted cues behind one that are looked at.
  private static let reach = 8
}
