/// What the signs of lineage are worth, in log odds: learnt by `make lineage-weights`, not written by hand.
enum LineageWeights {
  /// In the order of ``OrderSigns/names``.
  static let order: [Double] = [
    0.7684,  // details
    0.0000,  // wordingShare
    1.3362,  // alignedShare
    -0.1461,  // length
    1.8051,  // unmarked
    0.6315,  // quotedWords
    3.5517,  // credit
    1.5624,  // vagueSource
    1.3175,  // dates
    0.5518,  // sharedWithOthers
    0.2196,  // sources
    0.5753,  // rounded
    -0.1208,  // higher
    -0.9964,  // lengthNear
    -0.1566,  // detailsNear
  ]
  /// In the order of ``ParentSigns/names``.
  static let parent: [Double] = [
    0.1343,  // order
    -3.4582,  // explained
    0.1335,  // elsewhere
    -2.4530,  // anywhereElse
    2.5591,  // handedOn
    1.8702,  // bestShare
    -0.2217,  // narratedWords
    2.3577,  // alignedShare
    2.8404,  // orderKept
    2.3767,  // credit
    1.5674,  // sameOutlet
    3.0693,  // rare
    2.6063,  // pairsDeficit
    -0.4847,  // pairsRatio
    3.7034,  // pairsElsewhere
    -3.4298,  // pairsLeast
    -0.3118,  // ahead
    0.1781,  // levelYounger
    -3.9810,  // nearerToChild
    -1.1979,  // younger
    0.3258,  // contest
    1.8199,  // won
  ]
  /// In the order of ``ParentOdds/noneNames``.
  static let none: [Double] = [
    5.3689,  // constant
    0.2490,  // explained
    -0.1485,  // order
    2.3636,  // anywhereElse
    -3.0716,  // elsewhere
    0.0948,  // narratedWords
  ]
}
