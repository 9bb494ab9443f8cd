/// Addresses of the web, as far as a reader shows them on: only `http` and `https`.
enum PageAddress {
  private static let mostBytes = 2000

  /// An address as given; `nil` for other schemes, for relative ones that have no base, and for what
  /// holds blanks or control characters.
  ///
  /// - Parameter base: what an address without scheme refers to.
  static func safe(_ address: String, base: String? = nil) -> String? {
    let text = String(address[...].trimmingSpace)
    guard text.utf8.count <= mostBytes, text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }),
      !text.unicodeScalars.contains(where: { isHidden($0) }), !text.isEmpty
    else { return nil }
    let folded = text.prefix(8).lowercased()
    if folded.hasPrefix("http://") || folded.hasPrefix("https://") {
      return host(of: text) == nil ? nil : text
    }
    guard let base = base.flatMap({ safe($0) }), let origin = origin(of: base) else { return nil }
    if text.hasPrefix("//") { return safe(String(origin.prefix { $0 != "/" }) + text) }
    return text.hasPrefix("/") ? origin + text : nil
  }

  /// The host of an address, in lower case, without `www.` and port.
  static func host(of address: String) -> String? {
    guard let start = authorityStart(in: address) else { return nil }
    let authority = address.utf8[start...].prefix { !Self.authorityEnds.contains($0) }
    let named = authority.split(separator: UInt8(ascii: "@")).last ?? authority
    let host =
      named.split(separator: UInt8(ascii: ":")).first ?? named[named.startIndex..<named.startIndex]
    let text = String(decoding: host.map(ASCII.lowered), as: UTF8.self)
    let short = text.hasPrefix("www.") ? String(text.dropFirst(4)) : text
    return short.isEmpty ? nil : short
  }

  private static let authorityEnds: [UInt8] = Array("/?#".utf8)

  /// Behind the slashes after the scheme.
  private static func authorityStart(in address: String) -> String.Index? {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let rest = address.utf8[colon...]
    return rest.starts(with: "://".utf8) ? address.utf8.index(colon, offsetBy: 3) : nil
  }

  private static func origin(of address: String) -> String? {
    guard let start = authorityStart(in: address) else { return nil }
    let authority = address.utf8[start...].prefix { !authorityEnds.contains($0) }
    return String(address[..<authority.endIndex])
  }

  /// C1 controls and marks that turn the direction of a line.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    (0x80...0x9F).contains(scalar.value) || (0x200B...0x200F).contains(scalar.value)
      || (0x2028...0x202E).contains(scalar.value) || (0x2060...0x2069).contains(scalar.value)
  }
}
