/// Counts what of some bytes is UTF-8, to tell damaged UTF-8 from another encoding.
struct UTF8Census {
  /// Bytes above 0x7F that stand in well-formed sequences.
  private(set) var validBytes = 0
  /// Bytes above 0x7F that do not; a sequence cut by the end of the text is not counted.
  private(set) var invalidBytes = 0

  init(_ bytes: [UInt8]) {
    var position = 0
    while position < bytes.count {
      guard bytes[position] >= 0x80 else {
        position += 1
        continue
      }
      switch Self.sequence(in: bytes, at: position) {
      case .whole(let length):
        validBytes += length
        position += length
      case .cutByEnd:
        return
      case .none:
        invalidBytes += 1
        position += 1
      }
    }
  }

  private enum Sequence {
    case whole(Int)
    case cutByEnd
    case none
  }

  /// Table 3-7 of the Unicode standard.
  private static func sequence(in bytes: [UInt8], at position: Int) -> Sequence {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[position] {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return .none
    }
    for offset in 1..<length {
      guard position + offset < bytes.count else { return .cutByEnd }
      let allowed = offset == 1 ? second : 0x80...0xBF
      guard allowed.contains(bytes[position + offset]) else { return .none }
    }
    return .whole(length)
  }
}
