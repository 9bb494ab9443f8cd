import Foundation
import StemmaClaims
import StemmaEngine
import StemmaLanguage
import StemmaLanguageInstall
import StemmaLineage

/// Learns what the signs of descent and direction are worth, from families whose truth is known.
@main
struct TrainLineage {
  static func main() async {
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      guard arguments.count == 3, arguments[0] == "--signs" else { throw TrainingError.usage }
      try await writeSigns(of: arguments[2], to: arguments[1])
    } catch {
      note("\(error)")
      exit(2)
    }
  }

  private static func writeSigns(of folder: String, to path: String) async throws {
    let store = try ModelStore.standard { name in
      ProcessInfo.processInfo.environment[name].map { Array($0.utf8) }
    }
    let installed = try InstalledModel.find(in: store)
    let model = try LanguageModel(folder: installed.folder, digests: installed.digests)
    let all = try await StatementsRun(model: model, tasks: 2).read(
      paths: [folder + "/reports.jsonl"])
    let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var text =
      (["story", "first", "second"] + LineageSigns.kinshipNames + LineageSigns.orderNames)
      .joined(separator: "\t") + "\n"
    var edges =
      (["story", "parent", "child"] + LineageSigns.parentNames).joined(separator: "\t") + "\n"
    var rows = ""
    let weights =
      (try? String(contentsOfFile: "/tmp/order.txt", encoding: .utf8))?.split(separator: " ")
      .compactMap { Double($0) } ?? LineageSigns.orderNames.map { _ in 0 }
    for story in try TrueStory.read(folder + "/truth.jsonl") {
      let reports = story.reports.map(\.id).sorted().compactMap { byID[$0] }
      let signs = LineageSigns(reports, orderWeights: weights)
      for (index, row) in signs.masks.enumerated() {
        let relatives = row.relatives.map { reports[$0].id }.joined(separator: ",")
        let masks = row.masks.map { String($0) }.joined(separator: ",")
        rows += [story.story, reports[index].id, relatives, masks].joined(separator: "\t")
        rows += "\n"
      }
      for edge in signs.edges {
        let values = edge.values.map { String($0) }
        edges +=
          ([story.story, reports[edge.parent].id, reports[edge.child].id] + values)
          .joined(separator: "\t") + "\n"
      }
      for pair in signs.pairs {
        let values = (pair.kinship + pair.order).map { String($0) }
        text +=
          ([story.story, reports[pair.first].id, reports[pair.second].id] + values)
          .joined(separator: "\t") + "\n"
      }
    }
    try rows.write(toFile: path + ".masks", atomically: true, encoding: .utf8)
    try edges.write(toFile: path + ".edges", atomically: true, encoding: .utf8)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// Says on standard error how far the work is.
  static func note(_ text: String) {
    FileHandle.standardError.write(Data("\(text)\n".utf8))
  }
}

/// Why nothing was learnt.
enum TrainingError: Error, CustomStringConvertible {
  case usage

  var description: String {
    switch self {
    case .usage: "usage: train-lineage --signs OUT.tsv FAMILIES"
    }
  }
}

/// A generated story as its truth has it.
struct TrueStory: Decodable {
  struct Report: Decodable {
    let id: String
  }
  let story: String
  let reports: [Report]

  static func read(_ path: String) throws -> [TrueStory] {
    try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(TrueStory.self, from: $0)
    }
  }
}
