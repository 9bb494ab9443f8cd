import StemmaText

/// Words on which the meaning of a quotation turns.
enum MeaningWords {
  /// "not" and its like.
  static let negations = keys("not no never none nobody nothing neither nor nowhere without")
  /// Words with which a speaker takes back or limits what was said before.
  static let turns = keys(
    """
    but if unless except excepting provided providing until only although though however without
    not never nor assuming
    """)
  /// Words with which a condition opens, wherever they stand.
  static let conditions = keys("if unless assuming")
  /// Words that limit a statement when a clause begins with them.
  static let openers = keys("provided providing until only except excepting")
  /// Verbs that deny what follows.
  static let deniers = keys(
    """
    doubt doubts doubted deny denies denied reject rejects rejected refuse refuses refused false
    wrong untrue dispute disputes disputed
    """)
  /// Words that weaken what follows.
  static let hedges = keys(
    """
    may might could perhaps maybe possibly probably likely allegedly reportedly apparently seems
    appears almost nearly
    """)
  /// Words that limit: without them more is said than was.
  static let limits = keys("may might could perhaps maybe possibly probably allegedly only almost")
  /// Joins that part a statement from what was said before it.
  static let joins = keys("but and so because yet")

  /// Words that answer one question; one in place of another is another answer.
  static let groups: [Set<UInt64>] = [
    keys("may might can could must shall should will would"),
    keys("more less fewer"), keys("most least"), keys("greater smaller larger"),
    keys("all some every few many most half both any none"), keys("and or"),
    keys("before after until since during"), keys("above below over under"),
    keys("always sometimes often rarely seldom never"),
    keys("million billion trillion thousand hundred"),
    keys("dollars pounds euros yen cents percent"),
    keys(
      """
      miles kilometers meters feet inches yards acres hectares seconds minutes hours days weeks
      months years decades tons tonnes pounds kilograms kilos grams liters gallons barrels
      """),
    keys("up down"), keys("increase decrease"), keys("1st last"), keys("with without"),
  ]

  /// Whether a word of one group stands where another of it stood.
  static func isExchanged(_ then: [UInt64], _ now: [UInt64]) -> Bool {
    groups.contains { group in
      let before = Set(then.filter(group.contains))
      let after = Set(now.filter(group.contains))
      return !before.isEmpty && !after.isEmpty && before != after
    }
  }

  /// Pronouns and auxiliaries that are fitted to the reporter's sentence at the ends of quoted words.
  static let seams = keys(
    """
    i me my mine we us our ours you your yours he him his she her hers they them their theirs it its
    is are was were am be been has have had do does did will would can could may might this that
    these those the a an here there now then today
    """)

  static func keys(_ words: String) -> Set<UInt64> {
    Set(words.split(whereSeparator: \.isWhitespace).map { WordHash.of(String($0)) })
  }
}
