import StemmaClaims

/// The whole of what is learnt from some reports.
struct Training: Sendable {
  let reports: [LabelledReport]

  /// What a tagger knows before it judges its candidates.
  struct Extraction: Sendable {
    let rates: CueRates
    let cues: QuantisedWeights
    let labels: QuantisedWeights
    let pairs: QuantisedWeights
  }

  /// A model, and what it is made of.
  struct Learnt: Sendable {
    let extraction: Extraction
    let acceptance: QuantisedWeights

    var model: AttributionModel { extraction.model(acceptance) }
  }

  /// Learns from all reports; what judges the candidates learns from those that a model of the other
  /// four fifths finds in each fifth.
  func model() async throws -> Learnt {
    let candidates = await foldCandidates()
    async let extraction = Self.extraction(reports)
    let acceptance = AcceptanceLearner(reports: reports, candidates: candidates).weights()
    return Learnt(extraction: await extraction, acceptance: acceptance)
  }

  /// What is found in each report by a model that has seen neither it nor its fifth.
  func heldOut() async throws -> [[TaggedAttribution]] {
    let candidates = await foldCandidates()
    return (0..<Self.folds).reduce(into: Array(repeating: [], count: reports.count)) {
      found, fold in
      let others = reports.indices.filter { $0 % Self.folds != fold }
      let acceptance = AcceptanceLearner(
        reports: others.map { reports[$0] }, candidates: others.map { candidates[$0] }
      ).weights()
      let judge = AttributionJudge(acceptance.table)
      for index in reports.indices where index % Self.folds == fold {
        found[index] = judge.attributions(of: candidates[index], in: reports[index].parse)
      }
    }
  }

  /// The candidates of every report, by a model of the other four fifths.
  private func foldCandidates() async -> [[AttributionCandidate]] {
    await withTaskGroup(of: [(Int, [AttributionCandidate])].self) { group in
      for fold in 0..<Self.folds {
        group.addTask {
          let others = reports.indices.filter { $0 % Self.folds != fold }.map { reports[$0] }
          let model = await Self.extraction(others).model(.none)
          TrainAttributions.note("learnt from all but fifth \(fold + 1)")
          let tagger = AttributionTagger(model)
          return reports.indices.filter { $0 % Self.folds == fold }
            .map { ($0, tagger.candidates(in: reports[$0].parse)) }
        }
      }
      var all = [[AttributionCandidate]](repeating: [], count: reports.count)
      for await part in group { for (index, found) in part { all[index] = found } }
      return all
    }
  }

  private static func extraction(_ reports: [LabelledReport]) async -> Extraction {
    let learner = CueLearner(reports: reports)
    let rates = learner.rates()
    let extents = ExtentLearner(reports: reports, rates: rates).weights()
    return Extraction(
      rates: rates, cues: learner.weights(rates), labels: extents.labels, pairs: extents.pairs)
  }

  private static let folds = 5
}

extension Training.Extraction {
  func model(_ acceptance: QuantisedWeights) -> AttributionModel {
    AttributionModel(
      rates: rates, cues: cues.table, labels: labels.table, pairs: pairs.table,
      acceptance: acceptance.table)
  }
}

extension QuantisedWeights {
  static let none = QuantisedWeights(outputs: 1, scale: 1, codes: [], weights: [])
}
