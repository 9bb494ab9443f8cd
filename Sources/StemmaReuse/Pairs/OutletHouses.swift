/// Which outlets are of one house: those whose names begin with the name of a third that the corpus
/// holds, as "Herald Sport" and "Herald Business" begin with "Herald".
struct OutletHouses: Sendable {
  private let houses: [String: String]
  /// For each report, by rank, the number of its house; 0 where the outlet is not known.
  private var numbers: [UInt32] = []

  init(_ corpus: Corpus) {
    let outlets = Set(corpus.segments.lazy.flatMap(\.reports).compactMap(\.outlet))
    var houses: [String: String] = [:]
    for outlet in outlets {
      let words = outlet.split(separator: " ")
      let beginnings = (1..<max(1, words.count)).lazy.map { words[..<$0].joined(separator: " ") }
      houses[outlet] = beginnings.first(where: outlets.contains) ?? outlet
    }
    self.houses = houses
    var known: [String: UInt32] = [:]
    numbers = (0..<corpus.count).map { rank in
      guard let house = house(of: corpus.report(ofRank: rank)) else { return 0 }
      if let number = known[house] { return number }
      let number = UInt32(known.count + 1)
      known[house] = number
      return number
    }
  }

  /// The house of a report's outlet; `nil` where the outlet is not known.
  func house(of report: ReportTrace) -> String? {
    report.outlet.flatMap { houses[$0] }
  }

  /// Whether two reports, by rank, are of one house; false where an outlet is not known.
  func holdBoth(_ first: UInt32, _ second: UInt32) -> Bool {
    let house = numbers[Int(first)]
    return house != 0 && house == numbers[Int(second)]
  }
}
