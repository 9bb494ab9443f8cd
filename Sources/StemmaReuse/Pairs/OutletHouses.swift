/// Which outlets are of one house: those whose names begin with the name of a third that the corpus
/// holds, as "Herald Sport" and "Herald Business" begin with "Herald".
struct OutletHouses: Sendable {
  private let houses: [String: String]

  init(_ corpus: Corpus) {
    let outlets = Set(corpus.segments.lazy.flatMap(\.reports).compactMap(\.outlet))
    var houses: [String: String] = [:]
    for outlet in outlets {
      let words = outlet.split(separator: " ")
      let beginnings = (1..<max(1, words.count)).lazy.map { words[..<$0].joined(separator: " ") }
      houses[outlet] = beginnings.first(where: outlets.contains) ?? outlet
    }
    self.houses = houses
  }

  /// The house of a report's outlet; `nil` where the outlet is not known.
  func house(of report: ReportTrace) -> String? {
    report.outlet.flatMap { houses[$0] }
  }
}
