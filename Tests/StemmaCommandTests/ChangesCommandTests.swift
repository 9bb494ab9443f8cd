import Foundation
import StemmaTestModel
import Testing

/// `stemma changes` and `stemma check` from files to output, as the shell sees them.
@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct ChangesCommandTests {
  let command: BuiltCommand

  init() throws {
    command = try BuiltCommand()
    try command.layOutReports()
  }

  private static let pairs = """
    {"id": "one", "source": "Fire kills two in city", "rewrite": "Fire kills three in city"}
    broken
    {"id": "two", "source": "The mayor said 33 people died.", "rewrite": "The mayor said 33 people died."}
    {"id": "é", "source": "Café: the mayor said 33 people died.", "rewrite": "Café: the mayor said 34 people died."}

    """

  @Test func `pairs give a line each in their order, with bytes of the texts as given`() throws {
    try command.file("pairs.jsonl", Self.pairs)
    let outcome = try command.run("changes", "--pairs", "pairs.jsonl")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("set aside: 1 of 4"))
    #expect(outcome.errors.contains("pairs.jsonl:2: it is not valid JSON"))
    let found = try outcome.objects
    #expect(found.map { $0["id"] as? String } == ["one", "two", "é"])
    #expect(found[1]["score"] as? Double == 0)
    let last = try #require((found[2]["changes"] as? [[String: Any]])?.first)
    #expect(last["kind"] as? String == "number-changed")
    let span = try #require((last["rewrite"] as? [[Int]])?.first)
    let text = Array("Café: the mayor said 34 people died.".utf8)
    #expect(Array(text[span[0]..<span[1]]) == Array("34".utf8))
    // A headline alone is a sentence, too.
    #expect((found[0]["changes"] as? [[String: Any]])?.isEmpty == false)
  }

  @Test func `a pipe gives the same bytes as a file, whatever the number of tasks`() throws {
    let many = String(repeating: Self.pairs, count: 40)
    try command.file("pairs.jsonl", many)
    let file = try command.run("changes", "--pairs", "pairs.jsonl", "--tasks", "1", "--quiet")
    let pipe = try command.shell("cat pairs.jsonl | \"$STEMMA\" changes --pairs - --tasks 3 -q")
    #expect(file.output == pipe.output && !file.output.isEmpty)
    #expect(file.errors == "" && pipe.errors == "")
    let early = try command.shell("\"$STEMMA\" changes --pairs pairs.jsonl -q | head -1")
    #expect(early.status == 0 && early.errors == "")
  }

  @Test func `no pair at all ends with 2`() throws {
    try command.file("pairs.jsonl", "{\"id\": 1}\n")
    let outcome = try command.run("changes", "--pairs", "pairs.jsonl")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("no pair could be read"))
  }

  @Test func `two files give a text for people or a line for programs`() throws {
    let text = try command.run("changes", "wire/a.txt", "wire/b.txt")
    #expect(text.status == 0 && text.errors == "")
    #expect(text.text.contains("wire/b.txt:8:1: ▲ meaning: Condition dropped"))
    #expect(text.text.contains("⟦unless"))
    #expect(text.text.contains("wire/b.txt against wire/a.txt"))
    #expect(!text.text.contains("\u{1B}"))
    let line = try #require(
      try command.run("changes", "wire/a.txt", "wire/b.txt", "--format", "jsonl").objects.first)
    #expect(line["id"] as? String == "b")
    #expect((line["score"] as? Double ?? 0) > 0)
  }

  @Test func `the least severity hides what is below it, and says so`() throws {
    let all = try command.run("changes", "wire/a.txt", "wire/b.txt", "--min-severity", "style")
    let grave = try command.run("changes", "wire/a.txt", "wire/b.txt", "--min-severity", "meaning")
    #expect(grave.text.split(separator: "\n").count < all.text.split(separator: "\n").count)
    #expect(grave.text.contains("below the least severity"))
  }

  @Test func `a draft from standard input goes with a report that has its name`() throws {
    let outcome = try command.run(
      "check", "-", "--against", "wire/a.txt", "--format", "json", "--fail-on", "never",
      input: InventedReports.rewrite)
    #expect(outcome.status == 0)
    let check = try #require(
      JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
    #expect((check["findings"] as? [[String: Any]])?.isEmpty == false)
  }
}

