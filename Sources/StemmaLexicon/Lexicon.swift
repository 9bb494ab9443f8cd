import Foundation

/// English words and how their meanings stand to each other: Princeton WordNet, read from the database
/// files that its distributions install.
///
/// Nothing is read into tables: a word is found by halves in the sorted index, its senses by their place
/// in the data, so that opening costs no more than reading the files.
///
/// Source: Fellbaum (ed.), "WordNet: An Electronic Lexical Database" (1998); wndb(5WN).
package struct Lexicon: Sendable {
  private let parts: [WordNetPart]

  /// - Parameter folder: where the files `index.noun`, `data.noun` and their like lie.
  /// - Returns: Nothing where a file is missing or is none of WordNet's.
  package init?(folder: String) {
    var parts: [WordNetPart] = []
    for part in LexicalClass.allCases {
      guard let index = Self.contents(folder + "/index." + part.fileName),
        let data = Self.contents(folder + "/data." + part.fileName),
        let opened = WordNetPart(part, index: index, data: data)
      else { return nil }
      parts.append(opened)
    }
    self.parts = parts
  }

  /// The lexicon of this machine, opened when it is first needed; nothing where none is installed.
  package static let standard = installed(environment: ProcessInfo.processInfo.environment)

  /// The lexicon of this machine: in the folder that `WNSEARCHDIR` names, WordNet's own variable, else
  /// where Debian's `wordnet-base` puts it.
  static func installed(environment: [String: String]) -> Lexicon? {
    if let folder = environment["WNSEARCHDIR"], !folder.isEmpty { return Lexicon(folder: folder) }
    return Lexicon(folder: "/usr/share/wordnet")
  }

  /// What is known of a word as one part of speech; nothing where the lexicon lacks it.
  ///
  /// - Parameter lemma: in small letters, an underscore for a space.
  package func entry(_ lemma: String, as part: LexicalClass) -> LexicalEntry? {
    let word = Array(lemma.utf8)
    return parts[Int(part.rawValue)].senses(of: word).map { senses in
      var entry = LexicalEntry(senses: senses)
      for sense in senses {
        guard let synset = synset(sense) else { continue }
        if sense == entry.mainSense {
          entry.isConcrete = Self.concreteFiles.contains(synset.file)
          entry.isPerson = synset.file == Self.personFile
          entry.isMeasure = Self.measureFiles.contains(synset.file)
          entry.kindField = Self.kindFiles.contains(synset.file) ? synset.file : nil
        }
        for pointer in synset.pointers where pointer.isFrom(word, in: synset) {
          entry.add(pointer)
          // A satellite ("rapid") is opposed to what its head ("fast") is opposed to.
          guard pointer.kind == .similar, let head = self.synset(pointer.target) else { continue }
          entry.addOpposites(of: head)
        }
      }
      entry.sort()
      return entry
    }
  }

  /// Whether something is a part of another, near or far: a town of the country that holds its county.
  package func isPart(_ part: LexicalEntry, of whole: LexicalEntry) -> Bool {
    leads(from: part.wholes, to: whole, by: .whole)
  }

  /// Whether a word is a narrower one than another, near or far: a truck is a vehicle.
  package func isKind(_ narrow: LexicalEntry, of wide: LexicalEntry) -> Bool {
    leads(from: narrow.broader, to: wide, by: .broader)
  }

  private func leads(
    from start: [SynsetID], to goal: LexicalEntry, by kind: Synset.PointerKind
  ) -> Bool {
    var known = Set(start)
    var next = start
    for _ in 0..<Self.furthest where known.count < Self.mostSenses {
      if next.contains(where: goal.senses.contains) { return true }
      next = next.compactMap(synset).flatMap { synset in
        synset.pointers.lazy.filter { $0.kind == kind }.map(\.target)
      }.filter { known.insert($0).inserted }
    }
    return false
  }

  private func synset(_ id: SynsetID) -> Synset? {
    parts[Int(id.part.rawValue)].synset(at: id.offset)
  }

  /// A file's bytes; nothing for a missing file or one far larger than any of WordNet's.
  private static func contents(_ path: String) -> [UInt8]? {
    guard let file = FileHandle(forReadingAtPath: path),
      let data = try? file.read(upToCount: largestFile + 1), data.count <= largestFile
    else { return nil }
    return Array(data)
  }

  /// Animals, artefacts, the body, food, places, natural objects, persons, plants and substances, by
  /// lexnames(5WN).
  private static let concreteFiles: Set<Int> = [5, 6, 8, 13, 15, 17, 18, 20, 27]
  private static let personFile = 18

  /// Quantities and times.
  private static let measureFiles: Set<Int> = [23, 28]
  /// Animals, the body, food, plants, quantities, substances and times: kinds of which nothing is two.
  private static let kindFiles: Set<Int> = [5, 8, 13, 20, 23, 27, 28]
  /// Steps from a part to its whole, and from a word to a wider one.
  private static let furthest = 4
  /// Senses that are looked at on the way, in files that are not WordNet's own.
  private static let mostSenses = 1_000

  /// Bytes; the largest of version 3.1 has 16 million.
  private static let largestFile = 1 << 26
}

/// The parts of speech that a lexicon tells apart.
package enum LexicalClass: UInt8, Sendable, CaseIterable {
  case noun, verb, adjective, adverb

  /// The ending of its files' names.
  var fileName: String {
    switch self {
    case .noun: "noun"
    case .verb: "verb"
    case .adjective: "adj"
    case .adverb: "adv"
    }
  }

  /// By the letter of wndb(5WN); `s` is a satellite adjective.
  init?(letter: UInt8) {
    switch letter {
    case UInt8(ascii: "n"): self = .noun
    case UInt8(ascii: "v"): self = .verb
    case UInt8(ascii: "a"), UInt8(ascii: "s"): self = .adjective
    case UInt8(ascii: "r"): self = .adverb
    default: return nil
    }
  }
}
