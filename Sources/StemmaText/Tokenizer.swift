package import StemmaModel

/// Cuts text into words.
///
/// A word is a run of letters and digits with the marks inside it that belong to it: the
/// apostrophe of "don't", the dots of "U.S." and "1.5", the comma of "1,200", the hyphen of
/// "cease-fire". Hyphens before a capital or a digit, and all dashes, separate ("Israel-Hamas" is
/// two words). Ideographs are one word each; emoji and symbols are none.
package struct Tokenizer {
  private let bytes: [UInt8]
  private let lease = WordMemoLease()

  package init(_ text: StoredText) {
    bytes = text.utf8
  }

  /// The words of a span, in order.
  /// - Complexity: linear in the bytes of the span.
  package func words(in span: TextSpan) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(span.length / 6 + 1)
    let keepsCapitals = !isMostlyCapitals(span)
    var position = span.start
    while position < span.end {
      let (scalar, length) = UTF8Scalars.decode(bytes, at: position)
      switch ScalarClass.of(scalar) {
      case .letter, .digit:
        let end = endOfWord(from: position, limit: span.end)
        let next = word(TextSpan(position, end), keepsCapitals: keepsCapitals)
        if next.key == Self.cent, let last = words.last, last.key == Self.per,
          position - Int(last.end) == 1
        {
          words[words.count - 1] = percent(TextSpan(Int(last.start), end))
        } else {
          words.append(next)
        }
        position = end
      case .ideograph:
        let end = min(position + length, span.end)
        words.append(word(TextSpan(position, end), keepsCapitals: keepsCapitals))
        position = end
      case .apostrophe, .hyphen, .separator:
        position += length
      }
    }
    return words
  }

  private func endOfWord(from start: Int, limit: Int) -> Int {
    var position = start
    while position < limit {
      let (scalar, length) = UTF8Scalars.decode(bytes, at: position)
      let kind = ScalarClass.of(scalar)
      if kind == .letter || kind == .digit {
        position += length
      } else if joins(scalar, kind, from: start, at: position, length: length, limit: limit) {
        position += length
      } else {
        break
      }
    }
    return min(position, limit)
  }

  /// Whether a mark inside a run belongs to the word.
  private func joins(
    _ scalar: UInt32, _ kind: ScalarClass, from start: Int, at position: Int, length: Int,
    limit: Int
  ) -> Bool {
    let next = position + length
    if scalar == UInt32(UInt8(ascii: ".")), isDottedLetter(start: start, dot: position) {
      return true
    }
    guard next < limit else { return false }
    let following = ScalarClass.of(UTF8Scalars.decode(bytes, at: next).scalar)
    let previous = bytes[position - 1]
    switch kind {
    case .apostrophe: return following == .letter
    case .hyphen: return isLowerCase(bytes[next]) && isLowerCase(previous)
    default:
      let isPoint = scalar == UInt32(UInt8(ascii: ".")) || scalar == UInt32(UInt8(ascii: ","))
      return isPoint && following == .digit && isDigit(previous)
    }
  }

  /// Whether the dot closes a single letter of a dotted abbreviation: the dots of "U.S." and
  /// "a.m.", not the full stop after "I".
  private func isDottedLetter(start: Int, dot: Int) -> Bool {
    let isSingle = dot - start == 1 || bytes[dot - 2] == UInt8(ascii: ".")
    guard isSingle, isLetter(bytes[dot - 1]) else { return false }
    if dot - start > 1 { return true }
    return dot + 2 < bytes.count && isLetter(bytes[dot + 1]) && bytes[dot + 2] == UInt8(ascii: ".")
  }

  private func word(_ span: TextSpan, keepsCapitals: Bool) -> Word {
    let raw = bytes[span.start..<span.end]
    let known = lease.memo.known(raw, keepsCapitals: keepsCapitals) {
      found(raw, span, keepsCapitals: keepsCapitals)
    }
    return Word(span: span, key: known.key, stem: known.stem, flags: known.flags)
  }

  /// What the letters of a word say, wherever it stands.
  private func found(
    _ raw: ArraySlice<UInt8>, _ span: TextSpan, keepsCapitals: Bool
  ) -> WordMemo.Known {
    let form = NormalForm.of(raw, keepsCapitals: keepsCapitals)
    let key = WordHash.of(form)
    let base = NormalForm.withoutPossessive(form)
    var flags: WordFlags = []
    if let first = raw.first, isUpperCase(first) || isUpperCaseBeyondASCII(span) {
      flags.insert(.capitalised)
    }
    if span.length > 1, raw.allSatisfy({ isUpperCase($0) || $0 == UInt8(ascii: ".") }) {
      flags.insert(.allCaps)
    }
    if let first = form.first, isDigit(first) { flags.insert(.numeral) }
    if FunctionWords.contains(key) { flags.insert(.function) }
    let stem = WordHash.of(PorterStemmer.stem(base))
    return WordMemo.Known(key: key, stem: stem, flags: flags)
  }

  /// "per cent" is one word, the same as "percent".
  private func percent(_ span: TextSpan) -> Word {
    Word(span: span, key: Self.percent, stem: Self.percent, flags: [])
  }

  private static let per = WordHash.of("per")
  private static let cent = WordHash.of("cent")
  private static let percent = WordHash.of("percent")

  private func isUpperCaseBeyondASCII(_ span: TextSpan) -> Bool {
    guard bytes[span.start] >= 0x80,
      let scalar = Unicode.Scalar(UTF8Scalars.decode(bytes, at: span.start).scalar)
    else { return false }
    return scalar.properties.isUppercase
  }

  /// Whether a line is set in capitals, so that "US" in it may be "us".
  private func isMostlyCapitals(_ span: TextSpan) -> Bool {
    var upper = 0
    var lower = 0
    for byte in bytes[span.start..<span.end].prefix(400) {
      if isUpperCase(byte) { upper += 1 } else if isLowerCase(byte) { lower += 1 }
    }
    return upper > 12 && upper > 2 * lower
  }

  private func isLetter(_ byte: UInt8) -> Bool { isUpperCase(byte) || isLowerCase(byte) }

  private func isUpperCase(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private func isLowerCase(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
