import Glibc

/// Takes out of a page what no reader asks for before it is parsed: scripts that are no data, styles
/// and comments, which are often most of its bytes. A NUL, at which libxml2 would end, becomes a blank.
struct PageScrub {
  /// The page without them; their tags stay.
  private(set) var bytes: [UInt8] = []

  private let input: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// Up to where the input was copied.
  private var copied = 0

  /// - Complexity: linear.
  init(_ input: UnsafeBufferPointer<UInt8>) {
    self.input = input
    bytes.reserveCapacity(input.count)
    while let tag = next(UInt8(ascii: "<"), from: position), tag + 1 < input.count {
      position = tag + 1
      if input[tag + 1] == UInt8(ascii: "!") {
        passComment(at: tag)
      } else if input[tag + 1] | 0x20 == UInt8(ascii: "s") {
        passElement("script", at: tag)
        passElement("style", at: tag)
        if position == tag + 1 { passTag() }
      } else if (input[tag + 1] | 0x20) &- 0x61 < 26 {
        passTag()
      }
    }
    copy(to: input.count)
    // In place, and seldom.
    if bytes.contains(0) { bytes = bytes.map { $0 == 0 ? UInt8(ascii: " ") : $0 } }
  }

  private func next(_ byte: UInt8, from start: Int) -> Int? {
    guard let base = input.baseAddress, start < input.count,
      let found = memchr(base + start, CInt(byte), input.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private mutating func copy(to end: Int) {
    guard end > copied else { return }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: input[copied..<end]))
    copied = end
  }

  /// Whether letters, in either case, stand at a place.
  private func stands(_ word: StaticString, at place: Int) -> Bool {
    guard place + word.utf8CodeUnitCount <= input.count else { return false }
    return (0..<word.utf8CodeUnitCount).allSatisfy { offset in
      let byte = input[place + offset]
      return (byte &- 0x41 < 26 ? byte | 0x20 : byte) == word.utf8Start[offset]
    }
  }

  private mutating func passComment(at tag: Int) {
    guard stands("<!--", at: tag) else { return }
    var end = tag + 4
    while let close = next(UInt8(ascii: ">"), from: end) {
      end = close + 1
      if close >= tag + 6, input[close - 1] == UInt8(ascii: "-"),
        input[close - 2] == UInt8(ascii: "-")
      {
        copy(to: tag)
        copied = end
        position = end
        return
      }
    }
    // A comment without an end is left to libxml2.
    position = input.count
  }

  /// Passes over what stands in an element, where its tag is at `tag`.
  private mutating func passElement(_ name: StaticString, at tag: Int) {
    let length = name.utf8CodeUnitCount
    guard position == tag + 1, stands(name, at: tag + 1), tag + 1 + length < input.count,
      (input[tag + 1 + length] | 0x20) &- 0x61 >= 26
    else { return }
    passTag()
    let start = position
    if isData(tag..<start) { return }
    var end = start
    while let open = next(UInt8(ascii: "<"), from: end) {
      end = open + 1
      if end < input.count, input[end] == UInt8(ascii: "/"), stands(name, at: end + 1) {
        copy(to: start)
        copied = open
        position = open + 1
        return
      }
    }
    position = input.count
  }

  /// Whether the tag of a script says that it holds JSON.
  private func isData(_ tag: Range<Int>) -> Bool {
    var place = tag.lowerBound
    while place + 4 <= tag.upperBound {
      if stands("json", at: place) { return true }
      place += 1
    }
    return false
  }

  /// Passes over a tag to behind its `>`, which may stand within quotation marks.
  private mutating func passTag() {
    var isValue = false
    while position < input.count {
      let byte = input[position]
      position += 1
      switch byte {
      case UInt8(ascii: ">"): return
      case UInt8(ascii: "="): isValue = true
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard isValue else { continue }
        position = next(byte, from: position).map { $0 + 1 } ?? input.count
        isValue = false
      case 0x20, 0x09...0x0D: continue
      default: isValue = false
      }
    }
  }
}
