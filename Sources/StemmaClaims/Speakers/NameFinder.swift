import StemmaLanguage
import StemmaModel

/// The codes of the kinds of entity that are names.
private enum EntityCode {
  static let person = Code.of("PERSON")
  static let people = Code.of("NORP")
  static let names: Set<UInt32> = Set(
    ["PERSON", "NORP", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"]
      .map { Code.of($0) })
}

/// Finds the names of a report.
struct NameFinder {
  /// A run of name words of which the language model says the same.
  private struct Run {
    var tokens: Range<Int>
    let entity: UInt32
  }

  private let report: ParsedReport
  /// By the last word of a name: how often the language model took it for a person's, less how
  /// often for something else's.
  private var votes: [UInt32: Int] = [:]
  /// The names that stand alone somewhere, as a surname does.
  private var single: Set<UInt32> = []
  /// Codes of the first letters of words for peoples.
  private var peopleStems: Set<UInt32> = []

  init(_ report: ParsedReport) {
    self.report = report
  }

  /// The names in the order of the text; their referents are not set.
  ///
  /// - Complexity: linear in the tokens.
  mutating func mentions() -> [NameMention] {
    let runs = runs()
    for token in report.tokens where token.entity == EntityCode.people {
      peopleStems.insert(stem(token))
    }
    for run in runs {
      if run.tokens.count == 1 { single.insert(report.tokens[run.tokens.lowerBound].form) }
      vote(run)
    }
    return runs.compactMap(mention)
  }

  /// Counts what speaks for the last word of a run being a person's name.
  private mutating func vote(_ run: Run) {
    let start = run.tokens.lowerBound
    var vote = run.entity == 0 ? 0 : run.entity == EntityCode.person ? 1 : -1
    if hasHonorific(before: start) || NounClass.honorifics.contains(report.tokens[start].form) {
      vote = 4
    } else if run.tokens.count == 1 {
      if followsPlaceOrArticle(start) { vote -= 1 }
      // Of the Ostrenians' country is Ostrene.
      if peopleStems.contains(stem(report.tokens[start])) { vote -= 2 }
    }
    votes[report.tokens[run.tokens.upperBound - 1].form, default: 0] += vote
  }

  // MARK: Runs

  private func runs() -> [Run] {
    var runs: [Run] = []
    var place = 0
    while place < report.tokens.count {
      guard isNameWord(place) else {
        place += 1
        continue
      }
      let entity = report.tokens[place].entity
      var end = place + 1
      while let next = continuation(of: place..<end, entity) { end = next }
      runs.append(Run(tokens: place..<end, entity: entity))
      place = end
    }
    return runs
  }

  /// The end of a run that takes in what follows: a name word, or one behind a hyphen, a particle
  /// or a nickname in quotation marks.
  private func continuation(of run: Range<Int>, _ entity: UInt32) -> Int? {
    let end = run.upperBound
    func isNext(_ place: Int) -> Bool {
      isNameWord(place) && report.tokens[place].entity == entity
        && report.tokens[place].sentence == report.tokens[run.lowerBound].sentence
    }
    guard end < report.tokens.count, run.count < Self.longestName else { return nil }
    if isNext(end) { return end + 1 }
    if isJoint(end) || entity != 0 && report.tokens[end].entity == entity && isFunctionWord(end) {
      let next = end + 1 < report.tokens.count && isJoint(end + 1) ? end + 2 : end + 1
      if isNext(next) { return next + 1 }
    }
    guard report.tokens[end].mark == .opens, entity == 0 || entity == EntityCode.person else {
      return nil
    }
    let inside = (end + 1)..<min(end + 5, report.tokens.count)
    guard let close = inside.first(where: { report.tokens[$0].mark == .closes }), close > end + 1,
      close + 1 < report.tokens.count, isNameWord(close + 1),
      report.tokens[close + 1].block == report.tokens[end].block
    else { return nil }
    let other = report.tokens[close + 1].entity
    return other == 0 || other == EntityCode.person || entity == 0 ? close + 2 : nil
  }

  private func isNameWord(_ place: Int) -> Bool {
    guard place < report.tokens.count else { return false }
    let token = report.tokens[place]
    guard !token.isPunctuation, token.entity == 0 || EntityCode.names.contains(token.entity) else {
      return false
    }
    let byte = report.text.utf8[Int(token.start)]
    // Letters beyond ASCII, but not the marks of U+2000.
    let isCapital = token.shape == .capital || byte >= 0xC3 && byte != 0xE2
    guard isCapital || token.shape == .digit || byte >= 0x61 && byte <= 0x7A else { return false }
    if token.entity == 0 { return token.partOfSpeech == .properNoun && isCapital }
    return token.partOfSpeech == .properNoun || isCapital && token.partOfSpeech != .determiner
  }

  /// A hyphen without spaces, or a particle of names.
  private func isJoint(_ place: Int) -> Bool {
    let token = report.tokens[place]
    if token.end - token.start == 1, report.text.utf8[Int(token.start)] == UInt8(ascii: "-") {
      return place > 0 && report.tokens[place - 1].end == token.start
    }
    return Self.particles.contains(token.form)
  }

  /// The code of a word's first letters; of all of a shorter word.
  private func stem(_ token: ParsedToken) -> UInt32 {
    let end = min(Int(token.end), Int(token.start) + Self.stemBytes)
    return report.text.utf8.withUnsafeBufferPointer { bytes in
      Code.of(UnsafeBufferPointer(rebasing: bytes[Int(token.start)..<end]))
    }
  }

  /// "of", "and", "the" or a possessive ending, as they stand within names of bodies.
  private func isFunctionWord(_ place: Int) -> Bool {
    switch report.tokens[place].partOfSpeech {
    case .adposition, .coordinatingConjunction, .determiner, .particle: true
    default: Self.apostrophes.contains(report.tokens[place].form)
    }
  }

