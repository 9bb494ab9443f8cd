import StemmaClaims
import StemmaModel
import StemmaText

/// Tells whether a speaker of the source and one of the rewrite may be the same: by name, initials,
/// people and land, or by what one report calls the other's speaker. In doubt they are.
struct SpeakerMatch {
  private let pair: ComparedPair

  init(_ pair: ComparedPair) { self.pair = pair }

  /// - Parameters:
  ///   - one: a speaker of the source.
  ///   - other: a speaker of the rewrite.
  func maySame(_ one: Speaker, _ other: Speaker) -> Bool {
    let names = forms(of: one, in: pair.source)
    let others = forms(of: other, in: pair.rewrite)
    if names.contains(where: { name in others.contains { Self.isAlike(name, $0) } }) { return true }
    if Self.isInitials(of: one.name, other.name) || Self.isInitials(of: other.name, one.name) {
      return true
    }
    if isBody(one), isBody(other), !Self.hasName(one.name) || !Self.hasName(other.name) {
      return true
    }
    return [pair.source, pair.rewrite].contains { statements in
      isCalled(one, others, in: statements) || isCalled(other, names, in: statements)
    }
  }

  /// Whether a sentence of the rewrite, or the one before it where it goes on with a pronoun, names a
  /// speaker of the source in any way.
  func isMentioned(_ speaker: Speaker, near sentence: Int) -> Bool {
    let names = forms(of: speaker, in: pair.source)
    return [sentence, sentence - 1].contains { index in
      guard index >= 0, index == sentence || goesOn(sentence) else { return false }
      return stands(oneOf: names, in: pair.rewrite, index)
    }
  }

  /// Whether a sentence of the source names a speaker of the rewrite.
  func isMentioned(_ speaker: Speaker, inSource sentence: Int) -> Bool {
    stands(oneOf: forms(of: speaker, in: pair.rewrite), in: pair.source, sentence)
  }

  private func stands(
    oneOf names: Set<String>, in statements: ReportStatements, _ sentence: Int
  ) -> Bool {
    let text = statements.text
    return text.words(of: text.sentences[sentence]).contains { word in
      let form = text.report.text[word.span].lowercased()
      return names.contains { Self.isAlike($0, form) }
    }
  }

  /// The words by which a name and its mention are known.
  private func forms(of speaker: Speaker, in statements: ReportStatements) -> Set<String> {
    let mention = statements.text.report.text[speaker.mention]
    return Set(Self.words(of: speaker.name) + Self.words(of: mention))
  }

  /// Whether a report uses one of some words close to a speaker's last name: "the ministry" for the
  /// ministry's spokesman.
  private func isCalled(
    _ speaker: Speaker, _ words: Set<String>, in statements: ReportStatements
  ) -> Bool {
    guard let last = Self.words(of: speaker.name).last else { return false }
    let text = statements.text
    let key = WordHash.of(last)
    return text.sentences.contains { sentence in
      sentence.words.contains { index in
        guard text.words[index].key == key else { return false }
        let low = max(sentence.words.lowerBound, index - Self.reach)
        let high = min(sentence.words.upperBound, index + Self.reach + 1)
        return (low..<high).contains { place in
          let form = text.report.text[text.words[place].span].lowercased()
          return place != index && words.contains { Self.isAlike($0, form) }
        }
      }
    }
  }

  private func isBody(_ speaker: Speaker) -> Bool {
    speaker.kind == .organisation || speaker.kind == .collective
  }

  /// Whether the sentence opens with a pronoun, and so goes on with the subject before it.
  private func goesOn(_ sentence: Int) -> Bool {
    let text = pair.rewrite.text
    return text.words(of: text.sentences[sentence]).prefix(1).contains {
      Self.pronouns.contains($0.key)
    }
  }

  // MARK: Words

  static func words(of name: String) -> [String] {
    name.lowercased().split(whereSeparator: { !$0.isLetter }).map(String.init).filter {
      $0.count > 2 && !FunctionWords.contains(WordHash.of($0)) || $0 == "us" || $0 == "un"
    }
  }

  static func hasName(_ name: String) -> Bool { name.contains(where: \.isUppercase) }

  /// One word, or one with an ending: "Iran" and "Iranian", "engineer" and "engineers".
  private static func isAlike(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    if let land = lands[one], other.hasPrefix(land) { return true }
    if let land = lands[other], one.hasPrefix(land) { return true }
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    return short.count >= 4 && long.hasPrefix(short)
  }

  /// "IDF" for "Israel Defense Forces".
  private static func isInitials(of long: String, _ short: String) -> Bool {
    let initials = long.split(whereSeparator: { !$0.isLetter }).filter {
      $0.first?.isUppercase == true
    }
    .compactMap(\.first)
    let letters = short.filter(\.isLetter)
    return initials.count >= 2 && letters == String(initials)
  }

  /// Peoples whose name does not begin as that of their land.
  private static let lands = [
    "american": "us", "british": "uk", "britain": "uk", "french": "france", "dutch": "netherlands",
    "german": "germany", "chinese": "china", "spanish": "spain", "greek": "greece",
    "danish": "denmark", "polish": "poland", "turkish": "turk", "swedish": "swed",
    "finnish": "finland", "norwegian": "norway", "irish": "ireland", "welsh": "wales",
    "peruvian": "peru", "swiss": "switzerland", "ukrainian": "ukrain", "lebanese": "leban",
  ]
  /// Words on either side of a name in which its descriptions stand.
  private static let reach = 7
  static let pronouns = WordHash.all("he she they it who we i")
}
