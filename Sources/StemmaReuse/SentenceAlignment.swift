import StemmaModel
package import StemmaText

/// Which sentences of two reports say the same.
///
/// Every sentence of the second report is led to the closest of the first, and to further ones that
/// carry the rest of it, so that merged and split sentences are seen. Closeness is the cosine of
/// weighted stems. It is done twice: first the links that stand by themselves (anchors), then, with
/// a lower bar, the sentences between two anchors, where a paraphrase with few words in common is
/// still likely to be the same sentence.
///
/// Source: anchors and gaps after Gale & Church 1993 and hunalign (Varga et al. 2005), within one
/// language.
package struct SentenceAlignment: Sendable {
  /// By second, then primary first, then first.
  package let links: [SentenceLink]

  /// - Complexity: O(n · m) in the numbers of sentences in the worst case, in fact near the number
  ///   of sentence pairs with a content word in common; at most ``mostSentences`` of each report.
  package init(_ first: ReportText, _ second: ReportText) {
    var builder = SentenceAligner(first, second)
    links = builder.align()
  }

  /// The links of one sentence of the second report, primary first.
  package func links(ofSecond index: Int) -> ArraySlice<SentenceLink> {
    links[links.partitioningIndex { $0.second >= index }...].prefix { $0.second == index }
  }

  /// Sentences beyond this number are not aligned.
  package static let mostSentences = 1_500
}

/// The steps of one alignment.
private struct SentenceAligner {
  private let first: ReportText
  private let second: ReportText
  private let firstBags: [StemBag]
  private let secondBags: [StemBag]
  /// For each sentence of the second report, its candidates in the first, best first.
  private var candidates: [[(first: Int, similarity: Double)]] = []

  init(_ first: ReportText, _ second: ReportText) {
    self.first = first
    self.second = second
    let weights = StemWeights(first, second)
    firstBags = StemBag.all(in: first, weights)
    secondBags = StemBag.all(in: second, weights)
  }

  mutating func align() -> [SentenceLink] {
    rankCandidates()
    let anchors = anchorLinks()
    let primary = fillGaps(between: anchors)
    var links: [SentenceLink] = []
    for (index, match) in primary.enumerated() {
      guard let match else { continue }
      links.append(link(match.first, index, match.similarity, isPrimary: true))
      links.append(contentsOf: furtherLinks(of: index, primary: match.first))
    }
    markMoved(&links)
    return links
  }

  /// Similarities through an index of the first report's stems.
  private mutating func rankCandidates() {
    var index: [UInt64: [Int]] = [:]
    for (sentence, bag) in firstBags.enumerated() {
      for stem in bag.weights.keys { index[stem, default: []].append(sentence) }
    }
    candidates = secondBags.map { bag in
      var products: [Int: Double] = [:]
      var common: [Int: Int] = [:]
      for stem in bag.weights.keys.sorted() {
        guard let weight = bag.weights[stem] else { continue }
        for sentence in index[stem] ?? [] {
          products[sentence, default: 0] += weight * weight
          common[sentence, default: 0] += 1
        }
      }
      return products.compactMap { sentence, product in
        // One word in common does not make two sentences one, unless it is all they have.
        let fewest = min(2, bag.weights.count, firstBags[sentence].weights.count)
        guard (common[sentence] ?? 0) >= fewest else { return nil }
        let norm = bag.norm * firstBags[sentence].norm
        let similarity = norm > 0 ? product / norm : 0
        return similarity >= Self.faintest ? (first: sentence, similarity: similarity) : nil
      }
      .sorted { ($1.similarity, $0.first) < ($0.similarity, $1.first) }
    }
  }

  /// Links that are each other's best and clearly above chance.
  private func anchorLinks() -> [(first: Int, similarity: Double)?] {
    var bestOfFirst = [Double](repeating: 0, count: firstBags.count)
    for list in candidates {
      for candidate in list {
        bestOfFirst[candidate.first] = max(bestOfFirst[candidate.first], candidate.similarity)
      }
    }
    return candidates.map { list in
      guard let best = list.first, best.similarity >= Self.anchor else { return nil }
      return best.similarity >= 0.85 * bestOfFirst[best.first] ? best : nil
    }
  }

  /// Anchors, and for the other sentences the best candidate that fits between its neighbours, or
  /// a clearly similar one anywhere.
  private func fillGaps(
    between anchors: [(first: Int, similarity: Double)?]
  ) -> [(first: Int, similarity: Double)?] {
    var result = anchors
    for index in anchors.indices where anchors[index] == nil {
      let before = anchors[..<index].last(where: { $0 != nil })??.first
      let after = anchors[(index + 1)...].first(where: { $0 != nil })??.first
      let low = (before ?? 0) - Self.slack
      let high = (after ?? firstBags.count - 1) + Self.slack
      result[index] = candidates[index].first { candidate in
        let fits = low <= candidate.first && candidate.first <= max(high, low + 2 * Self.slack)
        return candidate.similarity >= (fits ? Self.withinGap : Self.anywhere)
      }
    }
    return joiningSplits(result)
  }

