/// What the signs of lineage are worth, in log odds: learnt by `make lineage-weights`, not written by hand.
enum LineageWeights {
  /// In the order of ``OrderSigns/names``.
  static let order: [Double] = [
    0.0000,  // details
    0.0000,  // wordingShare
    3.5364,  // alignedShare
    0.0637,  // length
    3.4891,  // unmarked
    1.0008,  // quotedWords
    5.1911,  // credit
    3.4925,  // vagueSource
    1.6560,  // dates
    0.3172,  // sharedWithOthers
    0.5308,  // sources
    1.6161,  // rounded
    0.7151,  // higher
    -1.0685,  // ownWords
    -0.7485,  // lengthNear
    0.4833,  // detailsNear
  ]
  /// In the order of ``ParentSigns/names``.
  static let parent: [Double] = [
    0.4323,  // order
    0.2818,  // orderBelow
    0.4758,  // explained
    -1.3195,  // deficit
    -1.1375,  // elsewhere
    0.2247,  // between
    2.9833,  // handedOn
    2.1078,  // bestShare
    0.1818,  // wording
    -0.0052,  // narratedWords
    0.9974,  // alignedShare
    0.6105,  // similarity
    1.0789,  // orderKept
    2.0434,  // credit
    0.2013,  // creditsAnother
    1.2987,  // sameOutlet
    0.7074,  // rare
    0.7601,  // rareDeficit
    0.3593,  // rareBack
    -0.1904,  // rareBackDeficit
    -3.2873,  // anywhereElse
  ]
  /// In the order of ``ParentOdds/noneNames``.
  static let none: [Double] = [
    3.4614,  // constant
    1.3899,  // explained
    -0.1207,  // order
    1.8304,  // anywhereElse
    -2.3492,  // elsewhere
    0.6814,  // narratedWords
  ]
}
