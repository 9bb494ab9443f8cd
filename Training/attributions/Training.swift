import StemmaClaims
import TrainingTools

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

  /// Learns from all reports; what judges the candidates learns from those that a model of the other
  /// four fifths finds in each fifth.
  func weights() async throws -> WeightsFile {
    let candidates = try await foldCandidates()
    async let extraction = Self.extraction(reports)
    let acceptance = AcceptanceLearner(reports: reports, candidates: candidates).weights()
    return await extraction.file(acceptance)
  }

  /// What is found in each report by a model that has seen neither it nor its fifth.
  func heldOut() async throws -> [[TaggedAttribution]] {
    let candidates = try await foldCandidates()
    var found = [[TaggedAttribution]](repeating: [], count: reports.count)
    for fold in 0..<Self.folds {
      let others = reports.indices.filter { $0 % Self.folds != fold }
      let acceptance = AcceptanceLearner(
        reports: others.map { reports[$0] }, candidates: others.map { candidates[$0] }
      ).weights()
      let judge = AttributionJudge(try Extraction.none.model(acceptance).acceptance)
      for index in reports.indices where index % Self.folds == fold {
        found[index] = judge.attributions(of: candidates[index], in: reports[index].parse)
      }
    }
    return found
  }

  /// The candidates of every report, by a model of the other four fifths.
  private func foldCandidates() async throws -> [[AttributionCandidate]] {
    try await withThrowingTaskGroup(of: [(Int, [AttributionCandidate])].self) { group in
      for fold in 0..<Self.folds {
        group.addTask {
          let others = reports.indices.filter { $0 % Self.folds != fold }.map { reports[$0] }
          let model = try await Self.extraction(others).model(.none)
          TrainingProgram.note("learnt from all but fifth \(fold + 1)")
          let tagger = AttributionTagger(model)
          return reports.indices.filter { $0 % Self.folds == fold }
            .map { ($0, tagger.candidates(in: reports[$0].parse)) }
        }
      }
      var all = [[AttributionCandidate]](repeating: [], count: reports.count)
      for try await part in group { for (index, found) in part { all[index] = found } }
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
  func file(_ acceptance: QuantisedWeights) -> WeightsFile {
    WeightsFile(rates, cues: cues, labels: labels, pairs: pairs, acceptance: acceptance)
  }

  func model(_ acceptance: QuantisedWeights) throws -> AttributionModel {
    try AttributionModel(file(acceptance).bytes)
  }

  static let none = Training.Extraction(
    rates: CueRates(steps: [:]), cues: .none, labels: .empty(outputs: 5),
    pairs: .empty(outputs: 23))
}

extension QuantisedWeights {
  static let none = empty(outputs: 1)

  static func empty(outputs: Int) -> QuantisedWeights {
    QuantisedWeights(outputs: outputs, scale: 1, codes: [], weights: [])
  }
}
