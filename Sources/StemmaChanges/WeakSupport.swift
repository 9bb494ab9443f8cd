import StemmaClaims
import StemmaModel
import StemmaText

/// Finds the passage of a rewrite that its source bears out least, where the whole rewrite stands loosely on
/// the source.
///
/// It is a place to read and no more, and therefore unclear. It is asked where nothing single was found to
/// have moved: there a free rendering and a false one look alike.
struct WeakSupport {
  private let pair: ComparedPair
  private let support: WordSupport

  init(_ pair: ComparedPair, _ support: WordSupport) {
    (self.pair, self.support) = (pair, support)
  }

  func change() -> Change? {
    guard support.whole.lack >= Self.loose, let worst = passage() else { return nil }
    let sentences = pair.rewrite.text.sentences
    let span = sentences[worst.lowerBound].span.union(sentences[worst.upperBound - 1].span)
    return Change(
      kind: .weaklySupported,
      reading: Reading(location: Location(report: pair.rewrite.id, span: span)), source: nil,
      comparedWith: pair.source.id, rule: "loosely-rendered", confidence: .unclear,
      severity: .meaning,
      detail: "No single change can be told, but \(pair.source.id) bears out little of this word "
        + "by word: read it against the source.")
  }

  /// The sentences in a row, each of which stands loosely on the source, to which most is lacking.
  private func passage() -> Range<Int>? {
    var worst: (sentences: Range<Int>, lacking: Double)?
    var (start, lacking) = (0, 0.0)
    for (sentence, support) in support.sentences.enumerated() {
      guard support.lack >= Self.loose else {
        (start, lacking) = (sentence + 1, 0)
        continue
      }
      lacking += support.lacking
      if lacking > worst?.lacking ?? 0 { worst = (start..<(sentence + 1), lacking) }
    }
    return worst?.sentences
  }

  /// The lack from which a text, or a sentence, stands loosely.
  private static let loose = 0.36
}
