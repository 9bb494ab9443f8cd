import StemmaModel
package import StemmaText

/// The persons a report names, each as first named, and what it calls them later.
package struct Roster: Sendable {
  /// A named person.
  package struct Person: Sendable, Hashable {
    /// As first named, without office: "Antony Blinken".
    package let name: String
    package let surname: UInt64
    /// Word index of the first mention.
    package let firstWord: Int
    /// Stems of the words of office next to the name.
    package var roles: Set<UInt64>
  }

  /// A place where a person is named.
  package struct Mention: Sendable, Hashable {
    /// Indices of the words of the name, without office.
    package let words: Range<Int>
    /// Index into ``Roster/persons``.
    package let person: Int
  }

  package private(set) var persons: [Person] = []
  /// In text order.
  package private(set) var mentions: [Mention] = []
  private var bySurname: [UInt64: Int] = [:]

  /// - Complexity: linear in the number of words.
  package init(_ text: ReportText) {
    let runs = NameRun.all(in: text)
    let single = Set(
      runs.lazy.filter { $0.name.count == 1 }
        .map { Self.surnameKey(text.words[$0.name.lowerBound], in: text) })
    for run in runs { take(run, singleNames: single, in: text) }
  }

  /// The person whom a surname (normal form) was given to.
  package func person(surname key: UInt64) -> Int? { bySurname[key] }

  /// The last person mentioned before a word, and not before another.
  package func lastMention(before word: Int, after start: Int) -> Int? {
    mentions.last { $0.words.lowerBound < word && $0.words.lowerBound >= start }?.person
  }

  /// The first person mentioned in a range of words.
  package func firstMention(in words: Range<Int>) -> Int? {
    mentions.first { words.contains($0.words.lowerBound) }?.person
  }

  /// The only person whose office has most of these stems, if there is one. "Minister" alone does
  /// not make the ports minister of the prime minister.
  package func person(role stems: Set<UInt64>) -> Int? {
    let ranked = persons.indices.map { ($0, persons[$0].roles.intersection(stems).count) }
    guard let best = ranked.max(by: { $0.1 < $1.1 }), best.1 >= min(2, stems.count), best.1 > 0
    else { return nil }
    return ranked.filter { $0.1 == best.1 }.count == 1 ? best.0 : nil
  }

  /// - Parameter singleNames: names that stand alone somewhere; a surname does, a place of two
  ///   words seldom.
  private mutating func take(_ run: NameRun, singleNames: Set<UInt64>, in text: ReportText) {
    let last = text.words[run.name.upperBound - 1]
    let surname = Self.surnameKey(last, in: text)
    if let known = bySurname[surname] {
      mentions.append(Mention(words: run.name, person: known))
      persons[known].roles.formUnion(run.roles)
    } else if run.name.count >= 2, run.isPersonal,
      !run.roles.isEmpty || singleNames.contains(surname) || !run.followsPlacePreposition
    {
      let span = TextSpan(
        Int(text.words[run.name.lowerBound].start), Self.nameEnd(last, in: text))
      persons.append(
        Person(
          name: text.report.text[span], surname: surname, firstWord: run.name.lowerBound,
          roles: run.roles))
      bySurname[surname] = persons.count - 1
      mentions.append(Mention(words: run.name, person: persons.count - 1))
    }
  }

  /// The surname without a possessive ending.
  static func surnameKey(_ word: Word, in text: ReportText) -> UInt64 {
    let bytes = text.report.text.utf8[Int(word.start)..<Int(word.end)]
    let form = NormalForm.of(bytes, keepsCapitals: false)
    return WordHash.of(NormalForm.withoutPossessive(form))
  }

  /// The end of a name's last word without a possessive ending.
  private static func nameEnd(_ word: Word, in text: ReportText) -> Int {
    let string = text.report.text[word.span]
    for ending in ["'s", "’s"] where string.hasSuffix(ending) {
      return Int(word.end) - ending.utf8.count
    }
    return Int(word.end)
  }
}

/// A run of capitalised words with the offices before and after it.
struct NameRun {
  /// Word indices of the name without its office.
  let name: Range<Int>
  let roles: Set<UInt64>
  /// Whether the run is a person's name: the language model says so, or says nothing and it looks like one:
  /// two or three words that are no office, place or organisation. An office before it outweighs
  /// what the model says.
  let isPersonal: Bool
  /// Whether "in", "at", "to" or the like stands before the run.
  let followsPlacePreposition: Bool

  static func all(in text: ReportText) -> [NameRun] {
    var runs: [NameRun] = []
    for sentence in text.sentences {
      var index = sentence.words.lowerBound
      while index < sentence.words.upperBound {
        guard isNameWord(index, in: text, sentence) else {
          index += 1
          continue
        }
        var end = index + 1
        while end < sentence.words.upperBound, text.isTight(between: end - 1, and: end),
          isNameWord(end, in: text, sentence) || isJoint(end, in: text, sentence)
        {
          end += 1
        }
        if let run = NameRun(index..<end, in: text, sentence) { runs.append(run) }
        index = end
      }
    }
    return runs
  }

