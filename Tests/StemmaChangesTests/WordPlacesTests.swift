import StemmaLanguage
import StemmaModel
import Testing

@testable import StemmaChanges
@testable import StemmaClaims

/// Which names a report has, in one form or another.
@Suite struct WordPlacesTests {
  /// Words of a report; those that begin with a capital are words of names.
  private static func words(_ text: String) -> [SyntaxWord] {
    text.split(separator: " ").enumerated().map { index, word in
      SyntaxWord(
        span: TextSpan(index * 100, index * 100 + word.utf8.count), lemma: word.lowercased(),
        partOfSpeech: word.first?.isUppercase == true ? .properNoun : .noun, head: index,
        dependency: 0, entity: 0, isQuoted: false)
    }
  }

  private static let source = WordPlaces(
    words("crews of the Northern Harbour Board met Holmes in the U.S. and Brazil"))

  private func hasName(_ name: String) -> Bool {
    Self.words(name).allSatisfy(Self.source.hasName)
  }

  @Test(arguments: ["Holmes", "Homles", "Brazilian", "Harbour", "Harb"])
  func `a name is known as it stands, begun alike, or by a slip of the pen`(name: String) {
    #expect(hasName(name))
  }

  @Test(arguments: ["Stroud", "Holden", "Semlohs"])
  func `another name is not known`(name: String) {
    #expect(!hasName(name))
  }

  @Test func `initials are those of every part of a run of names`() {
    #expect(Self.source.initials.isSuperset(of: ["nhb", "nh", "hb"]))
    #expect(!Self.source.initials.contains("hbm"))
  }

  @Test func `an abbreviation has two to five letters and no stops`() {
    #expect(Self.source.abbreviations == ["us", "board"])
    #expect(WordPlaces(Self.words("North A NATO")).abbreviations == ["north", "nato"])
  }

  @Test func `a run of names ends where a common word stands`() {
    let words = Self.source
    #expect(words.nameRun(at: 4) == 3..<6)
    #expect(words.nameRun(at: 0) == 0..<1)
    #expect(words.initials(of: 3..<6) == "nhb")
  }

  @Test func `of a word that stands very often the first places are kept`() {
    let words = WordPlaces(Self.words(String(repeating: "boat ", count: 5_000)))
    #expect(words.places(of: words.words[0]) == Array(0..<200))
  }

  @Test func `of very many names the first are kept`() {
    let names = (0..<5_000).map { "Name\($0)x" }.joined(separator: " ")
    #expect(WordPlaces(Self.words(names)).names.count == 500)
  }
}
