/// The senses of a word and the senses next to them, each list sorted.
package struct LexicalEntry: Sendable, Hashable {
  private(set) var senses: [SynsetID]
  private(set) var opposites: [SynsetID] = []
  private(set) var broader: [SynsetID] = []
  /// Whether it most often means a thing that can be pointed at: an animal, artefact, part of the body,
  /// place, person, plant, food or substance.
  package internal(set) var isConcrete = false
  /// Whether it most often means a person.
  package internal(set) var isPerson = false
  /// Whether it most often means a time or a measure.
  package internal(set) var isMeasure = false
  /// Number of the field of its commonest sense, where that is one of kinds that exclude each other: animals,
  /// the body, food, plants, amounts, substances, times.
  package internal(set) var kindField: Int?
  /// What it is a part or a member of.
  private(set) var wholes: [SynsetID] = []
  /// Words that share a stem or a sense across parts of speech, similar adjectives, causes, results.
  private(set) var akin: [SynsetID] = []

  /// The most frequent sense.
  let mainSense: SynsetID?

  /// - Parameter senses: the most frequent first.
  init(senses: [SynsetID]) {
    self.senses = senses
    mainSense = senses.first
  }

  /// Whether two words most often mean the same.
  package func hasMainSense(of other: LexicalEntry) -> Bool { mainSense == other.mainSense }

  /// How two words stand to each other in any of their senses.
  package func kinship(to other: LexicalEntry) -> Kinship {
    var kinship: Kinship = []
    if meet(senses, other.senses) { kinship.insert(.synonym) }
    if meet(opposites, other.senses) || meet(senses, other.opposites) { kinship.insert(.opposite) }
    if meet(broader, other.senses) { kinship.insert(.narrower) }
    if meet(senses, other.broader) { kinship.insert(.broader) }
    if meet(akin, other.senses) || meet(senses, other.akin) { kinship.insert(.akin) }
    if meet(broader, other.broader) { kinship.insert(.coordinate) }
    return kinship
  }

  mutating func add(_ pointer: Synset.Pointer) {
    switch pointer.kind {
    case .opposite: opposites.append(pointer.target)
    case .broader: broader.append(pointer.target)
    case .similar, .akin: akin.append(pointer.target)
    case .whole: wholes.append(pointer.target)
    case .other: break
    }
  }

  mutating func addOpposites(of synset: Synset) {
    opposites += synset.pointers.lazy.filter { $0.kind == .opposite }.map(\.target)
  }

  mutating func sort() {
    senses.sort()
    opposites.sort()
    broader.sort()
    akin.sort()
  }

  private func meet(_ one: [SynsetID], _ other: [SynsetID]) -> Bool {
    var (i, j) = (0, 0)
    while i < one.count, j < other.count {
      if one[i] == other[j] { return true }
      if one[i] < other[j] { i += 1 } else { j += 1 }
    }
    return false
  }
}

/// How the meanings of two words stand to each other.
package struct Kinship: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// They share a sense.
  package static let synonym = Kinship(rawValue: 1)
  /// "rise" and "fall".
  package static let opposite = Kinship(rawValue: 2)
  /// The first is the wider word: "vehicle" to "truck".
  package static let broader = Kinship(rawValue: 4)
  /// The first is the narrower word.
  package static let narrower = Kinship(rawValue: 8)
  /// Two kinds of one thing: "son" and "daughter", "Monday" and "Tuesday".
  package static let coordinate = Kinship(rawValue: 16)
  /// "invade" and "invasion"; "wet" and "damp".
  package static let akin = Kinship(rawValue: 32)

  /// What may stand for the other word without saying another thing.
  package static let equivalent: Kinship = [.synonym, .broader, .narrower, .akin]
}
