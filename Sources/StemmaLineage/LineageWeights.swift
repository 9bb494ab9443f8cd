/// What the signs of lineage are worth, in log odds: learnt by `make lineage-weights`, not written by hand.
enum LineageWeights {
  /// In the order of ``OrderSigns/names``.
  static let order: [Double] = [
    0.5435,  // details
    0.2139,  // wordingShare
    1.4572,  // alignedShare
    0.0290,  // length
    2.0391,  // unmarked
    0.7665,  // quotedWords
    3.5355,  // credit
    1.7908,  // vagueSource
    1.2377,  // dates
    0.4952,  // sharedWithOthers
    0.3895,  // sources
    0.8024,  // rounded
    0.4750,  // higher
    -1.6817,  // lengthNear
    -0.0696,  // detailsNear
  ]
  /// In the order of ``ParentSigns/names``.
  static let parent: [Double] = [
    0.2976,  // order
    -0.1057,  // orderBelow
    -0.2224,  // explained
    -1.0094,  // deficit
    -2.2239,  // elsewhere
    0.2479,  // between
    2.8691,  // handedOn
    2.7337,  // bestShare
    -0.7378,  // wording
    -0.0105,  // narratedWords
    0.9455,  // alignedShare
    0.7287,  // similarity
    1.0091,  // orderKept
    2.5120,  // credit
    0.3419,  // creditsAnother
    1.2100,  // sameOutlet
    0.0374,  // rare
    0.7596,  // rareDeficit
    0.4068,  // rareBack
    0.0322,  // rareBackDeficit
    -4.1378,  // anywhereElse
  ]
  /// In the order of ``ParentOdds/noneNames``.
  static let none: [Double] = [
    3.3781,  // constant
    0.1185,  // explained
    -0.1529,  // order
    -3.5625,  // anywhereElse
    6.4432,  // elsewhere
    0.6182,  // narratedWords
  ]
}
