/// Splits text into tokens as spaCy does: at white space, then prefixes, suffixes and infixes, with
/// exceptions before and after.
///
/// A value with its own lexicon and cache. The model holds one that has met nothing but the exceptions;
/// an annotator works on a copy. Source: spaCy, `tokenizer.pyx`.
struct Tokenizer: Sendable {
  /// An exception that the affixes would cut, as the lexemes of its parts: looked for among the tokens.
  private struct Phrase: Sendable {
    let lexemes: [Int32]
  }

  /// Tokens of a chunk among `chunkVariants`.
  private struct Chunk: Sendable {
    let start: Int32
    let count: Int32
    let utf8Count: Int32
  }

  var lexicon: Lexicon
  private let prefix: PythonPattern
  private let suffix: PythonPattern
  private let infix: PythonPattern
  private let url: PythonPattern?

  /// The exceptions, by the hash of the chunk.
  private var specials = KeyTable(minimumCapacity: 2048)
  private var specialChunks: [(utf8Count: Int, variants: [Int32])] = []
  private var longestSpecial = 0
  /// By the first lexeme; all of them are below `phraseStarts.count`.
  private var phrases: [Int32: [Phrase]] = [:]
  private var phraseStarts: [Bool] = []

  /// Chunks met before.
  private var chunkNumbers = KeyTable(minimumCapacity: 4096)
  private var chunks: [Chunk] = []
  private var chunkVariants: [Int32] = []

  /// A tokenizer that knows the exceptions of a file.
  init(_ file: TokenizerFile, lexicon: Lexicon) {
    self.lexicon = lexicon
    (prefix, suffix, infix, url) = (file.prefix, file.suffix, file.infix, file.url)
    let exceptions = file.exceptions.map { exception in
      let variants = exception.pieces.map { piece in
        let lexeme = self.lexicon.lexeme(piece.orth)
        return piece.norm.map { self.lexicon.variant(of: lexeme, norm: $0) }
          ?? self.lexicon.lexemes[Int(lexeme)].variant
      }
      return (chunk: exception.chunk, variants: variants)
    }
    for (chunk, variants) in exceptions { addSpecial(chunk, variants) }
  }

  /// The tokens of a text: their variants, and whether a single space follows and belongs to each.
  ///
  /// - Parameter text: sound UTF-8.
  mutating func tokenize(
    _ text: UnsafeBufferPointer<UInt8>, variants: inout [Int32], spaces: inout [Bool]
  ) {
    variants.removeAll(keepingCapacity: true)
    spaces.removeAll(keepingCapacity: true)
    splitAtSpaces(text, variants: &variants, spaces: &spaces)
    joinSpecials(text, variants: &variants, spaces: &spaces)
  }
}

// MARK: - White space

extension Tokenizer {
  /// Runs of white space and of anything else in turn; one space after a run of anything else
  /// belongs to it.
  private mutating func splitAtSpaces(
    _ text: UnsafeBufferPointer<UInt8>, variants: inout [Int32], spaces: inout [Bool]
  ) {
    var start = 0
    var place = 0
    var inSpace = false
    while place < text.count {
      let (isSpace, width) = Self.isSpace(at: place, in: text)
      if place == 0 { inSpace = isSpace }
      if isSpace != inSpace {
        if start < place {
          addChunk(text[start..<place], variants: &variants)
          spaces.append(contentsOf: repeatElement(false, count: variants.count - spaces.count))
        }
        start = place
        if text[place] == 0x20 {
          if !spaces.isEmpty { spaces[spaces.count - 1] = true }
          start += 1
        }
        inSpace.toggle()
      }
      place += width
    }
    if start < text.count {
      addChunk(text[start...], variants: &variants)
      spaces.append(contentsOf: repeatElement(false, count: variants.count - spaces.count))
    }
  }

