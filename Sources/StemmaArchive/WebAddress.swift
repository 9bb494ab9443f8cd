/// Addresses of the web compared.
enum WebAddress {
  /// The form under which addresses are one: scheme and host in lower case, no fragment, no port that
  /// goes without saying, no empty path. Paths and queries are left alone, since only their site knows
  /// what they mean.
  ///
  /// Source: RFC 3986, section 6.2.2 and 6.2.3, without percent-encoding.
  static func normal(_ written: String) -> String {
    let whole = written.prefix { $0 != "#" }
    guard let mark = whole.firstRange(of: "://") else { return String(whole) }
    let scheme = whole[..<mark.lowerBound].lowercased()
    let rest = whole[mark.upperBound...]
    let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
    var host = rest[..<end].lowercased()
    for (name, port) in [("http", ":80"), ("https", ":443")]
    where scheme == name && host.hasSuffix(port) {
      host.removeLast(port.count)
    }
    let path = rest[end...]
    return scheme + "://" + host + (path.hasPrefix("/") ? "" : "/") + path
  }
}
