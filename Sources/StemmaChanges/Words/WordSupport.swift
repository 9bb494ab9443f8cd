import StemmaClaims
import StemmaLanguage
import StemmaLexicon
import StemmaModel
import StemmaReuse
import StemmaText

#if canImport(Glibc)
  import Glibc
#endif

/// How far the words of a rewrite are borne out by those of its source, whatever the rules for single
/// changes make of them.
///
/// A word is borne out where it stands, in any form, in a sentence that its own sentence renders, among the
/// words that stand around it in the tree and beside it; less where they stand apart, or elsewhere in
/// the source. A word that the source lacks is borne out in part by one of kindred meaning, and
/// speaks against the source where that has its opposite.
struct WordSupport {
  private let pair: ComparedPair
  private let source: WordPlaces
  private let rewrite: WordPlaces
  private let lexicon: Lexicon?
  /// By sentence of the rewrite.
  private(set) var sentences: [Sum] = []
  /// Of the whole rewrite.
  private(set) var whole = Sum()

  /// - Complexity: linear in the words, times how often each stands in the source.
  init(_ pair: ComparedPair, lexicon: Lexicon?) {
    self.pair = pair
    source = pair.sourceWords
    rewrite = pair.rewriteWords
    self.lexicon = lexicon
    for sentence in pair.rewrite.text.sentences.indices {
      var sum = Sum()
      for (word, support) in supports(in: sentence) {
        let weight = Self.weight(of: rewrite.words[word])
        sum.add(support, weight: weight)
        whole.add(support, weight: weight)
      }
      sentences.append(sum)
    }
  }

  /// What is lacking to words that say something, summed up.
  struct Sum {
    fileprivate(set) var weight = 0.0
    /// What is lacking to each word, weighed.
    fileprivate(set) var lacking = 0.0
    fileprivate var steep = 0.0

    /// The weighted mean of what is lacking: 0 where the source bears out all word by word, about 1
    /// where it knows none.
    var lack: Double { weight == 0 ? 0 : lacking / weight }
    /// The same, in which a word that is borne out by half lacks less than half.
    var steepLack: Double { weight == 0 ? 0 : steep / weight }

    fileprivate mutating func add(_ support: Double, weight: Double) {
      self.weight += weight
      lacking += weight * (1 - support)
      steep += weight * pow(1 - support, WordSupport.steepness)
    }
  }

  /// The words of a sentence of the rewrite that say something, with how far each is borne out, at most 1.
  private func supports(in sentence: Int) -> [(word: Int, support: Double)] {
    let rendered = Set(pair.links(ofRewrite: sentence).map(\.first))
    return rewrite.words(in: pair.rewrite.text.sentences[sentence].span).compactMap { word in
      isWeighed(rewrite.words[word]) ? (word, support(of: word, rendering: rendered)) : nil
    }
  }

  /// Whether it is a content word, or one on which the meaning turns: "not", "before", "all", "may".
  private func isWeighed(_ word: SyntaxWord) -> Bool {
    if word.isContent { return true }
    let key = WordHash.of(word.lemma)
    return MeaningWords.negations.contains(key) || MeaningWords.groups.contains { $0.contains(key) }
  }

  private static func weight(of word: SyntaxWord) -> Double {
    switch word.partOfSpeech {
    case .properNoun, .numeral: nameWeight
    case .noun, .adjective, .adverb: 1
    default: otherWeight
    }
  }

  // MARK: Words that the source has

  private func support(of index: Int, rendering rendered: Set<Int>) -> Double {
    let places = source.places(of: rewrite.words[index])
    if places.isEmpty { return kinSupport(of: rewrite.words[index], rendered) }
    let near = neighbours(of: index).map(source.places(of:))
    return places.reduce(Self.elsewhere) { best, place in
      let sentence = pair.source.text.sentenceIndex(atByte: source.words[place].span.start)
      let company = near.isEmpty ? 1 : company(of: near, around: place)
      let support =
        (rendered.contains(sentence) ? Self.rendered : Self.elsewhere)
        + Self.company * company + Self.beside * beside(index, place)
      return max(best, min(1, support))
    }
  }

  /// The content words above and below a word in its tree.
  private func neighbours(of index: Int) -> [SyntaxWord] {
    let low = max(0, index - Self.reach)
    let high = min(rewrite.words.count, index + Self.reach + 1)
    return (low..<high).filter { other in
      other != index && rewrite.words[other].isContent
        && (rewrite.words[other].head == index || rewrite.words[index].head == other)
    }.map { rewrite.words[$0] }
  }

  /// How near to a place of the source some words stand, on average, 0 to 1: joined to it in the tree, or
  /// within reach.
  ///
  /// - Parameter words: where each stands in the source, in text order.
  private func company(of words: [[Int]], around place: Int) -> Double {
    let sum = words.reduce(0) { sum, places in
      let first = places.partitioningIndex { $0 >= place - Self.reach }
      let near = places[first...].prefix { $0 <= place + Self.reach }
      let isJoined = near.contains {
        source.words[$0].head == place || source.words[place].head == $0
      }
      return sum + (isJoined ? 1 : near.isEmpty ? 0 : Self.withinReach)
    }
    return sum / Double(words.count)
  }

  /// The share of the two words beside a word that stand beside its place in the source.
  private func beside(_ index: Int, _ place: Int) -> Double {
    let isSame = { (one: Int, other: Int) in
      rewrite.words.indices.contains(one) && source.words.indices.contains(other)
        && rewrite.words[one].lemma == source.words[other].lemma
    }
    return (isSame(index - 1, place - 1) ? 0.5 : 0) + (isSame(index + 1, place + 1) ? 0.5 : 0)
  }

  // MARK: Words that it lacks

  /// What words of kindred or opposite meaning in the rendered sentences are worth to a word that stands
  /// nowhere in the source.
  private func kinSupport(of word: SyntaxWord, _ rendered: Set<Int>) -> Double {
    guard let entry = entry(word) else { return 0 }
    var hasKin = false
    for sentence in rendered.sorted() {
      let words = source.words(in: pair.source.text.sentences[sentence].span)
      for place in words.prefix(Self.mostKin) {
        let other = source.words[place]
        guard other.isContent, let kinship = self.entry(other).map(entry.kinship) else { continue }
        if kinship.contains(.opposite) { return Self.opposite }
        if !kinship.isDisjoint(with: .equivalent) { hasKin = true }
      }
    }
    return hasKin ? Self.kin : 0
  }

  private func entry(_ word: SyntaxWord) -> LexicalEntry? {
    word.lexicalClass.flatMap { lexicon?.entry(word.lemma, as: $0) }
  }

  // MARK: Parameters

  /// Worth of a place in a rendered sentence, and of one elsewhere.
  private static let rendered = 0.5
  private static let elsewhere = 0.3
  /// Worth of the words around it in the tree, and of those beside it.
  private static let company = 0.3
  private static let beside = 0.2
  /// Words on each side that count as around, and the worth of standing there without a joint in the tree.
  private static let reach = 10
  private static let withinReach = 0.6
  /// Worth of a kindred word and of an opposite.
  private static let kin = 0.7
  private static let opposite = -0.5
  /// Weight of names and numbers, and of verbs and the words on which the meaning turns.
  private static let nameWeight = 1.5
  private static let otherWeight = 0.5
  /// Words of a rendered sentence that are read for kindred ones, at most.
  private static let mostKin = 200
  /// Words that stand but in other company are usual in any rendering; those that do not stand tell more.
  fileprivate static let steepness = 1.5
}
