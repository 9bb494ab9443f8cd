import Foundation

/// A generated story as its truth has it.
struct TrueStory: Decodable, Sendable {
  struct Report: Decodable, Sendable {
    let id: String
    let trueAncestors: [String]
  }

  struct Edge: Decodable, Sendable {
    let parent: String
    let child: String
    let main: Bool
  }

  let story: String
  let reports: [Report]
  let edges: [Edge]

  /// The stories of `truth.jsonl` in a folder that `Quality/families/generate` made.
  static func read(_ folder: String) throws -> [TrueStory] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try Data(contentsOf: URL(fileURLWithPath: folder + "/truth.jsonl"))
      .split(separator: UInt8(ascii: "\n")).map { try decoder.decode(TrueStory.self, from: $0) }
  }
}
