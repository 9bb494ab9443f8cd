import Foundation
import StemmaLexicon
import StemmaModel
import StemmaTestModel
import Testing

@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct ChangeCaseTests {
  @Test(arguments: ChangeCase.all.filter { !needsLexicon($0) })
  func `a rewrite has the changes of its case`(example: ChangeCase) {
    let found = example.found()
    withKnownIssue(isIntermittent: false) {
      #expect(
        example.isMatched(by: found),
        "found:\n\(found.map(\.line).joined(separator: "\n"))")
    } when: {
      example.isKnownGap
    }
  }

  @Test(
    .disabled(if: Lexicon.standard == nil, "no WordNet is installed"),
    arguments: ChangeCase.all.filter(needsLexicon))
  func `a word has the changes of its case`(example: ChangeCase) {
    `a rewrite has the changes of its case`(example: example)
  }

  /// Cases of single words ask the lexicon.
  private static func needsLexicon(_ example: ChangeCase) -> Bool {
    example.name.hasPrefix("word-") || example.name.hasPrefix("name-")
  }
}

struct ChangeCaseCoverageTests {
  private let found = ChangeCase.all.filter { !$0.isKnownGap }.flatMap(\.rows)

  @Test func `there are cases both ways`() {
    #expect(ChangeCase.all.contains { !$0.rows.isEmpty })
    #expect(ChangeCase.all.contains { $0.rows.isEmpty })
  }

  @Test
  func `every kind of change has a case`() {
    let kinds = Change.Kind.allCases.map(\.rawValue)
    #expect(Set(kinds).subtracting(found.map(\.kind)).sorted() == [])
  }

  @Test
  func `every rule of the methods has a case`() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/methods.md").standardized
    let methods = try String(contentsOf: path, encoding: .utf8)
    let rows = methods.matches(of: #/(?m)^\| `([a-z-]+)` \| `([a-z-]+)` \|/#)
    try #require(rows.count > 10)
    let rules = rows.map { String($0.output.1) }
    #expect(Set(rules).subtracting(found.map(\.rule)).sorted() == [])
  }
}