  private func isPossessive(_ place: Int) -> Bool {
    report.tokens[place].partOfSpeech == .particle && report.tokens[place].form != Self.to
  }

  // MARK: Mentions

  private func mention(_ run: Run) -> NameMention? {
    var start = run.tokens.lowerBound
    while start < run.tokens.upperBound, isTitle(start) { start += 1 }
    let isTitled = start > run.tokens.lowerBound
    // A title alone, "the President", is no name.
    guard start < run.tokens.upperBound else { return nil }
    var name = start..<run.tokens.upperBound
    let outer = title(before: run.tokens.lowerBound)
    if isPerson(run, name, isTitled: isTitled || hasTitle(outer), outer) {
      if let suffix = name.last, name.count > 1,
        Self.suffixes.contains(report.tokens[suffix].form)
      {
        name = name.lowerBound..<suffix
      }
      if isHeadlineVerb(after: name) { name = name.lowerBound..<(name.lowerBound + 1) }
      return NameMention(tokens: name, title: outer.lowerBound..<start, kind: .person)
    }
    let isPeople = run.entity == EntityCode.people
    return NameMention(
      tokens: run.tokens, title: run.tokens.lowerBound..<run.tokens.lowerBound,
      kind: isPeople ? .people : .body)
  }

  /// Whether what follows a surname in a headline, "Okker Says", is taken for part of the name.
  private func isHeadlineVerb(after name: Range<Int>) -> Bool {
    let first = report.tokens[name.lowerBound]
    return first.block == 0 && name.count == 2 && single.contains(first.form)
      && !single.contains(report.tokens[name.upperBound - 1].form)
  }

  private func isPerson(
    _ run: Run, _ name: Range<Int>, isTitled: Bool, _ outer: Range<Int>
  ) -> Bool {
    let words = report.tokens[name]
    if words.contains(where: { NounClass.bodies.contains($0.form) }) { return false }
    let vote = votes[words[words.endIndex - 1].form] ?? 0
    if run.entity == EntityCode.person {
      return name.count > 1 || vote > 0 || isTitled && vote > -3
    }
    if words.contains(where: { $0.form == Self.of }) { return false }
    if hasHonorific(before: name.lowerBound) { return name.count <= 4 }
    if isTitled { return name.count <= 4 && (name.count > 1 || vote > 0) }
    if name.count == 1 { return vote > 0 }
    guard name.count <= 3 else { return false }
    if run.entity != 0 {
      let isShortened =
        single.contains(words[words.endIndex - 1].form)
        && !single.contains(words[words.startIndex].form)
      return vote > 0 || isShortened || isDescribedAsPerson(name)
    }
    return vote >= 0 && !followsPlaceOrArticle(run.tokens.lowerBound)
      && name.allSatisfy { report.tokens[$0].end - report.tokens[$0].start > 1 || name.count > 2 }
  }

  /// Whether a noun for a person stands in apposition to a name, or a name to such a noun.
  private func isDescribedAsPerson(_ name: Range<Int>) -> Bool {
    let last = name.upperBound - 1
    let noun = report.tokens[Int(report.tokens[last].head)]
    if report.tokens[last].dependency == Label.apposition, NounClass.persons.contains(noun.lemma) {
      return true
    }
    return report.children(of: last).prefix(Self.fewChildren).contains { child in
      let token = report.tokens[Int(child)]
      return token.dependency == Label.apposition && NounClass.persons.contains(token.lemma)
    }
  }

  private func followsPlaceOrArticle(_ start: Int) -> Bool {
    guard start > 0, report.tokens[start - 1].sentence == report.tokens[start].sentence else {
      return false
    }
    let before = report.tokens[start - 1]
    return before.partOfSpeech == .determiner || Self.placeWords.contains(before.form)
  }

  // MARK: Titles

  private func isTitle(_ place: Int) -> Bool {
    let token = report.tokens[place]
    return NounClass.titles.contains(token.form) || NounClass.titles.contains(token.lemma)
  }

  private func hasHonorific(before start: Int) -> Bool {
    start > 0 && NounClass.honorifics.contains(report.tokens[start - 1].form)
      && report.tokens[start - 1].block == report.tokens[start].block
  }

  private func hasTitle(_ words: Range<Int>) -> Bool {
    guard let last = words.last else { return false }
    return isTitle(last)
  }

  /// The words of office before a name: nouns, adjectives, "of", possessives.
  private func title(before start: Int) -> Range<Int> {
    var first = start
    while first > 0, start - first < Self.longestTitle {
      let token = report.tokens[first - 1]
      guard token.sentence == report.tokens[start].sentence,
        token.quotation == report.tokens[start].quotation
      else { break }
      let isPart: Bool =
        switch token.partOfSpeech {
        case .noun, .properNoun, .adjective: true
        case .adposition: token.form == Self.of && first < start
        case .particle: isPossessive(first - 1)
        default: false
        }
      guard isPart else { break }
      first -= 1
    }
    return first..<start
  }

  private static let of = Code.of("of")
  private static let to = Code.of("to")
  private static let apostrophes: Set<UInt32> = [Code.of("'"), Code.of("’")]
  static let particles = WordCodes(
    "de la der den van von al el bin ibn da do dos du di y le ter")
  private static let suffixes = WordCodes("jr jr. sr sr. ii iii iv")
  private static let placeWords = WordCodes(
    "in at to from near of through across outside inside into around via off on over")
  private static let stemBytes = 5
  private static let longestName = 7
  private static let longestTitle = 8
  private static let fewChildren = 12
}