/// `stemma check` with its exit codes and suppressions.
@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct CheckCommandTests {
  let command: BuiltCommand

  init() throws {
    command = try BuiltCommand()
    try command.layOutReports()
    try command.file("desk/draft é.txt", InventedReports.rewrite)
  }

  private func check(_ arguments: String...) throws -> BuiltCommand.Outcome {
    let words = arguments.joined(separator: " ")
    return try command.shell("\"$STEMMA\" check 'desk/draft é.txt' --against wire \(words)")
  }

  private func document(_ arguments: String...) throws -> [String: Any] {
    let outcome = try check(arguments.joined(separator: " "))
    return try #require(JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
  }

  /// Leaves the wire's own text as the only source.
  private func dropCopies() throws {
    try FileManager.default.removeItem(at: command.folder.appending(path: "wire/b.txt"))
  }

  @Test func `a draft that follows a report to the letter passes`() throws {
    let outcome = try check()
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("No findings"))
    #expect(outcome.text.contains("wire/b.txt"))
  }

  @Test func `findings end with 1, stand with their places, worst first`() throws {
    try dropCopies()
    let outcome = try check()
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("desk/draft é.txt:6:"))
    #expect(outcome.text.contains("⟦never⟧") || outcome.text.contains("never"))
    #expect(outcome.text.contains("was in wire/a.txt:"))
    #expect(try check("--fail-on never").status == 0)
  }

  @Test func `a suppressed finding is listed, counted, and does not fail`() throws {
    try dropCopies()
    let before = try document("--format json")
    let findings = try #require(before["findings"] as? [[String: Any]])
    #expect(!findings.isEmpty)
    let lines = try findings.map { finding in
      let fingerprint = try #require(finding["fingerprint"] as? String)
      let kind = try #require(finding["kind"] as? String)
      return "\(fingerprint) \(kind) The desk looked at it.\n"
    }
    try command.file(
      "desk/.stemma-suppressions", Set(lines).sorted().joined() + "ffffffffffff date-changed Old.\n"
    )
    let outcome = try check()
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("\(findings.count) suppressed"))
    #expect(outcome.text.contains("The desk looked at it."))
    #expect(outcome.text.contains("answers no finding: ffffffffffff"))
    // Other text may move: the names of findings stay.
    try command.file(
      "desk/draft é.txt", "The pier kiosk sold coffee all day.\n\n" + InventedReports.rewrite)
    let after = try document("--format json")
    #expect((after["suppressed"] as? [Any])?.count == findings.count)
  }

  @Test func `SARIF goes to a file, with suppressions`() throws {
    try dropCopies()
    let outcome = try check("--format sarif --output out.sarif")
    #expect(outcome.status == 1 && outcome.text == "")
    let log = try #require(command.contents("out.sarif"))
    let sarif = try #require(JSONSerialization.jsonObject(with: log) as? [String: Any])
    #expect(sarif["version"] as? String == "2.1.0")
    #expect(String(decoding: log, as: UTF8.self).contains("desk/draft%20%C3%A9.txt"))
  }

  @Test func `reports in any order, with any number of tasks, give the same bytes`() throws {
    try command.file("more/d.txt", InventedReports.wire + "\n\nThe pier stayed open.\n")
    let one = try check("more --tasks 1 --format json")
    let other = try command.shell(
      "\"$STEMMA\" check 'desk/draft é.txt' --against more wire --tasks 3 --format json")
    #expect(one.output == other.output && !one.output.isEmpty)
  }

  @Test func `the draft itself is no report to be held against`() throws {
    let outcome = try command.shell(
      "\"$STEMMA\" check 'desk/draft é.txt' --against desk wire/a.txt --format json")
    #expect(outcome.status == 1)
  }

  @Test func `reports that cannot be read end with 2, none in common with 0 and a word`() throws {
    try command.file("bad/empty.txt", "")
    #expect(try command.run("check", "wire/a.txt", "--against", "bad").status == 2)
    let outcome = try command.run("check", "wire/a.txt", "--against", "wire/c.txt")
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("Not checked:"))
  }
}
