/// Joins texts with each run of white space as one blank; control characters and marks that turn
/// the direction of a line are left out.
struct TextNormaliser {
  /// Valid UTF-8 where what was appended is.
  private(set) var bytes: [UInt8] = []
  /// Whether a blank stands before what comes next.
  var owesSpace = false
  /// Where the current run begins: no blank stands there.
  private var start = 0

  /// Begins a new run; nothing parts it from the one before.
  ///
  /// - Returns: where it begins.
  mutating func begin() -> Int {
    start = bytes.count
    owesSpace = false
    return start
  }

  /// Appends a text to the run.
  mutating func append(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { text in
      var position = 0
      while position < text.count {
        let sign = Self.sign(in: text, at: position)
        switch sign.kind {
        case .space: owesSpace = true
        case .nothing: break
        case .character:
          if owesSpace, bytes.count > start { bytes.append(ASCII.space) }
          owesSpace = false
          for place in position..<(position + sign.count) { bytes.append(text[place]) }
        }
        position += sign.count
      }
    }
  }

  private enum Kind { case space, nothing, character }

  /// What stands at a place, and of how many bytes it is.
  @inline(__always)
  private static func sign(
    in text: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> (kind: Kind, count: Int) {
    let byte = text[position]
    if byte > 0x20, byte < 0x7F { return (.character, 1) }
    if byte == 0x20 || (0x09...0x0D).contains(byte) { return (.space, 1) }
    if byte < 0x80 { return (.nothing, 1) }
    return longSign(in: text, at: position)
  }

  private static func longSign(
    in text: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> (kind: Kind, count: Int) {
    let byte = text[position]
    let left = text.count - position
    let second = left > 1 ? text[position + 1] : 0
    let third = left > 2 ? text[position + 2] : 0
    switch (byte, second, third) {
    case (0xC2, 0xA0, _), (0xC2, 0x85, _): return (.space, 2)
    // C1 controls and the soft hyphen.
    case (0xC2, 0x80...0x9F, _), (0xC2, 0xAD, _): return (.nothing, 2)
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
      (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      return (.space, 3)
    // Blanks of no width, marks and isolates of direction.
    case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xAA...0xAE),
      (0xE2, 0x81, 0xA0), (0xE2, 0x81, 0xA6...0xA9), (0xEF, 0xBB, 0xBF):
      return (.nothing, 3)
    default:
      let count = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      return (.character, min(count, left))
    }
  }
}
