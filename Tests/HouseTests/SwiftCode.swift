/// Swift source in which comments and the contents of string literals are blanked, so that rules
/// read code only. Lines keep their numbers; interpolated code is kept.
struct SwiftCode {
  /// The source's lines as they stand.
  let lines: [String]
  /// The same lines with nothing but code in them.
  let code: [String]

  init(_ source: String) {
    lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var scanner = CodeScanner(source)
    code = scanner.blanked().split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }
}

/// Walks over Swift source and tells code from comments and strings. It knows nested comments, raw
/// and multi-line strings and interpolation; it does not know regex literals.
private struct CodeScanner {
  private enum Place {
    /// In code; inside an interpolation with the depth of open brackets.
    case code(brackets: Int)
    case lineComment
    case blockComment(depth: Int)
    case string(hashes: Int, isMultiline: Bool)
  }

  private static let lineEnd = UInt8(ascii: "\n")

  private let input: [UInt8]
  private var index = 0
  private var output: [UInt8] = []
  private var places: [Place] = [.code(brackets: 0)]

  init(_ source: String) { input = Array(source.utf8) }

  mutating func blanked() -> String {
    while index < input.count {
      switch places[places.count - 1] {
      case .code(let brackets): readCode(brackets)
      case .lineComment: readLineComment()
      case .blockComment(let depth): readBlockComment(depth)
      case .string(let hashes, let isMultiline): readString(hashes, isMultiline)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private func sees(_ text: String) -> Bool { input[index...].starts(with: text.utf8) }

  private mutating func skip(_ count: Int) {
    for _ in 0..<count where index < input.count {
      output.append(input[index] == Self.lineEnd ? Self.lineEnd : UInt8(ascii: " "))
      index += 1
    }
  }

  private mutating func keep() {
    output.append(input[index])
    index += 1
  }

  private mutating func readCode(_ brackets: Int) {
    if sees("//") {
      places.append(.lineComment)
    } else if sees("/*") {
      places.append(.blockComment(depth: 1))
      skip(2)
    } else if let (hashes, isMultiline) = openedString() {
      skip(hashes + (isMultiline ? 3 : 1))
      places.append(.string(hashes: hashes, isMultiline: isMultiline))
    } else {
      readBracket(brackets)
    }
  }

  private mutating func readBracket(_ brackets: Int) {
    let isInterpolation = places.count > 1
    switch input[index] {
    case UInt8(ascii: "(") where isInterpolation:
      places[places.count - 1] = .code(brackets: brackets + 1)
    case UInt8(ascii: ")") where isInterpolation && brackets == 1:
      places.removeLast()
      skip(1)
      return
    case UInt8(ascii: ")") where isInterpolation:
      places[places.count - 1] = .code(brackets: brackets - 1)
    default: break
    }
    keep()
  }

  private func openedString() -> (hashes: Int, isMultiline: Bool)? {
    let hashes = input[index...].prefix { $0 == UInt8(ascii: "#") }.count
    let rest = input[(index + hashes)...]
    guard rest.first == UInt8(ascii: "\"") else { return nil }
    return (hashes, rest.starts(with: "\"\"\"".utf8))
  }

  private mutating func readLineComment() {
    if input[index] == Self.lineEnd { places.removeLast() } else { skip(1) }
  }

  private mutating func readBlockComment(_ depth: Int) {
    if sees("*/") {
      skip(2)
      places.removeLast()
      if depth > 1 { places.append(.blockComment(depth: depth - 1)) }
    } else if sees("/*") {
      skip(2)
      places[places.count - 1] = .blockComment(depth: depth + 1)
    } else {
      skip(1)
    }
  }

  private mutating func readString(_ hashes: Int, _ isMultiline: Bool) {
    let marks = String(repeating: "#", count: hashes)
    let closing = (isMultiline ? "\"\"\"" : "\"") + marks
    if sees("\\" + marks + "(") {
      skip(hashes + 2)
      places.append(.code(brackets: 1))
    } else if sees("\\" + marks) {
      skip(hashes + 2)
    } else if sees(closing) {
      skip(closing.count)
      places.removeLast()
    } else if input[index] == Self.lineEnd, !isMultiline {
      places.removeLast()
    } else {
      skip(1)
    }
  }
}
