import Foundation
import Testing

@testable import StemmaCommand

/// `stemma stories` as the shell sees it; it needs no language model.
@Suite struct StoriesCommandTests {
  let command: BuiltCommand

  private static let records = [
    ("b2", "Three firefighters inhaled smoke as a blaze destroyed the flour mill at Tarn Hollow."),
    ("a1", "Fire gutted the flour mill in Tarn Hollow, and firefighters were treated for smoke."),
    ("c3", "Residents of Kestrel Bay approved a tram line to the university in Sunday's ballot."),
  ]

  private static let table =
    "a1\tstory-1\tthread-1\nb2\tstory-1\tthread-1\nc3\tstory-2\tthread-2\n"

  init() throws {
    command = try BuiltCommand()
    let lines = Self.records.map { "{\"id\":\"\($0)\",\"text\":\"\($1)\"}\n" }
    try command.file("wire.jsonl", lines.joined())
    try command.file("turned.jsonl", lines.reversed().joined())
  }

  private func run(_ arguments: String...) throws -> BuiltCommand.Outcome {
    let words = arguments.map(CommandText.quoted).joined(separator: " ")
    return try command.shell("STEMMA_MODELS=. \"$STEMMA\" stories \(words)")
  }

  @Test func `help teaches by example`() throws {
    let outcome = try command.run("stories", "--help")
    #expect(outcome.status == 0)
    #expect(outcome.text.split(separator: "\n").count { $0.contains("stemma stories ") } >= 2)
  }

  @Test(arguments: [
    [], ["wire.jsonl", "--tasks", "0"], ["wire.jsonl", "--output", ""], ["wire.jsonl", "--csv"],
    ["wire.jsonl", "--quiet", "--verbose"],
  ])
  func `wrong usage ends with 64 and a hint`(arguments: [String]) throws {
    try command.expectWrongUsage(["stories"] + arguments)
  }

  @Test func `every report has a row with its story and thread, without a model`() throws {
    let outcome = try run("wire.jsonl")
    #expect(outcome.status == 0)
    #expect(outcome.text == Self.table)
  }

  @Test(arguments: [["turned.jsonl"], ["wire.jsonl", "--tasks", "1"]])
  func `order and tasks change nothing`(arguments: [String]) throws {
    let words = arguments.map(CommandText.quoted).joined(separator: " ")
    let outcome = try command.shell("\"$STEMMA\" stories \(words)")
    #expect(outcome.text == Self.table)
  }

  @Test func `an object a story has keywords and reports`() throws {
    let outcome = try run("wire.jsonl", "--json")
    let objects = try outcome.output.split(separator: 0x0A).map { line in
      try #require(JSONSerialization.jsonObject(with: line) as? [String: Any])
    }
    #expect(objects.map { $0["reports"] as? [String] } == [["a1", "b2"], ["c3"]])
    #expect(objects.allSatisfy { ($0["keywords"] as? [String])?.count == 5 })
  }

  @Test func `one report is one story`() throws {
    try command.file("one.jsonl", "{\"id\":\"x\",\"text\":\"Rain fell.\"}\n")
    #expect(try run("one.jsonl").text == "x\tstory-1\tthread-1\n")
  }

  @Test func `nothing to read ends with 2`() throws {
    try command.file("none.jsonl", "\n")
    let outcome = try run("none.jsonl")
    #expect(outcome.status == 2)
    #expect(outcome.text == "")
    #expect(try run("nowhere.jsonl").status == 2)
  }

  @Test func `the output appears whole and never replaces a report`() throws {
    let outcome = try run("wire.jsonl", "--output", "stories.tsv")
    #expect(outcome.status == 0)
    #expect(command.contents("stories.tsv") == Data(Self.table.utf8))
    #expect(try run("wire.jsonl", "--output", "wire.jsonl").status == 2)
  }
}
