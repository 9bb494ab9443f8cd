import StemmaClaims
import StemmaLanguage
import StemmaLexicon

/// How two words of reports stand to each other: by the lexicon, and by their letters.
struct WordKinship {
  private let lexicon: Lexicon?
  private let colours: [LexicalEntry]

  init(_ lexicon: Lexicon?) {
    self.lexicon = lexicon
    colours = ["chromatic_color", "achromatic_color"].compactMap {
      lexicon?.entry($0, as: .noun)
    }
  }

  /// Whether one may stand for the other without saying another thing.
  func isEquivalent(_ one: SyntaxWord, _ other: SyntaxWord) -> Bool {
    if WordPlaces.stem(one) == WordPlaces.stem(other) { return true }
    guard let lexicon, let first = entry(one), let second = entry(other) else { return false }
    return !first.kinship(to: second).isDisjoint(with: .equivalent)
      || lexicon.isKind(first, of: second) || lexicon.isKind(second, of: first)
  }

  /// Whether one says the opposite of the other: "rise" and "fall", "fair" and "unfair".
  func isOpposite(_ one: SyntaxWord, _ other: SyntaxWord) -> Bool {
    if isDenied(one.lemma, other.lemma) || isDenied(other.lemma, one.lemma) { return true }
    guard let first = entry(one), let second = entry(other) else { return false }
    return first.kinship(to: second).contains(.opposite)
  }

  /// Whether the two are different kinds of one thing of which each is one kind only: two animals, parts of
  /// the body, foods, plants, substances, amounts, times or colours.
  func isAnotherKind(_ one: SyntaxWord, _ other: SyntaxWord) -> Bool {
    if isColour(one), isColour(other) { return one.lemma != other.lemma }
    guard one.partOfSpeech == .noun, let first = entry(one), let second = entry(other),
      let field = first.kindField
    else { return false }
    return field == second.kindField
  }

  /// Whether a word most often means a time or a measure.
  func isMeasure(_ word: SyntaxWord) -> Bool { entry(word)?.isMeasure ?? false }

  /// Whether both mean things that can be pointed at, persons aside: one person has many descriptions. Two
  /// kinds of one thing may be two words for it: "jail" and "prison".
  func isAnotherThing(_ one: SyntaxWord, _ other: SyntaxWord) -> Bool {
    guard let first = entry(one), let second = entry(other),
      !first.kinship(to: second).contains(.coordinate)
    else { return false }
    return first.isConcrete && second.isConcrete && !first.isPerson && !second.isPerson
  }

  private func isColour(_ word: SyntaxWord) -> Bool {
    guard let lexicon, let entry = lexicon.entry(word.lemma, as: .noun) else { return false }
    return colours.contains { lexicon.isKind(entry, of: $0) }
  }

  /// Whether a word is another with a prefix that denies it.
  private func isDenied(_ denied: String, _ word: String) -> Bool {
    word.utf8.count >= Self.shortest && Self.denials.contains { denied == $0 + word }
  }

  private func entry(_ word: SyntaxWord) -> LexicalEntry? {
    word.lexicalClass.flatMap { lexicon?.entry(word.lemma, as: $0) }
  }

  /// The number of letters to put in, take out or change that makes one word of another.
  static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var row = Array(0...other.count)
    for (index, letter) in one.enumerated() {
      var corner = row[0]
      row[0] = index + 1
      for place in other.indices {
        let next = min(
          row[place + 1] + 1, row[place] + 1, corner + (letter == other[place] ? 0 : 1))
        (corner, row[place + 1]) = (row[place + 1], next)
      }
    }
    return row[other.count]
  }

  /// Letters of the shortest word that a prefix denies: not of "able" alone is "unable" made.
  private static let shortest = 4
  private static let denials = ["un", "in", "im", "il", "ir", "dis", "non", "non-"]
}
