import StemmaClaims
import StemmaLanguage
import StemmaLexicon
import StemmaModel
import StemmaText

/// The words of a report with where each stands again, in any form.
struct WordPlaces {
  let words: [SyntaxWord]
  /// In text order, the first ``mostPlaces`` of each.
  private let byStem: [UInt64: [Int]]
  /// The first letters of all words, for "Brazil" and "Brazilian".
  private let openings: Set<Substring>
  /// The words of names, three letters or more, each once: the first ``mostNames`` in the text.
  let names: [String]
  /// Names of two to five letters without their stops: "us" for "U.S.".
  let abbreviations: Set<String>
  /// The initials of all runs of name words, and of all parts of them, that could be abbreviated so.
  let initials: Set<String>

  init(_ words: [SyntaxWord]) {
    self.words = words
    var byStem: [UInt64: [Int]] = [:]
    var openings: Set<Substring> = []
    var names: Set<String> = []
    for (index, word) in words.enumerated() where word.partOfSpeech != .punctuation {
      let stem = Self.stem(word)
      if byStem[stem]?.count ?? 0 < Self.mostPlaces { byStem[stem, default: []].append(index) }
      openings.insert(word.lemma.prefix(Self.opening))
      if word.isNameWord, word.lemma.utf8.count >= 3, names.count < Self.mostNames {
        names.insert(word.lemma)
      }
    }
    self.byStem = byStem
    self.openings = openings
    self.names = names.sorted()
    abbreviations = Set(words.indices.lazy.compactMap { Self.abbreviation(words[$0]) })
    initials = Self.allInitials(of: words)
  }

  /// Where a word of another report stands here, in any form, in text order.
  func places(of word: SyntaxWord) -> [Int] { byStem[Self.stem(word)] ?? [] }

  /// Whether a name stands here, or one that begins like it, is short for it, is spelt otherwise, or differs
  /// by a slip of the pen.
  func hasName(like word: SyntaxWord) -> Bool {
    if !places(of: word).isEmpty || openings.contains(word.lemma.prefix(Self.opening)) {
      return true
    }
    return names.contains { name in
      name.hasPrefix(word.lemma) || word.lemma.hasPrefix(name) || isSlip(name, word.lemma)
        || isSpelling(name, word.lemma)
    }
  }

  /// Whether two names are one but for accents, hyphens and apostrophes: "Türk" and "Turk".
  private func isSpelling(_ one: String, _ other: String) -> Bool {
    let (one, other) = (one.filter(\.isLetter), other.filter(\.isLetter))
    let others = zip(one, other).filter { $0 != $1 }
    return one.count == other.count && others.count * 2 < one.count
      && others.allSatisfy { $0.isASCII != $1.isASCII }
  }

  /// Whether two names of five letters or more have the same letters in another order, the first apart.
  private func isSlip(_ one: String, _ other: String) -> Bool {
    one.utf8.count >= 5 && one.utf8.count == other.utf8.count && one.utf8.first == other.utf8.first
      && one.utf8.sorted() == other.utf8.sorted()
  }

  /// The words of a stretch of the text.
  func words(in span: TextSpan) -> Range<Int> {
    let start = words.partitioningIndex { $0.span.start >= span.start }
    return start..<max(start, words.partitioningIndex { $0.span.start >= span.end })
  }

  // MARK: Abbreviations

  /// The run of name words to which a word belongs; the word alone where it is no name.
  func nameRun(at index: Int) -> Range<Int> {
    var low = index
    var high = index + 1
    guard words[index].isNameWord else { return low..<high }
    while low > 0, words[low - 1].isNameWord { low -= 1 }
    while high < words.count, words[high].isNameWord { high += 1 }
    return low..<high
  }

  /// The list of names in which a word stands: names and what parts them, ``longestList`` words on each side
  /// at most.
  func list(around index: Int) -> Range<Int> {
    func isOfList(_ word: SyntaxWord) -> Bool {
      word.isNameWord || Self.listWords.contains(word.lemma)
    }
    var low = index
    var high = index + 1
    while low > max(0, index - Self.longestList), isOfList(words[low - 1]) { low -= 1 }
    while high < min(words.count, index + Self.longestList), isOfList(words[high]) { high += 1 }
    return low..<high
  }

  /// Whether two words stand in one name somewhere: a person's first and last.
  func haveOneName(_ one: SyntaxWord, _ other: SyntaxWord) -> Bool {
    places(of: one).contains { nameRun(at: $0).contains { words[$0].lemma == other.lemma } }
  }

  /// The first letters of some words.
  func initials(of run: Range<Int>) -> String { Self.initials(of: words[run]) }

  /// A word as an abbreviation, without its stops; nothing for a word that is none.
  func abbreviation(at index: Int) -> String? { Self.abbreviation(words[index]) }

  private static func abbreviation(_ word: SyntaxWord) -> String? {
    guard word.isNameWord else { return nil }
    let letters = word.lemma.filter { $0 != "." }
    return (2...longestAbbreviation).contains(letters.utf8.count) ? letters : nil
  }

  private static func initials(of words: ArraySlice<SyntaxWord>) -> String {
    String(words.compactMap(\.lemma.first))
  }

  private static func allInitials(of words: [SyntaxWord]) -> Set<String> {
    var found: Set<String> = []
    for low in words.indices where words[low].isNameWord {
      var high = low + 1
      while high < words.count, high - low < longestAbbreviation, words[high].isNameWord {
        high += 1
        found.insert(initials(of: words[low..<high]))
      }
    }
    return found
  }

  /// Letters of an abbreviation at most.
  private static let longestAbbreviation = 5
  private static let longestList = 40
  private static let listWords: Set = [",", "and", "or", "the"]

  static func stem(_ word: SyntaxWord) -> UInt64 {
    WordHash.ofStem(word.lemma)
  }

  /// Letters that two forms of a name have in common.
  private static let opening = 4
  /// Bounds for texts that repeat one word, or consist of names.
  private static let mostPlaces = 200
  private static let mostNames = 500
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

  var isNameWord: Bool { partOfSpeech == .properNoun }

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
