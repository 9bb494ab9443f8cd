import StemmaLexicon
import StemmaLineage
import StemmaModel
import StemmaReuse
import StemmaText

/// Says what a run did not check, one sentence for each limit that was met.
enum Limits {
  /// Of the families of one story.
  static func notes(on families: [Family]) -> [String] {
    families.flatMap { $0.derivations.flatMap(note) }
  }

  /// Of a story's size.
  static func note(on story: Story) -> String? {
    story.reports.count > StoryLineage.smallStory
      ? "\(story.id) has \(story.reports.count) reports: pairs without common word runs were not "
        + "compared, and claims were followed along derivations only."
      : nil
  }

  /// Of runs of words that very many reports have.
  static func note(onCommonRuns count: Int) -> String? {
    count > 0
      ? "\(count) word runs stand in more than 60 reports each; of those, every report was held "
        + "against the first and the next eight only."
      : nil
  }

  /// Of a report's length.
  static func lengthNote(_ text: ReportText) -> String? {
    text.sentences.count > SentenceAlignment.mostSentences
      ? "\(text.id): sentences after number \(SentenceAlignment.mostSentences) were not aligned."
      : nil
  }

  private static func note(on derivation: Derivation) -> [String] {
    switch (derivation.parent, derivation.direction) {
    case (.held(let parent), .unclear):
      return [
        "\(derivation.child) and \(parent) share a text, but nothing says which came first: where they "
          + "differ, the change is listed as unclear and may have gone the other way."
      ]
    case (.unseen, _) where derivation.nearestHeld == nil:
      return [
        "\(derivation.child) descends from a version that is not among the files, and no held "
          + "report is close to it: its changes cannot be told."
      ]
    case (.unseen(let version), _):
      return [
        "\(derivation.child) was read against \(derivation.nearestHeld ?? ""), which stands close to "
          + "\(version); a change may have been made in that version already."
      ]
    default: return []
    }
  }

  /// Without a lexicon some words are not compared.
  static func lexiconNote(_ lexicon: Lexicon?) -> String? {
    lexicon == nil
      ? "WordNet is not installed (Debian's wordnet-base): opposites, units and things in the place of "
        + "others were not looked for, and a place may be called new beside a part of it."
      : nil
  }

  /// Speakers, numbers and qualifiers are read in English only.
  static func languageNote(_ text: ReportText) -> String? {
    guard text.words.count >= 30 else { return nil }
    let share = Double(text.words.count { !$0.isContent }) / Double(text.words.count)
    guard share < 0.2 else { return nil }
    return "\(text.id): the text does not look like English; speakers, numbers, hedges and "
      + "conditions are read in English only."
  }
}
