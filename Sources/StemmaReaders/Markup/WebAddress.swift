/// Addresses that inputs give.
enum WebAddress {
  /// The address without white space around it, where it leads to the web; `nil` for `javascript:`,
  /// `data:` and all else that a reader should not be led to.
  static func kept(_ address: String) -> String? {
    let bytes = Array(address.utf8)
    let start = WhiteSpace.lead(of: bytes)
    var end = bytes.count
    while case let length = WhiteSpace.length(in: bytes, endingAt: end, after: start), length > 0 {
      end -= length
    }
    guard start < end, end - start <= 8192 else { return nil }
    let kept = bytes[start..<end]
    let scheme = kept.prefix(8).map(ASCII.lowered)
    guard scheme.starts(with: Array("http://".utf8)) || scheme.starts(with: Array("https://".utf8)),
      kept.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
    else { return nil }
    return String(decoding: kept, as: UTF8.self)
  }
}
