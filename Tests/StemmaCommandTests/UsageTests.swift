import Foundation
import StemmaTestModel
import Testing

@testable import StemmaCommand

/// What the command says of itself, and what it refuses.
@Suite struct UsageTests {
  let command: BuiltCommand

  init() throws { command = try BuiltCommand() }

  @Test func `the version is one line on standard output`() throws {
    let outcome = try command.run("--version")
    #expect(outcome.status == 0)
    #expect(outcome.text == "stemma \(StemmaVersion.current)\n")
    #expect(outcome.errors == "")
  }

  @Test func `help teaches by example`() throws {
    let outcome = try command.run("report", "--help")
    #expect(outcome.status == 0)
    let examples = outcome.text.split(separator: "\n").filter { $0.contains("  stemma report ") }
    #expect(examples.count >= 4)
    #expect(try command.run("--help").text.contains("stemma report wire/"))
  }

  @Test func `every option of the help is in the command's document`() throws {
    let script = BuiltCommand.root.appending(path: "scripts/make-cli-doc").path
    let made = try command.shell("'\(script)' \"$STEMMA\"")
    #expect(made.status == 0)
    let document = try String(
      contentsOf: BuiltCommand.root.appending(path: "docs/cli.md"), encoding: .utf8)
    #expect(document == made.text, "docs/cli.md is stale; mend it with: make docs")
  }

  @Test(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
  func `the README shows what the command shows`() throws {
    let script = BuiltCommand.root.appending(path: "scripts/make-readme").path
    let made = try command.shell("'\(script)' \"$STEMMA\"")
    #expect(made.status == 0)
    let document = try String(
      contentsOf: BuiltCommand.root.appending(path: "README.md"), encoding: .utf8)
    #expect(document == made.text, "README.md is stale; mend it with: make docs")
  }

  @Test(arguments: [
    ["report"], ["report", "a.txt", "--nonsense"], ["report", "a.txt", "--tasks", "0"],
    ["report", "a.txt", "--tasks", "many"], ["report", ""],
    ["report", "a.txt", "--output", "-", "--json", "-"],
    ["report", "a.txt", "--output", "same", "--json", "same"],
    ["report", "a.txt", "--quiet", "--verbose"], ["retort", "a.txt"],
  ])
  func `wrong usage ends with 64 and a hint`(arguments: [String]) throws {
    try command.file("a.txt", InventedReports.wire)
    try command.expectWrongUsage(arguments)
  }

  @Test(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
  func `a missing path alone ends with 2 and is named`() throws {
    let outcome = try command.run("report", "nowhere.txt", "--json", "-")
    #expect(outcome.status == 2)
    #expect(outcome.text == "")
    #expect(outcome.errors.contains("nowhere.txt"))
  }

  @Test(arguments: ["missing/page.html", "wire", "wire/a.txt"])
  func `an output that cannot stand there is refused before the work`(place: String) throws {
    try command.layOutReports()
    let outcome = try command.run("report", "wire/a.txt", "--output", place)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("stemma: "))
    #expect(outcome.errors.contains(place))
    #expect(command.contents("wire/a.txt") == Data(InventedReports.wire.utf8))
  }

  @Test func `an output never replaces a report found in a folder`() throws {
    try command.layOutReports()
    let outcome = try command.run("report", "wire", "--json", "wire/c.txt")
    #expect(outcome.status == 2)
    #expect(command.contents("wire/c.txt") == Data(InventedReports.unrelated.utf8))
  }
}

/// The parts of the command that need no process.
@Suite struct CommandTextTests {
  @Test(arguments: [
    (["b.txt", "a.txt"], "stemma report a.txt b.txt"),
    (["a b.txt", "it's", "a b.txt"], #"stemma report 'a b.txt' 'it'\''s'"#),
    (["-odd", "-"], "stemma report -- - -odd"),
    (["-"], "stemma report -"),
    (["$(x)", "größe"], "stemma report '$(x)' 'größe'"),
  ])
  func `the command is the same whatever the order`(paths: [String], text: String) {
    #expect(CommandText.report(paths: paths) == text)
    #expect(CommandText.report(paths: paths.reversed()) == text)
  }

  @Test func `control characters of a file name do not reach the terminal`() {
    #expect(ClosingText.visible("a\u{1B}[31m\nb") == "a\u{FFFD}[31m\u{FFFD}b")
  }
}
