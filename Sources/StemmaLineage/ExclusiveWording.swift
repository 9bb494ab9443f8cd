package import StemmaClaims
package import StemmaModel
import StemmaReuse
import StemmaText

/// Wording that two reports share and a third lacks.
///
/// Common departures prove common descent: what two rewrites have in common against the report they
/// are compared with, they did not both invent (Maas 1927; Dong et al. 2009 for data).
package struct ExclusiveWording: Sendable {
  /// Stretches of words of the second report, each with its place in the first.
  package let stretches: [(first: Location, second: Location)]
  /// Number of words in them.
  package let words: Int

  /// - Parameters:
  ///   - first: one of the two reports that share the wording.
  ///   - second: the other, in whose words the stretches are counted.
  ///   - third: the report that must lack it; `nil` counts all shared wording.
  package init(
    _ first: ReportStatements, _ second: ReportStatements, without third: ReportStatements?
  ) {
    let one = first.text
    let other = second.text
    let quotedInFirst = QuotedWords(one)
    let quotedInSecond = QuotedWords(other)
    var isKnown = [Bool](repeating: false, count: other.words.count)
    if let third {
      for run in SharedRun.all(in: third.text, other, width: Self.knownWords) {
        for word in run.second { isKnown[word] = true }
      }
    }
    let runs = SharedRun.all(
      in: one, other, width: RunContent.fewestWords,
      accepts: { !quotedInFirst[$0] && !quotedInSecond[$1] })
    var stretches: [(first: Location, second: Location)] = []
    var count = 0
    for run in runs where RunContent.isTelling(run.second, in: other) {
      for part in Self.unknownParts(of: run.second, isKnown) where Self.tells(part, in: other) {
        let offset = run.first.lowerBound - run.second.lowerBound
        stretches.append(
          (
            Self.location((part.lowerBound + offset)..<(part.upperBound + offset), in: one),
            Self.location(part, in: other)
          ))
        count += part.count
      }
    }
    self.stretches = stretches
    words = count
  }

  private static func unknownParts(of run: Range<Int>, _ isKnown: [Bool]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start: Int?
    for index in run {
      if isKnown[index] {
        if let begun = start { parts.append(begun..<index) }
        start = nil
      } else if start == nil {
        start = index
      }
    }
    if let start { parts.append(start..<run.upperBound) }
    return parts
  }

  private static func tells(_ part: Range<Int>, in text: ReportText) -> Bool {
    part.count >= 2
      && part.contains { text.words[$0].isContent && !text.words[$0].isName }
  }

  private static func location(_ words: Range<Int>, in text: ReportText) -> Location {
    let span = TextSpan(
      Int(text.words[words.lowerBound].start), Int(text.words[words.upperBound - 1].end))
    return Location(report: text.id, span: span)
  }

  /// A word that stands in a run of this length with the third report is no departure from it.
  private static let knownWords = 3
}
