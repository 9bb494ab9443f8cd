package import StemmaModel
import StemmaText

#if canImport(Glibc)
  import Glibc
#endif

/// A report as the grouping into stories sees it: which terms it holds, and how much each is of it.
package struct StoryTerms: Sendable {
  /// A stem that stands in the report.
  package struct Term: Sendable {
    /// Its hash.
    package let stem: UInt64
    /// How much it is of the report: early words count more, further ones of a stem less.
    package let weight: Float
    /// What it mostly is in the report.
    package let kind: TermKind
  }

  /// By the hash of the stem.
  package let terms: [Term]
  /// Hashes of the runs of words, sorted; what tells near copies.
  let runs: [UInt64]
  /// The day of publication, counted in days from any one day; `nil` where it is not known.
  let day: Int?

  /// - Parameter day: see ``day``.
  /// - Complexity: linear in the words of the report.
  package init(_ report: Report, day: Int? = nil) {
    let tokenizer = Tokenizer(report.text)
    let words = report.anatomy.paragraphs.flatMap { tokenizer.words(in: $0) }
    let head = Self.headline(of: report) + Self.placeAndDay(of: report, tokenizer)
    terms = Self.terms(of: head + words)
    runs = Self.runs(of: words)
    self.day = day
  }

  /// Where and when a report is from, as it says above its story: the words of its dateline, the days and
  /// numbers of its other lines. Who wrote it says nothing of what it tells.
  private static func placeAndDay(of report: Report, _ tokenizer: Tokenizer) -> [Word] {
    guard let story = report.anatomy.paragraphs.first else { return [] }
    let headlineEnd = report.anatomy.headline?.end ?? 0
    guard headlineEnd < story.start else { return [] }
    let dateline = report.anatomy.dateline?.span
    return tokenizer.words(in: TextSpan(headlineEnd, story.start)).filter { word in
      word.flags.contains(.numeral) || CalendarWords.stems.contains(word.stem)
        || dateline?.overlaps(word.span) == true
    }
  }

  private static func headline(of report: Report) -> [Word] {
    if let span = report.anatomy.headline { return Tokenizer(report.text).words(in: span) }
    guard let title = report.metadata.title else { return [] }
    let stored = StoredText(title)
    return Tokenizer(stored).words(in: stored.span)
  }

  private static func terms(of words: [Word]) -> [Term] {
    var counts: [UInt64: (weight: Double, kinds: KindCounts)] = [:]
    for (place, word) in words.prefix(mostWords).enumerated() where word.isContent {
      let weight = 1 + leadWeight * exp(-Double(place) / leadWords)
      counts[word.stem, default: (0, KindCounts())].weight += weight
      counts[word.stem, default: (0, KindCounts())].kinds.add(TermKind(word))
    }
    return counts.map { stem, count in
      Term(stem: stem, weight: Float(1 + log(count.weight)), kind: count.kinds.most)
    }.sorted { $0.stem < $1.stem }
  }

  /// The runs of a text; all its words as one where it has fewer than a run.
  private static func runs(of words: [Word]) -> [UInt64] {
    let width = max(1, min(runWords, words.count))
    return Array(Set(Shingles.hashes(of: words, width: width))).sorted()
  }

  /// Words of a report that are looked at: news says first what happened.
  private static let mostWords = 350
  /// What the first word counts beside any other, and how fast that falls.
  private static let leadWeight = 3.0
  private static let leadWords = 50.0
  private static let runWords = 5
}
