import StemmaTestReports
import StemmaText
import Testing

struct WordAlignmentTests {
  private func common(_ one: String, _ other: String) -> String {
    let pairs = WordAlignment.commonSubsequence(
      one.utf8.map(UInt64.init), other.utf8.map(UInt64.init))
    let letters = Array(one.utf8)
    return String(decoding: pairs.map { letters[$0.first] }, as: UTF8.self)
  }

  @Test(arguments: [
    ("abcdef", "abcdef", "abcdef"), ("abcdef", "acf", "acf"), ("abc", "xyz", ""), ("", "abc", ""),
    ("abc", "", ""), ("xaxbxc", "abc", "abc"),
  ])
  func `the words in common are found in order`(one: String, other: String, expected: String) {
    #expect(common(one, other) == expected)
  }

  @Test(arguments: [("abcbdab", "bdcaba", 4), ("xmjyauz", "mzjawxu", 4), ("aggtab", "gxtxayb", 4)])
  func `of several ways the longest is taken`(one: String, other: String, length: Int) {
    #expect(common(one, other).utf8.count == length)
  }

  @Test func `pairs rise on both sides and join equal elements`() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<200 {
      let one = (0..<Int.random(in: 0..<30, using: &random)).map { _ in random.next() % 5 }
      let other = (0..<Int.random(in: 0..<30, using: &random)).map { _ in random.next() % 5 }
      let pairs = WordAlignment.commonSubsequence(one, other)
      #expect(pairs.allSatisfy { one[$0.first] == other[$0.second] })
      #expect(
        zip(pairs, pairs.dropFirst()).allSatisfy { $0.first < $1.first && $0.second < $1.second })
    }
  }

  @Test func `what lies beyond the longest sentence is left alone`() {
    let long = (0..<UInt64(WordAlignment.longest + 50)).map { $0 }
    #expect(WordAlignment.commonSubsequence(long, long).count == WordAlignment.longest)
  }
}