  private init?(_ words: Range<Int>, in text: ReportText, _ sentence: Sentence) {
    let lastTitle = words.last { WordForms.titles.contains(text.words[$0]) }
    let start = lastTitle.map { $0 + 1 } ?? words.lowerBound
    let end = (start..<words.upperBound).first { text.words[$0].key == Self.of } ?? words.upperBound
    guard start < end, end - start <= 4 else { return nil }
    name = start..<end
    var roles: Set<UInt64> = []
    for index in words.lowerBound..<start
    where text.words[index].isContent && !WordForms.weakRoleWords.contains(text.words[index]) {
      roles.insert(text.words[index].stem)
    }
    let hasTitle = start > words.lowerBound
    let description = Self.description(after: end, in: text, sentence)
    roles.formUnion(description)
    self.roles = roles
    let names = text.words[name]
    let isPlain = names.allSatisfy { !$0.flags.contains(.allCaps) && !$0.flags.contains(.function) }
    let hasPlaceWord = names.contains { WordForms.collectiveNames.contains($0) }
    let follows =
      words.lowerBound > sentence.words.lowerBound
      && WordForms.determiners.contains(text.words[words.lowerBound - 1]) && !hasTitle
    followsPlacePreposition =
      words.lowerBound > sentence.words.lowerBound
      && WordForms.placePrepositions.contains(text.words[words.lowerBound - 1])
      && (words.lowerBound < 2 || text.words[words.lowerBound - 2].key != Self.according)
    let looksPersonal =
      isPlain && !hasPlaceWord && !follows && names.count(where: \.isName) <= 3
    switch Self.kind(of: name, in: text) {
    case .person?: isPersonal = !hasPlaceWord && names.count(where: \.isName) <= 4
    case nil: isPersonal = looksPersonal
    case _?: isPersonal = looksPersonal && hasTitle
    }
  }

  /// What the language model says that a name is of; nothing where it found none there.
  private static func kind(of name: Range<Int>, in text: ReportText) -> EntityMention.Kind? {
    let last = text.words[name.upperBound - 1].span
    let index = text.names.partitioningIndex { $0.span.end > last.start }
    guard index < text.names.count, text.names[index].span.overlaps(last) else { return nil }
    return text.names[index].kind
  }

  private static let of = WordHash.of("of")
  private static let according = WordHash.of("according")

  /// Stems of ", the ports minister," or ", Ostrene's ports minister," after a name.
  private static func description(
    after end: Int, in text: ReportText, _ sentence: Sentence
  ) -> Set<UInt64> {
    guard end < sentence.words.upperBound, text.hasComma(between: end - 1, and: end) else {
      return []
    }
    var stems: Set<UInt64> = []
    var hasHead = false
    for index in end..<min(end + 7, sentence.words.upperBound) {
      if index > end, text.hasComma(between: index - 1, and: index) { break }
      let word = text.words[index]
      if WordForms.roleHeads.contains(word) { hasHead = true }
      if word.isContent, !WordForms.weakRoleWords.contains(word) { stems.insert(word.stem) }
      if CueVerbs.strength(of: word.key) == .firm { return [] }
    }
    return hasHead ? stems : []
  }

  private static func isNameWord(_ index: Int, in text: ReportText, _ sentence: Sentence) -> Bool {
    let word = text.words[index]
    guard word.flags.contains(.capitalised), !word.flags.contains(.function),
      !word.flags.contains(.numeral), !WordForms.weekdays.contains(word),
      !WordForms.months.contains(word)
    else { return false }
    return true
  }

  /// "of" and the like between two name words: "Secretary of State", "Ursula von der Leyen".
  private static func isJoint(_ index: Int, in text: ReportText, _ sentence: Sentence) -> Bool {
    guard index + 1 < sentence.words.upperBound, WordForms.joints.contains(text.words[index])
    else { return false }
    return isNameWord(index + 1, in: text, sentence)
      || WordForms.joints.contains(text.words[index + 1])
  }
}

extension WordForms {
  static let placePrepositions = WordForms("in at to from near of through across outside into and")
  static let joints = WordForms("of de la der den van von al bin ibn da dos du")
  static let months = WordForms(
    """
    january february march april may june july august september october november december jan feb
    mar apr jun jul aug sept sep oct nov dec
    """)
  /// Words in the names of bodies and places, not of persons.
  static let collectiveNames = WordForms(
    """
    federation union association council commission committee ministry department agency bank
    party government parliament congress court university college institute school hospital
    company corporation group organization organisation league club forces army navy police
    service services house office board authority city town county state states province republic
    kingdom island islands river lake sea strait gulf bay port north south east west northern
    southern eastern western street road avenue square bridge airport station church news times
    post press journal herald tribune gazette courier wire media television radio day year war
    crisis nations workers front movement brigade world international national united kitchen
    """)
}