  /// A short sentence without a link beside one that has: where most of what it says stands in its
  /// neighbour's counterpart, that sentence was split.
  private func joiningSplits(
    _ links: [(first: Int, similarity: Double)?]
  ) -> [(first: Int, similarity: Double)?] {
    var result = links
    for index in links.indices where links[index] == nil {
      let bag = secondBags[index]
      for neighbour in [index + 1, index - 1] where links.indices.contains(neighbour) {
        guard let link = links[neighbour], result[index] == nil else { continue }
        let other = firstBags[link.first]
        let shared = bag.weights.keys.filter { other.weights[$0] != nil }
        let weight = shared.sorted().reduce(0.0) { $0 + (bag.weights[$1] ?? 0) }
        guard shared.count >= 2, weight >= Self.splitShare * bag.total else { continue }
        let candidate = candidates[index].first { $0.first == link.first }
        result[index] = candidate ?? (link.first, Self.withinGap)
      }
    }
    return result
  }

  /// Sentences of the first report that carry what the primary one leaves of the second's content.
  private func furtherLinks(of index: Int, primary: Int) -> [SentenceLink] {
    var rest = secondBags[index].weights
    for stem in firstBags[primary].weights.keys { rest[stem] = nil }
    let whole = secondBags[index].total
    var found: [SentenceLink] = []
    for candidate in candidates[index].prefix(6)
    where candidate.first != primary && candidate.similarity >= Self.withinGap {
      let bag = firstBags[candidate.first]
      let gained = rest.keys.sorted().reduce(0.0) { $0 + (bag.weights[$1] ?? 0) }
      guard gained >= Self.furtherShare * whole else { continue }
      for stem in bag.weights.keys { rest[stem] = nil }
      found.append(link(candidate.first, index, candidate.similarity, isPrimary: false))
      if found.count == 2 { break }
    }
    return found
  }

  private func link(
    _ one: Int, _ other: Int, _ similarity: Double, isPrimary: Bool
  ) -> SentenceLink {
    let firstKeys = first.words(of: first.sentences[one]).map(\.key)
    let secondKeys = second.words(of: second.sentences[other]).map(\.key)
    let shared = WordAlignment.commonSubsequence(firstKeys, secondKeys).count
    let shorter = min(firstKeys.count, secondKeys.count)
    let kind: Passage.Kind =
      if firstKeys == secondKeys {
        .verbatim
      } else if Double(shared) >= 0.6 * Double(shorter), shared >= 4 {
        .edited
      } else {
        .reworded
      }
    return SentenceLink(
      first: one, second: other, similarity: min(1, similarity), kind: kind, sharedWords: shared,
      isPrimary: isPrimary, isMoved: false)
  }

  /// Marks the primary links outside the longest rising sequence.
  private func markMoved(_ links: inout [SentenceLink]) {
    let places = links.indices.filter { links[$0].isPrimary }
    let kept = Set(RisingSequence.longest(places.map { links[$0].first }).map { places[$0] })
    for place in places where !kept.contains(place) { links[place].isMoved = true }
  }

  /// Thresholds of similarity, set by reading alignments of rewritten reports (`docs/methods.md`).
  private static let anchor = 0.42
  private static let anywhere = 0.36
  private static let withinGap = 0.2
  private static let faintest = 0.15
  private static let furtherShare = 0.2
  /// Share of a sentence's weight that its neighbour's counterpart must hold.
  private static let splitShare = 0.2
  /// Sentences by which a gap is widened on both sides.
  private static let slack = 2
}

/// The weighted stems of one sentence.
private struct StemBag {
  let weights: [UInt64: Double]
  let norm: Double
  let total: Double

  static func all(in text: ReportText, _ weights: StemWeights) -> [StemBag] {
    text.sentences.prefix(SentenceAlignment.mostSentences).map { sentence in
      var bag: [UInt64: Double] = [:]
      for word in text.words(of: sentence) where word.isContent {
        bag[word.stem] = weights[word.stem]
      }
      let ordered = bag.keys.sorted().compactMap { bag[$0] }
      return StemBag(
        weights: bag, norm: ordered.reduce(0) { $0 + $1 * $1 }.squareRoot(),
        total: ordered.reduce(0, +))
    }
  }
}
