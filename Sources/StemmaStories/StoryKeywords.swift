import StemmaModel
package import StemmaText

#if canImport(Glibc)
  import Glibc
#endif

/// Words that set the stories of a run apart from each other.
///
/// A word weighs the share of the story's reports that have it, times how few other reports do; names
/// weigh double.
package struct StoryKeywords: Sendable {
  /// In how many reports each stem stands.
  private var frequencies: [UInt64: Int] = [:]
  private var reports = 0

  package init() {}

  /// Counts a report.
  ///
  /// - Parameter stems: of the report, see ``stems(of:)``.
  package mutating func add(stems: [UInt64]) {
    reports += 1
    for stem in stems { frequencies[stem, default: 0] += 1 }
  }

  /// The different stems of a report that carry content, each by its hash.
  package static func stems(of text: ReportText) -> [UInt64] {
    Array(text.words.contentStems)
  }

  /// For each story up to `count` words as written, heaviest first.
  package static func all(
    for stories: [[Int]], of texts: [ReportText], count: Int
  ) -> [[String]] {
    var keywords = StoryKeywords()
    for text in texts { keywords.add(stems: stems(of: text)) }
    return stories.map { story in keywords.keywords(of: story.map { texts[$0] }, count: count) }
  }

  /// Up to `count` words of a story, as written, heaviest first.
  ///
  /// - Parameter story: its reports, all of which were counted.
  package func keywords(of story: [ReportText], count: Int) -> [String] {
    var holders: [UInt64: Int] = [:]
    var names: Set<UInt64> = []
    var written: [UInt64: String] = [:]
    for text in story {
      var seen: Set<UInt64> = []
      for sentence in text.sentences {
        for (place, word) in text.words(of: sentence).enumerated()
        where word.isContent && !word.flags.contains(.numeral) && word.end - word.start > 3
          && !CalendarWords.stems.contains(word.stem)
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
      let rarity = log(1 + Double(reports) / Double(frequencies[stem] ?? 1))
      let share = Double(held) / Double(story.count)
      return (stem, share * rarity * (names.contains(stem) ? 2 : 1))
    }
    return ranked.sorted { ($1.weight, $0.stem) < ($0.weight, $1.stem) }
      .prefix(count).compactMap { written[$0.stem] }.map(Self.withoutPossessive)
  }

  private static func withoutPossessive(_ word: String) -> String {
    for ending in ["'s", "’s"] where word.hasSuffix(ending) { return String(word.dropLast(2)) }
    return word
  }
}
