import StemmaClaims
import StemmaModel
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
  let judgements: [PairKey: DescentJudgement]
  let marks: [OutletMarks]

  /// - Parameters:
  ///   - reports: the reports of one story, by id.
  ///   - pairs: the pairs to compare.
  init(_ reports: [ReportStatements], pairs: [PairKey]) {
    self.reports = reports
    marks = reports.map(OutletMarks.init)
    var compared: [PairKey: PairComparison] = [:]
    for key in pairs {
      let pair = PairComparison(reports[key.first], reports[key.second])
      if DescentJudgement(pair, signs: DirectionSigns()).descent != nil { compared[key] = pair }
    }
    comparisons = compared
    examined = Set(pairs)
    let compilers = Compilation.all(in: reports, compared, examined: examined)
    var judged: [PairKey: DescentJudgement] = [:]
    for (key, pair) in compared {
      var signs = DirectionSigns()
      signs.credit = Self.credit(marks[key.first], marks[key.second], pair)
      signs.vagueSource = VagueSource.direction(pair.first, pair.second, pair.alignment)
      signs.dates = Self.dates(pair)
      if compilers[key.second]?.contains(key.first) == true { signs.compilation += 2.5 }
      if compilers[key.first]?.contains(key.second) == true { signs.compilation -= 2.5 }
      judged[key] = DescentJudgement(pair, signs: signs)
    }
    judgements = judged
  }

  /// The judgement with `parent` as the first report: a positive direction means that `child`
  /// descends from it.
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
    comparisons[PairKey(parent, child)].map { child < parent ? $0.firstSide : $0.secondSide }
  }

  /// A credit in one report to the other's outlet outweighs all else but a plain contradiction.
  private static func credit(
    _ first: OutletMarks, _ second: OutletMarks, _ pair: PairComparison
  ) -> Double {
    var sign = 0.0
    if second.credits(first) { sign += 3 }
    if first.credits(second) { sign -= 3 }
    // The agency's mark stands on the agency's own text; a copy that took it off came later.
    if pair.firstSide.wordingShare >= 0.5, pair.secondSide.wordingShare >= 0.5, sign == 0 {
      if !first.own.isEmpty, second.own.isEmpty { sign += 1 }
      if first.own.isEmpty, !second.own.isEmpty { sign -= 1 }
    }
    return sign
  }

  /// Dates of the input, where both are ISO 8601 days or times. They add to other signs and never
  /// decide alone, since a clock may be the crawler's.
  private static func dates(_ pair: PairComparison) -> Double {
    guard let one = isoDay(pair.first.text.report.metadata.published),
      let other = isoDay(pair.second.text.report.metadata.published), one != other
    else { return 0 }
    return one < other ? 0.4 : -0.4
  }

  /// The date, where it is one that sorts by its characters: an ISO 8601 day or time.
  static func isoDay(_ date: String?) -> String? {
    guard let date, date.utf8.count >= 10 else { return nil }
    let pattern = date.utf8.prefix(10).map {
      $0 == UInt8(ascii: "-") ? 2 : (48...57).contains($0) ? 1 : 0
    }
    return pattern == [1, 1, 1, 1, 2, 1, 1, 2, 1, 1] ? date : nil
  }
}

/// Reports that gather two unrelated ones.
enum Compilation {
  /// For each compiling report its sources.
  ///
  /// A report is a compilation of two others when those share no text with each other and together
  /// explain most of it, while neither is explained by it to the same extent.
  static func all(
    in reports: [ReportStatements], _ compared: [PairKey: PairComparison],
    examined: Set<PairKey>
  ) -> [Int: Set<Int>] {
    var partners: [Int: [Int]] = [:]
    for key in compared.keys.sorted() {
      partners[key.first, default: []].append(key.second)
      partners[key.second, default: []].append(key.first)
    }
    var result: [Int: Set<Int>] = [:]
    for (report, others) in partners {
      for (place, one) in others.enumerated() {
        for other in others[(place + 1)...] where compared[PairKey(one, other)] == nil {
          guard examined.contains(PairKey(one, other)),
            let a = share(of: report, against: one, compared),
            let b = share(of: report, against: other, compared),
            let c = share(of: one, against: report, compared),
            let d = share(of: other, against: report, compared)
          else { continue }
          if min(a, b) >= 0.15, a + b >= 0.7, a + b >= max(c, d) + 0.15 {
            result[report, default: []].formUnion([one, other])
          }
        }
      }
    }
    return result
  }

  private static func share(
    of report: Int, against other: Int, _ compared: [PairKey: PairComparison]
  ) -> Double? {
    compared[PairKey(report, other)].map {
      report < other ? $0.firstSide.wordingShare : $0.secondSide.wordingShare
    }
  }
}
