/// What the signs of lineage are worth, in log odds: learnt by `make lineage-weights`, not written by hand.
enum LineageWeights {
  /// In the order of ``OrderSigns/names``.
  static let order: [Double] = [
    -0.3809,  // details
    -1.0517,  // wordingShare
    3.7120,  // alignedShare
    0.3852,  // length
    3.4836,  // unmarked
    0.9906,  // quotedWords
    5.2417,  // credit
    3.9210,  // vagueSource
    1.6324,  // dates
    0.4432,  // sharedWithOthers
    0.6820,  // sources
    0.8152,  // rounded
    1.0309,  // higher
    -1.0569,  // ownWords
    -2.7117,  // lengthNear
    0.8536,  // detailsNear
  ]
  /// In the order of ``ParentSigns/names``.
  static let parent: [Double] = [
    0.3033,  // order
    0.0886,  // orderBelow
    0.3012,  // explained
    -1.5020,  // deficit
    -0.8607,  // elsewhere
    0.2503,  // between
    2.5782,  // handedOn
    1.9602,  // bestShare
    -0.1157,  // wording
    -0.0086,  // narratedWords
    1.2822,  // alignedShare
    0.5560,  // similarity
    1.0915,  // orderKept
    2.2977,  // credit
    0.2236,  // creditsAnother
    1.2027,  // sameOutlet
    0.2193,  // rare
    0.7616,  // rareDeficit
    0.4441,  // rareBack
    -0.1759,  // rareBackDeficit
    -3.3413,  // anywhereElse
  ]
  /// In the order of ``ParentOdds/noneNames``.
  static let none: [Double] = [
    3.5339,  // constant
    0.5510,  // explained
    -0.1685,  // order
    0.5470,  // anywhereElse
    0.7776,  // elsewhere
    0.7029,  // narratedWords
  ]
}