  /// Whether a character is white space to Python, and how many bytes it has.
  @inline(__always)
  private static func isSpace(
    at place: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> (isSpace: Bool, width: Int) {
    let first = text[place]
    if first > 0x20, first < 0x80 { return (false, 1) }
    if first < 0x80 { return (PythonCharacter.isSpace(UInt32(first)), 1) }
    func follower(_ distance: Int) -> UInt32 { UInt32(text[place + distance] & 0x3F) }
    if first < 0xE0 {
      return (PythonCharacter.isSpace(UInt32(first & 0x1F) << 6 | follower(1)), 2)
    }
    // No white space lies beyond the basic plane.
    guard first < 0xF0 else { return (false, 4) }
    let scalar = UInt32(first & 0x0F) << 12 | follower(1) << 6 | follower(2)
    return (PythonCharacter.isSpace(scalar), 3)
  }
}

// MARK: - Chunks

extension Tokenizer {
  /// Adds the tokens of a chunk, from the cache where it was met before.
  private mutating func addChunk(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, variants: inout [Int32]
  ) {
    let bytes = UnsafeBufferPointer(rebasing: bytes)
    let key = StringHash.murmur(UnsafeRawBufferPointer(bytes))
    if let number = chunkNumbers[key] {
      let chunk = chunks[Int(number)]
      if Int(chunk.utf8Count) == bytes.count {
        for place in Int(chunk.start)..<Int(chunk.start + chunk.count) {
          variants.append(chunkVariants[place])
        }
        return
      }
    }
    let first = variants.count
    split(bytes, withSpecials: true, into: &variants)
    chunkNumbers.set(key, to: Int32(chunks.count))
    chunks.append(
      Chunk(
        start: Int32(chunkVariants.count), count: Int32(variants.count - first),
        utf8Count: Int32(bytes.count)))
    chunkVariants.append(contentsOf: variants[first...])
  }

  /// Splits a chunk into prefixes, a core and suffixes, and the core at its infixes.
  private mutating func split(
    _ bytes: UnsafeBufferPointer<UInt8>, withSpecials: Bool, into variants: inout [Int32]
  ) {
    var scalars: [UInt32] = []
    scalars.append(scalarsOfUTF8: bytes)
    scalars.withUnsafeBufferPointer { scalars in
      let chunk = ScalarChunk(bytes: bytes, scalars: scalars)
      var rest = 0..<scalars.count
      var suffixes: [Range<Int>] = []
      var last = -1
      while !rest.isEmpty, rest.count != last {
        if withSpecials, special(chunk[rest]) != nil { break }
        last = rest.count
        let prefixEnd = rest.lowerBound + lengthOfMatch(prefix, chunk.scalars(rest))
        let withoutPrefix = prefixEnd..<rest.upperBound
        if prefixEnd > rest.lowerBound, !withoutPrefix.isEmpty, withSpecials,
          special(chunk[withoutPrefix]) != nil
        {
          add(rest.lowerBound..<prefixEnd, of: chunk, to: &variants)
          rest = withoutPrefix
          break
        }
        let suffixStart = rest.upperBound - lengthOfMatch(suffix, chunk.scalars(withoutPrefix))
        let withoutSuffix = rest.lowerBound..<suffixStart
        if suffixStart < rest.upperBound, !withoutSuffix.isEmpty, withSpecials,
          special(chunk[withoutSuffix]) != nil
        {
          suffixes.append(suffixStart..<rest.upperBound)
          rest = withoutSuffix
          break
        }
        if prefixEnd > rest.lowerBound {
          add(rest.lowerBound..<prefixEnd, of: chunk, to: &variants)
        }
        if suffixStart < rest.upperBound { suffixes.append(suffixStart..<rest.upperBound) }
        rest = prefixEnd..<suffixStart
      }
      addCore(rest, of: chunk, withSpecials: withSpecials, to: &variants)
      for suffix in suffixes.reversed() { add(suffix, of: chunk, to: &variants) }
    }
  }

  /// What is left of a chunk between its affixes: an exception, an address, or tokens and infixes in turn.
  private mutating func addCore(
    _ core: Range<Int>, of chunk: ScalarChunk, withSpecials: Bool, to variants: inout [Int32]
  ) {
    if core.isEmpty { return }
    if withSpecials, let special = special(chunk[core]) {
      variants.append(contentsOf: special)
      return
    }
    if let url, url.matchEnd(in: chunk.scalars(core)) != nil {
      return add(core, of: chunk, to: &variants)
    }
    var start = core.lowerBound
    for match in infix.matches(in: chunk.scalars(core)) where match.lowerBound > 0 {
      let infix = (core.lowerBound + match.lowerBound)..<(core.lowerBound + match.upperBound)
      if start < infix.lowerBound { add(start..<infix.lowerBound, of: chunk, to: &variants) }
      if !infix.isEmpty { add(infix, of: chunk, to: &variants) }
      start = infix.upperBound
    }
    if start < core.upperBound { add(start..<core.upperBound, of: chunk, to: &variants) }
  }

  private mutating func add(
    _ range: Range<Int>, of chunk: ScalarChunk, to variants: inout [Int32]
  ) {
    let lexeme = lexicon.lexeme(utf8: chunk[range], scalars: chunk.scalars(range))
    variants.append(lexicon.lexemes[Int(lexeme)].variant)
  }

