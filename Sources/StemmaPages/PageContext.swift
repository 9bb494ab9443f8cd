import StemmaModel

/// How much of a large run the page shows; the rest is in the JSON, and the page says so.
struct PageLimits: Sendable {
  var findings = 400
  var claims = 200
  var quotationCards = 300
  var comparisons = 150
  var inputRows = 2_000
  var families = 400
  /// Up to this many reports, every report's text is on the page; beyond, only of those compared.
  var reportsWithText = 60
}

/// What every section of the page needs to know: look-ups, anchors, and what is on the page at all.
///
/// Ids of the page are made of numbers alone; an id of the input never becomes one.
struct PageContext: Sendable {
  let analysis: Analysis
  let run: RunDescription
  let index: AnalysisIndex
  let limits: PageLimits
  /// The pairs of section 5 in the order of the families, each once.
  let comparisons: [Comparison]
  /// Reports whose text stands on its own in section 5, by place.
  let loneReports: [Int]
  /// The first findings, grouped by rewrite and the report compared with, worst group first.
  let findingGroups: [FindingGroup]
  /// Numbers of the shown findings for each comparison, counted from 1.
  let findingNumbers: [Comparison: [NumberedChange]]
  /// The passages of each comparison, source first, in the order of the rewrite.
  let passages: [Comparison: [Passage]]
  /// Which comparison carries the anchors of a report's sentences; its number, by report place.
  let anchorOwners: [Int: Int]

  init(_ analysis: Analysis, run: RunDescription, limits: PageLimits = PageLimits()) {
    self.analysis = analysis
    self.run = run
    self.limits = limits
    index = AnalysisIndex(analysis)
    let index = index
    comparisons = Self.comparisons(in: analysis, index: index, limit: limits.comparisons)
    findingGroups = FindingGroup.groups(of: analysis.changes.prefix(limits.findings))
    findingNumbers = Dictionary(
      findingGroups.map { ($0.comparison, $0.changes) }, uniquingKeysWith: { first, _ in first })
    passages = Self.passages(in: analysis, between: comparisons)
    var owners: [Int: Int] = [:]
    for (number, comparison) in comparisons.enumerated() {
      if let place = index.place(of: comparison.child), owners[place] == nil {
        owners[place] = number
      }
    }
    for (number, comparison) in comparisons.enumerated() {
      if let place = index.place(of: comparison.source), owners[place] == nil {
        owners[place] = number
      }
    }
    anchorOwners = owners
    let showsAll = analysis.reports.count <= limits.reportsWithText
    loneReports = showsAll ? analysis.reports.indices.filter { owners[$0] == nil } : []
  }

  /// The place on the page where the words of a location can be read in their text; `nil` when that
  /// text is not on the page.
  func target(of location: Location) -> String? {
    guard let place = index.place(of: location.report), hasText(place) else { return nil }
    guard let sentence = index.sentence(at: location) else { return frameAnchor(place) }
    return sentenceAnchor(place, sentence)
  }

  func hasText(_ place: Int) -> Bool {
    anchorOwners[place] != nil || analysis.reports.count <= limits.reportsWithText
  }

  func sentenceAnchor(_ place: Int, _ sentence: Int) -> String {
    "r-\(place + 1)-s-\(sentence + 1)"
  }

  /// Anchor of what stands around a report's story: headline, byline, credits.
  func frameAnchor(_ place: Int) -> String { "r-\(place + 1)" }

  private static func comparisons(
    in analysis: Analysis, index: AnalysisIndex, limit: Int
  ) -> [Comparison] {
    var seen: Set<Comparison> = []
    var comparisons: [Comparison] = []
    // A report's main parent first: that pair carries the anchors of its sentences.
    let ordered = analysis.families.lazy.map(\.derivations).flatMap {
      $0.filter(\.isPrimary) + $0.filter { !$0.isPrimary }
    }
    for derivation in ordered {
      guard comparisons.count < limit else { break }
      guard let source = derivation.comparedWith, source != derivation.child,
        index.place(of: source) != nil, index.place(of: derivation.child) != nil
      else { continue }
      let comparison = Comparison(source: source, child: derivation.child)
      if seen.insert(comparison).inserted { comparisons.append(comparison) }
    }
    return comparisons
  }

  private static func passages(
    in analysis: Analysis, between comparisons: [Comparison]
  ) -> [Comparison: [Passage]] {
    let wanted = Set(comparisons)
    var found: [Comparison: [Passage]] = [:]
    for passage in analysis.passages {
      for seen in [passage, passage.reversed] {
        let pair = Comparison(source: seen.first.report, child: seen.second.report)
        if wanted.contains(pair) { found[pair, default: []].append(seen) }
      }
    }
    return found.mapValues { $0.sorted { ($0.second, $0.first) < ($1.second, $1.first) } }
  }
}

/// The findings of one rewrite against one other report.
struct FindingGroup: Sendable {
  let comparison: Comparison
  let changes: [NumberedChange]

  /// Groups in the order of their worst finding; within a group the order stays.
  static func groups(of changes: some Sequence<Change>) -> [FindingGroup] {
    var order: [Comparison] = []
    var grouped: [Comparison: [Change]] = [:]
    for change in changes {
      let comparison = Comparison(
        source: change.comparedWith, child: change.reading.location.report)
      if grouped[comparison] == nil { order.append(comparison) }
      grouped[comparison, default: []].append(change)
    }
    var number = 0
    return order.map { comparison in
      let numbered = (grouped[comparison] ?? []).map { change in
        number += 1
        return NumberedChange(number: number, change: change)
      }
      return FindingGroup(comparison: comparison, changes: numbered)
    }
  }
}

/// A finding with its number on the page.
struct NumberedChange: Sendable {
  let number: Int
  let change: Change

  var anchor: String { "finding-\(number)" }
}
