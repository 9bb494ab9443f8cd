// Written by `make version-weights`; see `docs/methods.md`, "Versions of one article".

extension HouseMeasures {
  /// Log odds that two reports are versions of one article, for each sign at 1.
  static let weights: [HouseSign: Double] = [
    .likeness: 1.59,
    .sections: -2.44,
    .weekdays: -2.46,
    .explainers: -2.37,
    .endings: -1.88,
  ]
  /// Log odds where no sign says anything.
  static let constant = 0.52
}
