import StemmaClaims
import StemmaModel
import StemmaReuse
import StemmaText

/// Sources that one report keeps named and the other tells as "sources" or not at all: "told the
/// Courier" becomes "sources said", hardly ever the reverse.
enum VagueSource {
  /// Log odds for the first being the older; 0 where nothing shows.
  static func direction(
    _ first: ReportStatements, _ second: ReportStatements, _ alignment: SentenceAlignment
  ) -> Double {
    let forward = count(first, second, alignment.links.map { ($0.first, $0.second) })
    let backward = count(second, first, alignment.links.map { ($0.second, $0.first) })
    return max(-1.5, min(1.5, Double(forward - backward) * 0.75))
  }

  /// Aligned sentences whose source has an outlet that was told on one side, and is without it on
  /// the other.
  static func count(
    _ older: ReportStatements, _ newer: ReportStatements, _ links: [(older: Int, newer: Int)]
  ) -> Int {
    let told = Set(older.sourced.filter { $0.told != nil }.map(\.sentence))
    let kept = Set(newer.sourced.filter { $0.told != nil }.map(\.sentence))
    return Set(links.filter { told.contains($0.older) && !kept.contains($0.newer) }.map(\.older))
      .count
  }
}
