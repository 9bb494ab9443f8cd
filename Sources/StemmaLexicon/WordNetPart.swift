/// Where a sense stands: its part of speech and its byte in the data of that part.
struct SynsetID: Sendable, Hashable, Comparable {
  let part: LexicalClass
  let offset: Int

  static func < (one: SynsetID, other: SynsetID) -> Bool {
    (one.part.rawValue, one.offset) < (other.part.rawValue, other.offset)
  }
}

/// A sense: the words that share it and what it points to.
struct Synset {
  enum PointerKind {
    case opposite, broader, whole, similar, akin, other
  }

  struct Pointer {
    let kind: PointerKind
    let target: SynsetID
    /// Number of the word from which it leads, counted from 1; 0 for all words of the sense.
    let from: Int

    /// Whether it leads from a word of its synset.
    func isFrom(_ word: [UInt8], in synset: Synset) -> Bool {
      from == 0 || (from <= synset.words.count && synset.words[from - 1] == word)
    }
  }

  /// Number of the lexicographers' file that holds it, after lexnames(5WN): 8 for the body, 13 for food.
  var file = 0
  /// In small letters.
  var words: [[UInt8]] = []
  var pointers: [Pointer] = []
}

/// The index and the data of one part of speech, as wndb(5WN) describes them.
struct WordNetPart: Sendable {
  private let part: LexicalClass
  private let index: [UInt8]
  private let data: [UInt8]
  /// Where the first line after the licence begins.
  private let firstLine: Int

  /// - Returns: Nothing for bytes that begin unlike WordNet's files.
  init?(_ part: LexicalClass, index: [UInt8], data: [UInt8]) {
    guard index.starts(with: Self.opening), data.starts(with: Self.opening) else { return nil }
    self.part = part
    self.index = index
    self.data = data
    firstLine = Self.endOfLicence(index)
  }

  /// The senses of a word, the most frequent first; nothing for an unknown word.
  ///
  /// - Complexity: logarithmic in the number of words.
  func senses(of word: [UInt8]) -> [SynsetID]? {
    guard let line = line(of: word) else { return nil }
    let fields = line.split(separator: UInt8(ascii: " "))
    // lemma pos synset_cnt p_cnt [ptr_symbol...] sense_cnt tagsense_cnt synset_offset...
    guard fields.count >= 4, let count = decimal(fields[2]), count <= fields.count else {
      return nil
    }
    return fields.suffix(count).compactMap { field in
      decimal(field).map { SynsetID(part: part, offset: $0) }
    }
  }

  /// The sense at a byte of the data; nothing where no line of the right form begins there.
  func synset(at offset: Int) -> Synset? {
    guard offset >= 0, offset < data.count else { return nil }
    let line = data[offset...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "|") }
    var fields = line.split(separator: UInt8(ascii: " ")).makeIterator()
    // synset_offset lex_filenum ss_type w_cnt word lex_id [...] p_cnt [ptr...] [frames...]
    guard let place = fields.next().flatMap(decimal), place == offset,
      let file = fields.next().flatMap(decimal), fields.next() != nil,
      let words = fields.next().flatMap(hexadecimal)
    else { return nil }
    var synset = Synset(file: file)
    for _ in 0..<words {
      guard let word = fields.next(), fields.next() != nil else { return nil }
      synset.words.append(Self.plain(word))
    }
    guard let pointers = fields.next().flatMap(decimal) else { return nil }
    for _ in 0..<pointers {
      guard let symbol = fields.next(), let target = fields.next().flatMap(decimal),
        let letter = fields.next()?.first, let part = LexicalClass(letter: letter),
        let ends = fields.next()
      else { return nil }
      synset.pointers.append(
        Synset.Pointer(
          kind: Self.kind(symbol), target: SynsetID(part: part, offset: target),
          from: hexadecimal(ends.prefix(2)) ?? 0))
    }
    return synset
  }

  /// The line of a word, found by halves: the lines are sorted by their words' bytes.
  private func line(of word: [UInt8]) -> ArraySlice<UInt8>? {
    var (low, high) = (firstLine, index.count)
    while low < high {
      let middle = startOfLine(before: low + (high - low) / 2, from: low)
      let line = index[middle...].prefix { $0 != UInt8(ascii: "\n") }
      let lemma = line.prefix { $0 != UInt8(ascii: " ") }
      if lemma.elementsEqual(word) { return line }
      if lemma.lexicographicallyPrecedes(word) {
        low = line.endIndex + 1
      } else {
        high = middle
      }
    }
    return nil
  }

  private func startOfLine(before place: Int, from low: Int) -> Int {
    var start = min(place, index.count - 1)
    while start > low, index[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return start
  }

  /// A word in small letters, without the place that an adjective takes ("galore(ip)").
  private static func plain(_ word: ArraySlice<UInt8>) -> [UInt8] {
    word.prefix { $0 != UInt8(ascii: "(") }.map {
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0
    }
  }

  private static func kind(_ symbol: ArraySlice<UInt8>) -> Synset.PointerKind {
    switch symbol.first {
    case UInt8(ascii: "!"): .opposite
    case UInt8(ascii: "@"): .broader
    case UInt8(ascii: "#") where symbol.last == UInt8(ascii: "p"): .whole
    case UInt8(ascii: "&"): .similar
    case UInt8(ascii: "+"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "*"),
      UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "\\"), UInt8(ascii: "="):
      .akin
    default: .other
    }
  }

  /// The licence at the head of each file stands in lines that begin with two spaces.
  private static func endOfLicence(_ bytes: [UInt8]) -> Int {
    var start = 0
    while start < bytes.count, bytes[start] == UInt8(ascii: " ") {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return bytes.count }
      start = end + 1
    }
    return start
  }

  private func decimal(_ digits: ArraySlice<UInt8>) -> Int? { number(digits, base: 10) }
  private func hexadecimal(_ digits: ArraySlice<UInt8>) -> Int? { number(digits, base: 16) }

  /// A number of at most nine digits, without a sign.
  private func number(_ digits: ArraySlice<UInt8>, base: Int) -> Int? {
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    return Int(String(decoding: digits, as: UTF8.self), radix: base).flatMap { $0 < 0 ? nil : $0 }
  }

  private static let opening = Array("  1 This software and database".utf8)
}
