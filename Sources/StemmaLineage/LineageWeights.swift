/// What the signs of lineage are worth, in log odds: learnt by `make lineage-weights`, not written by hand.
enum LineageWeights {
  /// In the order of ``OrderSigns/names``.
  static let order: [Double] = [
    0.0000,  // details
    0.0178,  // wordingShare
    1.6889,  // alignedShare
    0.6324,  // length
    2.3272,  // unmarked
    0.7716,  // quotedWords
    3.0184,  // credit
    2.1989,  // vagueSource
    1.3368,  // dates
    0.3680,  // sharedWithOthers
    0.6702,  // sources
    1.0633,  // rounded
    0.6003,  // higher
    -0.7950,  // ownWords
    -0.6346,  // lengthNear
    0.5711,  // detailsNear
  ]
  /// In the order of ``ParentSigns/names``.
  static let parent: [Double] = [
    0.3620,  // order
    0.1605,  // orderBelow
    0.0336,  // explained
    -1.2378,  // deficit
    -1.5390,  // elsewhere
    0.1850,  // between
    2.6788,  // handedOn
    2.1934,  // bestShare
    -0.4176,  // wording
    -0.0122,  // narratedWords
    0.9156,  // alignedShare
    0.6760,  // similarity
    1.1377,  // orderKept
    2.3113,  // credit
    0.2986,  // creditsAnother
    1.2664,  // sameOutlet
    0.4413,  // rare
    0.7638,  // rareDeficit
    0.3634,  // rareBack
    -0.1133,  // rareBackDeficit
    -3.8630,  // anywhereElse
  ]
  /// In the order of ``ParentOdds/noneNames``.
  static let none: [Double] = [
    2.9110,  // constant
    0.5959,  // explained
    -0.1302,  // order
    -0.6434,  // anywhereElse
    2.8271,  // elsewhere
    0.6716,  // narratedWords
  ]
}
