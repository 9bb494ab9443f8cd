import Foundation
import StemmaModel
import Testing

extension ChangeCase {
  /// One change, as a line of a case's table.
  struct Row: Sendable, Equatable {
    let kind: String
    let rule: String
    let rewriteWords: String
    let sourceWords: String

    /// Whether what was found is what stands in the table.
    func matches(_ found: Row) -> Bool {
      kind == found.kind && rule == found.rule
        && Self.matches(rewriteWords, found.rewriteWords)
        && Self.matches(sourceWords, found.sourceWords)
    }

    /// As a line of a table.
    var line: String { "| \(kind) | \(rule) | \(rewriteWords) | \(sourceWords) |" }

    /// Whether the words are the same, or begin and end as those about " ⋯ " do.
    private static func matches(_ wanted: String, _ found: String) -> Bool {
      let ends = wanted.components(separatedBy: " ⋯ ")
      guard ends.count == 2 else { return wanted == found }
      return found.hasPrefix(ends[0]) && found.hasSuffix(ends[1])
        && found.count > ends[0].count + ends[1].count
    }
  }
}

extension ChangeCase.Row {
  init(line: Substring) throws {
    let cells = line.dropFirst().dropLast().components(separatedBy: " | ").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    try #require(cells.count == 4, "four cells in \(line)")
    kind = cells[0]
    rule = cells[1]
    rewriteWords = cells[2]
    sourceWords = cells[3]
  }

  init(_ change: Change, rewrite: StoredText, source: StoredText) {
    func words(_ reading: Reading?, _ text: StoredText) -> String {
      guard let reading else { return "–" }
      let spans = reading.marked.isEmpty ? [reading.location.span] : reading.marked
      return spans.map { text[$0] }.joined(separator: " ‖ ")
        .replacingOccurrences(of: "\n", with: " ")
    }
    kind = change.kind.rawValue
    rule = change.rule
    rewriteWords = words(change.reading, rewrite)
    sourceWords = words(change.source, source)
  }
}
