import Foundation
import StemmaReaders
import TrainingTools

/// Learns to tell the story on a web page from all else.
///
///     train-pages WEIGHTS GOLD.jsonl FOLDER
///
/// A line of the gold names a file of the folder with pieces of text that the story must hold (`with`)
/// and must not (`without`). What is printed was measured on pages that were not learnt from.
@main
struct TrainPages {
  static func main() async {
    await TrainingProgram.run(usage: "train-pages WEIGHTS GOLD.jsonl FOLDER") { arguments in
      guard arguments.count == 3 else { throw TrainingError.usage }
      let pages = try read(gold: arguments[1], folder: arguments[2])
      TrainingProgram.note(
        "\(pages.count) pages, \(pages.reduce(0) { $0 + $1.labels.count { $0 != nil } }) blocks")
      let learner = StoryLearner(pages)
      TrainingProgram.note(learner.crossValidated(folds: 10))
      let file = learner.model(of: Array(pages.indices)).bytes
      try TrainingProgram.write(Data(file), to: arguments[0])
    }
  }

  private static func read(gold: String, folder: String) throws -> [LabelledPage] {
    let decoder = JSONDecoder()
    return try TrainingProgram.lines(of: gold).compactMap { line in
      let entry = try decoder.decode(LabelledPage.Entry.self, from: Data(line.utf8))
      return try LabelledPage(entry, folder: URL(filePath: folder))
    }
  }
}
