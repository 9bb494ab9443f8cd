/// Finds wording of other people's texts in ours, by runs of words.
struct BorrowedWording {
  /// As many words in a row as two writers hardly share by chance.
  static let runWords = 8

  private let runs: Set<[Substring]>

  init(sources: [String]) {
    runs = Set(sources.flatMap { Self.runs(of: $0) })
  }

  /// The first run that `text` has in common with the sources, or `nil`.
  func firstRun(in text: String) -> String? {
    Self.runs(of: text).first { runs.contains($0) }?.joined(separator: " ")
  }

  private static func runs(of text: String) -> [[Substring]] {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard words.count >= runWords else { return [] }
    return (0...(words.count - runWords)).map { Array(words[$0..<($0 + runWords)]) }
  }
}
