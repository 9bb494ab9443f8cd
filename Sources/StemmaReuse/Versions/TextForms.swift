import CTextKernels
import StemmaText

/// Counts what the bytes of a text show: words in -ed, ends of sentences, marks without width.
struct TextForms {
  private(set) var past = 0
  private(set) var sentences = 0
  private(set) var invisible = 0

  /// - Parameter trace: its text is looked at, 64 bytes at a time.
  init(_ trace: WordTrace) {
    guard let text = trace.text.baseAddress else { return }
    let count = trace.text.count
    var lettersBefore: UInt64 = 0
    for position in stride(from: 0, to: count, by: Self.block) {
      let block = text + position
      let letters = tk_alphanumeric(block)
      past += Self.endings(block, letters, before: lettersBefore).nonzeroBitCount
      lettersBefore = letters
      var stops = tk_stops(block)
      while stops != 0 {
        let place = position + stops.trailingZeroBitCount
        stops &= stops - 1
        if Self.isEnd(trace.text, behind: place) { sentences += 1 }
      }
      if tk_beyond_ascii(block) != 0 { invisible += Self.invisible(block).nonzeroBitCount }
    }
  }

  private static let block = 64

  /// Where "ed" ends a word of five letters or more.
  @inline(__always)
  private static func endings(
    _ block: UnsafePointer<UInt8>, _ letters: UInt64, before: UInt64
  ) -> UInt64 {
    let (e, d) = (tk_equal(block, 0x20, 0x65), tk_equal(block + 1, 0x20, 0x64))
    let found = e & d & ~tk_alphanumeric(block + 2)
    return (1...3).reduce(found) { found, distance in
      found & (letters << UInt64(distance) | before >> UInt64(64 - distance))
    }
  }

  /// Where U+FEFF and U+200B stand.
  @inline(__always)
  private static func invisible(_ block: UnsafePointer<UInt8>) -> UInt64 {
    let (wide, narrow) = (tk_equal(block, 0, 0xEF), tk_equal(block, 0, 0xE2))
    guard wide | narrow != 0 else { return 0 }
    return wide & tk_equal(block + 1, 0, 0xBB) & tk_equal(block + 2, 0, 0xBF)
      | narrow & tk_equal(block + 1, 0, 0x80) & tk_equal(block + 2, 0, 0x8B)
  }

  /// Whether nothing but closing marks parts a stop from white space.
  private static func isEnd(_ text: UnsafeBufferPointer<UInt8>, behind stop: Int) -> Bool {
    var place = stop + 1
    while place < text.count {
      switch text[place] {
      case ...0x20: return true
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): place += 1
      // ’ and ”
      case 0xE2
      where place + 2 < text.count && text[place + 1] == 0x80
        && (text[place + 2] == 0x99 || text[place + 2] == 0x9D):
        place += 3
      default: return false
      }
    }
    return false
  }
}
