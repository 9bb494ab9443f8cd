import StemmaModel
import StemmaText

/// Leads the words next to a cue back to who they stand for, by the report's own mentions.
struct SpeakerResolver {
  let text: ReportText
  let roster: Roster

  /// - Parameters:
  ///   - phrase: word indices of the mention.
  ///   - previous: the speaker last found before it, for "he added".
  func speaker(_ phrase: Range<Int>, previous: Speaker?) -> Speaker {
    let words = text.words[phrase]
    let mention = TextSpan(
      Int(text.words[phrase.lowerBound].start), Int(text.words[phrase.upperBound - 1].end))
    let written = text.report.text[mention]
    if let kind = unnamedKind(phrase) {
      return Speaker(name: written, mention: mention, kind: kind, resolution: .named)
    }
    if let person = namedPerson(in: phrase) {
      let isFull =
        roster.persons[person].firstWord >= phrase.lowerBound
        && roster.persons[person].firstWord < phrase.upperBound
      return Speaker(
        name: roster.persons[person].name, mention: mention, kind: .person,
        resolution: isFull ? .named : .resolved)
    }
    if phrase.count == 1, let word = words.first, WordForms.personalPronouns.contains(word) {
      return pronoun(at: phrase.lowerBound, mention: mention, previous: previous)
    }
    if let first = firstUnnamed(like: phrase) {
      return Speaker(
        name: text.report.text[first], mention: mention, kind: .anonymous, resolution: .resolved)
    }
    if isRole(phrase) { return role(phrase, mention: mention, previous: previous) }
    let isOrganisation = words.contains(where: \.isName)
    return Speaker(
      name: written, mention: mention, kind: isOrganisation ? .organisation : .collective,
      resolution: .named)
  }

  /// The person whose surname ends a run of names in the phrase.
  private func namedPerson(in phrase: Range<Int>) -> Int? {
    for index in phrase.reversed() where text.words[index].isName {
      let key = Roster.surnameKey(text.words[index], in: text)
      if let person = roster.person(surname: key) { return person }
    }
    return nil
  }

  private func pronoun(at word: Int, mention: TextSpan, previous: Speaker?) -> Speaker {
    let isSingular = text.words[word].key == Self.he || text.words[word].key == Self.she
    guard isSingular else {
      return Speaker(
        name: previous?.name ?? text.report.text[mention], mention: mention,
        kind: previous?.kind ?? .collective,
        resolution: previous == nil ? .unresolved : .resolved)
    }
    let sentence = text.sentenceIndex(ofWord: word)
    let own = text.sentences[sentence].words.lowerBound..<word
    let person = roster.firstMention(in: own) ?? subject(ofSentenceBefore: sentence)
    if let person { return speaker(person: person, mention: mention) }
    let start = text.sentences[max(0, sentence - 3)].span.start
    if let previous, previous.kind == .person || previous.kind == .anonymous,
      previous.mention.start >= start
    {
      return Speaker(
        name: previous.name, mention: mention, kind: previous.kind, resolution: .resolved)
    }
    let before = text.sentences[max(0, sentence - 2)].words.lowerBound
    guard let person = roster.lastMention(before: word, after: before) else {
      return Speaker(
        name: text.report.text[mention], mention: mention, kind: .person, resolution: .unresolved)
    }
    return speaker(person: person, mention: mention)
  }

  /// The first person named in the sentence before, in the same paragraph, unless that one goes on
  /// with a pronoun itself.
  private func subject(ofSentenceBefore sentence: Int) -> Int? {
    guard sentence > 0, text.sentences[sentence - 1].paragraph == text.sentences[sentence].paragraph
    else { return nil }
    let words = text.sentences[sentence - 1].words
    let opensWithPronoun = words.prefix(2).contains {
      text.words[$0].key == Self.he || text.words[$0].key == Self.she
    }
    if opensWithPronoun { return nil }
    // Who speaks in that sentence comes before who is only named first in it.
    let speaking = roster.mentions.first { mention in
      words.contains(mention.words.lowerBound) && mention.words.upperBound < words.upperBound
        && CueVerbs.strength(of: text.words[mention.words.upperBound].key) == .firm
    }
    return speaking?.person ?? roster.firstMention(in: words)
  }

