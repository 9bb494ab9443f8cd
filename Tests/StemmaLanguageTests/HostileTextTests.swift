import Testing

@testable import StemmaLanguage

/// Texts that would cost a plain backtracking matcher an age, or its stack.
@Suite struct HostileTextTests {
  @Test(arguments: [
    ("(?:a|aa)+b", "a"), ("(?:a*)*b", "a"), ("(?:a|b|ab)*c", "ab"), ("a*b", "a"), ("a*a*a*b", "a"),
    (#"\S+@\S+@\S+!"#, "a@"), (#"(?:\w+\.)+\d"#, "a."), ("(?:(?:a?b?)*c?)*!", "abc"),
  ])
  func `what never matches is found out in linear time`(pattern: String, part: String) throws {
    let pattern = try PythonPattern(pattern)
    #expect(Self.matches(of: pattern, in: part, times: 20_000) == [])
  }

  @Test(arguments: [
    ("(?:a|aa)+b|a", "aaaaaaaaaaaa "), ("(?:a*)*b|aa", "aaaaaaa "), ("(?:|a|ab)*c|ab", "abababab "),
    (#"(?:\w+-)*!|\w"#, "a-a-a-a-a-a "), (#"\w+(?:-\w+)*$|-|(?<=-)"#, "ab-cd-ef-gh "),
    ("(?=(?:a|aa){4,9}b)a|aa", "aaaaaaaaaaaa "), ("(?:a{0,3}){5}b|(?<=aa)a?", "aaaaaaaaa "),
    ("(?:(?:a?b?)*c?)*!|b?", "abcabcabc "),
    ("(?:q|qq)+!|(?:(?:a|)(?:|b)|bc)*", "qqqqqqqqqqqq abc "),
  ])
  func `a long text has the matches of its parts`(pattern: String, part: String) throws {
    let pattern = try PythonPattern(pattern)
    let width = part.unicodeScalars.count
    let matches = Self.matches(of: pattern, in: part, times: 1).filter { $0.lowerBound < width }
    let all = (0..<1_000).flatMap { turn in
      matches.map { ($0.lowerBound + turn * width)..<($0.upperBound + turn * width) }
    }
    let found = Self.matches(of: pattern, in: part, times: 1_000)
    #expect(found.filter { $0.lowerBound < 1_000 * width } == all)
  }

  @Test func `a long match needs no deep calls`() throws {
    let pattern = try PythonPattern("(?:(?:ab|a)(?:c|))+")
    #expect(Self.matches(of: pattern, in: "aba", times: 100_000) == [0..<300_000])
  }

  @Test(arguments: ["a", "(", ":", ".", "-"])
  func `the end of a long text is looked at first`(part: String) throws {
    let pattern = try PythonPattern(#"\.\.+$|\)$|(?<=[0-9])(?:km|m)$|'s$"#)
    let text = [UInt32](scalarsOf: String(repeating: part, count: 1_000_000) + "1km")
    text.withUnsafeBufferPointer { text in
      for _ in 0..<1_000 { #expect(pattern.firstMatch(in: text) == 1_000_001..<1_000_003) }
    }
  }

  private static func matches(
    of pattern: PythonPattern, in part: String, times: Int
  ) -> [Range<Int>] {
    let text = [UInt32](scalarsOf: String(repeating: part, count: times))
    return text.withUnsafeBufferPointer { pattern.matches(in: $0) }
  }
}
