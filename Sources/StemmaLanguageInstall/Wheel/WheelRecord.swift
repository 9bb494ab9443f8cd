/// The list of files inside a wheel, `RECORD`: path, SHA-256 and size of each.
///
/// Source: Python packaging user guide, "Recording installed projects" and "Binary distribution
/// format". Digests other than SHA-256 are not read.
struct WheelRecord {
  struct Line: Equatable {
    /// 64 lower-case hexadecimal digits.
    let sha256: String
    let bytes: Int
  }

  /// By path inside the wheel. What has no digest, `RECORD` itself and signatures, is not here.
  let lines: [String: Line]

  /// - Returns: `nil` when a line is not what a wheel's record has, or a path stands twice.
  init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var lines: [String: Line] = [:]
    for line in text.split(whereSeparator: \.isNewline) {
      guard let fields = Self.fields(of: line), fields.count == 3 else { return nil }
      if fields[1].isEmpty { continue }
      guard fields[1].hasPrefix("sha256="), let size = Int(fields[2]), size >= 0,
        let sha256 = Base64Digest.hex(String(fields[1].dropFirst("sha256=".count))),
        lines.updateValue(Line(sha256: sha256, bytes: size), forKey: fields[0]) == nil
      else { return nil }
    }
    self.lines = lines
  }

  /// Fields divided by commas; one with a comma inside stands in quotation marks.
  private static func fields(of line: Substring) -> [String]? {
    var fields = [""]
    var isQuoted = false
    var characters = line.makeIterator()
    var pending = characters.next()
    while let character = pending {
      pending = characters.next()
      switch character {
      case "\"" where isQuoted && pending == "\"":
        fields[fields.count - 1].append("\"")
        pending = characters.next()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return isQuoted ? nil : fields
  }
}

/// A SHA-256 in the letters of RFC 4648's base64url, without padding.
enum Base64Digest {
  /// - Returns: 64 lower-case hexadecimal digits, or `nil` when the text is no such digest.
  static func hex(_ text: String) -> String? {
    guard text.utf8.count == 43 else { return nil }
    var digits: [UInt8] = []
    var bits = 0
    var bitCount = 0
    for letter in text.utf8 {
      guard let value = alphabet.firstIndex(of: letter) else { return nil }
      bits = (bits << 6 | value) & 0xFFFF
      bitCount += 6
      while bitCount >= 4, digits.count < 64 {
        bitCount -= 4
        digits.append(hexDigits[bits >> bitCount & 15])
      }
    }
    // 43 letters are 258 bits: the two that are left over say nothing and must be zero.
    guard bits & 3 == 0 else { return nil }
    return String(decoding: digits, as: UTF8.self)
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
  private static let hexDigits = Array("0123456789abcdef".utf8)
}
