import StemmaText

/// Words on which the meaning of a quotation turns.
enum MeaningWords {
  /// "not" and its like.
  static let negations = WordHash.all(
    "not no never none nobody nothing neither nor nowhere without")
  /// Words with which a speaker takes back or limits what was said before.
  static let turns = WordHash.all(
    """
    but if unless except excepting provided providing until only although though however without
    not never nor assuming
    """)
  /// Words with which a condition opens, wherever they stand.
  static let conditions = WordHash.all("if unless assuming")
  /// Words that limit a statement when a clause begins with them.
  static let openers = WordHash.all("provided providing until only except excepting")
  /// Verbs that deny what follows.
  static let deniers = WordHash.all(
    """
    doubt doubts doubted deny denies denied reject rejects rejected refuse refuses refused false
    wrong untrue dispute disputes disputed
    """)
  /// Words that weaken what follows.
  static let hedges = WordHash.all(
    """
    may might could perhaps maybe possibly probably likely allegedly reportedly apparently seems
    appears almost nearly
    """)
  /// Words that limit: without them more is said than was.
  static let limits = WordHash.all(
    "may might could perhaps maybe possibly probably allegedly only almost")
  /// Joins that part a statement from what was said before it.
  static let joins = WordHash.all("but and so because yet")

  /// Words that answer one question; one in place of another is another answer.
  static let groups = [
    "may might can could must shall should will would",
    "more less fewer", "most least", "greater smaller larger",
    "all some every few many most half both any none", "and or",
    "before after until since during", "above below over under",
    "always sometimes often rarely seldom never",
    "million billion trillion thousand hundred",
    "dollars pounds euros yen cents percent",
    """
    miles kilometers meters feet inches yards acres hectares seconds minutes hours days weeks
    months years decades tons tonnes pounds kilograms kilos grams liters gallons barrels
    """,
    "up down", "increase decrease", "1st last", "with without",
  ].map(WordHash.all)

  /// Whether a word of one group stands where another of it stood.
  static func isExchanged(_ then: [UInt64], _ now: [UInt64]) -> Bool {
    groups.contains { group in
      let before = Set(then.filter(group.contains))
      let after = Set(now.filter(group.contains))
      return !before.isEmpty && !after.isEmpty && before != after
    }
  }

  /// Pronouns and auxiliaries that are fitted to the reporter's sentence at the ends of quoted words.
  static let seams = WordHash.all(
    """
    i me my mine we us our ours you your yours he him his she her hers they them their theirs it its
    is are was were am be been has have had do does did will would can could may might this that
    these those the a an here there now then today
    """)
}
