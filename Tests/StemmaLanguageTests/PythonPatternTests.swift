import Testing

@testable import StemmaLanguage

/// What Python 3.11 answers; matches are marked in the texts.
@Suite struct PythonPatternTests {
  @Test(arguments: [
    ("a|ab", "⟦a⟧b⟦a⟧b"),
    ("ab|a", "⟦ab⟧⟦a⟧⟦ab⟧"),
    ("a*", "⟦⟧b⟦aa⟧⟦⟧c⟦⟧"),
    ("|a", "⟦⟧⟦a⟧⟦⟧⟦a⟧⟦⟧"),
    ("(?:|a)*b", "⟦aab⟧"),
    ("(?:|ab|a){0,2}(?=b)", "⟦a⟧⟦⟧ba"),
    ("(?:a*)*", "⟦aa⟧⟦⟧b⟦⟧"),
    ("(a?b?){2,3}", "⟦abab⟧⟦⟧ ⟦a⟧⟦⟧"),
    ("a{2}", "⟦aa⟧⟦aa⟧a"),
    ("a{2,}", "a ⟦aa⟧ ⟦aaa⟧"),
    ("a{1,2}b", "a⟦aab⟧"),
    ("a{,2}b", "a⟦aab⟧"),
    ("a{", "⟦a{⟧ a"),
    ("a{,}b", "⟦aab⟧ ⟦b⟧"),
    ("{}", "a⟦{}⟧"),
    ("x{0}y", "x⟦y⟧"),
    ("[a-c-]+", "⟦ab-c⟧d"),
    ("[]a]", "⟦]⟧⟦a⟧["),
    ("[^]a]", "]a⟦b⟧"),
    (#"[\d.]+"#, "⟦1.5⟧x"),
    (#"[^\W\d]+"#, "⟦a⟧1 ⟦b_é⟧"),
    ("[é-ÿ]", "e⟦é⟧⟦ÿ⟧ŷ"),
    ("[é-]", "⟦é⟧⟦-⟧x"),
    (#"\d+"#, "⟦1٣⟧²x"),
    (#"\w+"#, "⟦né_1²⟧-⟦x⟧"),
    (#"\s+"#, "a⟦ \u{A0}\u{1C} ⟧b"),
    (#"\S+"#, " ⟦a⟧ ⟦b⟧\n"),
    (#"\D"#, "1⟦a⟧2"),
    (#"\W"#, "a⟦-⟧é"),
    (".", "⟦a⟧\n⟦b⟧⟦\r⟧"),
    (#"\u20ac|\U0001F600|\x41"#, "⟦€⟧⟦😀⟧⟦A⟧"),
    (#"\.\t\-\/\é"#, "⟦.\t-/é⟧"),
    ("^a", "⟦a⟧a\na"),
    ("a$", "a⟦a⟧\n"),
    ("$", "a⟦⟧\n⟦⟧"),
    ("$", "\n⟦⟧\n⟦⟧"),
    ("a$|b$", "a⟦b⟧"),
    (#"\.\.+$"#, "..x⟦...⟧"),
    (#"\.\.+$|b$"#, "⟦....⟧\n"),
    (#"[a\n]+$"#, "b⟦aa\n⟧"),
    ("(?=b)", "a⟦⟧b⟦⟧b"),
    ("a(?=b)", "a⟦a⟧b"),
    ("a(?!b)", "ab⟦a⟧⟦a⟧"),
    ("(?<=a)b", "ba⟦b⟧"),
    ("(?<!a)b", "⟦b⟧ab"),
    ("(?<=a|b)c", "a⟦c⟧b⟦c⟧c"),
    ("(?<=^a)b", "a⟦b⟧ ab"),
    ("(?<=(?=ab)a)b", "a⟦b⟧ b"),
    ("(?!)", "a"),
    ("(?<!aa)a", "⟦a⟧⟦a⟧a"),
    ("(?:(?=a)|b)*a", "⟦bba⟧"),
    ("(?u)é", "⟦é⟧"),
    ("a||b", "⟦a⟧⟦⟧⟦b⟧⟦⟧"),
    ("()", "⟦⟧a⟦⟧b⟦⟧"),
    ("(^)*a", "⟦a⟧⟦a⟧"),
    ("((a)|b)+", "⟦aba⟧c"),
    ("(?<=[0-9])(?:km|m|%)$", "12⟦km⟧"),
    (#"\w+://\S+"#, "see ⟦http://a.b/c⟧ now"),
    ("🇬🇧+", "⟦🇬🇧🇧⟧"),
  ])
  func `a pattern finds what Python finds`(pattern: String, marked: String) throws {
    let text = String(marked.filter { $0 != "⟦" && $0 != "⟧" })
    #expect(try Self.marked(text, by: PythonPattern(pattern)) == marked)
  }

  @Test(arguments: [
    ("a+", "aab", 2), ("a*", "b", 0), ("a|ab", "abc", 1), ("b", "ab", nil), ("a$", "ab", nil),
    ("(?<=a)b", "ab", nil), (#"\.(?=x)"#, ".y", nil),
  ])
  func `a match at the start ends where Python's ends`(
    pattern: String, text: String, end: Int?
  ) throws {
    let pattern = try PythonPattern(pattern)
    let found = [UInt32](scalarsOf: text).withUnsafeBufferPointer { pattern.matchEnd(in: $0) }
    #expect(found == end)
  }

  @Test(arguments: [
    ("(?<=a)a", 1, 1..<2), ("^a", 1, nil), ("^a", 0, 0..<1), ("a", 2, nil), ("b", 2, 2..<3),
    ("$", 3, 3..<3), ("", 4, nil), ("", -1, nil),
  ])
  func `a search from within a text still sees what stands before`(
    pattern: String, start: Int, match: Range<Int>?
  ) throws {
    let pattern = try PythonPattern(pattern)
    let text = [UInt32](scalarsOf: "aab")
    let found = text.withUnsafeBufferPointer { pattern.firstMatch(in: $0, from: start) }
    #expect(found == match)
  }

  @Test func `a part of a text begins where it begins`() throws {
    let pattern = try PythonPattern("(?<=a)b")
    [UInt32](scalarsOf: "ab").withUnsafeBufferPointer { text in
      #expect(pattern.firstMatch(in: text) == 1..<2)
      #expect(pattern.firstMatch(in: UnsafeBufferPointer(rebasing: text[1...])) == nil)
    }
  }

  @Test func `numbers that are no scalars are matched like others`() throws {
    let pattern = try PythonPattern(#"\w|\s|\d|[a-\U0010ffff]|b$"#)
    [0xD800, 0x11_0000, UInt32.max].withUnsafeBufferPointer { text in
      #expect(pattern.matches(in: text) == [0..<1])
    }
  }
}

extension PythonPatternTests {
  /// The text with all matches in marks.
  static func marked(_ text: String, by pattern: PythonPattern) -> String {
    let scalars = [UInt32](scalarsOf: text)
    var marked = ""
    var end = 0
    for match in scalars.withUnsafeBufferPointer({ pattern.matches(in: $0) }) {
      marked += String(scalars: scalars[end..<match.lowerBound])
      marked += "⟦" + String(scalars: scalars[match]) + "⟧"
      end = match.upperBound
    }
    return marked + String(scalars: scalars[end...])
  }
}
