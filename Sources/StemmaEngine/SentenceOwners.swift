import StemmaClaims
import StemmaModel
import StemmaReuse
import StemmaText

/// Which of several sources each sentence of a rewrite is read against: the one with the closest
/// sentence, the first where there is none.
struct SentenceOwners {
  private let text: ReportText
  private let owners: [Int]
  /// Whether each sentence has a counterpart in any source; only known where that was asked for.
  let isMatched: [Bool]

  /// - Parameter always: whether one source is aligned, too, which has all sentences anyway.
  init(child: ReportStatements, sources: [ReportStatements], always: Bool = false) {
    text = child.text
    var owners = [Int](repeating: 0, count: child.text.sentences.count)
    var isMatched = [Bool](repeating: false, count: owners.count)
    if sources.count > 1 || always {
      var best = [Double](repeating: 0, count: owners.count)
      for (number, source) in sources.enumerated() {
        for link in SentenceAlignment(source.text, child.text).links
        where link.isPrimary && link.similarity > best[link.second] {
          best[link.second] = link.similarity
          owners[link.second] = number
          isMatched[link.second] = true
        }
      }
    }
    self.owners = owners
    self.isMatched = isMatched
  }

  func owner(of span: TextSpan) -> Int {
    owners.isEmpty ? 0 : owners[text.sentenceIndex(atByte: span.start)]
  }

  /// How many sentences with a counterpart are read against each source.
  func counts(sources: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: sources)
    for (sentence, owner) in owners.enumerated() where isMatched[sentence] { counts[owner] += 1 }
    return counts
  }
}
