/// What tells the later of two versions of a text from the earlier.
///
/// All but ``growth`` are counted in each text by itself, as it is read. What a sign measures of a pair is
/// what the second text has more of than the first, so that two texts changed about only change its sign.
package enum VersionSign: Int, CaseIterable, Sendable {
  /// Verbs in the past: "said", "was", words in -ed. What was to happen has happened.
  case past
  /// "will", "won't".
  case future
  /// "projects", "developing story": the outcome is not official yet.
  case open
  /// "has been updated", "correction", "an earlier version".
  case notes
  /// "declined to", "in a statement": somebody answered.
  case answers
  /// "did not immediately", "reached out to": nobody has answered yet.
  case waiting
  /// Names of weekdays.
  case weekdays
  /// "also", "another", "more": what is put to what is there.
  case additions
  /// Pronouns of the third person.
  case pronouns
  /// Up to three words that stand twice in a row.
  case repeated
  /// Words that begin a run of eight that stands elsewhere in the text already.
  case pasted
  /// Ends of sentences.
  case sentences
  /// Marks without width, which editing tools leave behind.
  case invisible
  /// Words that only the one has, against words that only the other has.
  case growth

  /// Those that are counted in each text.
  static let counted = allCases.filter { $0 != .growth }

  /// Whether what counts is the sign's share of the words, not its number: a longer text has more of
  /// everything.
  var isShare: Bool {
    switch self {
    case .future, .waiting, .weekdays, .sentences: true
    default: false
    }
  }

  /// The difference at which half of what a sign can say is said.
  var half: Double {
    switch self {
    case .open, .notes, .answers, .waiting, .weekdays, .repeated, .sentences: 0.5
    case .invisible: 1
    case .past, .additions: 2
    case .pasted: 3
    case .future, .pronouns: 6
    case .growth: 10
    }
  }
}