  /// A role such as "the ports minister": the person of that office, else the subject of the
  /// sentence or of the one before it.
  private func role(_ phrase: Range<Int>, mention: TextSpan, previous: Speaker?) -> Speaker {
    let stems = Set(
      text.words[phrase].lazy.filter { $0.isContent && !WordForms.weakRoleWords.contains($0) }
        .map(\.stem))
    let sentence = text.sentenceIndex(ofWord: phrase.lowerBound)
    let own = text.sentences[sentence].words.lowerBound..<phrase.lowerBound
    let before = sentence > 0 ? text.sentences[sentence - 1].words : 0..<0
    let person =
      roster.person(role: stems) ?? roster.firstMention(in: own) ?? roster.firstMention(in: before)
    if let person { return speaker(person: person, mention: mention) }
    if let previous, previous.kind == .person {
      return Speaker(name: previous.name, mention: mention, kind: .person, resolution: .resolved)
    }
    return Speaker(
      name: text.report.text[mention], mention: mention, kind: .person, resolution: .unresolved)
  }

  private func speaker(person: Int, mention: TextSpan) -> Speaker {
    Speaker(
      name: roster.persons[person].name, mention: mention, kind: .person, resolution: .resolved)
  }

  /// Anonymous for "a senior official", "sources"; collective for "US officials", "protesters".
  private func unnamedKind(_ phrase: Range<Int>) -> Speaker.Kind? {
    guard let head = head(of: phrase) else { return nil }
    let word = text.words[head]
    if WordForms.anonymousHeads.contains(word) { return .anonymous }
    guard WordForms.unnamedHeads.contains(word) else { return nil }
    if WordForms.indefinites.contains(text.words[phrase.lowerBound]) { return .anonymous }
    return WordForms.pluralHeads.contains(word) ? .collective : nil
  }

  /// For "the official": the last "a senior official" before it.
  private func firstUnnamed(like phrase: Range<Int>) -> TextSpan? {
    guard let head = head(of: phrase), WordForms.unnamedHeads.contains(text.words[head]),
      WordForms.determiners.contains(text.words[phrase.lowerBound])
    else { return nil }
    let key = text.words[head].key
    for index in (0..<phrase.lowerBound).reversed() where text.words[index].key == key {
      let low = max(0, index - 4)
      if let start = (low..<index).last(where: { WordForms.indefinites.contains(text.words[$0]) }) {
        return TextSpan(Int(text.words[start].start), Int(text.words[index].end))
      }
    }
    return nil
  }

  private func isRole(_ phrase: Range<Int>) -> Bool {
    guard let head = head(of: phrase), WordForms.roleHeads.contains(text.words[head]) else {
      return false
    }
    return !WordForms.indefinites.contains(text.words[phrase.lowerBound])
  }

  /// The last word before any "of", "with", "familiar", "close".
  private func head(of phrase: Range<Int>) -> Int? {
    var end = phrase.lowerBound
    while end < phrase.upperBound {
      let word = text.words[end]
      if end > phrase.lowerBound,
        WordForms.prepositions.contains(word) || Self.openers.contains(word) || isParticiple(word)
      {
        break
      }
      end += 1
    }
    return end > phrase.lowerBound ? end - 1 : nil
  }

  private func isParticiple(_ word: Word) -> Bool {
    let bytes = text.report.text.utf8[Int(word.start)..<Int(word.end)]
    return bytes.count > 5 && bytes.suffix(3).elementsEqual("ing".utf8)
  }

  private static let he = WordHash.of("he")
  private static let she = WordHash.of("she")
  /// Words that open the description of an unnamed source.
  private static let openers = WordForms("familiar close briefed")
}
