import StemmaClaims
import StemmaModel
import StemmaText

/// Which outlets a report names as its own, and which it gives credit to.
struct OutletMarks: Sendable {
  /// Agency of the dateline or byline, the outlet that sources "told", the outlet of the input.
  let own: Set<String>
  /// Outlets credited as the origin: sign-offs and acknowledgements.
  let credited: Set<String>

  init(_ statements: ReportStatements) {
    let report = statements.text.report
    let anatomy = report.anatomy
    let told = statements.sentenceSources.compactMap { $0.told.map { report.text[$0] } }
    let contributions = anatomy.credits.filter { $0.form == .contribution }.map(\.name)
    own = Set(
      ([anatomy.dateline?.agency, anatomy.byline?.agency, report.metadata.outlet]
        .compactMap { $0 } + told + contributions).map(Self.folded))
    credited = Set(
      anatomy.credits.filter { $0.form != .contribution }.map { Self.folded($0.name) })
  }

  /// Whether this report credits an outlet that the other names as its own, by whole words.
  func credits(_ other: OutletMarks) -> Bool {
    credited.contains { name in
      other.own.contains { own in
        let words = name.split(separator: " ")
        let others = own.split(separator: " ")
        let (short, long) = words.count <= others.count ? (words, others) : (others, words)
        return !short.isEmpty && long.starts(with: short)
      }
    }
  }

  private static func folded(_ name: String) -> String {
    name.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber })
      .filter { $0 != "the" }.joined(separator: " ")
  }
}
