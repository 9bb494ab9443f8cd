import StemmaText

#if canImport(Glibc)
  import Glibc
#endif

/// Which of many reports a draft leans on, by the words of its sentences alone, so that only these few
/// have to be parsed.
///
/// Every sentence of the draft is held against every sentence of the reports with which it has two
/// content stems in common. Closeness is the cosine of stems, weighted by how few sentences of all hold
/// them. Then reports are taken one by one, each time the one that is closest, or as good as, for most
/// of the sentences still without one: ten reprints of one wire cost as much as one.
struct DraftSources {
  /// Indices of the reports, the one that most sentences lean on first.
  let chosen: [Int]
  /// The other reports, those with the most in common with the draft first.
  let others: [Int]
  /// Sentences whose closest report is not among the chosen, since there were enough of them.
  let left: Int

  /// - Complexity: linear in the words of the reports, and in the sentences with which the draft's stems
  ///   are shared.
  init(draft: ReportText, reports: [ReportText]) {
    let similarities = ReportSimilarities(draft: draft, reports: reports).bySentence
    var open = similarities.filter { $0.values.contains { $0 >= Self.least } }
    var chosen: [Int] = []
    while !open.isEmpty, chosen.count < Self.mostSources {
      var counts: [Int: Int] = [:]
      for sentence in open {
        for report in Self.closest(sentence) { counts[report, default: 0] += 1 }
      }
      let sums = Self.sums(open)
      let best = counts.keys.max { one, other in
        (counts[one] ?? 0, sums[one] ?? 0, other) < (counts[other] ?? 0, sums[other] ?? 0, one)
      }
      guard let best else { break }
      chosen.append(best)
      open.removeAll { Self.closest($0).contains(best) }
    }
    let sums = Self.sums(similarities)
    let ranked = reports.indices.sorted { (sums[$1] ?? 0, $0) < (sums[$0] ?? 0, $1) }
    if chosen.isEmpty, let first = ranked.first, (sums[first] ?? 0) > 0 { chosen = [first] }
    self.chosen = chosen
    others = ranked.filter { !chosen.contains($0) }
    left = open.count
  }

  /// The reports that are closest to a sentence, or nearly so.
  private static func closest(_ sentence: [Int: Double]) -> [Int] {
    let most = sentence.values.max() ?? 0
    return sentence.keys.filter { (sentence[$0] ?? 0) >= most - tolerance }
  }

  /// What each report has in common with some sentences.
  private static func sums(_ sentences: [[Int: Double]]) -> [Int: Double] {
    sentences.reduce(into: [:]) { sums, sentence in
      for (report, similarity) in sentence { sums[report, default: 0] += similarity }
    }
  }

  /// A sentence leans on no report below this similarity, that at which aligned sentences stand by themselves.
  private static let least = 0.36
  /// Similarities that differ by less are as good as each other.
  private static let tolerance = 0.02
  private static let mostSources = 16
}

/// For each sentence of a draft, how close each report comes to it.
private struct ReportSimilarities {
  private(set) var bySentence: [[Int: Double]] = []

  init(draft: ReportText, reports: [ReportText]) {
    let bags = reports.flatMap { report in Self.bags(of: report) }
    let owners = reports.enumerated().flatMap { number, report in
      report.sentences.map { _ in number }
    }
    let draftBags = Self.bags(of: draft)
    var frequencies: [UInt64: Int] = [:]
    for bag in bags + draftBags {
      for stem in bag { frequencies[stem, default: 0] += 1 }
    }
    let count = Double(bags.count + draftBags.count)
    let weights = frequencies.mapValues { log((count + 2) / Double($0)) }
    let norms = bags.map { Self.norm($0, weights) }
    var holders: [UInt64: [Int]] = [:]
    let wanted = Set(draftBags.lazy.flatMap(\.self))
    for (sentence, bag) in bags.enumerated() {
      for stem in bag where wanted.contains(stem) { holders[stem, default: []].append(sentence) }
    }
    bySentence = draftBags.map { bag in
      var products: [Int: (sum: Double, count: Int)] = [:]
      for stem in bag {
        let weight = weights[stem] ?? 0
        for sentence in holders[stem] ?? [] {
          let known = products[sentence] ?? (0, 0)
          products[sentence] = (known.sum + weight * weight, known.count + 1)
        }
      }
      let norm = Self.norm(bag, weights)
      var best: [Int: Double] = [:]
      for (sentence, product) in products where product.count >= min(2, bag.count) {
        let similarity = product.sum / max(norm * norms[sentence], 1e-9)
        best[owners[sentence]] = max(best[owners[sentence]] ?? 0, similarity)
      }
      return best
    }
  }

  /// The content stems of each sentence, sorted, each once.
  private static func bags(of text: ReportText) -> [[UInt64]] {
    text.sentences.map { text.words(of: $0).contentStems.sorted() }
  }

  private static func norm(_ bag: [UInt64], _ weights: [UInt64: Double]) -> Double {
    bag.reduce(0) { sum, stem in
      let weight = weights[stem] ?? 0
      return sum + weight * weight
    }.squareRoot()
  }
}
