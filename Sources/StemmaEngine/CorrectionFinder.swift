import StemmaModel
import StemmaReuse
import StemmaText

/// What a report withdrew when it was corrected, and where other reports still carry it.
///
/// By words alone, without a parse: a sentence of the old report that the new one has in other words, or
/// no longer, is a correction; its withdrawn words are those whose stems the new sentence lacks, the
/// corrected ones those that the old sentence lacks. Articles do not count, nor does the order of
/// words.
struct CorrectionFinder: Sendable {
  private let old: ReportText
  private let new: ReportText
  private let entries: [Entry]

  /// In the order of the old report.
  var corrections: [Correction] { entries.map(\.correction) }

  private struct Entry: Sendable {
    let correction: Correction
    let oldSentence: Int
    let newSentence: Int?
    let withdrawn: Set<UInt64>
    let corrected: Set<UInt64>
    /// Content of the old sentence beside the withdrawn words: by it others are known to tell the same.
    let kept: Set<UInt64>
  }

  /// - Complexity: that of an alignment.
  init(old: ReportText, new: ReportText) {
    self.old = old
    self.new = new
    let alignment = SentenceAlignment(new, old)
    entries = old.sentences.indices.compactMap { sentence in
      let links = alignment.links(ofSecond: sentence).filter { $0.similarity >= Self.comparable }
      return Self.entry(sentence, old, new, links: Array(links))
    }
  }

  private static func entry(
    _ sentence: Int, _ old: ReportText, _ new: ReportText, links: [SentenceLink]
  ) -> Entry? {
    guard !links.contains(where: { $0.kind == .verbatim }) else { return nil }
    let before = stems(old, sentence)
    guard let primary = links.first(where: \.isPrimary)?.first else {
      let content = old.words(of: old.sentences[sentence]).contentStems
      guard content.count >= 3 else { return nil }
      let reading = reading(old, sentence, marking: [])
      return Entry(
        correction: Correction(old: reading, new: nil), oldSentence: sentence, newSentence: nil,
        withdrawn: content, corrected: [], kept: [])
    }
    let after = links.reduce(into: Set<UInt64>()) { $0.formUnion(stems(new, $1.first)) }
    let withdrawn = before.subtracting(after)
    let corrected = stems(new, primary).subtracting(before)
    guard !withdrawn.isEmpty || !corrected.isEmpty else { return nil }
    return Entry(
      correction: Correction(
        old: reading(old, sentence, marking: withdrawn),
        new: reading(new, primary, marking: corrected)),
      oldSentence: sentence, newSentence: primary, withdrawn: withdrawn, corrected: corrected,
      kept: old.words(of: old.sentences[sentence]).contentStems.subtracting(withdrawn))
  }

  /// The sentences of a report that carry withdrawn or corrected words, in the order of its text.
  ///
  /// - Complexity: that of two alignments.
  func carried(in report: ReportText) -> [CarriedWords] {
    guard !entries.isEmpty else { return [] }
    let toOld = SentenceAlignment(old, report)
    let toNew = SentenceAlignment(new, report)
    return report.sentences.indices.flatMap { sentence in
      entries.enumerated().compactMap { number, entry in
        let before = toOld.links(ofSecond: sentence).first { $0.first == entry.oldSentence }
        let after = toNew.links(ofSecond: sentence).first { $0.first == entry.newSentence }
        return carried(number, entry, in: report, sentence, before, after)
      }
    }
  }

  private func carried(
    _ number: Int, _ entry: Entry, in report: ReportText, _ sentence: Int,
    _ before: SentenceLink?, _ after: SentenceLink?
  ) -> CarriedWords? {
    let links = [before, after].compactMap { $0 }.filter { $0.similarity >= Self.alike }
    guard let closest = links.max(by: { Self.rank($0) < Self.rank($1) }) else { return nil }
    let held = Self.stems(report, sentence)
    let shared = entry.kept.intersection(held).count
    let needed = max(2, Int((Self.keeps * Double(entry.kept.count)).rounded(.up)))
    guard shared >= min(needed, entry.kept.count) else { return nil }
    let hasOld = Self.share(of: entry.withdrawn, in: held) >= Self.carries
    let hasNew = Self.share(of: entry.corrected, in: held) >= Self.carries
    let verdict: CarriedWords.Verdict
    switch (entry.withdrawn.isEmpty, entry.corrected.isEmpty) {
    case (false, false):
      guard hasOld || hasNew else { return nil }
      verdict = hasOld ? (hasNew ? .both : .withdrawn) : .corrected
    case (false, true):
      // Without the words that went, only the wording can show that it is the corrected sentence.
      guard hasOld || (after.map { $0.kind != .reworded } ?? false) else { return nil }
      verdict = hasOld ? .withdrawn : .corrected
    case (true, _):
      guard hasNew || (before.map { $0.kind != .reworded } ?? false) else { return nil }
      verdict = hasNew ? .corrected : .withdrawn
    }
    return CarriedWords(
      correction: number + 1, verdict: verdict, wording: closest.kind,
      similarity: closest.similarity,
      reading: Self.reading(
        report, sentence,
        marking: entry.newSentence == nil ? [] : entry.withdrawn.union(entry.corrected)))
  }

  private static func rank(_ link: SentenceLink) -> (Int, Double) {
    (link.kind == .verbatim ? 1 : 0, link.similarity)
  }

  /// Share of some words that a sentence holds; 0 of none.
  private static func share(of words: Set<UInt64>, in sentence: Set<UInt64>) -> Double {
    words.isEmpty ? 0 : Double(words.intersection(sentence).count) / Double(words.count)
  }

  /// Stems of all words of a sentence but articles.
  private static func stems(_ text: ReportText, _ sentence: Int) -> Set<UInt64> {
    Set(
      text.words(of: text.sentences[sentence]).lazy.filter { !articles.contains($0.key) }
        .map(\.stem))
  }

  /// A sentence; neighbouring words with one of the stems are one mark.
  private static func reading(
    _ text: ReportText, _ sentence: Int, marking stems: Set<UInt64>
  ) -> Reading {
    let words = text.sentences[sentence].words.filter { stems.contains(text.words[$0].stem) }
    return Reading(
      location: Location(report: text.id, span: text.sentences[sentence].span),
      marked: text.spans(ofWords: words))
  }

  private static let articles = WordHash.all("a an the")
  /// Sentences of the two versions that are less alike are not held against each other.
  private static let comparable = 0.22
  /// A sentence of another report that is less alike carries nothing.
  private static let alike = 0.3
  /// Share of the withdrawn, or of the corrected, words that a sentence must hold to carry them.
  private static let carries = 0.5
  /// Share of the content that the correction left as it was that it must hold, and two words of it.
  private static let keeps = 0.4
}
