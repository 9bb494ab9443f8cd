import StemmaModel
import StemmaTestReports

/// Stories that nobody wrote: of each some reports that rewrite a first one, and lines of their own.
enum InventedFamilies {
  /// The reports of some stories, by id: `s01r1`, `s01r2` …
  ///
  /// - Parameter stories: their numbers, at most ``places``.
  static func reports(_ stories: Range<Int>, seed: UInt64 = 7) -> [Report] {
    var random = SeededRandom(seed: seed)
    return stories.flatMap { story in
      var own = SeededRandom(seed: random.next() &+ UInt64(story))
      let facts = self.facts(story)
      return (1...Int.random(in: 2...5, using: &own)).map { number in
        report(story, number, facts, &own)
      }
    }
  }

  /// A report that the input says is not in English.
  static func spanish(id: String) -> Report {
    Report(
      id: id, path: id, line: nil, text: StoredText("El museo abre."), encoding: .utf8, digest: id,
      metadata: ReportMetadata(language: "es"),
      anatomy: ReportAnatomy(paragraphs: [TextSpan(0, 14)]))
  }

  private static func report(
    _ story: Int, _ number: Int, _ facts: [String], _ random: inout SeededRandom
  ) -> Report {
    var lines = facts.filter { _ in number == 1 || Int.random(in: 0..<5, using: &random) > 0 }
    if lines.isEmpty { lines = [facts[0]] }
    if number > 1 {
      lines = lines.map { Bool.random(using: &random) ? $0 : altered($0) }
      lines.append("Our reporter saw \(number * 3) empty chairs on \(streets[number % 4]).")
    }
    let id = "s\(story < 10 ? "0" : "")\(story)r\(number)"
    return InventedReport.report(
      id, lines.joined(separator: "\n"), outlet: "Paper \(number)",
      published: "2026-03-0\(number)")
  }

  private static func altered(_ line: String) -> String {
    line.replacing(" said on Monday", with: " told reporters")
      .replacing("may reopen", with: "will reopen").replacing("at least ", with: "")
  }

  private static func facts(_ story: Int) -> [String] {
    let place = places[story % places.count]
    let name = names[story % names.count]
    let count = 12 + story
    return [
      "The \(place) may reopen after a fire that destroyed \(count) of its storage rooms, \(name) said "
        + "on Monday.",
      "“We lost \(count + 5) years of \(place) records,” \(name), who leads the trust, said on Monday.",
      "At least \(count * 2) volunteers carried what was left to a school near the \(place).",
      "The insurers of the \(place) have offered at least \(count) million crowns for the repair.",
      "Police said a heater in the \(place) cellar had been left on over the weekend.",
    ]
  }

  static let places = [
    "Orrin tram museum", "Lune lighthouse", "Marrow hill chapel", "Tessel fish market",
    "Cobalt street theatre", "Varn botanical garden", "Ostrel clock tower", "Pellam ferry terminal",
    "Quill paper mill", "Ruddock observatory", "Saltby boat school", "Thistle valley archive",
  ]
  private static let names = [
    "Ilse Marr", "Tomas Orla", "Greta Vane", "Pavel Quist", "Nadia Fell", "Oskar Lund",
    "Mira Hess", "Anton Brey", "Clara Dunn", "Felix Roe", "Hanna Pike", "Jonas Wick",
  ]
  private static let streets = ["Mill Lane", "Harbour Row", "Bell Street", "North Quay"]
}
