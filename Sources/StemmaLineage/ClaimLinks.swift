import StemmaClaims
import StemmaModel
import StemmaReuse
import StemmaText

/// Aligned sentences between the reports of a story, for finding claims.
struct ClaimLinks {
  private var best: [SentenceKey: [Int: (sentence: Int, similarity: Double)]] = [:]
  private var childrenOf: [Int: [Int]] = [:]

  init(_ reports: [ReportStatements], _ families: [Family]) {
    let places = Dictionary(
      reports.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var related: Set<PairKey> = []
    for derivation in families.flatMap(\.derivations) {
      guard let child = places[derivation.child],
        let parent = derivation.comparedWith.flatMap({ places[$0] })
      else { continue }
      related.insert(PairKey(child, parent))
      childrenOf[parent, default: []].append(child)
    }
    for version in families.flatMap(\.unseenParents) {
      let children = version.children.compactMap { places[$0] }
      for (one, other) in zip(children, children.dropFirst()) {
        related.insert(PairKey(one, other))
      }
    }
    var pairs = related
    if reports.count <= Self.smallStory {
      for one in reports.indices {
        for other in reports.indices.dropFirst(one + 1) { pairs.insert(PairKey(one, other)) }
      }
    }
    addQuotations(reports)
    for pair in pairs.sorted() {
      add(pair, reports, bar: related.contains(pair) ? Self.relatedBar : Self.strangerBar)
    }
  }

  /// The sentence of another report closest to this one, if it is close enough.
  func best(from key: SentenceKey, in report: Int) -> SentenceKey? {
    best[key]?[report].map { SentenceKey(report: report, sentence: $0.sentence) }
  }

  /// Reports that derive from one, by index.
  func children(of report: Int) -> [Int] { childrenOf[report] ?? [] }

  private mutating func add(_ pair: PairKey, _ reports: [ReportStatements], bar: Double) {
    let alignment = SentenceAlignment(reports[pair.first].text, reports[pair.second].text)
    for link in alignment.links where link.isPrimary && link.similarity >= bar {
      let one = SentenceKey(report: pair.first, sentence: link.first)
      let other = SentenceKey(report: pair.second, sentence: link.second)
      keep(one, other, link.similarity)
      keep(other, one, link.similarity)
    }
  }

  /// Sentences that quote the same words are one claim, however they tell the rest.
  private mutating func addQuotations(_ reports: [ReportStatements]) {
    var holders: [UInt64: [SentenceKey]] = [:]
    for (report, statements) in reports.enumerated() {
      let text = statements.text
      for quotation in statements.quotations {
        let words = text.words(in: quotation.span)
        for (offset, hash) in Shingles.hashes(of: text.words[words], width: Self.quotedRunWords)
          .enumerated()
        {
          let sentence = text.sentenceIndex(ofWord: words.lowerBound + offset)
          holders[hash, default: []].append(SentenceKey(report: report, sentence: sentence))
        }
      }
    }
    for keys in holders.values where keys.count <= Self.mostHolders {
      for (place, one) in keys.enumerated() {
        for other in keys[(place + 1)...] where one.report != other.report {
          keep(one, other, 1)
          keep(other, one, 1)
        }
      }
    }
  }

  private mutating func keep(_ one: SentenceKey, _ other: SentenceKey, _ similarity: Double) {
    if let known = best[one]?[other.report],
      known.similarity > similarity
        || (known.similarity == similarity && known.sentence <= other.sentence)
    {
      return
    }
    best[one, default: [:]][other.report] = (other.sentence, similarity)
  }

  /// Similarity from which sentences of a parent and its child are one claim.
  private static let relatedBar = 0.24
  /// The same for reports that share no text.
  private static let strangerBar = 0.28
  private static let smallStory = 40
  /// Quoted words in both that make two sentences one claim.
  private static let quotedRunWords = 6
  private static let mostHolders = 100
}
