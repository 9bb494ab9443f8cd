import Testing

@testable import StemmaLanguage

/// What Python refuses, and what is not done here.
@Suite struct RefusedPatternTests {
  @Test(arguments: [
    "(", ")", "a)", "(?:a", "(?", "(?<", "*", "+a", "?", "{2}", "a|*", "^*", "$+", "a**", "a{2}{3}",
    "a{3,2}", "[", "[a", "[^]", "[b-a]", "[a-", #"[\d-x]"#, #"[a-\d]"#, #"a\"#, #"[\"#, #"\1"#,
    #"\q"#, #"\x4"#, #"\u12G4"#, #"\U00110000"#, "a(?u)", "(?<=a*)b", "(?<=a|bb)c",
  ])
  func `what Python refuses is refused`(pattern: String) {
    #expect(throws: PythonPattern.Failure.self) { try PythonPattern(pattern) }
  }

  @Test(arguments: [
    "(?P<n>a)", "(?i)a", "(?#x)", "(?>a)", "a*?", "a+?", "a??", "a++", #"\b"#, #"\A"#, #"[\b]"#,
    "(?=a*)b", "(?!a+)b", "a{200001}",
  ])
  func `what is not done here is refused`(pattern: String) {
    #expect(throws: PythonPattern.Failure.self) { try PythonPattern(pattern) }
  }

  @Test func `a refusal says what and where`() {
    #expect(throws: PythonPattern.Failure(problem: "only greedy quantifiers", offset: 3)) {
      try PythonPattern("éa*?")
    }
  }

  @Test func `groups nest a hundred deep and no deeper`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
    }
    #expect(try PythonPatternTests.marked("ba", by: PythonPattern(nested(100))) == "b⟦a⟧")
    #expect(throws: PythonPattern.Failure.self) { try PythonPattern(nested(101)) }
    #expect(throws: PythonPattern.Failure.self) {
      try PythonPattern(String(repeating: "(", count: 100_000))
    }
  }

  @Test(arguments: [
    "(?:a{200000}){200000}", "(?:(?:(?:ab){900}){900}){900}", "(?:a|b){100000}",
    "(?:(?:(?:(?:a?){9}){99}){999}){9999}", "(?:){0,200000}(?:a?){0,200000}",
    "(?:(?:(?:(?:(?:(?:(?:(?:(?:a?)*)*)*)*)*)*)*)*)*",
  ])
  func `a pattern that grows beyond bounds is refused`(pattern: String) {
    #expect(throws: PythonPattern.Failure.self) { try PythonPattern(pattern) }
  }

  @Test func `a count of nothing at all is nothing`() throws {
    let pattern = try PythonPattern("(?:(?:){200000}){200000}")
    #expect(PythonPatternTests.marked("a", by: pattern) == "⟦⟧a⟦⟧")
  }

  @Test(.timeLimit(.minutes(1)))
  func `what matches nothing costs nothing however often it stands there`() throws {
    let empty = String(repeating: "(?:)", count: 5_000)
    #expect(throws: PythonPattern.Failure.self) { try PythonPattern("(?:\(empty)a){90000}") }
    let never = "(?:" + String(repeating: "b", count: 5_000) + "){0}"
    let pattern = try PythonPattern("(?:\(never)a?){20000}")
    #expect(PythonPatternTests.marked("ba", by: pattern) == "⟦⟧b⟦a⟧⟦⟧")
  }

  @Test func `any text is a pattern or refused`() {
    let pieces = Array(#"ab()[]{}|*+?^$.\-,:=!<>012dwsuxé"#.unicodeScalars)
    var state: UInt64 = 7
    for _ in 0..<3_000 {
      var pattern = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        pattern.unicodeScalars.append(pieces[Int(state >> 33) % pieces.count])
      }
      guard let pattern = try? PythonPattern(pattern) else { continue }
      _ = PythonPatternTests.marked("ab(a)[b]10\n", by: pattern)
    }
  }
}
