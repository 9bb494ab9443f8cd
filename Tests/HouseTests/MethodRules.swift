/// What `docs/methods.md` and `docs/formats.md` must list of the sources. Every rule returns one
/// sentence a breach.
enum MethodRules {
  /// The names of rules that a source of `StemmaChanges` can put into a change: every literal that
  /// is a kebab-case word as a whole, and every literal given for `rule:`. Comments are passed over;
  /// it does not read literals of several lines.
  static func rules(inSource source: String) -> [String] {
    source.split(separator: "\n").flatMap { line in
      let code = line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
      let kebab = code.matches(of: #/"([a-z]+(?:-[a-z]+)+)"/#).map { String($0.output.1) }
      let given = code.matches(of: #/\brule: "([^"]+)"/#).map { String($0.output.1) }
      return kebab + given.filter { !kebab.contains($0) }
    }
  }

  /// The stable words of `SetAsideReason`.
  static func causes(inSource source: String) -> [String] {
    source.matches(of: #/case \.\w+: "([a-z-]+)"/#).map { String($0.output.1) }
  }

  /// First cells of the rows of all tables that hold one code word and nothing else.
  static func rows(in document: String) -> [String] {
    document.split(separator: "\n").compactMap { line in
      line.prefixMatch(of: #/\| `([^`]+)` \|/#).map { String($0.output.1) }
    }
  }

  /// Every word begins a row of a table.
  static func unlisted(_ words: [String], path: String, document: String) -> [String] {
    let listed = Set(rows(in: document))
    return Set(words).subtracting(listed).sorted().map { "\(path) has no table row for `\($0)`" }
  }

  /// No row of the section names a rule that is gone.
  ///
  /// - Parameter heading: the heading of the section; it ends at the next heading of any level.
  static func stale(
    _ words: [String], under heading: String, path: String, document: String
  ) -> [String] {
    let lines = document.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0 == heading }) else {
      return ["\(path) has no section “\(heading)”"]
    }
    let section = lines[(start + 1)...].prefix { !$0.hasPrefix("#") }.joined(separator: "\n")
    return rows(in: section).filter { !words.contains($0) }.map {
      "\(path) lists `\($0)`, which no source has"
    }
  }

  /// Every row "name, number, …, link to a Swift file" gives the number that the file gives.
  ///
  /// - Parameter source: the text of a file by its path from the project's root.
  static func staleParameters(
    path: String, document: String, source: (String) -> String?
  ) -> [String] {
    let row = #/\| `(\w+)` \| ([0-9][0-9.,]*) \| .*\]\(\.\./(Sources/[^)]+\.swift)\) \|/#
    return document.split(separator: "\n").compactMap { line in
      guard let match = line.wholeMatch(of: row) else { return nil }
      let (name, value) = (String(match.output.1), match.output.2.filter { $0 != "," })
      let stated = "\(path): `\(name)` is not \(value) in \(match.output.3)"
      guard let text = source(String(match.output.3)) else { return stated }
      let isSame = text.split(separator: "\n").contains { line in
        guard let found = line.firstMatch(of: #/\blet (\w+)(?:: \w+)? = ([0-9][0-9_.]*)$/#) else {
          return false
        }
        return found.output.1 == name && found.output.2.filter { $0 != "_" } == value
      }
      return isSame ? nil : stated
    }
  }
}
