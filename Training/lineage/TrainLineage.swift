import Foundation
import StemmaClaims
import StemmaEngine
import StemmaLanguage
import StemmaLanguageInstall
import StemmaLineage
import TrainingTools

/// Learns what the signs of descent and direction are worth, from families whose truth is known.
///
///     train-lineage WEIGHTS.swift FAMILIES HELD-OUT
///
/// Both are folders that `Quality/families/generate` made. The weights are learnt from the first; how often they err is
/// measured on the second and printed.
@main
struct TrainLineage {
  static func main() async {
    await TrainingProgram.run(usage: "train-lineage WEIGHTS.swift FAMILIES HELD-OUT") { arguments in
      guard arguments.count == 3 else { throw TrainingError.usage }
      let reader = try StoryReader()
      let stories = try await reader.stories(in: arguments[1])
      TrainingProgram.note("\(stories.count) stories")
      let order = LineageQuestions.orderWeights(stories)
      TrainingProgram.note("learnt what comes first")
      let choice = LineageQuestions.choiceWeights(stories, order: order)
      try WeightsFile(order: order, choice: choice).write(to: arguments[0])
      let heldOut = try await reader.stories(in: arguments[2])
      print(ErrorRates(heldOut, order: order, choice: choice).table)
    }
  }
}

/// A story with what its reports say.
struct ReadStory: Sendable {
  let truth: TrueStory
  /// By id.
  let reports: [ReportStatements]
}

/// Reads generated stories with the installed language model.
struct StoryReader {
  private let model: LanguageModel

  init() throws {
    let store = try ModelStore.standard { name in
      ProcessInfo.processInfo.environment[name].map { Array($0.utf8) }
    }
    let installed = try InstalledModel.find(in: store)
    model = try LanguageModel(folder: installed.folder, digests: installed.digests)
  }

  func stories(in folder: String) async throws -> [ReadStory] {
    let all = try await StatementsRun(model: model, tasks: 2).read(
      paths: [folder + "/reports.jsonl"])
    let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return try TrueStory.read(folder).map { truth in
      ReadStory(truth: truth, reports: truth.reports.map(\.id).sorted().compactMap { byID[$0] })
    }
  }
}
