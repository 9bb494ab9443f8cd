import StemmaClaims
import StemmaModel
import StemmaReuse
import StemmaText

/// Two reports of a story by index, `first < second`.
struct PairKey: Hashable, Comparable {
  let first: Int
  let second: Int

  init(_ one: Int, _ other: Int) {
    first = min(one, other)
    second = max(one, other)
  }

  static func < (lhs: PairKey, rhs: PairKey) -> Bool {
    (lhs.first, lhs.second) < (rhs.first, rhs.second)
  }
}

/// The pairs of one story that share a text, each judged.
struct StoryPairs: Sendable {
  let reports: [ReportStatements]
  /// The pairs that were looked at; of any other nothing is known.
  let examined: Set<PairKey>
  /// Only pairs that show descent.
  let comparisons: [PairKey: PairComparison]
  let marks: [OutletMarks]
  let witnesses: Witnesses
  let wordPairs: WordPairs
  /// For each report that gathers others, those.
  let gathered: [Int: Set<Int>]
  private(set) var judgements: [PairKey: DescentJudgement] = [:]
  /// The reports that share a text with each, by index.
  let relatives: [[Int]]
  /// When the input says that each was published, where that sorts by its characters.
  private let dates: [String?]

  /// - Parameters:
  ///   - reports: the reports of one story, by id.
  ///   - pairs: the pairs to compare.
  ///   - weights: what each sign of order is worth.
  init(
    _ reports: [ReportStatements], pairs: [PairKey], weights: [Double] = LineageWeights.order
  ) {
    self.reports = reports
    marks = reports.map(OutletMarks.init)
    var compared: [PairKey: PairComparison] = [:]
    for key in pairs {
      let pair = PairComparison(reports[key.first], reports[key.second])
      if DescentJudgement.descent(pair) != nil { compared[key] = pair }
    }
    comparisons = compared
    examined = Set(pairs)
    var relatives = [[Int]](repeating: [], count: reports.count)
    for key in compared.keys.sorted() {
      relatives[key.first].append(key.second)
      relatives[key.second].append(key.first)
    }
    self.relatives = relatives
    let texts = reports.map(\.text)
    dates = texts.map { OrderSigns.isoDay($0.report.metadata.published) }
    let nearest = Agreements.nearest(of: relatives, compared)
    witnesses = Witnesses(texts, relatives: nearest, compared)
    wordPairs = WordPairs(texts, relatives: nearest)
    gathered = Compilation.all(relatives, compared, examined: examined)
    let versions = VersionReader()
    for (key, pair) in compared {
      let signs = OrderSigns(key.first, key.second, in: self)
      judgements[key] = DescentJudgement(
        pair, signs: signs, weights: weights,
        versions: areOfOneHouse(key.first, key.second)
          ? versions.order(pair.first.text.report.text.utf8, pair.second.text.report.text.utf8)
          : nil)
    }
  }

  /// Whether the input names one outlet for both: then they are versions, not copy and rewrite.
  func areOfOneHouse(_ one: Int, _ other: Int) -> Bool {
    !marks[one].own.isDisjoint(with: marks[other].own)
      && reports[one].text.report.metadata.outlet != nil
      && reports[other].text.report.metadata.outlet != nil
  }

  /// Whether the input dates one report after another, both by ISO 8601.
  func isDated(_ one: Int, after other: Int) -> Bool {
    guard let late = dates[one], let early = dates[other] else { return false }
    return late > early
  }

  /// Log odds that `parent` is older than `child`.
  func direction(from parent: Int, to child: Int) -> Double {
    guard let judgement = judgements[PairKey(parent, child)] else { return 0 }
    return parent < child ? judgement.direction : -judgement.direction
  }

  /// Whether two reports were looked at and share no text.
  func areUnrelated(_ one: Int, _ other: Int) -> Bool {
    let key = PairKey(one, other)
    return examined.contains(key) && comparisons[key] == nil
  }

  /// The child's side of a comparison.
  func side(of child: Int, against parent: Int) -> PairComparison.Side? {
    comparisons[PairKey(parent, child)]?.side(isFirst: child < parent)
  }
}

/// Reports that gather two unrelated ones.
enum Compilation {
  /// For each compiling report its sources.
  ///
  /// A report is a compilation of two others when those share no text with each other and together tell most of what
  /// it tells, while each of them tells something that it does not.
  ///
  /// - Parameters:
  ///   - relatives: for each report those that share a text with it.
  ///   - compared: the comparisons with them.
  ///   - examined: the pairs that were looked at.
  static func all(
    _ relatives: [[Int]], _ compared: [PairKey: PairComparison], examined: Set<PairKey>
  ) -> [Int: Set<Int>] {
    var result: [Int: Set<Int>] = [:]
    for (report, others) in relatives.enumerated() {
      for (place, one) in others.enumerated() {
        for other in others[(place + 1)...] where compared[PairKey(one, other)] == nil {
          guard examined.contains(PairKey(one, other)),
            let a = aligned(report, with: one, compared),
            let b = aligned(report, with: other, compared),
            let c = aligned(one, with: report, compared),
            let d = aligned(other, with: report, compared)
          else { continue }
          // Two digests of one text that took different parts of it keep nothing back.
          if min(a, b) >= leastPart, a + b >= leastWhole, max(c, d) <= mostTaken {
            result[report, default: []].formUnion([one, other])
          }
        }
      }
    }
    return result
  }

  /// Share of a report's words in sentences that the other tells, too.
  private static func aligned(
    _ report: Int, with other: Int, _ compared: [PairKey: PairComparison]
  ) -> Double? {
    compared[PairKey(report, other)]?.side(isFirst: report < other).alignedShare
  }

  private static let leastPart = 0.4
  private static let leastWhole = 1.0
  private static let mostTaken = 0.75
}
