import StemmaModel
import StemmaText

/// A cue with the words of its source.
struct CueMatch {
  /// Word index of the verb, or of "according".
  let cue: Range<Int>
  let source: Range<Int>
}

/// Finds cues with their sources in stretches of a sentence that are outside quotations.
struct CueFinder {
  let text: ReportText
  let subjects: SubjectFinder

  init(_ text: ReportText) {
    self.text = text
    subjects = SubjectFinder(text: text)
  }

  /// All firm cues of a sentence outside quotations, for statements without marks.
  func firmCues(in sentence: Sentence) -> [CueMatch] {
    var found: [CueMatch] = []
    var clauseStart = sentence.words.lowerBound
    for index in sentence.words {
      let word = text.words[index]
      if text.isQuoted(at: Int(word.start)) {
        clauseStart = index + 1
        continue
      }
      let strength = CueVerbs.strength(of: word.key)
      let isNaming = strength == .naming && clause(clauseStart..<index, contains: Self.what)
      guard strength == .firm || isNaming, isFinite(index), !takesObject(index) else { continue }
      if let source = subjects.subject(before: index, in: clauseStart..<index) {
        found.append(CueMatch(cue: index..<(index + 1), source: source))
      } else if index == clauseStart || followsComma(index, in: sentence),
        let source = subjects.subject(after: index, limit: sentence.words.upperBound)
      {
        found.append(CueMatch(cue: index..<(index + 1), source: source))
      } else if let last = found.last, WordForms.conjunctions.contains(text.words[index - 1]) {
        // "Brandt said …, but warned …": one source, two cues.
        found.append(CueMatch(cue: index..<(index + 1), source: last.source))
      }
      clauseStart = index + 1
    }
    if let match = accordingTo(in: sentence.words) { found.append(match) }
    return found
  }

  /// The outlet that was told, for "told Meridian".
  func outlet(toldAfter cue: Int, limit: Int) -> TextSpan? {
    guard text.words[cue].key == Self.told, cue + 1 < limit else { return nil }
    var index = cue + 1
    if text.words[index].key == Self.the { index += 1 }
    let start = index
    while index < limit, text.words[index].isName, !WordForms.weekdays.contains(text.words[index]),
      index == start || text.isTight(between: index - 1, and: index)
    {
      index += 1
    }
    guard index > start else { return nil }
    return TextSpan(Int(text.words[start].start), Int(text.words[index - 1].end))
  }

  /// "what it called new demands": naming words that are the source's own.
  private func clause(_ words: Range<Int>, contains key: UInt64) -> Bool {
    words.suffix(6).contains { text.words[$0].key == key }
  }

  /// "claimed responsibility", "denied entry": acts, not statements.
  private func takesObject(_ index: Int) -> Bool {
    index + 1 < text.words.count && WordForms.objectsOfActs.contains(text.words[index + 1])
  }

  private func followsComma(_ index: Int, in sentence: Sentence) -> Bool {
    index > sentence.words.lowerBound && text.hasComma(between: index - 1, and: index)
  }

  private func accordingTo(in region: Range<Int>) -> CueMatch? {
    for index in region.dropLast(2)
    where text.words[index].key == Self.according && text.words[index + 1].key == Self.to {
      guard let source = subjects.subject(after: index + 1, limit: region.upperBound) else {
        continue
      }
      return CueMatch(cue: index..<(index + 2), source: source)
    }
    return nil
  }

  /// Whether a verb form is finite here: no passive, no infinitive, no noun after an article.
  private func isFinite(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = text.words[index - 1]
    if before.key == Self.to || WordForms.determiners.contains(before) { return false }
    if index + 1 < text.words.count {
      let after = text.words[index + 1]
      if after.key == Self.by { return false }
      // "the boats promised in March": a participle behind its noun.
      let isNoun = before.isContent && !before.isName
      if isNoun, WordForms.adjuncts.contains(after),
        !WordForms.plainSpeech.contains(text.words[index])
      {
        return false
      }
    }
    return !WordForms.beForms.contains(before)
  }

  private static let what = WordHash.of("what")
  private static let the = WordHash.of("the")
  private static let to = WordHash.of("to")
  private static let by = WordHash.of("by")
  private static let told = WordHash.of("told")
  private static let according = WordHash.of("according")
}

extension WordForms {
  /// Prepositions that follow a participle rather than a verb of speech.
  static let adjuncts = WordForms("in at under during for from with of")
  static let plainSpeech = WordForms("said says say told tells added adds wrote writes")
  static let objectsOfActs = WordForms(
    "responsibility credit victory entry access lives territory asylum access sovereignty")
}
