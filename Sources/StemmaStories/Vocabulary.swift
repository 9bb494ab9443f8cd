#if canImport(Glibc)
  import Glibc
#endif

/// The terms of some reports, and how rare each is.
struct Vocabulary {
  /// Of each report its terms, not yet weighted by how rare they are.
  let reports: [TermVector]
  /// How much a term says, by its number.
  private(set) var rarity: [Float] = []

  var count: Int { rarity.count }

  /// A term is as rare as it is in the reports and in news at large together. Each report at hand counts as
  /// several, since they tell more of the names of the day.
  ///
  /// - Parameter reports: in an order that does not depend on the input.
  init(_ reports: [StoryTerms], news: TermFrequencies) {
    var numbers: [UInt64: Int32] = [:]
    var holders: [Int] = []
    var stems: [UInt64] = []
    self.reports = reports.map { report in
      var numbered = report.terms.map { stem, weight -> (term: Int32, weight: Float) in
        let number = numbers[stem] ?? Int32(stems.count)
        if Int(number) == stems.count {
          numbers[stem] = number
          stems.append(stem)
          holders.append(0)
        }
        holders[Int(number)] += 1
        return (number, weight)
      }
      numbered.sort { $0.term < $1.term }
      return TermVector(terms: numbered.map(\.term), weights: numbered.map(\.weight))
    }
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
