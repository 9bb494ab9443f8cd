/// The quotation marks of news text and how each opens and closes.
package enum QuotationMark: Sendable {
  /// “ and ”, „ and “, and their reversed forms.
  case curlyOpen, curlyClose, lowOpen
  /// « and », which open and close by their neighbours.
  case guillemet
  /// The typewriter's ", and two apostrophes in its place.
  case straight
  /// Two accents, as wire copy opens quotations that two apostrophes close.
  case accentsOpen
  case cornerOpen, cornerClose
  case singleOpen, singleClose, singleStraight

  /// The mark at `offset` of valid UTF-8 and its length in bytes; `nil` where there is none.
  package static func at(_ offset: Int, in bytes: [UInt8]) -> (mark: QuotationMark, length: Int)? {
    let byte = bytes[offset]
    if byte < 0x80 { return asciiMark(byte, at: offset, in: bytes) }
    let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
    let mark: QuotationMark? =
      switch scalar {
      case 0x201C: .curlyOpen
      case 0x201D, 0x201F: .curlyClose
      case 0x201E: .lowOpen
      case 0xAB, 0xBB, 0x2039, 0x203A: .guillemet
      case 0x300C, 0x300E: .cornerOpen
      case 0x300D, 0x300F: .cornerClose
      case 0x2018: .singleOpen
      case 0x2019: .singleClose
      default: nil
      }
    return mark.map { ($0, length) }
  }

  private static func asciiMark(
    _ byte: UInt8, at offset: Int, in bytes: [UInt8]
  ) -> (mark: QuotationMark, length: Int)? {
    let isDoubled = offset + 1 < bytes.count && bytes[offset + 1] == byte
    switch byte {
    case UInt8(ascii: "\""): return (.straight, 1)
    case UInt8(ascii: "`"): return isDoubled ? (.accentsOpen, 2) : (.singleOpen, 1)
    case UInt8(ascii: "'"): return isDoubled ? (.straight, 2) : (.singleStraight, 1)
    default: return nil
    }
  }

  /// Whether the mark is one of the single ones, which are also apostrophes.
  var isSingle: Bool {
    switch self {
    case .singleOpen, .singleClose, .singleStraight: true
    default: false
    }
  }

  /// Whether this mark may close a quotation that `opener` opened. Newsrooms mix styles, so any
  /// double closing mark closes any double opening one.
  func closes(_ opener: QuotationMark) -> Bool {
    switch self {
    case .curlyClose, .straight: !opener.isSingle && opener != .cornerOpen
    case .curlyOpen: opener == .lowOpen
    case .guillemet: opener == .guillemet
    case .cornerClose: opener == .cornerOpen
    case .singleClose: opener == .singleOpen
    case .singleStraight: opener == .singleStraight || opener == .singleOpen
    case .lowOpen, .accentsOpen, .cornerOpen, .singleOpen: false
    }
  }
}