  private func lengthOfMatch(
    _ pattern: PythonPattern, _ scalars: UnsafeBufferPointer<UInt32>
  ) -> Int {
    pattern.firstMatch(in: scalars)?.count ?? 0
  }
}

// MARK: - Exceptions

extension Tokenizer {
  private mutating func addSpecial(_ chunk: String, _ variants: [Int32]) {
    var chunk = chunk
    chunk.withUTF8 { bytes in
      var scalars: [UInt32] = []
      scalars.append(scalarsOfUTF8: bytes)
      let isCut = scalars.withUnsafeBufferPointer {
        lengthOfMatch(prefix, $0) > 0 || lengthOfMatch(suffix, $0) > 0
          || !infix.matches(in: $0).isEmpty || $0.contains(0x20)
      }
      if isCut {
        var parts: [Int32] = []
        split(bytes, withSpecials: false, into: &parts)
        let lexemes = parts.map { lexicon.variants[Int($0)].lexeme }
        if let first = lexemes.first { addPhrase(Phrase(lexemes: lexemes), first: first) }
      }
      let key = StringHash.murmur(UnsafeRawBufferPointer(bytes))
      specials.set(key, to: Int32(specialChunks.count))
      specialChunks.append((bytes.count, variants))
      longestSpecial = max(longestSpecial, bytes.count)
    }
  }

  private mutating func addPhrase(_ phrase: Phrase, first: Int32) {
    phrases[first, default: []].append(phrase)
    let missing = Int(first) + 1 - phraseStarts.count
    if missing > 0 { phraseStarts.append(contentsOf: repeatElement(false, count: missing)) }
    phraseStarts[Int(first)] = true
  }

  /// The tokens of an exception that is spelt so.
  private func special(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int32]? {
    guard bytes.count <= longestSpecial,
      let number = specials[StringHash.murmur(UnsafeRawBufferPointer(bytes))],
      specialChunks[Int(number)].utf8Count == bytes.count
    else { return nil }
    return specialChunks[Int(number)].variants
  }

  /// Second pass: puts exceptions together that the affixes cut; of those that overlap the longest, then
  /// the first. Source: spaCy, `tokenizer.pyx`, `_apply_special_cases`.
  private mutating func joinSpecials(
    _ text: UnsafeBufferPointer<UInt8>, variants: inout [Int32], spaces: inout [Bool]
  ) {
    let found = phraseMatches(in: variants)
    if found.isEmpty { return }
    var starts = [0]
    for (place, variant) in variants.enumerated() {
      let lexeme = lexicon.lexemes[Int(lexicon.variants[Int(variant)].lexeme)]
      starts.append(starts[place] + Int(lexeme.utf8Count) + (spaces[place] ? 1 : 0))
    }
    var newVariants: [Int32] = []
    var newSpaces: [Bool] = []
    newVariants.reserveCapacity(variants.count + 8)
    newSpaces.reserveCapacity(variants.count + 8)
    var copied = 0
    for match in withoutOverlaps(found, count: variants.count) {
      let end = starts[match.upperBound] - (spaces[match.upperBound - 1] ? 1 : 0)
      let bytes = UnsafeBufferPointer(rebasing: text[starts[match.lowerBound]..<end])
      guard let special = special(bytes) else { continue }
      newVariants.append(contentsOf: variants[copied..<match.lowerBound])
      newSpaces.append(contentsOf: spaces[copied..<match.lowerBound])
      newVariants.append(contentsOf: special)
      newSpaces.append(contentsOf: repeatElement(false, count: special.count - 1))
      newSpaces.append(spaces[match.upperBound - 1])
      copied = match.upperBound
    }
    newVariants.append(contentsOf: variants[copied...])
    newSpaces.append(contentsOf: spaces[copied...])
    (variants, spaces) = (newVariants, newSpaces)
  }

  private func phraseMatches(in variants: [Int32]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for place in variants.indices {
      let first = lexicon.variants[Int(variants[place])].lexeme
      guard Int(first) < phraseStarts.count, phraseStarts[Int(first)] else { continue }
      for phrase in phrases[first] ?? [] where place + phrase.lexemes.count <= variants.count {
        let isThere = phrase.lexemes.indices.allSatisfy {
          lexicon.variants[Int(variants[place + $0])].lexeme == phrase.lexemes[$0]
        }
        if isThere { found.append(place..<place + phrase.lexemes.count) }
      }
    }
    return found
  }

  /// Of matches that overlap the longest, then the first; in the order of the text.
  private func withoutOverlaps(_ found: [Range<Int>], count: Int) -> [Range<Int>] {
    var taken = Array(repeating: false, count: count)
    var kept: [Range<Int>] = []
    for match in found.sorted(by: { ($1.count, $0.lowerBound) < ($0.count, $1.lowerBound) }) {
      if !taken[match.lowerBound], !taken[match.upperBound - 1] { kept.append(match) }
      for place in match { taken[place] = true }
    }
    return kept.sorted { $0.lowerBound < $1.lowerBound }
  }
}
