import StemmaText
import Testing

struct PhraseTableTests {
  private let table = PhraseTable<String>([
    ("up", "short"), ("up to", "middle"), ("up to a maximum of", "long"), ("about", "about"),
  ])

  @Test(arguments: [
    ("up the mast", "short", 1), ("up to nine", "middle", 2),
    ("Up to a maximum of nine", "long", 5), ("up to a point", "middle", 2),
    ("about up to nine", "about", 1),
  ])
  func `the longest phrase is found`(text: String, meaning: String, length: Int) throws {
    let found = try #require(table.match(words(of: text)[...], at: 0))
    #expect(found.meaning == meaning)
    #expect(found.length == length)
  }

  @Test func `a phrase must begin at the word`() {
    #expect(table.match(words(of: "nine up to ten")[...], at: 0) == nil)
  }

  @Test func `a phrase does not reach beyond its slice`() {
    let found = table.match(words(of: "up to nine")[..<1], at: 0)
    #expect(found?.meaning == "short")
  }

  @Test func `a word belongs to one phrase`() {
    let found = table.matches(in: words(of: "about nine, up to a maximum of ten up")[...])
    #expect(found.map(\.meaning) == ["about", "long", "short"])
    #expect(found.map(\.words) == [0..<1, 2..<7, 8..<9])
  }
}
