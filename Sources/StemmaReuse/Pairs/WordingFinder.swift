package import StemmaModel
import StemmaText

/// Finds where common runs stand, so that a person can read them.
package struct WordingFinder {
  private let corpus: Corpus

  package init(_ corpus: Corpus) {
    self.corpus = corpus
  }

  /// Where the most common runs stand in the reports that are their examples; runs that touch are one
  /// wording.
  ///
  /// - Returns: most common first, at most ``mostWordings``.
  package func wordings(of runs: [CandidateJoin.CommonRun]) -> [CommonWording] {
    let most = runs.sorted { ($1.reports, $0.key) < ($0.reports, $1.key) }.prefix(Self.mostRuns)
    let byExample = Dictionary(grouping: most, by: \.example)
    let found = byExample.flatMap { wordings(of: $1, inRank: Int($0)) }
    let ordered = found.sorted {
      ($1.reports, $0.example, $0.span.start) < ($0.reports, $1.example, $1.span.start)
    }
    return Array(ordered.prefix(Self.mostWordings))
  }

  private func wordings(
    of runs: [CandidateJoin.CommonRun], inRank rank: Int
  ) -> [CommonWording] {
    let (segment, place) = corpus.place(ofRank: rank)
    guard let spans = segment.spans(of: place) else { return [] }
    let reports = Dictionary(runs.map { ($0.key, $0.reports) }) { first, _ in first }
    let hashes = GrowingScratch<UInt64>()
    let count = ShingleHash.all(in: segment.words(of: place), into: hashes)
    var found: [(words: Range<Int>, reports: Int)] = []
    for start in 0..<count {
      guard let held = reports[hashes.start[start]] else { continue }
      let end = start + ShingleHash.width
      if let last = found.last, start <= last.words.upperBound {
        found[found.count - 1] = (last.words.lowerBound..<end, max(last.reports, held))
      } else {
        found.append((start..<end, held))
      }
    }
    return found.compactMap { words, reports in
      guard words.upperBound <= spans.count else { return nil }
      return CommonWording(
        reports: reports, example: corpus.name(ofRank: rank),
        span: TextSpan(spans[words.lowerBound].lowerBound, spans[words.upperBound - 1].upperBound))
    }
  }

  private static let mostRuns = 10_000
  package static let mostWordings = 1_000
}
