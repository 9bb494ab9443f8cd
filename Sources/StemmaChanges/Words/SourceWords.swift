import StemmaClaims
import StemmaLanguage
import StemmaLexicon
import StemmaText

/// The words of a report with where each stands again: by dictionary form and by stem.
struct SourceWords {
  let words: [SyntaxWord]
  private let byLemma: [String: [Int]]
  private let byStem: [UInt64: [Int]]
  /// The first letters of names, for "Brazil" and "Brazilian".
  private let nameOpenings: Set<Substring>

  init(_ words: [SyntaxWord]) {
    self.words = words
    var byLemma: [String: [Int]] = [:]
    var byStem: [UInt64: [Int]] = [:]
    var openings: Set<Substring> = []
    for (index, word) in words.enumerated() where word.partOfSpeech != .punctuation {
      byLemma[word.lemma, default: []].append(index)
      byStem[Self.stem(word), default: []].append(index)
      openings.insert(word.lemma.prefix(Self.opening))
    }
    self.byLemma = byLemma
    self.byStem = byStem
    nameOpenings = openings
  }

  /// Where a word of another report stands here, in any form, in text order.
  func places(of word: SyntaxWord) -> [Int] {
    let same = byLemma[word.lemma] ?? []
    let akin = byStem[Self.stem(word)] ?? []
    return akin.isEmpty ? same : same.isEmpty ? akin : Array(Set(same).union(akin)).sorted()
  }

  /// Whether a name, or one that begins like it, stands here.
  func hasName(like word: SyntaxWord) -> Bool {
    !places(of: word).isEmpty || nameOpenings.contains(word.lemma.prefix(Self.opening))
  }

  static func stem(_ word: SyntaxWord) -> UInt64 {
    WordHash.of(PorterStemmer.stem(Array(word.lemma.utf8)))
  }

  /// Letters that two forms of a name have in common.
  private static let opening = 4
}

extension SyntaxWord {
  /// Whether it says something by itself: no auxiliary, article, pronoun, preposition or mark.
  var isContent: Bool {
    switch partOfSpeech {
    case .noun, .properNoun, .adjective, .adverb, .numeral: true
    case .verb: !Self.light.contains(lemma)
    default: false
    }
  }

  var lexicalClass: LexicalClass? {
    switch partOfSpeech {
    case .noun: .noun
    case .verb, .auxiliary: .verb
    case .adjective: .adjective
    case .adverb: .adverb
    default: nil
    }
  }

  private static let light: Set<String> = ["be", "have", "do", "get", "go", "make", "take"]
}
