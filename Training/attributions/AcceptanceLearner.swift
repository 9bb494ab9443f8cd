import StemmaClaims

/// Learns which candidates are attributions, from candidates of reports that their model had not seen.
struct AcceptanceLearner {
  let reports: [LabelledReport]
  /// By report.
  let candidates: [[AttributionCandidate]]

  func weights() -> QuantisedWeights {
    var counts = FeatureCounts()
    each { codes, _ in for code in codes { counts.add(code) } }
    let numbers = counts.numbered(atLeast: 2)
    var learner = LogisticLearner(passes: 6, rate: 0.05, decay: 1e-5, leastError: 0)
    each { codes, isTrue in learner.examples.append((numbers.numbers(of: codes), isTrue)) }
    return learner.learn(featureCount: numbers.codes.count, seed: 3)
      .table(outputs: 1, codes: numbers.codes)
  }

  private func each(_ use: ([UInt32], Bool) -> Void) {
    for (report, own) in zip(reports, candidates) {
      let features = AcceptanceFeatures(report.parse, own)
      for (index, candidate) in own.enumerated() {
        use(features.codes(of: index), report.goldAtToken[candidate.head] >= 0)
      }
    }
  }
}
