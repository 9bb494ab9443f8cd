import StemmaChanges
import StemmaClaims
import StemmaModel
import StemmaTestModel
import StemmaTestReports
import StemmaText
import Testing

/// A case of a file of `Tests/Cases/changes`: a report, its rewrite, and a table of every change that
/// is to be found between them.
///
/// A file begins with a sentence that says what it shows. Each heading `## …` begins a case; a file
/// without them is one case. A case has fenced blocks `source` and `rewrite`, and any number of blocks
/// `other`, further reports of the story. Then comes the table, or the line `silent`.
///
/// The columns are kind, rule, and the words of the rewrite and of the source that the change marks, or
/// its whole reading where it marks none; `–` where a side has no reading. ` ‖ ` parts what does
/// not stand together, ` ⋯ ` is for words left out. A case with a line `Known gap: …` is expected to
/// fail.
struct ChangeCase: Sendable, CustomTestStringConvertible {
  let name: String
  let source: String
  let rewrite: String
  let others: [String]
  let rows: [Row]
  let isKnownGap: Bool

  var testDescription: String { name }

  /// Every case of every file, by name.
  static let all = CaseFiles.read(topic: "changes", cases(file:text:))

  /// The cases of one file.
  static func cases(file: String, text: String) throws -> [ChangeCase] {
    var parts: [(title: String, lines: [Substring])] = [("", [])]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("## ") {
        parts.append((": " + line.dropFirst(3), []))
      } else {
        parts[parts.count - 1].lines.append(line)
      }
    }
    try #require(parts[0].lines.first?.isEmpty == false, "\(file): say first what it shows")
    if parts.count > 1 { parts.removeFirst() }
    return try parts.map { try ChangeCase(name: file + $0.title, lines: $0.lines) }
  }

  private init(name: String, lines: [Substring]) throws {
    var blocks: [String: [String]] = [:]
    var open: (name: String, lines: [Substring])?
    var rest: [Substring] = []
    for line in lines {
      if let block = open, line == "```" {
        blocks[block.name, default: []].append(
          block.lines.filter { !$0.isEmpty }.joined(separator: "\n"))
        open = nil
      } else if open != nil {
        open?.lines.append(line)
      } else if line.hasPrefix("```") {
        open = (String(line.dropFirst(3)), [])
      } else {
        rest.append(line)
      }
    }
    try #require(open == nil, "\(name): a fence is not closed")
    try #require(
      Set(blocks.keys).isSubset(of: ["source", "rewrite", "other"]), "\(name): \(blocks.keys)")
    self.name = name
    source = try #require(blocks["source"]?.first, "\(name): no source")
    rewrite = try #require(blocks["rewrite"]?.first, "\(name): no rewrite")
    others = blocks["other"] ?? []
    rows = try rest.filter { $0.hasPrefix("|") }.dropFirst(2).map { try Row(line: $0) }
    isKnownGap = rest.contains { $0.hasPrefix("Known gap: ") }
    try #require(rows.isEmpty == rest.contains("silent"), "\(name): a table or “silent”")
  }

  /// What is found, each as a row.
  func found() -> [Row] {
    let texts = Dictionary(
      uniqueKeysWithValues: ([("source", source), ("rewrite", rewrite)]
        + others.enumerated().map { ("other \($0.offset)", $0.element) })
        .map { ($0.0, TestModel.statements(of: InventedReport.text($0.0, $0.1))) })
    guard let source = texts["source"], let rewrite = texts["rewrite"] else { return [] }
    let others = texts.filter { $0.key.hasPrefix("other") }.sorted { $0.key < $1.key }.map(\.value)
    let pair = ComparedPair(source: source, rewrite: rewrite, others: others, ceiling: .certain)
    return TextComparison(pair).changes.map {
      Row($0, rewrite: rewrite.text.report.text, source: source.text.report.text)
    }
  }

  /// Whether exactly the changes of the table were found, in any order.
  func isMatched(by found: [Row]) -> Bool {
    var left = found
    for row in rows {
      guard let index = left.firstIndex(where: { row.matches($0) }) else { return false }
      left.remove(at: index)
    }
    return left.isEmpty
  }
}
