package import StemmaText

/// Groups reports that tell one happening.
///
/// Agglomerative clustering with average linkage over the cosine of weighted terms, raised for
/// quotations and text in both: two groups join only while their members resemble each other on
/// average, so a chain of half-similar reports does not become one story. Of near copies one is
/// grouped and the others follow it. The result does not depend on the order of the input.
package enum StoryClusters {
  /// Indices of the reports of each story, each sorted; stories by their first index.
  ///
  /// - Parameter texts: the reports in an order that does not depend on the input (by id).
  /// - Complexity: near the number of report pairs with a term in common that is not everywhere.
  package static func group(_ texts: [ReportText]) -> [[Int]] {
    let leaders = NearCopies(texts).leaders
    let heads = texts.indices.filter { leaders[$0] == $0 }
    var copies: [Int: [Int]] = [:]
    for (report, leader) in leaders.enumerated() { copies[leader, default: []].append(report) }
    return groups(heads.map { texts[$0] })
      .map { group in group.flatMap { copies[heads[$0]] ?? [] }.sorted() }
      .sorted { $0[0] < $1[0] }
  }

  private static func groups(_ texts: [ReportText]) -> [[Int]] {
    let threshold = threshold(reports: texts.count)
    var similarities = cosines(of: TermVector.all(of: texts), atLeast: threshold / 3)
    for (pair, addition) in SharedWording(texts).additions {
      similarities[pair, default: 0] += addition
    }
    var linkage = AverageLinkage(similarities: similarities)
    return linkage.groups(count: texts.count, threshold: threshold)
  }

  /// Pairs of reports with their cosine, where it is worth keeping.
  private static func cosines(
    of vectors: [TermVector], atLeast least: Double
  ) -> [IndexPair: Double] {
    var holders: [UInt64: [(report: Int, weight: Double)]] = [:]
    var frequencies: [UInt64: Int] = [:]
    for vector in vectors { for term in vector.terms { frequencies[term.stem, default: 0] += 1 } }
    var result: [IndexPair: Double] = [:]
    for (index, vector) in vectors.enumerated() {
      var products: [Int: Double] = [:]
      for term in vector.terms where frequencies[term.stem, default: 0] <= mostHolders {
        for holder in holders[term.stem] ?? [] {
          products[holder.report, default: 0] += holder.weight * term.weight
        }
      }
      for (other, cosine) in products where cosine >= least {
        result[IndexPair(other, index)] = cosine
      }
      for term in vector.terms where frequencies[term.stem, default: 0] <= mostHolders {
        holders[term.stem, default: []].append((index, term.weight))
      }
    }
    return result
  }

  /// A term of more reports than this tells no stories apart and is not compared.
  private static let mostHolders = 200

  /// Average similarity at which two groups are one story.
  ///
  /// Few reports cannot tell common words from rare ones, so that all look alike; the bar falls
  /// from .36 towards .20 as reports come in (`docs/methods.md` has the measurement).
  private static func threshold(reports count: Int) -> Double {
    0.2 + 0.16 * min(1, (10 / Double(max(1, count))).squareRoot())
  }
}

/// Two indices, smaller first.
struct IndexPair: Hashable {
  let low: Int
  let high: Int

  init(_ one: Int, _ other: Int) {
    low = min(one, other)
    high = max(one, other)
  }
}
