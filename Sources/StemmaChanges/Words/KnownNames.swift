import StemmaClaims
import StemmaLanguage
import StemmaLexicon

/// Whether a name of the rewrite is known from the source: as it stands, shortened, spelt out, by a slip
/// of the pen, or as what a place of the source is a part of.
struct KnownNames {
  let source: WordPlaces
  let rewrite: WordPlaces
  let lexicon: Lexicon?

  /// Whether a word of the rewrite belongs to a name: no date, no amount, nothing run together with the
  /// word beside it.
  func isName(_ index: Int) -> Bool { Self.isName(rewrite.words[index]) }

  static func isName(_ word: SyntaxWord) -> Bool {
    word.isNameWord && names.contains(word.entity) && word.lemma.utf8.count > 2
      && word.lemma.allSatisfy { $0.isLetter || $0 == "." || $0 == "-" || $0 == "’" || $0 == "'" }
  }

  static func isPlace(_ word: SyntaxWord) -> Bool { places.contains(word.entity) }

  /// Whether the source has the name of which a word of the rewrite is a part.
  func isKnown(_ index: Int) -> Bool {
    source.hasName(like: rewrite.words[index]) || isAbbreviated(index) || isImplied(index)
  }

  /// Whether a word, in any part of speech, is that of a people, faith or party: "Mexican".
  static func isPeople(_ word: SyntaxWord) -> Bool { peoples.contains(word.entity) }

  /// Whether the name stands in the source by its initials, or spelt out.
  func isAbbreviated(_ index: Int) -> Bool {
    let run = rewrite.nameRun(at: index)
    if run.count > 1, source.abbreviations.contains(rewrite.initials(of: run)) { return true }
    return rewrite.abbreviation(at: index).map(source.initials.contains) ?? false
  }

  /// Whether it names what a place of the source is a part of: "England" where the source has "London".
  private func isImplied(_ index: Int) -> Bool {
    source.names.contains { isPart($0, of: rewrite.words[index].lemma) }
  }

  /// Whether a place is a part of another, or the other of it: a capital may stand for its country.
  func isPart(_ one: SyntaxWord, orWholeOf other: SyntaxWord) -> Bool {
    isPart(one.lemma, of: other.lemma) || isPart(other.lemma, of: one.lemma)
  }

  private func isPart(_ part: String, of whole: String) -> Bool {
    guard let lexicon, let part = lexicon.entry(part, as: .noun),
      let whole = lexicon.entry(whole, as: .noun)
    else { return false }
    return lexicon.isPart(part, of: whole)
  }

  private static let places = WordCodes("GPE LOC FAC")
  private static let peoples = WordCodes("NORP")
  private static let names = WordCodes(
    "GPE LOC FAC PERSON ORG NORP PRODUCT EVENT WORK_OF_ART LAW")
}
