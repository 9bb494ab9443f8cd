import StemmaClaims
import StemmaModel
import StemmaText

/// Which outlets a report names as its own, and which it gives credit to.
struct OutletMarks: Sendable {
  /// The outlet of the input; without one, what the text itself names: the agency of its dateline or byline, the
  /// outlet that its sources "told".
  let own: Set<String>
  /// Outlets credited as the origin: sign-offs and acknowledgements, and what the text names where the input
  /// names another outlet.
  let credited: Set<String>
  /// Short lines above and below the story, where houses put credits in forms that no rule knows.
  private let edges: [String]

  init(_ statements: ReportStatements) {
    let report = statements.text.report
    let anatomy = report.anatomy
    let told = statements.sourced.compactMap { $0.told.map { report.text[$0] } }
    let contributions = anatomy.credits.filter { $0.form == .contribution }.map(\.name)
    let named = Set(
      ([anatomy.dateline?.agency, anatomy.byline?.agency].compactMap { $0 } + told + contributions)
        .map(Self.folded))
    let credits = Set(
      anatomy.credits.filter { $0.form != .contribution }.map { Self.folded($0.name) })
    if let house = report.metadata.outlet.map(Self.folded), !house.isEmpty {
      own = [house]
      credited = credits.union(named).filter { !Self.isSame($0, house) }
    } else {
      own = named
      credited = credits
    }
    edges = Self.edges(of: report)
  }

  /// Whether this report credits an outlet that the other names as its own.
  func credits(_ other: OutletMarks) -> Bool {
    other.own.contains { house in
      credited.contains { Self.isSame($0, house) }
        || (!own.contains(house) && edges.contains { Self.isNamed(house, in: $0) })
    }
  }

  /// The first and last lines of the text, as far as they are short, folded.
  private static func edges(of report: Report) -> [String] {
    let lines = report.text[TextSpan(0, report.text.count)].split(whereSeparator: \.isNewline)
    let outer = lines.count <= 6 ? lines[...] : lines.prefix(2) + lines.suffix(4)
    return outer.filter { $0.utf8.count <= longestEdge }.map { folded(String($0)) }
  }

  /// Whether two names are one: the same words, one the beginning of the other, or its initials.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    let words = one.split(separator: " ")
    let others = other.split(separator: " ")
    let (short, long) = words.count <= others.count ? (words, others) : (others, words)
    guard let first = short.first else { return false }
    let initials = String(long.compactMap(\.first))
    return long.starts(with: short) || (short.count == 1 && long.count > 1 && first == initials)
  }

  /// Whether a line has the name as whole words.
  private static func isNamed(_ name: String, in line: String) -> Bool {
    " \(line) ".contains(" \(name) ")
  }

  private static func folded(_ name: String) -> String {
    name.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber })
      .filter { $0 != "the" }.joined(separator: " ")
  }

  /// Bytes of a line that can be a credit.
  private static let longestEdge = 80
}
