import Foundation
import StemmaReaders

/// Learns to tell the story on a web page from all else.
///
///     train-pages WEIGHTS GOLD.jsonl FOLDER
///
/// A line of the gold names a file of the folder with pieces of text that the story must hold (`with`)
/// and must not (`without`). What is printed was measured on pages that were not learnt from.
@main
struct TrainPages {
  static func main() {
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      guard arguments.count == 3 else { throw TrainingError.usage }
      let pages = try read(gold: arguments[1], folder: arguments[2])
      note("\(pages.count) pages, \(pages.reduce(0) { $0 + $1.labels.count { $0 != nil } }) blocks")
      let learner = StoryLearner(pages)
      note(learner.crossValidated(folds: 10))
      let file = learner.model(of: Array(pages.indices)).bytes
      guard FileManager.default.createFile(atPath: arguments[0], contents: Data(file)) else {
        throw TrainingError.cannotWrite(path: arguments[0])
      }
    } catch {
      note("\(error)")
      exit(2)
    }
  }

  private static func read(gold: String, folder: String) throws -> [LabelledPage] {
    guard let text = try? String(contentsOfFile: gold, encoding: .utf8) else {
      throw TrainingError.cannotRead(path: gold)
    }
    let decoder = JSONDecoder()
    return try text.split(separator: "\n").compactMap { line in
      let entry = try decoder.decode(LabelledPage.Entry.self, from: Data(line.utf8))
      return try LabelledPage(entry, folder: URL(filePath: folder))
    }
  }

  private static func note(_ text: String) {
    FileHandle.standardError.write(Data("\(text)\n".utf8))
  }
}

/// Why nothing was learnt.
enum TrainingError: Error, CustomStringConvertible {
  case usage
  case cannotRead(path: String)
  case cannotWrite(path: String)

  var description: String {
    switch self {
    case .usage: "usage: train-pages WEIGHTS GOLD.jsonl FOLDER"
    case .cannotRead(let path): "\(path): cannot be read"
    case .cannotWrite(let path): "\(path): cannot be written"
    }
  }
}
