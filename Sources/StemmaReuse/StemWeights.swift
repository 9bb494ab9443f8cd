package import StemmaText

#if canImport(Glibc)
  import Glibc
#endif

/// How much each stem says, from how few sentences of two reports carry it.
///
/// A name that every sentence of a story repeats weighs little, a word that stands once in each
/// report weighs most. Function words weigh nothing. The form is the inverse document frequency of
/// Spärck Jones (1972) with sentences as documents.
package struct StemWeights: Sendable {
  private let weights: [UInt64: Double]

  package init(_ first: ReportText, _ second: ReportText) {
    var frequencies: [UInt64: Int] = [:]
    for text in [first, second] {
      for sentence in text.sentences {
        for stem in text.words(of: sentence).contentStems {
          frequencies[stem, default: 0] += 1
        }
      }
    }
    let count = Double(first.sentences.count + second.sentences.count)
    weights = frequencies.mapValues { log((count + 2) / Double($0)) }
  }

  /// The weight of a stem, 0 for function words and stems of neither report.
  package subscript(stem: UInt64) -> Double { weights[stem] ?? 0 }
}
