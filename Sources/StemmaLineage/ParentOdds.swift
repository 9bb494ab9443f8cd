#if canImport(Glibc)
  import Glibc
#endif

/// For one report, how likely each of its relatives is to be its parent, against having none among them.
struct ParentOdds: Sendable {
  /// The relatives, by index.
  let parents: [Int]
  /// Signs of each.
  let signs: [ParentSigns]
  /// What speaks for a report without a parent among them, in the order of ``noneNames``.
  let noneSigns: [Double]

  static let noneNames = [
    "constant", "explained", "order", "anywhereElse", "elsewhere", "narratedWords",
  ]

  init(of child: Int, in story: StoryPairs) {
    parents = story.relatives[child]
    let field = ParentSigns.Field(of: child, in: story)
    signs = parents.map { ParentSigns(of: child, from: $0, beside: field, in: story) }
    noneSigns = Self.noneSigns(signs)
  }

  /// Those of the best candidate: the one that explains most among those that may be older.
  private static func noneSigns(_ signs: [ParentSigns]) -> [Double] {
    let older = signs.filter { $0["order"] > -ParentSigns.unsure }
    let best =
      older.max { $0["explained"] < $1["explained"] } ?? signs.max { $0["order"] < $1["order"] }
    guard let best else { return [1] + [Double](repeating: 0, count: noneNames.count - 1) }
    return [1] + noneNames.dropFirst().map { best[$0] }
  }

  /// The chance of each relative to be the parent, where one of them or none is: what its odds are of all.
  ///
  /// - Parameter odds: log odds against none, by relative.
  static func chances(_ odds: [Double]) -> [Double] {
    let most = max(0, odds.max() ?? 0)
    let shares = odds.map { exp($0 - most) }
    let all = shares.reduce(exp(-most), +)
    return shares.map { $0 / all }
  }

  /// Log odds of each relative against none.
  func odds(parentWeights: [Double], noneWeights: [Double]) -> [Double] {
    let none = zip(noneSigns, noneWeights).reduce(0) { $0 + $1.0 * $1.1 }
    return signs.map { sign in
      zip(sign.values, parentWeights).reduce(-none) { $0 + $1.0 * $1.1 }
    }
  }
}

extension ParentSigns {
  /// The value of one sign.
  subscript(name: String) -> Double {
    Self.names.firstIndex(of: name).map { values[$0] } ?? 0
  }
}
