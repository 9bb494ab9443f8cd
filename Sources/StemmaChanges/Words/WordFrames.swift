import StemmaClaims
import StemmaLanguage
import StemmaModel
import StemmaText

/// What stands in the source between the same words between which a word of the rewrite stands.
struct WordFrame {
  /// Index among the rewrite's words.
  let now: Int
  /// Indices among the source's words, the first and the last that stand there; nothing between two
  /// words that follow each other.
  let then: [Int]
  /// Worth of the words before that are the same, and of those behind.
  let before: Double
  let after: Double

  /// Whether words on both sides are the same.
  var isClosed: Bool { before > 0 && after > 0 }
  /// How much the frame says: more where it closes on both sides, less where two words stand in it.
  var worth: Double {
    before + after + (isClosed ? WordFrames.closing : 0)
      - (then.count > 1 ? WordFrames.secondWord : 0)
  }
}

/// Finds the words of the source that stand between the same words as a word of the rewrite, wherever in
/// the source they are. Articles and punctuation are passed over; a run ends with its sentence.
struct WordFrames {
  private let source: WordPlaces
  private let rewrite: WordPlaces
  /// The words of the source that are read, and for each of its words the place among them.
  private let read: [Int]
  private let place: [Int]
  /// The sentence of each word that is read.
  private let sentences: [Int]

  /// - Complexity: linear in the words of the source.
  init(_ pair: ComparedPair) {
    source = pair.sourceWords
    rewrite = pair.rewriteWords
    var read: [Int] = []
    var place: [Int] = []
    var sentences: [Int] = []
    for (index, word) in source.words.enumerated() {
      place.append(read.count)
      guard Self.isRead(word) else { continue }
      read.append(index)
      sentences.append(pair.source.text.sentenceIndex(atByte: word.span.start))
    }
    self.read = read
    self.place = place
    self.sentences = sentences
  }

  /// The frames of a rewritten sentence: for each of its words those in which other words stand, the
  /// best first.
  ///
  /// - Complexity: linear in its words, times how often those stand in the source.
  func frames(of sentence: Range<Int>) -> [FramedWord] {
    let words = sentence.filter { Self.isRead(rewrite.words[$0]) }
    let places = words.map(places(of:))
    let before = runs(words, places, Array(words.indices), step: 1)
    let after = runs(words, places, words.indices.reversed(), step: -1)
    return words.indices.map { index in
      let left = index > 0 ? before[index - 1] : [:]
      let right = index + 1 < words.count ? after[index + 1] : [:]
      let own = places[index].reduce(0) { best, place in
        max(best, worth(left, place - 1, beside: place) + worth(right, place + 1, beside: place))
      }
      return FramedWord(
        word: words[index], next: index + 1 < words.count ? words[index + 1] : nil, ownWorth: own,
        frames: frames(words[index], left, right), joined: joint(left, right, apart: 1),
        parted: index + 1 < words.count ? joint(before[index], after[index + 1], apart: 2) : nil)
    }
  }

  /// The sentence of the source in which one of its words stands.
  func sentence(of word: Int) -> Int { sentences[min(place[word], sentences.count - 1)] }

  private func places(of word: Int) -> [Int] {
    source.places(of: rewrite.words[word]).filter { Self.isRead(source.words[$0]) }
      .map { place[$0] }
  }

  /// For each word the places of the source where a run of the same words ends with it, with the run's
  /// worth.
  private func runs(
    _ words: [Int], _ places: [[Int]], _ order: [Int], step: Int
  ) -> [[Int: Double]] {
    var runs = [[Int: Double]](repeating: [:], count: words.count)
    for index in order {
      let weight = rewrite.words[words[index]].isContent ? 1 : Self.grammarWord
      let last = runs.indices.contains(index - step) ? runs[index - step] : [:]
      for place in places[index] {
        runs[index][place] = min(Self.longest, weight + worth(last, place - step, beside: place))
      }
    }
    return runs
  }

  /// The worth of a run at a place, where that is in the sentence of another place.
  private func worth(_ runs: [Int: Double], _ place: Int, beside other: Int) -> Double {
    guard let worth = runs[place], sentences[place] == sentences[other] else { return 0 }
    return worth
  }

  private func frames(
    _ word: Int, _ left: [Int: Double], _ right: [Int: Double]
  ) -> [WordFrame] {
    var found: [WordFrame] = []
    for count in 1...2 {
      let starts = Set(left.keys.map { $0 + 1 } + right.keys.map { $0 - count })
      for start in starts.sorted() where start >= 0 && start + count <= read.count {
        let last = start + count - 1
        guard sentences[start] == sentences[last] else { continue }
        let frame = WordFrame(
          now: word, then: count == 1 ? [read[start]] : [read[start], read[last]],
          before: worth(left, start - 1, beside: start), after: worth(right, last + 1, beside: last)
        )
        if frame.before + frame.after > 0 { found.append(frame) }
      }
    }
    return found.sorted { ($1.worth, $0.then[0]) < ($0.worth, $1.then[0]) }
  }

  /// Where the source has two words so many steps apart; nothing where it also has them one step apart and
  /// two are asked for.
  private func joint(
    _ left: [Int: Double], _ right: [Int: Double], apart steps: Int
  ) -> WordJoint? {
    var best: WordJoint?
    for place in left.keys.sorted() {
      if steps > 1, worth(right, place + 1, beside: place) > 0 { return nil }
      let worth = min(left[place] ?? 0, worth(right, place + steps, beside: place))
      if worth > best?.worth ?? 0 { best = WordJoint(then: read[place + 1], worth: worth) }
    }
    return best
  }

  private static func isRead(_ word: SyntaxWord) -> Bool {
    word.partOfSpeech != .punctuation && !articles.contains(word.lemma)
  }

  private static let articles: Set<String> = ["a", "an", "the"]
  /// Worth of a word that says nothing by itself, against 1 of a content word.
  private static let grammarWord = 0.5
  /// The most that a run of words is worth.
  private static let longest = 3.0
  /// Worth of a frame that closes on both sides, and cost of a second word in it.
  fileprivate static let closing = 0.5
  fileprivate static let secondWord = 0.3
}

/// A word of the rewrite with what stands in its place in the source.
struct FramedWord {
  let word: Int
  /// The word behind it in its sentence.
  let next: Int?
  /// Worth of the best frame in which the source has the word itself.
  let ownWorth: Double
  /// The best first.
  let frames: [WordFrame]
  /// Where the source has the words before and behind this one next to each other.
  let joined: WordJoint?
  /// Where the source has one word between this one and the next, and never has the two next to each other.
  let parted: WordJoint?
}

/// Where the words of a rewrite are joined otherwise in the source.
struct WordJoint {
  /// The word of the source behind the first of the two.
  let then: Int
  /// Worth of the run of equal words on the side where it is worth less.
  let worth: Double
}
