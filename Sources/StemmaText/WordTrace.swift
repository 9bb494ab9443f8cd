import CTextKernels

/// The words of a text as numbers, with their places: all that finding shared passages needs.
///
/// A word is a run of letters and digits; every mark parts words, so that "cease-fire" is two and
/// the apostrophe of "don't" stands between two, whichever way it is written. An ideograph is a word.
/// Case is folded. Much simpler than ``Tokenizer`` and some fifty times faster: it is made for all
/// words of a corpus. One trace serves many texts, one after the other.
package final class WordTrace {
  /// Number of words of the text scanned last.
  package private(set) var count = 0
  private let hashRoom = GrowingScratch<UInt32>()
  private let startRoom = GrowingScratch<UInt32>()
  private let endRoom = GrowingScratch<UInt32>()
  /// The text with room behind it, so that blocks may reach over its end.
  private let padded = GrowingScratch<UInt8>()
  private var textCount = 0

  package init() {}

  /// The text scanned last.
  package var text: UnsafeBufferPointer<UInt8> { .init(start: padded.start, count: textCount) }
  /// Zeros that may be read behind ``text``.
  package static let padding = block + 16

  /// A hash for each word, equal for equal words.
  package var hashes: UnsafeBufferPointer<UInt32> { .init(start: hashRoom.start, count: count) }
  /// The first byte of each word.
  package var starts: UnsafeBufferPointer<UInt32> { .init(start: startRoom.start, count: count) }
  /// The byte behind each word.
  package var ends: UnsafeBufferPointer<UInt32> { .init(start: endRoom.start, count: count) }

  /// Takes the words of a text.
  ///
  /// - Parameter text: valid UTF-8, shorter than 4 GiB.
  /// - Complexity: linear; about 1 ns a byte where most of it is ASCII.
  package func scan(_ text: UnsafeBufferPointer<UInt8>) {
    precondition(text.count < UInt32.max, "a text of 4 GiB")
    padded.reserve(text.count + Self.padding)
    textCount = text.count
    for room in [hashRoom, startRoom, endRoom] { room.reserve(text.count / 2 + 1) }
    if let start = text.baseAddress { padded.start.update(from: start, count: text.count) }
    (padded.start + text.count).update(repeating: 0, count: Self.padding)
    var writer = Writer(
      text: padded.start, hashes: hashRoom.start, starts: startRoom.start, ends: endRoom.start)
    writer.scan(text.count)
    count = writer.count
  }

  /// Bytes looked at together.
  fileprivate static let block = 64
}

/// Writes down the words of one text.
private struct Writer {
  /// The text, with room behind it.
  let text: UnsafeMutablePointer<UInt8>
  let hashes: UnsafeMutablePointer<UInt32>
  let starts: UnsafeMutablePointer<UInt32>
  let ends: UnsafeMutablePointer<UInt32>
  var count = 0

  init(
    text: UnsafeMutablePointer<UInt8>, hashes: UnsafeMutablePointer<UInt32>,
    starts: UnsafeMutablePointer<UInt32>, ends: UnsafeMutablePointer<UInt32>
  ) {
    (self.text, self.hashes, self.starts, self.ends) = (text, hashes, starts, ends)
  }

  mutating func scan(_ length: Int) {
    var position = 0
    var open: Int?
    while position < length {
      let block = text + position
      let beyond = tk_beyond_ascii(block)
      if beyond == 0 || holdsMarksOnly(beyond, at: position) {
        takeWords(tk_alphanumeric(block), at: position, open: &open)
        position += WordTrace.block
      } else {
        position = takeSlowly(
          from: open ?? position, until: position + WordTrace.block, of: length)
        open = nil
      }
    }
    if let open { append(open, length) }
  }

