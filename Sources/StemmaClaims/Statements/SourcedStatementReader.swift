import StemmaModel
import StemmaText

/// Reads a report's attributions as statements of its sentences; those that somebody makes inside
/// quotation marks are left to who is quoted.
struct SourcedStatementReader {
  let text: ReportText
  let attributions: [Attribution]

  /// In text order of the cues.
  ///
  /// - Complexity: linear in the attributions, times the words of a cue.
  func statements() -> [SourcedStatement] {
    attributions.compactMap(statement(of:)).sorted { $0.cue < $1.cue }
  }

  private func statement(of attribution: Attribution) -> SourcedStatement? {
    guard let first = attribution.cue.first else { return nil }
    let cue = attribution.cue.reduce(first) { $0.union($1) }
    let words = attribution.cue.flatMap { Array(text.words(in: $0)) }
    guard let word = words.first, !text.isQuoted(at: first.start) else { return nil }
    return SourcedStatement(
      sentence: text.sentenceIndex(ofWord: word), act: act(of: words), cue: cue,
      speaker: attribution.speaker, content: attribution.content, told: outlet(toldBy: words),
      stance: attribution.stance, confidence: attribution.confidence)
  }

  /// The act of the weightiest verb: "said to confirm" confirms.
  private func act(of cue: [Int]) -> SpeechAct? {
    // "Women have long been warned": who is told says nothing.
    let isPassive = cue.contains { Self.being.contains(text.words[$0]) }
    if isPassive, cue.contains(where: { Self.addressing.contains(text.words[$0]) }) { return nil }
    let acts = cue.compactMap { SpeechVerbs.act(of: text.words[$0]) }
    return acts.first { $0 != .saying } ?? acts.first
  }

  /// The outlet that was told, for "told Meridian"; not a person, a people or a place.
  private func outlet(toldBy cue: [Int]) -> TextSpan? {
    guard let verb = cue.first(where: { Self.telling.contains(text.words[$0]) }) else { return nil }
    let limit = text.sentences[text.sentenceIndex(ofWord: verb)].words.upperBound
    var start = verb + 1
    guard start < limit else { return nil }
    let hasArticle = text.words[start].key == Self.the
    if hasArticle { start += 1 }
    var end = start
    while end < limit, text.words[end].isName, !WordForms.weekdays.contains(text.words[end]),
      end == verb + 1 || text.isTight(between: end - 1, and: end)
    {
      end += 1
    }
    guard end > start else { return nil }
    let span = text.span(ofWords: start..<end)
    return isOutlet(span, hasArticle: hasArticle) ? span : nil
  }

  private func isOutlet(_ name: TextSpan, hasArticle: Bool) -> Bool {
    switch kind(of: name) {
    case .group?: false
    // A person or place that is told something is named elsewhere too; an outlet is not.
    case .person?, .place?: hasArticle || !isNamedElsewhere(name)
    default: true
    }
  }

  private func isNamedElsewhere(_ name: TextSpan) -> Bool {
    guard let last = text.words[text.words(in: name)].last else { return false }
    return text.names.contains { other in
      !other.span.overlaps(name) && text.words[text.words(in: other.span)].last?.key == last.key
    }
  }

  /// What the language model says that a name is of.
  private func kind(of name: TextSpan) -> EntityMention.Kind? {
    let index = text.names.partitioningIndex { $0.span.end > name.start }
    guard index < text.names.count, text.names[index].span.overlaps(name) else { return nil }
    return text.names[index].kind
  }

  private static let the = WordHash.of("the")
  private static let being = WordForms("is are was were be been being")
  private static let addressing = WordForms(
    "told warned advised informed reminded cautioned promised")
  private static let telling = WordForms("told tells tell telling")
}

/// Verbs by which somebody makes a statement, and what they make of it.
///
/// Closed classes of general English.
enum SpeechVerbs {
  /// Nothing for a word that makes no statement: "wants", "hopes", "criticised".
  static func act(of word: Word) -> SpeechAct? { table[word.key] ?? table[word.stem] }

  private static let table: [UInt64: SpeechAct] = {
    var table: [UInt64: SpeechAct] = [:]
    for (act, words) in classes {
      for word in words.split(whereSeparator: \.isWhitespace) {
        table[WordHash.of(String(word))] = act
        table[WordHash.ofStem(String(word))] = act
      }
    }
    return table
  }()

  /// Base forms, whose stems stand for all regular ones, and irregular forms.
  private static let classes: [(SpeechAct, String)] = [
    (
      .saying,
      """
      say said tell told state add note warn caution stress emphasise emphasize underline underscore
      highlight insist maintain argue declare announce report comment remark mention observe write
      wrote written tweet post respond reply answer explain clarify recall recount testify repeat
      reiterate continue conclude predict forecast estimate promise pledge vow threaten complain joke
      shout according statement word comments remarks statements
      """
    ),
    (.claiming, "claim allege contend assert suggest hint imply purport speculate allegation"),
    (.finding, "show shown find found reveal indicate demonstrate disclose establish"),
    (.confirming, "confirm prove proven verify corroborate confirmation"),
    (.admitting, "admit concede acknowledge confess admission"),
    (.denying, "deny dispute refute rebut reject denial"),
  ]
}
