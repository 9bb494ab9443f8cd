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

  init(_ pattern: String) throws(Failure) {
    throw Failure(problem: "not yet", offset: 0)
  }

  /// Where the pattern's match that starts at the start of `text` ends, as `re.match`; nothing without one.
  func matchEnd(in text: UnsafeBufferPointer<UInt32>) -> Int? { nil }

  /// The first match at or after `start`, as `re.search`.
  func firstMatch(in text: UnsafeBufferPointer<UInt32>, from start: Int = 0) -> Range<Int>? { nil }

  /// All matches that do not overlap, as `re.finditer`.
  func matches(in text: UnsafeBufferPointer<UInt32>) -> [Range<Int>] { [] }
}
