import Foundation
import StemmaTestModel
import Testing

@testable import StemmaCommand

/// What the commands that list findings refuse and say without a model.
@Suite struct AttributionUsageTests {
  let command: BuiltCommand

  init() throws { command = try BuiltCommand() }

  @Test(arguments: ["attributions", "quotes", "claims", "families", "origins"])
  func `help teaches by example`(name: String) throws {
    let outcome = try command.run(name, "--help")
    #expect(outcome.status == 0)
    #expect(outcome.text.split(separator: "\n").count { $0.contains("stemma \(name) ") } >= 2)
  }

  @Test(arguments: [
    ["attributions"], ["quotes"], ["claims"], ["quotes", "a.txt", "--json", "--csv"],
    ["claims", "a.txt", "--format", "json"], ["attributions", "a.txt", "--tasks", "0"],
    ["quotes", "a.txt", "--output", ""], ["families", "a.txt", "--format", "xml"], ["origins"],
    ["origins", "a.txt", "--json", "--csv"], ["claims", "a.txt", "--quiet", "--verbose"],
  ])
  func `wrong usage ends with 64 and a hint`(arguments: [String]) throws {
    try command.expectWrongUsage(arguments)
  }

  @Test(arguments: ["attributions", "quotes", "claims", "families", "origins"])
  func `without a model it ends with 2 and says how to get one`(name: String) throws {
    try command.layOutReports()
    let outcome = try command.run(
      name, "wire", environment: ["STEMMA_MODELS": command.folder.path])
    #expect(outcome.status == 2)
    #expect(outcome.text == "")
    #expect(outcome.errors.contains("stemma model install"))
  }
}

/// The three commands from files to output, as the shell sees them.
@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct AttributionCommandTests {
  let command: BuiltCommand

  init() throws {
    command = try BuiltCommand()
    try command.layOutReports()
  }

  @Test func `every report has a line of attributions whose spans hold their words`() throws {
    let outcome = try command.run("attributions", "wire")
    #expect(outcome.status == 0 && outcome.errors == "")
    let reports = try outcome.objects
    #expect(reports.map { $0["id"] as? String } == ["a", "b", "c"])
    let text = try #require(command.contents("wire/a.txt"))
    let found = try #require(reports[0]["attributions"] as? [[String: Any]])
    let said = try #require(
      found.first { ($0["contentText"] as? String)?.contains("third night") == true })
    #expect((said["speaker"] as? [String: Any])?["name"] as? String == "Maren Lund")
    let cue = try #require((said["cue"] as? [[Int]])?.first)
    #expect(text[cue[0]..<cue[1]] == Data("said".utf8))
  }

  @Test func `quotations are a table, CSV or JSON`() throws {
    let table = try command.run("quotes", "wire")
    #expect(table.text.contains("Maren Lund"))
    #expect(!table.text.contains("\u{1B}"))
    let csv = try command.run("quotes", "wire", "--csv").text
    #expect(csv.hasPrefix("report,speaker,quotation,cue,form,"))
    #expect(csv.contains("a,Maren Lund,"))
    let json = try command.run("quotes", "wire", "--json").objects
    #expect(json.allSatisfy { $0["speaker"] as? String == "Maren Lund" })
    #expect(json.map { $0["report"] as? String } == ["a", "a", "b"])
  }

  @Test func `claims say how many origins they have`() throws {
    let claims = try command.run("claims", "wire", "--json").objects
    #expect(!claims.isEmpty)
    #expect(claims.allSatisfy { $0["originsAtMost"] as? Int == 1 })
    let readings = claims.flatMap { $0["readings"] as? [[String: Any]] ?? [] }
    #expect(readings.contains { $0["speaker"] as? String == "Maren Lund" })
    #expect(try command.run("claims", "wire").text.contains("1 origin, 2 reports"))
    #expect(try command.run("claims", "wire", "--csv").text.hasPrefix("claim,story,"))
  }

  @Test func `families say who descends from whom, with the reasons`() throws {
    let lines = try command.run("families", "wire", "--format", "jsonl").objects
    #expect(Set(lines.compactMap { $0["child"] as? String }) == ["a", "b", "c"])
    let derived = try #require(lines.first { $0["root"] as? Bool == false })
    #expect(derived["child"] as? String == "b" && derived["parent"] as? String == "a")
    #expect((derived["evidence"] as? [Any])?.isEmpty == false)
    #expect(try command.run("families", "wire", "--header").text.hasPrefix("story\tfamily\t"))
    #expect(try command.run("families", "wire", "--format", "dot").text.contains("\"a\" -> \"b\""))
  }

  @Test func `origins stand with their lines and reasons`() throws {
    let claims = try command.run("origins", "wire", "--json").objects
    let lines = claims.flatMap {
      ($0["origins"] as? [String: Any])?["lines"] as? [[String: Any]] ?? []
    }
    #expect(lines.contains { $0["reports"] as? [String] == ["a", "b"] })
    #expect(lines.allSatisfy { $0["head"] as? String == "a" })
  }

  @Test(arguments: [
    "attributions", "quotes --json", "claims --json", "families", "families --format graphml",
    "origins --json",
  ])
  func `the number of tasks changes no byte`(words: String) throws {
    let outputs = try Set(
      [1, 2, 5].map { try command.shell("\"$STEMMA\" \(words) wire --tasks \($0)").output })
    #expect(outputs.count == 1)
    #expect(outputs.first?.isEmpty == false)
  }

  @Test(arguments: ["attributions", "quotes", "claims", "families"])
  func `broken records are set aside, and a file appears whole`(name: String) throws {
    let input = "{\"id\":\"one\",\"text\":\"“Stop,” said Ada Brandt.\"}\n{\n"
    let outcome = try command.run(name, "-", "-o", "out", input: input)
    #expect(outcome.status == 0)
    #expect(outcome.text == "")
    #expect(outcome.errors.contains("set aside: 1 of 2"))
    #expect(command.contents("out") != nil)
    #expect(try command.names() == ["out", "wire"])
  }

  @Test func `an output never replaces a report that is read`() throws {
    let outcome = try command.run("quotes", "wire", "-o", "wire/a.txt")
    #expect(outcome.status == 2)
    #expect(command.contents("wire/a.txt") == Data(InventedReports.wire.utf8))
  }

  @Test func `a report in another language has no attributions`() throws {
    try command.file(
      "fr.jsonl", "{\"id\":\"f\",\"language\":\"fr\",\"text\":\"« Assez », a dit Ada Brandt.\"}\n")
    let outcome = try command.run("attributions", "fr.jsonl")
    let report = try #require(try outcome.objects.first)
    #expect((report["attributions"] as? [Any])?.isEmpty == true)
  }
}
