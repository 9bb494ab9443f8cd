import Foundation
import Testing

@testable import StemmaCommand

/// What `stemma changes`, `check` and `corrections` refuse and say without a model.
@Suite struct ChangesUsageTests {
  let command: BuiltCommand

  init() throws {
    command = try BuiltCommand()
    try command.layOutReports()
  }

  @Test(arguments: ["changes", "check", "corrections"])
  func `help teaches by example`(name: String) throws {
    let outcome = try command.run(name, "--help")
    #expect(outcome.status == 0)
    #expect(outcome.text.split(separator: "\n").count { $0.contains("stemma \(name) ") } >= 2)
  }

  @Test(arguments: [
    ["changes"], ["changes", "a.txt"], ["changes", "-", "-"], ["changes", "", "b.txt"],
    ["changes", "a", "b", "--pairs", "c"], ["changes", "--pairs", "c", "--format", "text"],
    ["changes", "a", "b", "--min-severity", "grave"], ["check", "a.txt"],
    ["check", "a.txt", "--against"], ["check", "-", "--against", "-"],
    ["check", "a.txt", "--against", "b", "--fail-on", "style"],
    ["check", "a.txt", "--against", "b", "--format", "xml"],
    ["check", "a.txt", "--against", ""], ["corrections", "a.txt", "--among", "b"],
    ["corrections", "-", "b.txt", "--among", "-"], ["corrections", "a.txt", "b.txt"],
  ])
  func `wrong usage ends with 64 and a hint`(arguments: [String]) throws {
    try command.expectWrongUsage(arguments)
  }

  @Test(arguments: [
    ["changes", "wire/a.txt", "wire/b.txt"], ["changes", "--pairs", "pairs.jsonl"],
    ["check", "wire/b.txt", "--against", "wire"],
  ])
  func `without a model it ends with 2 and says how to get one`(arguments: [String]) throws {
    try command.file("pairs.jsonl", #"{"source": "One.", "rewrite": "Two."}"#)
    let words = arguments.map(CommandText.quoted).joined(separator: " ")
    let outcome = try command.shell("STEMMA_MODELS=\"$PWD\" \"$STEMMA\" \(words)")
    #expect(outcome.status == 2)
    #expect(outcome.text == "")
    #expect(outcome.errors.contains("stemma model install"))
  }

  @Test(arguments: [
    (["changes", "wire", "wire/a.txt"], "wire is a folder"),
    (["changes", "--pairs", "wire"], "wire is a folder"),
    (["changes", "--pairs", "none.jsonl"], "none.jsonl"),
    (["check", "none.txt", "--against", "wire"], "none.txt"),
    (["corrections", "wire/a.txt", "two.jsonl", "--among", "wire"], "holds 2 reports"),
    (["corrections", "wire/a.txt", "empty.txt", "--among", "wire"], "no text"),
    (["check", "wire/a.txt", "--against", "wire", "--suppressions", "none"], "none"),
  ])
  func `an input that cannot be used ends with 2 and is named`(
    arguments: [String], named: String
  ) throws {
    try command.file("two.jsonl", "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n")
    try command.file("empty.txt", " \n")
    let words = arguments.map(CommandText.quoted).joined(separator: " ")
    let outcome = try command.shell("\"$STEMMA\" \(words)")
    #expect(outcome.status == 2)
    #expect(outcome.text == "")
    #expect(outcome.errors.contains(named))
  }

  @Test func `a suppression without a reason is an error with its line`() throws {
    try command.file("wire/.stemma-suppressions", "# ours\n3f2a9c1b77d0 number-changed\n")
    let outcome = try command.run("check", "wire/b.txt", "--against", "wire/a.txt")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("wire/.stemma-suppressions:2: no reason"))
  }
}

/// `stemma corrections`, which needs no model.
@Suite struct CorrectionsCommandTests {
  let command: BuiltCommand

  private static let old = """
    Ferry crews walk out

    Crews of the island ferries walked out on Monday after talks broke down.

    Twelve of the fifteen ferries lay still by noon, the harbour office said on Monday evening.

    A deckhand was treated in hospital for burns after a fire in the engine room.
    """

  private static let new = """
    Ferry crews walk out

    Crews of the island ferries walked out on Monday after talks broke down.

    Nine of the fifteen ferries lay still by noon, the harbour office said on Monday evening.
    """

  init() throws {
    command = try BuiltCommand()
    try command.file("v1.txt", Self.old)
    try command.file("v2.txt", Self.new)
    try command.file(
      "among/copy.txt",
      "Twelve of the fifteen ferries lay still by noon, the harbour office said on Monday evening.")
    try command.file(
      "among/edited \u{1B}[31m.txt",
      "By noon twelve of the fifteen ferries lay still, said the harbour office.")
    try command.file(
      "among/mended.txt",
      "Nine of the fifteen ferries lay still by noon, the harbour office said.")
    try command.file(
      "among/fire.txt",
      "After a fire in the engine room a deckhand was treated for burns in hospital.")
    try command.file("among/other.txt", InventedReports.unrelated)
  }

  @Test func `who carries withdrawn words is told apart from who carries the corrected ones`()
    throws
  {
    let outcome = try command.run(
      "corrections", "v1.txt", "v2.txt", "--among", "among", "--format", "jsonl")
    #expect(outcome.status == 0 && outcome.errors == "")
    let found = try outcome.objects.map { object in
      [object["report"], object["verdict"], object["wording"]].compactMap { $0 as? String }
        .joined(separator: " ")
    }
    #expect(
      found == [
        "copy withdrawn verbatim", "edited  [31m withdrawn edited", "fire withdrawn reworded",
        "mended corrected edited",
      ])
    let copy = try #require(try outcome.objects.first)
    let marks = try #require((copy["marks"] as? [[Int]])?.first)
    let text = try #require(command.contents("among/copy.txt"))
    #expect(text[marks[0]..<marks[1]] == Data("Twelve".utf8))
  }

  @Test func `the text marks words, counts reports, and obeys no file name`() throws {
    let outcome = try command.run("corrections", "v1.txt", "v2.txt", "--among", "among")
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("⟦Twelve⟧") && outcome.text.contains("⟦Nine⟧"))
    #expect(outcome.text.contains("2 corrections: of 5 reports 3 carry withdrawn words, 1 only"))
    #expect(!outcome.text.contains("\u{1B}"))
  }

  @Test func `the bytes do not depend on the number of tasks`() throws {
    let one = try command.run(
      "corrections", "v1.txt", "v2.txt", "--among", "among", "--tasks", "1"
    ).output
    let many = try command.run(
      "corrections", "v1.txt", "v2.txt", "--among", "among", "--tasks", "4"
    ).output
    #expect(one == many)
  }

  @Test func `equal versions withdraw nothing`() throws {
    let outcome = try command.run("corrections", "v1.txt", "v1.txt", "--among", "among")
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("No sentence of the old report is gone"))
  }
}
