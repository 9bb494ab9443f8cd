package import StemmaClaims
package import StemmaModel
import StemmaReuse
import StemmaText

/// Finds what several reports of a story say in common, and counts its origins.
///
/// A claim starts from one sentence, of a report at the head of its family where there is one, and
/// takes in at most one sentence a report: one that is aligned with it, or with the sentence of a
/// parent that is already in. Nothing is joined through a chain of resemblances.
package struct ClaimFinder {
  private let reports: [ReportStatements]
  private let families: [Family]
  private let lines: OriginLines
  private let links: ClaimLinks

  /// - Parameters:
  ///   - reports: the reports of one story, by id.
  ///   - families: the families of that story.
  package init(_ reports: [ReportStatements], families: [Family]) {
    self.reports = reports
    self.families = families
    lines = OriginLines(reports, families)
    links = ClaimLinks(reports, families)
  }

  /// The claims of at least two reports, in the order of the fullest report's text.
  ///
  /// - Parameter firstNumber: number of the first claim's id.
  package func claims(story: String, firstNumber: Int) -> [Claim] {
    var taken = Set<SentenceKey>()
    var claims: [Claim] = []
    for report in seedOrder() {
      for sentence in reports[report].text.sentences.indices {
        let seed = SentenceKey(report: report, sentence: sentence)
        guard !taken.contains(seed), claims.count < Self.mostClaims else { continue }
        let members = members(from: seed, taken: taken)
        guard members.count > 1 else { continue }
        taken.formUnion(members)
        claims.append(
          claim(members, id: "claim-\(firstNumber + claims.count)", story: story))
      }
    }
    return claims
  }

  /// Heads of families first, the fullest first.
  private func seedOrder() -> [Int] {
    let heads = Set(
      families.compactMap { family -> String? in
        if case .held(let id) = family.root { id } else { nil }
      })
    return reports.indices.sorted { one, other in
      let isHead = heads.contains(reports[one].id)
      let isOtherHead = heads.contains(reports[other].id)
      if isHead != isOtherHead { return isHead }
      let (length, otherLength) = (reports[one].text.words.count, reports[other].text.words.count)
      return length != otherLength ? length > otherLength : one < other
    }
  }

  /// The seed first, then the others by report.
  private func members(from seed: SentenceKey, taken: Set<SentenceKey>) -> [SentenceKey] {
    var found: [Int: SentenceKey] = [seed.report: seed]
    for report in reports.indices where report != seed.report {
      if let best = links.best(from: seed, in: report), !taken.contains(best) {
        found[report] = best
      }
    }
    var queue = found.keys.sorted()
    while let report = queue.popLast() {
      guard let member = found[report] else { continue }
      for child in links.children(of: report) where found[child] == nil {
        if let best = links.best(from: member, in: child), !taken.contains(best) {
          found[child] = best
          queue.append(child)
        }
      }
    }
    found[seed.report] = nil
    return [seed] + found.keys.sorted().compactMap { found[$0] }
  }

  private func claim(_ members: [SentenceKey], id: String, story: String) -> Claim {
    Claim(
      id: id, story: story,
      readings: members.map { location(of: $0) }, origins: lines.origins(of: members),
      conflicts: ClaimConflicts(reports).conflicts(in: members))
  }

  private func location(of key: SentenceKey) -> Location {
    Location(
      report: reports[key.report].id, span: reports[key.report].text.sentences[key.sentence].span)
  }

  /// Claims beyond this number of a story are not listed.
  private static let mostClaims = 200
}

/// A sentence of a report of a story, both by index.
struct SentenceKey: Hashable {
  let report: Int
  let sentence: Int
}
