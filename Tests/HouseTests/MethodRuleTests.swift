import Testing

/// Every rule on the tables of methods and formats shown to hold and to fail.
@Suite struct MethodRuleTests {
  private let source = """
    /// "cease-fire" is one word.
    Change(kind: .one, rule: "value-changed", confidence: .certain)
    Change(kind: .one, rule: isCut ? "words-left-out" : "words-changed", severity: .nuance)
    return change(.hedgeDropped, "hedge-left-out", hedge) // "not-this"
    Change(kind: .one, rule: "spliced", detail: "A sentence with a well-known word.")
    """

  @Test func `rules are found wherever a literal names one`() {
    let rules = [
      "value-changed", "words-left-out", "words-changed", "hedge-left-out", "spliced",
    ]
    #expect(MethodRules.rules(inSource: source) == rules)
  }

  @Test func `a rule without a row fails and one with a row passes`() {
    let document = "| `value-changed` | another value |\nSee `day-changed`.\n"
    let words = ["value-changed", "day-changed"]
    let breaches = MethodRules.unlisted(words, path: "docs/a.md", document: document)
    #expect(breaches == ["docs/a.md has no table row for `day-changed`"])
  }

  @Test func `a row for a rule that is gone fails`() {
    let document = """
      ### Rules
      | `old-rule` | x |
      | `rule-kept` | x |
      ## Limits
      | `other` | x |
      """
    let breaches = MethodRules.stale(
      ["rule-kept"], under: "### Rules", path: "docs/a.md", document: document)
    #expect(breaches == ["docs/a.md lists `old-rule`, which no source has"])
    let missing = MethodRules.stale([], under: "### None", path: "docs/a.md", document: document)
    #expect(missing.count == 1)
  }

  @Test func `a parameter with another value fails`() {
    let link = "[A.swift](../Sources/A.swift)"
    let document = """
      | `anchor` | 0.42 | a bar | \(link) |
      | `mostSentences` | 1,500 | a bound | \(link) |
      | `slack` | 3 | a width | \(link) |
      """
    let text = """
        private static let anchor = 0.42
        package static let mostSentences: Int = 1_500
        private static let slack = 2
      """
    let breaches = MethodRules.staleParameters(path: "docs/a.md", document: document) { _ in text }
    #expect(breaches == ["docs/a.md: `slack` is not 3 in Sources/A.swift"])
  }

  @Test func `causes are read from their cases`() {
    let cases = "case .empty: \"empty\"\ncase .html: \"html-not-read\"\ncase .a: \"it is a page\"\n"
    #expect(MethodRules.causes(inSource: cases) == ["empty", "html-not-read"])
  }
}
