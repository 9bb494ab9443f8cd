import StemmaClaims

/// Learns which words head cues: their rates, then the weights of their features.
struct CueLearner {
  let reports: [LabelledReport]

  func rates() -> CueRates {
    var counts: [UInt32: (cues: Int, all: Int)] = [:]
    for report in reports {
      for (index, token) in report.parse.tokens.enumerated() {
        let key = CueRates.key(of: token)
        var count = counts[key] ?? (0, 0)
        count.all += 1
        if report.goldAtToken[index] >= 0 { count.cues += 1 }
        counts[key] = count
      }
    }
    var steps: [UInt32: UInt8] = [:]
    for (key, count) in counts where count.all >= 2 {
      steps[key] = CueRates.step(cues: count.cues, of: count.all)
    }
    return CueRates(steps: steps)
  }

  func weights(_ rates: CueRates) -> QuantisedWeights {
    var counts = FeatureCounts()
    each(rates) { codes, _ in for code in codes { counts.add(code) } }
    let numbers = counts.numbered(atLeast: Self.leastCount)
    var learner = LogisticLearner(passes: 5, rate: 0.03, decay: 1e-6, leastError: 0.01)
    each(rates) { codes, isCue in
      learner.examples.append((numbers.numbers(of: codes), isCue))
    }
    return learner.learn(featureCount: numbers.codes.count, seed: 1)
      .table(outputs: 1, codes: numbers.codes)
  }

  private func each(_ rates: CueRates, _ use: ([UInt32], Bool) -> Void) {
    var list = FeatureList()
    for report in reports {
      let features = CueFeatures(report.parse, rates: rates)
      for token in report.parse.tokens.indices where features.isCandidate(token) {
        features.fill(&list, of: token)
        use(list.codes, report.goldAtToken[token] >= 0)
      }
    }
  }

  /// Features seen less often are not learnt.
  private static let leastCount = 16
}
