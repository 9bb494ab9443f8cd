import Foundation
import StemmaLexicon

/// A small database of invented senses, in the form that wndb(5WN) describes, in a temporary folder that
/// goes away with the value.
final class HandmadeWordNet {
  /// A sense with what it points to: symbol, key of another sense, and from which word to which.
  struct Sense {
    let key: String
    /// `n`, `v`, `a`, `s` or `r`.
    let letter: String
    let file: Int
    let words: [String]
    let pointers: [(symbol: String, target: String, ends: String)]

    init(
      _ key: String, _ letter: String, file: Int = 6, _ words: [String],
      _ pointers: [(symbol: String, target: String, ends: String)] = []
    ) {
      self.key = key
      self.letter = letter
      self.file = file
      self.words = words
      self.pointers = pointers
    }

    var part: String { ["n": "noun", "v": "verb", "r": "adv"][letter] ?? "adj" }
  }

  static let licence =
    "  1 This software and database are invented for a test.  \n  2 Take them.  \n"

  let path: String

  init(_ senses: [Sense]) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "stemma-lexicon-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
    var places: [String: Int] = [:]
    var ends: [String: Int] = [:]
    for sense in senses {
      let place = ends[sense.part] ?? Self.licence.utf8.count
      places[sense.key] = place
      ends[sense.part] = place + Self.line(of: sense, at: 0, places: [:], senses).utf8.count
    }
    for part in ["noun", "verb", "adj", "adv"] {
      let own = senses.filter { $0.part == part }
      let data = own.map { Self.line(of: $0, at: places[$0.key] ?? 0, places: places, senses) }
      try write("data." + part, Self.licence + data.joined())
      try write("index." + part, Self.licence + Self.index(of: own, places))
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path).appending(path: name))
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: URL(filePath: path).appending(path: name))
  }

  func open() -> Lexicon? { Lexicon(folder: path) }

  private static func line(
    of sense: Sense, at place: Int, places: [String: Int], _ senses: [Sense]
  ) -> String {
    var fields = [
      digits(place, 8), digits(sense.file, 2), sense.letter, hex(sense.words.count, 2),
    ]
    for word in sense.words { fields += [word, "0"] }
    fields.append(digits(sense.pointers.count, 3))
    for pointer in sense.pointers {
      let letter = senses.first { $0.key == pointer.target }?.letter ?? "n"
      fields += [pointer.symbol, digits(places[pointer.target] ?? 0, 8), letter, pointer.ends]
    }
    return fields.joined(separator: " ") + " | invented  \n"
  }

  private static func index(of senses: [Sense], _ places: [String: Int]) -> String {
    var found: [String: [Sense]] = [:]
    for sense in senses {
      for word in sense.words {
        found[String(word.lowercased().prefix { $0 != "(" }), default: []].append(sense)
      }
    }
    return found.sorted { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }
      .map { word, senses in
        let symbols = Set(senses.flatMap(\.pointers).map(\.symbol)).sorted()
        let letter = senses[0].letter == "s" ? "a" : senses[0].letter
        let fields =
          [word, letter, "\(senses.count)", "\(symbols.count)"] + symbols
          + ["\(senses.count)", "0"] + senses.map { digits(places[$0.key] ?? 0, 8) }
        return fields.joined(separator: " ") + "  \n"
      }.joined()
  }

  private static func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: width - text.count) + text
  }

  private static func hex(_ number: Int, _ width: Int) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: width - text.count) + text
  }
}
