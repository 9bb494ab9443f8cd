import Foundation
import StemmaTestModel
import Testing

@testable import StemmaCommand

/// What `stemma annotate` refuses and says without a model.
@Suite struct AnnotateUsageTests {
  let command: BuiltCommand

  init() throws { command = try BuiltCommand() }

  @Test func `help teaches by example`() throws {
    let outcome = try command.run("annotate", "--help")
    #expect(outcome.status == 0)
    #expect(outcome.text.split(separator: "\n").count { $0.contains("stemma annotate ") } >= 4)
  }

  @Test(arguments: [
    ["annotate"], ["annotate", "a.txt", "--format", "xml"], ["annotate", ""],
    ["annotate", "a.txt", "--tasks", "0"], ["annotate", "a.txt", "--output", ""],
    ["annotate", "a.txt", "--quiet", "--verbose"],
  ])
  func `wrong usage ends with 64 and a hint`(arguments: [String]) throws {
    try command.expectWrongUsage(arguments)
  }

  @Test func `without a model it ends with 2 and says how to get one`() throws {
    try command.layOutReports()
    let outcome = try command.run(
      "annotate", "wire", environment: ["STEMMA_MODELS": command.folder.path])
    #expect(outcome.status == 2)
    #expect(outcome.text == "")
    #expect(outcome.errors.contains("stemma model install"))
  }
}

/// `stemma annotate` from files to files, as the shell sees it.
@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct AnnotateRunTests {
  let command: BuiltCommand

  init() throws {
    command = try BuiltCommand()
    try command.layOutReports()
  }

  private func annotate(_ line: String) throws -> BuiltCommand.Outcome {
    try command.shell(line)
  }

  private func ids(_ lines: Data?) throws -> [String] {
    try #require(lines).split(separator: 0x0A).map { line in
      let object = try JSONSerialization.jsonObject(with: line) as? [String: Any]
      return try #require(object?["id"] as? String)
    }
  }

  @Test func `a report becomes a line, in the order of the paths`() throws {
    let outcome = try command.run("annotate", "wire")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(try ids(outcome.output) == ["a", "b", "c"])
  }

  @Test(arguments: ["jsonl", "conllu"])
  func `the number of tasks and the order of the paths change no byte`(format: String) throws {
    let lines = (0..<300).map {
      "{\"id\":\($0),\"text\":\"\(InventedReports.unrelated.prefix($0 % 90 + 5))\"}"
    }
    try command.file("many.jsonl", lines.joined(separator: "\n"))
    var found: Set<Data> = []
    for words in [
      "many.jsonl wire --tasks 1", "wire many.jsonl --tasks 2", "wire many.jsonl --tasks 7",
    ] {
      let outcome = try annotate("\"$STEMMA\" annotate --format \(format) \(words)")
      #expect(outcome.status == 0)
      found.insert(outcome.output)
    }
    #expect(found.count == 1)
    #expect(found.first?.isEmpty == false)
  }

  @Test func `standard input is annotated, and broken lines are set aside`() throws {
    let input =
      "{\"id\":\"one\",\"text\":\"Crews walked out.\"}\n{\n{\"id\":\"two\",\"text\":\" \"}\n"
    let outcome = try command.run("annotate", "-", input: input)
    #expect(outcome.status == 0)
    #expect(try ids(outcome.output) == ["one"])
    #expect(outcome.errors.contains("set aside: 2 of 3"))
    let quiet = try command.run(
      "annotate", "-", "--quiet", input: input)
    #expect(quiet.errors == "")
  }

  @Test func `a file appears whole and nothing stays beside it`() throws {
    try command.file("out.conllu", "old")
    let outcome = try command.run(
      "annotate", "wire", "--format", "conllu", "-o", "out.conllu")
    #expect(outcome.status == 0)
    #expect(outcome.text == "")
    #expect(try command.names() == ["out.conllu", "wire"])
    #expect(command.contents("out.conllu")?.starts(with: Data("# newdoc id = a\n".utf8)) == true)
  }

  @Test func `an output never replaces a report that is read`() throws {
    let outcome = try command.run(
      "annotate", "wire", "-o", "wire/c.txt")
    #expect(outcome.status == 2)
    #expect(command.contents("wire/c.txt") == Data(InventedReports.unrelated.utf8))
  }

  @Test func `no report at all ends with 2 and leaves the old file`() throws {
    try command.file("empty/blank.txt", " \n")
    try command.file("old.jsonl", "old")
    let outcome = try command.run(
      "annotate", "empty", "-o", "old.jsonl")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("no report could be read"))
    #expect(command.contents("old.jsonl") == Data("old".utf8))
  }

  @Test func `a full disk is said`() throws {
    let outcome = try command.run("annotate", "wire", "-o", "/dev/full")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("cannot write /dev/full"))
  }

  @Test func `a reader that goes away is no failure`() throws {
    let outcome = try annotate("{ \"$STEMMA\" annotate wire; echo $? >status; } | head -c 0")
    #expect(outcome.errors == "")
    #expect(command.contents("status") == Data("0\n".utf8))
  }

  @Test func `Ctrl-C ends the run with 130 and leaves nothing`() throws {
    let outcome = try annotate(
      "{ yes '{\"text\":\"Crews walked out on Monday.\"}' | \"$STEMMA\" annotate - -o out.jsonl & "
        + "} 2>&1; sleep 2; kill -INT $!; wait $!; echo $? >status")
    #expect(outcome.text == "")
    #expect(command.contents("status") == Data("130\n".utf8))
    #expect(try command.names() == ["status", "wire"])
  }
}
