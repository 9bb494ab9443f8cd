package import StemmaClaims

/// The signs of every two reports of a story that share text, for learning what they are worth.
package struct LineageSigns: Sendable {
  /// Two reports of the story by index, `first < second`, with their signs.
  package struct Pair: Sendable {
    package let first: Int
    package let second: Int
    /// Values in the order of ``LineageSigns/kinshipNames``.
    package let kinship: [Double]
    /// Values in the order of ``LineageSigns/orderNames``; positive where the first is the older.
    package let order: [Double]
  }

  /// A report with one that may be its parent, by index.
  package struct Edge: Sendable {
    package let parent: Int
    package let child: Int
    /// Values in the order of ``LineageSigns/parentNames``.
    package let values: [Double]
  }

  package let pairs: [Pair]
  package let edges: [Edge]
  package let masks: [(relatives: [Int], masks: [UInt64])]

  /// - Parameters:
  ///   - reports: all reports of one story.
  ///   - orderWeights: what each sign of order is worth, in log odds.
  package init(_ reports: [ReportStatements], orderWeights: [Double]) {
    var keys: [PairKey] = []
    for one in reports.indices {
      for other in reports.indices.dropFirst(one + 1) { keys.append(PairKey(one, other)) }
    }
    let story = StoryMeasures(reports, pairs: keys)
    pairs = story.comparisons.keys.sorted().map { key in
      Pair(
        first: key.first, second: key.second,
        kinship: KinshipSigns(key.first, key.second, in: story).values,
        order: OrderSigns(key.first, key.second, in: story).values)
    }
    var odds: [PairKey: Double] = [:]
    for pair in pairs {
      odds[PairKey(pair.first, pair.second)] = zip(pair.order, orderWeights).reduce(0) {
        $0 + $1.0 * $1.1
      }
    }
    let order = { (one: Int, other: Int) -> Double in
      let value = odds[PairKey(one, other)] ?? 0
      return one < other ? value : -value
    }
    var edges: [Edge] = []
    for child in reports.indices {
      let relatives = story.comparisons.keys.sorted().compactMap { key in
        key.first == child ? key.second : key.second == child ? key.first : nil
      }
      let rivals = relatives.filter { order($0, child) > -ParentSigns.unsure }
      let best = ParentSigns.bestShares(of: child, rivals: rivals, in: story)
      for parent in relatives {
        let signs = ParentSigns(
          of: child, from: parent, rivals: rivals, best: best, in: story, order: order)
        edges.append(Edge(parent: parent, child: child, values: signs.values))
      }
    }
    self.edges = edges
    masks = reports.indices.map {
      (story.witnesses.relatives(of: $0), story.witnesses.masks(of: $0))
    }
  }

  package static var kinshipNames: [String] { KinshipSigns.names }
  package static var orderNames: [String] { OrderSigns.names }
  package static var parentNames: [String] { ParentSigns.names }
}
