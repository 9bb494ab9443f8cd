import StemmaText

#if canImport(Glibc)
  import Glibc
#endif

/// A report as weighted terms of unit length.
struct TermVector {
  /// Stem hashes with their weights, sorted by hash.
  let terms: [(stem: UInt64, weight: Double)]

  /// The vectors of all reports, weighted by how few reports carry a term.
  ///
  /// Term frequency is damped by a logarithm, and words of the first sentences count more, since
  /// news says first what happened.
  static func all(of texts: [ReportText]) -> [TermVector] {
    let counts = texts.map(counts(of:))
    var frequencies: [UInt64: Int] = [:]
    for report in counts {
      for stem in report.keys { frequencies[stem, default: 0] += 1 }
    }
    let total = Double(texts.count)
    return counts.map { report in
      var terms: [(stem: UInt64, weight: Double)] = []
      for (stem, count) in report {
        let rarity = log(1 + total / Double(frequencies[stem] ?? 1))
        terms.append((stem, (1 + log(count)) * rarity))
      }
      terms.sort { $0.stem < $1.stem }
      let norm = terms.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
      return TermVector(terms: norm > 0 ? terms.map { ($0.stem, $0.weight / norm) } : [])
    }
  }

  private static func counts(of text: ReportText) -> [UInt64: Double] {
    var counts: [UInt64: Double] = [:]
    for (index, sentence) in text.sentences.enumerated() {
      let weight = index < leadSentences ? leadWeight : 1
      for word in text.words(of: sentence) where word.isContent {
        counts[word.stem, default: 0] += weight
      }
    }
    return counts
  }

  private static let leadSentences = 3
  private static let leadWeight = 2.0
}
