/// The answer of a web server as an archive keeps it: a status line, fields, a body.
struct HTTPResponse {
  /// Longest head.
  private static let headBytes = 64 << 10

  let status: Int
  let fields: HeaderFields
  /// Where the body stands, counted from the start of the answer.
  let body: Range<Int>

  /// Reads an answer; `nil` where the bytes do not begin with one.
  init?(_ bytes: ArraySlice<UInt8>) {
    let head = bytes.prefix(Self.headBytes)
    guard head.starts(with: Array("HTTP/".utf8)) else { return nil }
    let lineEnd = head.firstPlace(of: ASCII.newline, from: head.startIndex)
    let words = head[..<lineEnd].split(separator: ASCII.space, maxSplits: 2)
    guard words.count >= 2, words[1].prefix(3).allSatisfy(ASCII.isDigit),
      let status = Int(String(decoding: words[1].prefix(3), as: UTF8.self))
    else { return nil }
    self.status = status
    var place = lineEnd
    while place < head.endIndex {
      let line = head.firstPlace(of: ASCII.newline, from: place + 1)
      let content = head[min(place + 1, head.endIndex)..<line]
      if content.allSatisfy({ $0 == ASCII.carriageReturn }) {
        fields = HeaderFields(head[lineEnd..<place])
        body = min(line + 1 - bytes.startIndex, bytes.count)..<bytes.count
        return
      }
      place = line
    }
    return nil
  }
}

/// The media type of a document, as in `Content-Type: text/html; charset=utf-8`.
struct MediaType: Equatable {
  /// In lower case, without parameters: `text/html`.
  let name: String
  /// The encoding that is declared.
  let charset: String?

  init(_ written: String) {
    let parts = written.split(separator: ";", omittingEmptySubsequences: false)
    name = (parts.first ?? "").trimmingSpace.lowercased()
    charset = parts.dropFirst().lazy.map(\.trimmingSpace).first {
      $0.lowercased().hasPrefix("charset=")
    }
    .map { $0.dropFirst("charset=".count).filter { $0 != "\"" && $0 != "'" } }
    .flatMap { $0.isEmpty ? nil : $0 }
  }

  /// What may hold a report; pictures, programs and styles may not.
  var mayBeDocument: Bool {
    if name.hasSuffix("+xml") || name.hasSuffix("+json") { return name != "image/svg+xml" }
    switch name {
    case "", "text/html", "text/plain", "text/xml", "application/xml", "application/json",
      "text/json", "application/x-ndjson":
      return true
    default: return false
    }
  }
}
