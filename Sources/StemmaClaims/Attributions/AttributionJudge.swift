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
    let accepted = candidates.filter { $0.likelihood >= settings.acceptance }
    let uncovered = UncoveredQuotations(
      report: report, candidates: candidates, settings: settings)
    var found = accepted.map { TaggedAttribution($0, rule: .learnt) } + uncovered.attributions()
    found += QuotedNames(report: report).attributions(besides: found)
    return found.sorted { ($0.firstToken, $0.head) < ($1.firstToken, $1.head) }
  }
}
