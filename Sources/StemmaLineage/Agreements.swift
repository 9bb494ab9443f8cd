/// What one report has in common with each of its relatives, and with every two of them.
///
/// It is made of things that relatives of a report may have, too, such as its words: for each, a set of those that do.
struct Agreements: Sendable {
  /// The relatives by index, those that share most first; at most ``mostRelatives``.
  let relatives: [Int]
  /// How many things the report has.
  let count: Int
  /// Place of a relative in `relatives`.
  private let slots: [Int: Int]
  /// For each thing the relatives that have it, a bit each in the order of `relatives`.
  private let masks: [UInt64]
  /// For relatives b and c at `b * relatives.count + c`: things that both have; b = c is what b has.
  private let common: [Int32]

  /// - Parameters:
  ///   - relatives: at most ``mostRelatives``.
  ///   - masks: one a thing.
  /// - Complexity: for each thing the square of the number of relatives that have it.
  init(relatives: [Int], masks: [UInt64]) {
    self.relatives = relatives
    self.masks = masks
    count = masks.count
    slots = Dictionary(uniqueKeysWithValues: relatives.enumerated().map { ($1, $0) })
    var common = [Int32](repeating: 0, count: relatives.count * relatives.count)
    for mask in masks {
      for one in mask.bitPlaces {
        for other in mask.bitPlaces { common[one * relatives.count + other] += 1 }
      }
    }
    self.common = common
  }

  /// Things that a relative has, too.
  func shared(with other: Int) -> Int {
    guard let slot = slots[other] else { return 0 }
    return Int(common[slot * (relatives.count + 1)])
  }

  /// Things that a relative has and a third report lacks.
  func shared(with other: Int, without third: Int) -> Int {
    guard let slot = slots[other] else { return 0 }
    guard let without = slots[third] else { return shared(with: other) }
    return shared(with: other) - Int(common[slot * relatives.count + without])
  }

  /// Things that any of some relatives has and a third report lacks.
  func shared(withAnyOf others: [Int], without third: Int) -> Int {
    let wanted = others.reduce(into: UInt64(0)) { mask, other in
      if let slot = slots[other] { mask |= 1 << UInt64(slot) }
    }
    let lacking = slots[third].map { UInt64(1) << UInt64($0) } ?? 0
    return masks.count { $0 & wanted != 0 && $0 & lacking == 0 }
  }

  /// Of every report's relatives those that are looked at: those that share most narration, first.
  static func nearest(
    of relatives: [[Int]], _ comparisons: [PairKey: PairComparison]
  ) -> [[Int]] {
    relatives.enumerated().map { report, relatives in
      let shared = relatives.map { comparisons[PairKey(report, $0)]?.narratedWords ?? 0 }
      return zip(relatives, shared).sorted { ($1.1, $0.0) < ($0.1, $1.0) }
        .prefix(mostRelatives).map(\.0)
    }
  }

  private static let mostRelatives = 64
}

extension UInt64 {
  /// The places of its ones, lowest first.
  var bitPlaces: some Sequence<Int> {
    sequence(state: self) { rest -> Int? in
      guard rest != 0 else { return nil }
      defer { rest &= rest - 1 }
      return rest.trailingZeroBitCount
    }
  }
}
