#if canImport(Glibc)
  import Glibc
#endif

/// The terms of some reports, how rare each is, and of which kind.
struct Vocabulary {
  /// Of each report its terms, not yet weighted by how rare they are.
  let reports: [TermVector]
  /// How much a term says, by its number.
  private(set) var rarity: [Float] = []
  /// What a term mostly is, by its number.
  private(set) var kinds: [TermKind] = []

  var count: Int { rarity.count }

  /// A term is as rare as it is in the reports and in news at large together. Each report at hand counts as
  /// several, since they tell more of the names of the day.
  ///
  /// - Parameter reports: in an order that does not depend on the input.
  init(_ reports: [StoryTerms], news: TermFrequencies) {
    var numbers: [UInt64: Int32] = [:]
    var holders: [Int] = []
    var counts: [KindCounts] = []
    var stems: [UInt64] = []
    self.reports = reports.map { report in
      var numbered = report.terms.map { term -> (term: Int32, weight: Float) in
        let number = numbers[term.stem] ?? Int32(stems.count)
        if Int(number) == stems.count {
          numbers[term.stem] = number
          stems.append(term.stem)
          holders.append(0)
          counts.append(KindCounts())
        }
        holders[Int(number)] += 1
        counts[Int(number)].add(term.kind)
        return (number, term.weight)
      }
      numbered.sort { $0.term < $1.term }
      return TermVector(terms: numbered.map(\.term), weights: numbered.map(\.weight))
    }
    kinds = counts.map(\.most)
    let all = Double(news.reports) + Self.ownWeight * Double(reports.count)
    rarity = stems.indices.map { number in
      let held = Double(news.count(of: stems[number])) + Self.ownWeight * Double(holders[number])
      return Float(log(1 + all / (Self.unseen + held)))
    }
  }

  /// How many reports of news one report at hand counts for.
  private static let ownWeight = 10.0
  /// Reports in which a term is taken to stand beside those that were counted.
  private static let unseen = 10.0
}
