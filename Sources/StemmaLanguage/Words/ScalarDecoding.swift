extension [UInt32] {
  /// The Unicode scalars of a text.
  init(scalarsOf text: String) {
    self = []
    var text = text
    text.withUTF8 { append(scalarsOfUTF8: $0) }
  }

  /// Adds the Unicode scalars of some UTF-8 bytes, such as those of a part of a `String`.
  ///
  /// - Parameter bytes: sound UTF-8; of what is not sound, each stray byte becomes a U+FFFD.
  mutating func append(scalarsOfUTF8 bytes: UnsafeBufferPointer<UInt8>) {
    reserveCapacity(count + bytes.count)
    var place = 0
    while place < bytes.count {
      let first = bytes[place]
      if first < 0x80 {
        append(UInt32(first))
        place += 1
        continue
      }
      let width = Self.utf8Width(first: first)
      guard width > 1, place + width <= bytes.count else {
        append(0xFFFD)
        place += 1
        continue
      }
      var scalar = UInt32(first) & (0x7F >> UInt32(width))
      for follower in bytes[(place + 1)..<(place + width)] {
        scalar = scalar << 6 | UInt32(follower & 0x3F)
      }
      append(scalar)
      place += width
    }
  }

  /// How many bytes a sequence has that starts so; 1 for bytes that start none.
  private static func utf8Width(first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }
}

extension UInt32 {
  /// How many bytes this Unicode scalar has in UTF-8.
  var utf8Width: Int {
    switch self {
    case ..<0x80: 1
    case ..<0x800: 2
    case ..<0x1_0000: 3
    default: 4
    }
  }
}

extension String {
  /// A text of Unicode scalars; what is none becomes U+FFFD.
  init(scalars: some Sequence<UInt32>) {
    var view = UnicodeScalarView()
    for scalar in scalars { view.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
    self.init(view)
  }
}
