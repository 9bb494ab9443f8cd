import StemmaModel
import StemmaReuse
import StemmaText

/// Names and numbers that one of two aligned sentences has and the other report lacks.
///
/// A rewrite loses details and seldom gains any, so the side with more of them is the older text;
/// details on both sides point to a common text that neither is.
struct DetailBalance {
  let onlyInFirst: Int
  let onlyInSecond: Int

  init(_ first: ReportText, _ second: ReportText, _ alignment: SentenceAlignment) {
    let firstAll = Set(first.words.map(\.stem))
    let secondAll = Set(second.words.map(\.stem))
    var lostFirst: Set<UInt64> = []
    var lostSecond: Set<UInt64> = []
    for link in alignment.links where link.kind != .reworded || link.similarity >= Self.closeEnough
    {
      lostFirst.formUnion(Self.details(of: first, sentence: link.first).subtracting(secondAll))
      lostSecond.formUnion(Self.details(of: second, sentence: link.second).subtracting(firstAll))
    }
    onlyInFirst = lostFirst.count
    onlyInSecond = lostSecond.count
  }

  private static func details(of text: ReportText, sentence: Int) -> Set<UInt64> {
    let range = text.sentences[sentence].words
    var stems: Set<UInt64> = []
    for index in range {
      let word = text.words[index]
      let isName = word.isName && index > range.lowerBound
      if isName || word.flags.contains(.numeral) { stems.insert(word.stem) }
    }
    return stems
  }

  private static let closeEnough = 0.3
}
