import StemmaText
import Testing

struct NormalFormTests {
  /// The key of a word in the middle of an ordinary sentence.
  private func key(_ word: String) throws -> UInt64 {
    let all = words(of: "the sea near " + word + " stayed calm")
    try #require(all.count == 6, "“\(word)” is not one word")
    return all[3].key
  }

  @Test(
    arguments: [
      ("U.S.", "US"), ("I.A.E.A.", "IAEA"), ("cease-fire", "ceasefire"), ("Ferry", "ferry"),
      ("don’t", "don't"), ("1,200", "1200"), ("seven", "7"), ("Seven", "7"),
      ("twenty-five", "25"), ("seventh", "7th"), ("twenty-first", "21st"), ("thirtieth", "30th"),
    ] as [(String, String)])
  func `two ways of writing one word have one key`(one: String, other: String) throws {
    #expect(try key(one) == key(other))
  }

  @Test(
    arguments: [
      ("US", "us"), ("U.S.", "us"), ("WHO", "who"), ("IT", "it"), ("seven", "7th"),
      ("seventy", "seven"), ("1,200", "120"), ("1.5", "15"), ("ferry", "ferries"),
      ("can", "can't"),
    ] as [(String, String)])
  func `two words that differ in meaning have two keys`(one: String, other: String) throws {
    #expect(try key(one) != key(other))
  }

  @Test func `in a line of capitals US is us`() {
    let line = words(of: "MAYOR TELLS US TO WAIT FOR THE NEXT FERRY")
    #expect(line[2].key == WordHash.of("us"))
  }

  @Test func `in an ordinary line US is the abbreviation`() {
    let line = words(of: "The mayor tells US to wait for the next ferry")
    #expect(line[3].key == WordHash.of("US"))
  }

  @Test(arguments: ["harbour's", "harbour’s", "harbours", "Harbour"])
  func `the stem of a possessive is the stem of its word`(form: String) {
    #expect(words(of: "the \(form) gate")[1].stem == words(of: "the harbour gate")[1].stem)
  }

  @Test func `a possessive keeps a key of its own`() throws {
    #expect(try key("harbour's") != key("harbour"))
  }

  @Test func `the short word of an apostrophe alone is not emptied`() {
    #expect(NormalForm.withoutPossessive(Array("'s".utf8)) == Array("'s".utf8))
  }
}
