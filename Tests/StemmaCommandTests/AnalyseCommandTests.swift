import Foundation
import StemmaTestModel
import Testing

@testable import StemmaCommand

/// `stemma analyse` and what shows its findings, as a built binary.
@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct AnalyseCommandTests {
  let command: BuiltCommand

  init() throws {
    command = try BuiltCommand()
    try command.layOutReports()
  }

  @Test func `reports are added, analysed once and exported`() throws {
    #expect(try command.run("add", "a.stemma", "wire/a.txt", "-q").status == 0)
    let early = try command.run("export", "a.stemma", "--table", "reports")
    #expect(early.status == 2 && early.errors.contains("stemma analyse"))
    let first = try command.run("analyse", "a.stemma")
    #expect(first.text == "1 report: 1 read now, 0 as kept; 1 story: 1 compared now, 0 as kept\n")
    #expect(try command.run("add", "a.stemma", "wire", "-q").status == 0)
    let second = try command.run("analyse", "a.stemma")
    #expect(second.text.hasPrefix("3 reports: 2 read now, 1 as kept; 2 stories: "))
    let third = try command.run("analyse", "a.stemma")
    #expect(
      third.text == "3 reports: 0 read now, 3 as kept; 2 stories: 0 compared now, 2 as kept\n")
    #expect(try command.run("export", "a.stemma", "--output", "out", "-q").status == 0)
    let names = try command.shell("ls out").text.split(separator: "\n")
    #expect(names.count == 13 && names.contains("set_aside.jsonl"))
    let changes = try command.run("export", "a.stemma", "--table", "changes", "--format", "csv")
    #expect(changes.text.hasPrefix("fingerprint,story,kind,"))
    #expect(changes.text.contains("quotation-altered"))
    let graph = try command.run("export", "a.stemma", "--format", "dot")
    #expect(graph.text == (try command.run("families", "a.stemma", "--format", "dot").text))
  }

  @Test func `the report of an archive is that of its reports`() throws {
    #expect(try command.run("add", "a.stemma", "wire", "-q").status == 0)
    let fresh = try document("a.stemma")
    #expect(try command.run("analyse", "a.stemma", "-q").status == 0)
    let kept = try document("a.stemma")
    let read = try document("wire")
    for (key, value) in read where key != "command" {
      #expect(kept[key] == value, "\(key)")
      #expect(fresh[key] == value, "\(key)")
    }
  }

  /// The JSON of a report, each part by its key as one text.
  private func document(_ path: String) throws -> [String: String] {
    let outcome = try command.run("report", path, "--json", "-")
    #expect(outcome.status == 0)
    let parts = try #require(
      try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
    return try parts.mapValues {
      String(
        decoding: try JSONSerialization.data(
          withJSONObject: [$0], options: [.sortedKeys, .prettyPrinted]), as: UTF8.self)
    }
  }

  @Test func `a verdict stands beside its finding`() throws {
    _ = try command.shell("\"$STEMMA\" add a.stemma wire -q && \"$STEMMA\" analyse a.stemma -q")
    let table = try command.run("export", "a.stemma", "--table", "changes").text
    let fingerprint = try #require(table.split(separator: "\"").dropFirst(3).first)
    let marked = try command.run(
      "mark", "a.stemma", String(fingerprint), "wrong", "--because", "heard it so", "--by", "Ana",
      "--at", "2029-01-01T00:00:00Z")
    #expect(marked.status == 0)
    let screen = try command.run("report", "a.stemma").text
    #expect(screen.contains("Marked wrong by Ana on 2029-01-01T00:00:00Z, because: heard it so."))
    let marks = try command.run("export", "a.stemma", "--table", "marks").text
    #expect(marks.contains("\"author\":\"Ana\""))
  }

  @Test func `an archive is given by itself`() throws {
    _ = try command.run("add", "a.stemma", "wire", "-q")
    let outcome = try command.run("report", "a.stemma", "wire")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("a.stemma is an archive; give it by itself"))
  }

  @Test func `an analysis that is killed and done again comes to the same`() throws {
    let lines = (0..<40).map { number in
      let text = InventedReports.wire.replacing("1,200", with: "\(number + 2)00")
        .replacing("Monday", with: "Monday of week \(number)")
      return #"{"id":"r\#(number)","text":"\#(Self.escaped(text))"}"# + "\n"
    }
    try command.file("a.jsonl", lines.joined())
    let outcome = try command.shell(
      """
      "$STEMMA" add whole.stemma a.jsonl -q
      cp whole.stemma killed.stemma
      "$STEMMA" analyse whole.stemma -q
      for delay in 0.1 0.4 0.7 0.3 1.2; do
        "$STEMMA" analyse killed.stemma -q & run=$!
        sleep $delay
        kill -KILL $run 2>/dev/null
        wait $run 2>/dev/null
        "$STEMMA" archive check killed.stemma >/dev/null || echo unsound
      done
      "$STEMMA" analyse killed.stemma -q
      "$STEMMA" export whole.stemma --output whole
      "$STEMMA" export killed.stemma --output killed
      diff -r whole killed
      """)
    #expect(outcome.status == 0 && outcome.text == "")
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }

  @Test(arguments: [
    "analyse", "analyse a b", "analyse a --tasks 0", "export a", "export a --table words",
    "export a --format dot --table claims", "export a --output -",
  ])
  func `wrong usage is told`(arguments: String) throws {
    #expect(try command.shell("\"$STEMMA\" \(arguments)").status == 64)
  }
}
