/// A regular expression of Python's `re`, as far as spaCy's tokenizers use it.
///
/// Matches over Unicode scalars, as Python does, so that lengths equal Python's. Alternation, groups,
/// classes, greedy quantifiers, look-ahead of limited width, look-behind of fixed width,
/// `^ $ . \d \D \w \W \s \S`, and `(?u)` at the start; anything else is refused when the pattern is
/// read. Priorities are Python's (leftmost, first alternative, greedy); time is linear in the text
/// for every pattern: each state is tried at most once at each place.
///
/// ```swift
/// let units = try PythonPattern(#"(?<=[0-9])(?:km|m|%)$"#)
/// [UInt32](scalarsOf: "12km").withUnsafeBufferPointer { units.firstMatch(in: $0) }  // 2..<4
/// ```
struct PythonPattern: Sendable {
  /// What is not understood, and at which scalar of the pattern.
  struct Failure: Error, Equatable {
    let problem: String
    let offset: Int
  }

  private let program: PatternProgram
  private let scope: PatternScope

  /// Reads a pattern.
  ///
  /// - Throws: `Failure` where the pattern is none of Python's, uses what is not done here, nests more
  ///   than 100 groups, or grows beyond 200 000 instructions when its counts are written out.
  init(_ pattern: String) throws(Failure) {
    var parser = PatternParser(pattern)
    let node = try parser.parse()
    program = try PatternCompiler.program(of: node, classes: parser.classes)
    scope = PatternScope(of: node, classes: parser.classes)
  }

  /// Where the pattern's match that starts at the start of `text` ends, as `re.match`; nothing without one.
  func matchEnd(in text: UnsafeBufferPointer<UInt32>) -> Int? {
    guard scope.mayMatch(text, at: 0) else { return nil }
    var matcher = PatternMatcher(program: program, text: text)
    return matcher.matchEnd(at: 0)
  }

  /// The first match at or after `start`, as `re.search`.
  ///
  /// Look-behind and `^` see the text before `start`, and nothing before `text`.
  func firstMatch(in text: UnsafeBufferPointer<UInt32>, from start: Int = 0) -> Range<Int>? {
    guard let starts = scope.starts(in: text, from: start) else { return nil }
    var matcher = PatternMatcher(program: program, text: text)
    return firstMatch(at: starts, by: &matcher)
  }

  /// All matches that do not overlap, as `re.finditer`.
  func matches(in text: UnsafeBufferPointer<UInt32>) -> [Range<Int>] {
    var matches: [Range<Int>] = []
    var matcher = PatternMatcher(program: program, text: text)
    var start = 0
    while let starts = scope.starts(in: text, from: start),
      let match = firstMatch(at: starts, by: &matcher)
    {
      matches.append(match)
      start = match.upperBound
      // Where an empty match ended, only one that is not empty may follow.
      matcher.goOn(from: start, unlessEmpty: match.isEmpty)
    }
    return matches
  }

  private func firstMatch(
    at starts: ClosedRange<Int>, by matcher: inout PatternMatcher
  ) -> Range<Int>? {
    for start in starts where scope.mayStart(matcher.text, at: start) {
      if let end = matcher.matchEnd(at: start) { return start..<end }
    }
    return nil
  }
}
