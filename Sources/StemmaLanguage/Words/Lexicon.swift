/// A word as it is spelt, with everything that follows from the spelling alone.
struct Lexeme: Sendable {
  /// Numbers of the spelling, of its lower case, first character, last three and shape.
  let orth: UInt64
  let lower: UInt64
  let prefix: UInt64
  let suffix: UInt64
  let shape: UInt64
  /// Spelling and lower case among the lexicon's strings.
  let text: Int32
  let lowerText: Int32
  let utf8Count: Int32
  let isSpace: Bool
  /// The variant without a norm of its own.
  let variant: Int32
}

/// A lexeme with a normal form: its own, or one that a tokenizer's rule gave ("n't" → "not").
struct Variant: Sendable {
  let lexeme: Int32
  let norm: UInt64
  /// The norm among the lexicon's strings.
  let normText: Int32
}

/// The words met so far, by number. A value: an annotator starts from a copy of the model's, lets it
/// grow, and takes a fresh copy when it grew too large.
struct Lexicon: Sendable {
  private(set) var lexemes: [Lexeme] = []
  private(set) var variants: [Variant] = []
  var strings = StringPool()
  private var byOrth = KeyTable()
  /// Variants with a norm of their own, by lexeme and norm.
  private var overrides = KeyTable()
  private let norms: [UInt64: String]

  /// - Parameter norms: the model's normal forms, by the number of the spelling.
  init(norms: [UInt64: String]) {
    self.norms = norms
  }

  /// The lexeme of a spelling, given by its UTF-8 bytes and the same as scalars.
  mutating func lexeme(
    utf8: UnsafeBufferPointer<UInt8>, scalars: UnsafeBufferPointer<UInt32>
  ) -> Int32 {
    let orth = StringHash.identity(of: UnsafeRawBufferPointer(utf8))
    if let known = byOrth[orth], Int(lexemes[Int(known)].utf8Count) == utf8.count { return known }
    let text = String(decoding: utf8, as: UTF8.self)
    let lower = PythonCharacter.lowercased(text)
    let lowerIdentity = StringHash.identity(of: lower)
    let norm = norms[orth] ?? CommonNorms.norms[text] ?? lower
    let normIdentity = StringHash.identity(of: norm)
    let number = Int32(lexemes.count)
    lexemes.append(
      Lexeme(
        orth: orth, lower: lowerIdentity,
        prefix: identity(of: scalars.prefix(1)), suffix: identity(of: scalars.suffix(3)),
        shape: StringHash.identity(of: WordShape.shape(of: scalars)),
        text: strings.number(of: text, identity: orth),
        lowerText: strings.number(of: lower, identity: lowerIdentity),
        utf8Count: Int32(utf8.count), isSpace: scalars.allSatisfy(PythonCharacter.isSpace),
        variant: Int32(variants.count)))
    variants.append(
      Variant(
        lexeme: number, norm: normIdentity,
        normText: strings.number(of: norm, identity: normIdentity)))
    byOrth.set(orth, to: number)
    return number
  }

  /// The lexeme of a spelling.
  mutating func lexeme(_ text: String) -> Int32 {
    var text = text
    let scalars = [UInt32](scalarsOf: text)
    return text.withUTF8 { bytes in
      scalars.withUnsafeBufferPointer { lexeme(utf8: bytes, scalars: $0) }
    }
  }

  /// The variant of a lexeme that has this normal form.
  mutating func variant(of lexeme: Int32, norm: String) -> Int32 {
    let identity = StringHash.identity(of: norm)
    let own = lexemes[Int(lexeme)].variant
    if variants[Int(own)].norm == identity { return own }
    let key = identity ^ (UInt64(UInt32(lexeme)) &* 0x9e37_79b9_7f4a_7c15)
    if let known = overrides[key], variants[Int(known)].lexeme == lexeme { return known }
    let number = Int32(variants.count)
    variants.append(
      Variant(
        lexeme: lexeme, norm: identity, normText: strings.number(of: norm, identity: identity)))
    overrides.set(key, to: number)
    return number
  }

  private func identity(of scalars: Slice<UnsafeBufferPointer<UInt32>>) -> UInt64 {
    StringHash.identity(of: String(scalars: scalars))
  }
}
