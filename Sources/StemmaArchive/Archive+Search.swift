import GRDB
package import StemmaModel

/// Words looked for. Every method throws ``ArchiveError``.
extension Archive {
  /// Tokens of a snippet, at most; FTS5 allows 64.
  private static let snippetTokens = 24
  /// Put around what matched by FTS5; no text is harmed where it has them itself.
  private static let marks = (start: "\u{2}", end: "\u{3}")

  /// The reports that hold all that is asked for, best first (BM25), then by id.
  ///
  /// - Parameters:
  ///   - query: see ``SearchQuery``.
  ///   - limit: how many are listed at most.
  package func search(
    _ query: SearchQuery, _ filter: ReportFilter, limit: Int
  ) throws -> ArchiveSearch {
    let (sql, arguments) = filter.condition
    let found = "WHERE search MATCH ? AND \(sql)"
    return try read { database in
      let matches = try Int.fetchOne(
        database,
        sql: "SELECT count(*) FROM search JOIN report ON report.number = search.rowid \(found)",
        arguments: [query.match] + arguments)
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT report.id, CAST(snippet(search, -1, ?, ?, '…', \(Self.snippetTokens)) AS BLOB)
          FROM search JOIN report ON report.number = search.rowid
          \(found) ORDER BY search.rank, report.id LIMIT ?
          """, arguments: [Self.marks.start, Self.marks.end, query.match] + arguments + [limit])
      let find = try database.cachedStatement(
        sql: "SELECT \(ReportRow.listing) WHERE report.id = ?")
      return ArchiveSearch(
        matches: matches ?? 0,
        hits: try rows.compactMap { row in
          try Row.fetchOne(find, arguments: [row[0] as String]).map { report in
            ArchiveSearch.Hit(
              report: try ReportRow.archived(report, path: path),
              snippet: Self.pieces(Blob.text(row[1]) ?? ""))
          }
        })
    }
  }

  private static func pieces(_ snippet: String) -> [ArchiveSearch.Piece] {
    var pieces: [ArchiveSearch.Piece] = []
    var text = ""
    var isMatch = false
    func finish(_ next: Bool) {
      if !text.isEmpty { pieces.append(ArchiveSearch.Piece(text: text, isMatch: isMatch)) }
      (text, isMatch) = ("", next)
    }
    for scalar in snippet.unicodeScalars {
      switch String(scalar) {
      case marks.start: finish(true)
      case marks.end: finish(false)
      default: text.unicodeScalars.append(scalar)
      }
    }
    finish(false)
    return pieces
  }
}

/// What is looked for, made of what a person typed: words that must all occur, `"words in a row"`, and
/// the beginnings of words, `negotiat*`. Case and accents do not count; nothing else that is typed has
/// a meaning, so that nothing is wrong.
package struct SearchQuery: Sendable, Hashable {
  /// The query in FTS5's syntax, every word a string of it.
  let match: String

  /// - Returns: `nil` when there is no letter or digit to look for.
  package init?(_ typed: String) {
    var terms: [String] = []
    var term = ""
    var isQuoted = false
    func finish(isPrefix: Bool = false) {
      defer { term = "" }
      guard term.unicodeScalars.contains(where: Self.isLooked) else { return }
      terms.append("\"" + term.replacing("\"", with: "\"\"") + "\"" + (isPrefix ? "*" : ""))
    }
    for character in typed {
      if "\"“”„".contains(character) {
        finish()
        isQuoted.toggle()
      } else if !isQuoted, character == "*" {
        finish(isPrefix: true)
      } else if !isQuoted, character.isWhitespace {
        finish()
      } else {
        term.append(character)
      }
    }
    finish()
    guard !terms.isEmpty else { return nil }
    match = terms.joined(separator: " AND ")
  }

  /// Whether FTS5's tokenizer `unicode61` makes words of it.
  private static func isLooked(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse:
      true
    default: false
    }
  }
}
