import StemmaText

/// The pairs of neighbouring words of each report of a story, and who else has them.
///
/// Two words that stand side by side are the least that a rewrite can keep of a wording. Of two possible parents that
/// tell the same, the true one has a few such pairs more: those that the other changed.
struct WordPairs: Sendable {
  /// For each report its pairs; two that are alike are one.
  private let agreements: [Agreements]

  /// - Parameter relatives: for each report those that may have its pairs.
  init(_ texts: [ReportText], relatives: [[Int]]) {
    let pairs = texts.map(Self.pairs(of:))
    agreements = texts.indices.map { report in
      let places = Dictionary(
        uniqueKeysWithValues: pairs[report].enumerated().map { ($1, $0) })
      var masks = [UInt64](repeating: 0, count: pairs[report].count)
      for (slot, relative) in relatives[report].enumerated() {
        for pair in pairs[relative] {
          if let place = places[pair] { masks[place] |= 1 << UInt64(slot) }
        }
      }
      return Agreements(relatives: relatives[report], masks: masks)
    }
  }

  /// The pairs within sentences, by their hash, each once.
  private static func pairs(of text: ReportText) -> Set<UInt64> {
    var result = Set<UInt64>()
    for sentence in text.sentences {
      let words = text.words(of: sentence)
      for (one, next) in zip(words, words.dropFirst()) {
        result.insert(one.key &* 0x9E37_79B9_7F4A_7C15 ^ next.key)
      }
    }
    return result
  }

  subscript(report: Int) -> Agreements { agreements[report] }
}
