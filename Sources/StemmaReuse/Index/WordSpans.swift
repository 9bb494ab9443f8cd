/// Where words stand in their text, in two bytes a word.
///
/// The bytes are the distance from the end of the word before, and the length. Where either does not
/// fit, both are 255 and eight bytes follow: distance and length as little-endian 32-bit numbers.
package enum WordSpans {
  private static let escape: UInt8 = 255

  static func append(
    _ starts: UnsafeBufferPointer<UInt32>, _ ends: UnsafeBufferPointer<UInt32>,
    to bytes: inout [UInt8]
  ) {
    var last: UInt32 = 0
    bytes.reserveCapacity(bytes.count + 2 * starts.count)
    for place in starts.indices {
      let (distance, length) = (starts[place] - last, ends[place] - starts[place])
      if distance < UInt32(escape), length < UInt32(escape) {
        bytes.append(UInt8(truncatingIfNeeded: distance))
        bytes.append(UInt8(truncatingIfNeeded: length))
      } else {
        bytes.append(escape)
        bytes.append(escape)
        for value in [distance, length] {
          withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
        }
      }
      last = ends[place]
    }
  }

  /// The spans of a text's words.
  ///
  /// - Returns: `nil` when the bytes are not of as many words, or lead beyond 4 GiB.
  package static func decode(_ bytes: UnsafeBufferPointer<UInt8>, words: Int) -> [Range<Int>]? {
    var spans: [Range<Int>] = []
    spans.reserveCapacity(min(words, bytes.count / 2))
    var place = 0
    var last = 0
    for _ in 0..<words {
      guard place + 2 <= bytes.count else { return nil }
      var (distance, length) = (Int(bytes[place]), Int(bytes[place + 1]))
      place += 2
      if distance == Int(escape) || length == Int(escape) {
        guard distance == length, place + 8 <= bytes.count else { return nil }
        (distance, length) = (number(bytes, at: place), number(bytes, at: place + 4))
        place += 8
      }
      guard last + distance + length <= Int(UInt32.max) else { return nil }
      spans.append((last + distance)..<(last + distance + length))
      last += distance + length
    }
    return place == bytes.count ? spans : nil
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }
}
