/// Tells UTF-16 from everything else.
enum UTF16Detection {
  enum Endianness {
    case little, big
  }

  /// Looks at the byte order mark, then at where zero bytes stand in the first 4 KiB: in UTF-16 of
  /// a Latin script nearly every second byte is zero, and the others hardly ever are.
  static func endianness(of bytes: [UInt8]) -> Endianness? {
    if bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
      return .little
    }
    if bytes.starts(with: [0xFE, 0xFF]) { return .big }
    let sample = bytes.prefix(4096)
    let pairs = sample.count / 2
    guard pairs >= 4 else { return nil }
    var zeros = (even: 0, odd: 0)
    for index in 0..<(pairs * 2) where sample[index] == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    if zeros.even * 20 <= pairs, zeros.odd * 10 >= pairs * 7 { return .little }
    if zeros.odd * 20 <= pairs, zeros.even * 10 >= pairs * 7 { return .big }
    return nil
  }
}
