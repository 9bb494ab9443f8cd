/// What a Swift file may hold. Every rule returns one sentence a breach, with file and line.
enum SourceRules {
  static let mostLines = 499

  static func breachesOfLength(path: String, source: String) -> [String] {
    let count = source.split(separator: "\n", omittingEmptySubsequences: false).count
    return count > mostLines + 1 ? ["\(path) has \(count - 1) lines; cut it under 500"] : []
  }

  /// A name says what a file is for; these words say nothing.
  static func breachesOfNaming(path: String) -> [String] {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let empty = ["Utils", "Utilities", "Helpers", "Helper", "Manager", "Common"]
    var breaches = empty.filter { path.contains($0) }.prefix(1).map {
      "\(path): “\($0)” does not say what the file is for"
    }
    if name.contains(where: \.isWhitespace) { breaches.append("\(path) has a space in its name") }
    return breaches
  }

  /// Nothing outside tests ends the program by surprise.
  static func breachesOfSafety(path: String, source: String) -> [String] {
    breaches(path: path, source: source) { line in
      if line.contains("try!") { return "throws away an error: `try!`" }
      if line.contains(#/\bas!\s/#) { return "forces a cast: `as!`" }
      if line.contains(#/\bfatalError\(/#) { return "ends the program: `fatalError`" }
      return nil
    }
  }

  /// Only the command talks to people.
  static func breachesOfSilence(path: String, source: String) -> [String] {
    guard !path.hasPrefix("Sources/StemmaCommand/") else { return [] }
    return breaches(path: path, source: source) { line in
      line.contains(#/(?:^|[^.\w])(?:print|debugPrint|dump)\(/#)
        ? "prints; only StemmaCommand does" : nil
    }
  }

  /// Whoever switches the compiler's data-race checks off argues on the line above why it is safe.
  static func breachesOfArgument(path: String, source: String) -> [String] {
    let swift = SwiftCode(source)
    return swift.code.indices.filter { index in
      let unchecked =
        swift.code[index].contains("@unchecked Sendable")
        || swift.code[index].contains("nonisolated(unsafe)")
      return unchecked && !isComment(swift.lines, index - 1)
    }.map { "\(path):\($0 + 1): no comment directly above argues why this is safe" }
  }

  /// Types at file level and named functions that other targets can use have a doc comment.
  ///
  /// Initialisers, stored values, operators and types nested in a documented one speak through
  /// their names and their place; so do functions that only fulfil a protocol of the library.
  static func breachesOfDocumentation(path: String, source: String) -> [String] {
    let swift = SwiftCode(source)
    let declaration =
      #/^(\s*)(?:@\w+(?:\([^)]*\))?\s+)*(?:package|public)\s+(?:(?:static|final|mutating|nonisolated|indirect|consuming|borrowing|class)\s+)*(func|struct|enum|protocol|class|actor|typealias)\s+(`[^`]+`|\w+)/#
    return swift.code.indices.compactMap { index in
      guard let match = swift.code[index].firstMatch(of: declaration) else { return nil }
      let (indentation, keyword, name) = (match.output.1, match.output.2, match.output.3)
      if keyword != "func", !indentation.isEmpty { return nil }
      if librarysOwn.contains(String(name)) { return nil }
      guard !isDocumented(swift.lines, index) else { return nil }
      return "\(path):\(index + 1): \(keyword) \(name) has no /// comment"
    }
  }

  private static let librarysOwn: Set = ["hash", "next", "makeIterator", "encode"]

  private static func isDocumented(_ lines: [String], _ index: Int) -> Bool {
    var above = index - 1
    while above >= 0, trimmed(lines[above]).hasPrefix("@") { above -= 1 }
    return above >= 0 && trimmed(lines[above]).hasPrefix("///")
  }

  private static func isComment(_ lines: [String], _ index: Int) -> Bool {
    index >= 0 && trimmed(lines[index]).hasPrefix("//")
  }

  private static func trimmed(_ line: String) -> Substring { line.drop(while: \.isWhitespace) }

  private static func breaches(
    path: String, source: String, fault: (String) -> String?
  ) -> [String] {
    SwiftCode(source).code.enumerated().compactMap { index, line in
      fault(line).map { "\(path):\(index + 1): \($0)" }
    }
  }
}
