import StemmaModel

@testable import StemmaReuse

/// All that finding comes to, done by one task.
struct FoundPairs {
  var pairs: [ReusePair] = []
  var compared = 0
  var unlisted = 0
  var common: [CandidateJoin.CommonRun] = []

  /// - Parameter leastContainment: `nil` lets the score decide.
  init(_ corpus: Corpus, filter: PairFilter = PairFilter(), withPassages: Bool = false) {
    let finder = PairFinder(corpus, filter: filter)
    let candidates = (0..<PairFinder.parts).map { finder.candidates(ofPart: $0) }
    common = candidates.flatMap(\.common)
    for part in 0..<PairFinder.parts {
      let found = finder.pairs(ofPart: part, of: candidates, withPassages: withPassages)
      pairs += found.pairs
      compared += found.compared
      unlisted += found.unlisted
    }
  }

  init(
    _ reports: [TracedReport], filter: PairFilter = PairFilter(), withPassages: Bool = false
  ) throws {
    self.init(
      Corpus(new: [try TracedReport.segment(reports)]), filter: filter, withPassages: withPassages)
  }

  /// Every pair that shares a passage is listed.
  static var everything: PairFilter {
    var filter = PairFilter()
    filter.leastContainment = 0
    return filter
  }

  /// The pairs' ids.
  var names: [[String]] { pairs.map { [$0.first, $0.second] } }

  /// The families into which pairs join reports, each sorted, by their first.
  var families: [[String]] {
    var family: [String: Int] = [:]
    var members: [Int: [String]] = [:]
    for name in Set(pairs.flatMap { [$0.first, $0.second] }).sorted() {
      family[name] = members.count
      members[members.count] = [name]
    }
    for pair in pairs {
      guard let one = family[pair.first], let other = family[pair.second], one != other else {
        continue
      }
      for name in members[other] ?? [] { family[name] = one }
      members[one, default: []] += members.removeValue(forKey: other) ?? []
    }
    return members.values.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }
}
