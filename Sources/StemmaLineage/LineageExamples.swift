package import StemmaClaims

/// What one story has to learn from: the signs of every two related reports, and of every report's possible parents.
package struct LineageExamples: Sendable {
  /// Two related reports by index, `first < second`, with the signs that the first is the older.
  package struct Order: Sendable {
    package let first: Int
    package let second: Int
    package let signs: [Double]
  }

  /// A report by index, with the signs of each possible parent and those of having none.
  package struct Choice: Sendable {
    package let child: Int
    package let parents: [Int]
    package let signs: [[Double]]
    package let noneSigns: [Double]
  }

  /// Only of different houses; versions of one are told by other signs.
  package let orders: [Order]
  package let choices: [Choice]

  /// - Parameters:
  ///   - reports: all reports of one story.
  ///   - orderWeights: what each sign of order is worth; the choices depend on it.
  package init(_ reports: [ReportStatements], orderWeights: [Double]) {
    var keys: [PairKey] = []
    for one in reports.indices {
      for other in reports.indices.dropFirst(one + 1) { keys.append(PairKey(one, other)) }
    }
    let story = StoryPairs(reports, pairs: keys, weights: orderWeights)
    orders = story.comparisons.keys.sorted().compactMap { key in
      guard !story.areOfOneHouse(key.first, key.second) else { return nil }
      return Order(
        first: key.first, second: key.second,
        signs: OrderSigns(key.first, key.second, in: story).values)
    }
    choices = reports.indices.map { child in
      let odds = ParentOdds(of: child, in: story)
      return Choice(
        child: child, parents: odds.parents, signs: odds.signs.map(\.values),
        noneSigns: odds.noneSigns)
    }
  }

  /// Names of the signs of order.
  package static var orderNames: [String] { OrderSigns.names }
  /// Names of the signs of a parent.
  package static var parentNames: [String] { ParentSigns.names }
  /// Names of the signs of having no parent.
  package static var noneNames: [String] { ParentOdds.noneNames }
}
