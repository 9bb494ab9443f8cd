/// Two pieces of a quotation that follow each other in it, and what stands between them on both sides.
struct QuotationDifference {
  /// The verdicts, the gravest first.
  enum Verdict: Int, Comparable {
    case negationChanged, operatorChanged, wordsChanged, wordsAdded
    case reordered, speakersJoined, farApart, ellipsisHidesTurn
    case grammarWordsChanged, leftOut, joined
    case ellipsisHidesWords, houseStyle

    /// Whether it is about how pieces were put together.
    var isJoint: Bool {
      self == .reordered || self == .farApart || self == .speakersJoined || self == .joined
    }

    static func < (one: Verdict, other: Verdict) -> Bool { one.rawValue < other.rawValue }
  }

  let verdict: Verdict
  /// Units of the quotation.
  let now: Range<Int>
  /// Units of the source's stream.
  let then: Range<Int>
}