  /// Takes the words that end in a block.
  ///
  /// - Parameter open: where the word began that reaches into the block, then out of it.
  @inline(__always)
  private mutating func takeWords(_ mask: UInt64, at position: Int, open: inout Int?) {
    let before = mask << 1 | (open == nil ? 0 : 1)
    var begins = mask & ~before
    var closes = ~mask & before
    while closes != 0 {
      let end = position + closes.trailingZeroBitCount
      closes &= closes - 1
      if let start = open {
        append(start, end)
        open = nil
      } else {
        append(position + begins.trailingZeroBitCount, end)
        begins &= begins - 1
      }
    }
    if begins != 0 { open = position + begins.trailingZeroBitCount }
  }

  @inline(__always)
  private mutating func append(_ start: Int, _ end: Int) {
    hashes[count] = Self.hash(text + start, end - start, caseBits: Self.caseBits)
    starts[count] = UInt32(truncatingIfNeeded: start)
    ends[count] = UInt32(truncatingIfNeeded: end)
    count += 1
  }

  /// The bit that makes capitals of ASCII small, for eight bytes; digits have it.
  private static let caseBits: UInt64 = 0x2020_2020_2020_2020

  /// The hash of a word; reads up to 7 bytes behind it.
  ///
  /// - Parameter caseBits: set in all bytes before they are hashed.
  /// Source: the folded product of wyhash (Wang Yi), over eight bytes at a time.
  @inline(__always)
  private static func hash(
    _ word: UnsafeMutablePointer<UInt8>, _ length: Int, caseBits: UInt64
  ) -> UInt32 {
    var state = UInt64(truncatingIfNeeded: length) ^ 0xa076_1d64_78bd_642f
    var place = UnsafeRawPointer(word)
    var rest = length
    while rest > 0 {
      var part = place.loadUnaligned(as: UInt64.self)
      if rest < 8 { part &= UInt64.max >> UInt64(64 - 8 * rest) }
      part |= caseBits
      let product = (state ^ part).multipliedFullWidth(by: 0xe703_7ed1_a0b4_28db)
      state = product.high ^ product.low
      place += 8
      rest -= 8
    }
    return UInt32(truncatingIfNeeded: state ^ state >> 32)
  }

  // MARK: - Beyond ASCII

  /// Whether all characters beyond ASCII that begin in a block are marks.
  private func holdsMarksOnly(_ beyond: UInt64, at position: Int) -> Bool {
    var rest = beyond
    while rest != 0 {
      let place = position + rest.trailingZeroBitCount
      rest &= rest - 1
      guard text[place] >= 0xC0 else { continue }
      switch ScalarClass.of(UTF8Scalars.decode(text + place).scalar) {
      case .letter, .digit, .ideograph: return false
      case .apostrophe, .hyphen, .separator: continue
      }
    }
    return true
  }

  /// Takes words character by character.
  ///
  /// - Parameter start: may lie within a mark that the block before has passed over.
  /// - Returns: where no word is open, at or behind `until` or at the end of the text.
  private mutating func takeSlowly(from start: Int, until: Int, of length: Int) -> Int {
    var position = start
    while position < length, text[position] & 0xC0 == 0x80 { position += 1 }
    var open: Int?
    while position < length, open != nil || position < until {
      let (scalar, size) = UTF8Scalars.decode(text + position)
      let kind = ScalarClass.of(scalar)
      if kind != .letter, kind != .digit, let begun = open {
        appendFolded(begun, position)
        open = nil
      }
      if kind == .ideograph { appendFolded(position, position + size) }
      if kind == .letter || kind == .digit, open == nil { open = position }
      position = min(length, position + size)
    }
    if let open { appendFolded(open, position) }
    return position
  }

  private mutating func appendFolded(_ start: Int, _ end: Int) {
    append(start, end)
    let word = UnsafeBufferPointer(start: text + start, count: end - start)
    guard word.contains(where: { $0 >= 0x80 }) else { return }
    var folded: [UInt8] = []
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
      folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
    let size = folded.count
    folded.append(contentsOf: repeatElement(0, count: 8))
    hashes[count - 1] = folded.withUnsafeMutableBufferPointer { folded in
      folded.baseAddress.map { Self.hash($0, size, caseBits: 0) } ?? 0
    }
  }
}
