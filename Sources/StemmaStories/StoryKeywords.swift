import StemmaModel
package import StemmaText

#if canImport(Glibc)
  import Glibc
#endif

/// Words that set the stories of a run apart from each other.
package enum StoryKeywords {
  /// For each story up to `count` words as written, heaviest first.
  ///
  /// A word weighs the share of the story's reports that have it, times how few other reports do;
  /// names weigh double.
  package static func all(
    for stories: [[Int]], of texts: [ReportText], count: Int
  ) -> [[String]] {
    var frequencies: [UInt64: Int] = [:]
    for text in texts {
      for stem in text.words.contentStems {
        frequencies[stem, default: 0] += 1
      }
    }
    return stories.map { story in
      keywords(of: story, texts, frequencies, count: count)
    }
  }

  private static func keywords(
    of story: [Int], _ texts: [ReportText], _ frequencies: [UInt64: Int], count: Int
  ) -> [String] {
    var holders: [UInt64: Int] = [:]
    var names: Set<UInt64> = []
    var written: [UInt64: String] = [:]
    for index in story {
      let text = texts[index]
      var seen: Set<UInt64> = []
      for sentence in text.sentences {
        for (place, word) in text.words(of: sentence).enumerated()
        where word.isContent && !word.flags.contains(.numeral) && word.end - word.start > 3
          && !calendar.contains(word.stem)
        {
          if seen.insert(word.stem).inserted { holders[word.stem, default: 0] += 1 }
          if place > 0, word.isName { names.insert(word.stem) }
          if written[word.stem] == nil || (place > 0 && names.contains(word.stem)) {
            written[word.stem] = text.report.text[word.span]
          }
        }
      }
    }
    let ranked = holders.map { stem, held -> (stem: UInt64, weight: Double) in
      let rarity = log(1 + Double(texts.count) / Double(frequencies[stem] ?? 1))
      let share = Double(held) / Double(story.count)
      return (stem, share * rarity * (names.contains(stem) ? 2 : 1))
    }
    return ranked.sorted { ($1.weight, $0.stem) < ($0.weight, $1.stem) }
      .prefix(count).compactMap { written[$0.stem] }.map(withoutPossessive)
  }

  /// Stems of days and months, which name no story.
  private static let calendar = WordHash.stems(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december
    """)

  private static func withoutPossessive(_ word: String) -> String {
    for ending in ["'s", "’s"] where word.hasSuffix(ending) { return String(word.dropLast(2)) }
    return word
  }
}
