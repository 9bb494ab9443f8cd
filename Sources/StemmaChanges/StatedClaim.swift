import StemmaClaims
import StemmaModel
import StemmaReuse
import StemmaText

/// A sourced statement of the source with the sentence of the rewrite that carries what it says.
struct StatedClaim {
  let statement: SourcedStatement
  let speaker: Speaker
  /// The link to the sentence that carries most of the content.
  let link: SentenceLink
  /// Statements of that sentence, and of others that carry the content, that somebody makes in the rewrite.
  let now: [SourcedStatement]
  /// Share of the content's stems that the sentence has.
  let kept: Double
}

/// Finds for the sourced statements of the source where the rewrite says the same.
struct StatedClaims {
  private let pair: ComparedPair
  /// Statements by which somebody says something, by sentence of the rewrite.
  private let rewriteStatements: [Int: [SourcedStatement]]

  init(_ pair: ComparedPair) {
    self.pair = pair
    rewriteStatements = Dictionary(
      grouping: pair.rewrite.sourced.filter { $0.act != nil && $0.speaker != nil },
      by: \.sentence)
  }

  /// In text order; a sentence with two cues of one source is one claim.
  ///
  /// - Complexity: linear in the statements, times the links of their sentences.
  func claims() -> [StatedClaim] {
    var known: Set<Key> = []
    return pair.source.sourced.compactMap { statement in
      guard statement.act != nil, statement.confidence > .unclear, let speaker = statement.speaker,
        let claim = claim(statement, speaker),
        known.insert(Key(sentence: claim.link.second, name: speaker.name)).inserted
      else { return nil }
      return claim
    }
  }

  private struct Key: Hashable {
    let sentence: Int
    let name: String
  }

  private func claim(_ statement: SourcedStatement, _ speaker: Speaker) -> StatedClaim? {
    let stems = contentStems(of: statement, speaker)
    var best: (link: SentenceLink, common: Int)?
    var carriers: [Int] = []
    for link in links(of: statement) {
      let sentence = pair.stems(pair.rewrite, link.second)
      let common = stems.intersection(sentence).count
      guard carries(common, of: stems.count, link),
        Double(common) >= Self.leastOfSentence * Double(sentence.count)
      else { continue }
      carriers.append(link.second)
      if common > best?.common ?? 0 { best = (link, common) }
    }
    guard let best else { return nil }
    return StatedClaim(
      statement: statement, speaker: speaker, link: best.link,
      now: carriers.flatMap { rewriteStatements[$0] ?? [] },
      kept: Double(best.common) / Double(stems.count))
  }

  /// The links of the sentences in which the statement stands, cue's sentence first.
  private func links(of statement: SourcedStatement) -> [SentenceLink] {
    let text = pair.source.text
    var sentences = [statement.sentence]
    for span in statement.content {
      let first = text.sentenceIndex(atByte: span.start)
      let last = text.sentenceIndex(atByte: max(span.start, span.end - 1))
      for sentence in first...max(first, last) where !sentences.contains(sentence) {
        sentences.append(sentence)
      }
    }
    return sentences.prefix(Self.mostSentences).flatMap(pair.links(ofSource:))
  }

  /// Whether a sentence says what is stated, not only what stands beside it.
  private func carries(_ common: Int, of all: Int, _ link: SentenceLink) -> Bool {
    guard link.kind != .verbatim else { return false }
    let share = Double(common) / Double(max(1, all))
    let isEnough = (common >= 3 && share >= Self.leastShare) || (common >= 2 && share >= Self.most)
    guard !link.isPrimary else { return isEnough && link.similarity >= Self.alike }
    return isEnough && share >= Self.most
  }

  /// Content stems of what is said; of the sentence without source and cue where the content is too
  /// little to know it by.
  private func contentStems(of statement: SourcedStatement, _ speaker: Speaker) -> Set<UInt64> {
    let text = pair.source.text
    let said = pair.stems(of: statement.content, in: pair.source)
    guard said.count < Self.fewestStems else { return said }
    let aside = [statement.cue, speaker.mention].map(text.words(in:))
    let rest = text.sentences[statement.sentence].words.filter { word in
      text.words[word].isContent && !aside.contains { $0.contains(word) }
    }
    return Set(rest.map { text.words[$0].stem })
  }

  /// Similarity from which the first link of a sentence is looked at.
  private static let alike = 0.24
  /// Share of the content that its sentence must have.
  private static let leastShare = 0.4
  /// Share of the sentence that the content must be.
  private static let leastOfSentence = 0.25
  /// Share that a further sentence must have, and one that has but two words of it.
  private static let most = 0.6
  /// Stems by which a content is known.
  private static let fewestStems = 3
  /// Sentences of a long content that are followed.
  private static let mostSentences = 3
}
