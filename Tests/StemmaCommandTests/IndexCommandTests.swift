import Foundation
import Testing

@testable import StemmaCommand

/// `stemma index` as a person and a script meet it.
@Suite struct IndexCommandTests {
  let command: BuiltCommand

  init() throws { command = try BuiltCommand() }

  /// Records of invented reports.
  private func records(_ numbers: Range<Int>) -> String {
    numbers.map { number in
      let words = (0..<60).map { "word\(number * 31 % 17 * 60 + $0)" }.joined(separator: " ")
      return #"{"id":"r\#(number)","title":"No \#(number) | Gazette","text":"\#(words)"}"# + "\n"
    }.joined()
  }

  private func list(_ index: String = "a.index") throws -> [String: Any] {
    let outcome = try command.run("index", "list", index, "--json")
    #expect(outcome.status == 0)
    return try #require(
      try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
  }

  @Test func `reports are added in pieces, once each, and the index says what it has`() throws {
    try command.file("all.jsonl", records(0..<30))
    try command.file("first.jsonl", records(0..<20))
    let built = try command.run("index", "build", "a.index", "first.jsonl")
    #expect(built.status == 0)
    #expect(built.text == "added 20 reports; a.index has 20\n")
    #expect(built.errors == "")
    let added = try command.run(
      "index", "add", "a.index", "-", "--commit-every", "3", "--tasks", "2",
      input: records(10..<30))
    #expect(added.text == "added 10 reports, 10 were there already; a.index has 30\n")
    let again = try command.run("index", "add", "a.index", "all.jsonl")
    #expect(again.status == 0)
    #expect(again.text == "added 0 reports, 30 were there already; a.index has 30\n")
    #expect(try command.run("index", "build", "b.index", "all.jsonl", "-q").text == "")
    let (one, other) = (try list(), try list("b.index"))
    #expect(one["fingerprint"] as? String == other["fingerprint"] as? String)
    #expect(one["schema"] as? String == "stemma.index-list/1")
    #expect(one["reports"] as? Int == 30)
    #expect(one["words"] as? Int == 1800)
    #expect((one["segments"] as? [[String: Any]])?.count == 5)
    let screen = try command.run("index", "list", "a.index").text
    #expect(screen.hasPrefix("Index a.index, sound\n  30 reports, 1800 words, "))
    #expect(screen.contains("\n  000001.segment  20 reports, 1200 words, "))
  }

  @Test func `what is set aside is said at the end`() throws {
    try command.file("some.jsonl", records(0..<2) + "{]\n")
    let outcome = try command.run("index", "build", "a.index", "some.jsonl")
    #expect(outcome.status == 0)
    #expect(outcome.text == "added 2 reports; a.index has 2\n")
    #expect(outcome.errors.hasPrefix("stemma: set aside: 1 of 3\n  some.jsonl:3: "))
    try command.file("none.jsonl", "{]\n")
    let none = try command.run("index", "add", "a.index", "none.jsonl")
    #expect(none.status == 2)
    #expect(none.errors.contains("no report could be read"))
  }

  @Test func `what cannot be done is said, and leaves everything as it was`() throws {
    try command.file("a.jsonl", records(0..<3))
    let none = try command.run("index", "add", "a.index", "a.jsonl")
    #expect(none.status == 2)
    #expect(none.errors.contains("stemma index build"))
    let missing = try command.run("index", "build", "a.index", "missing.jsonl")
    #expect(missing.status == 2)
    #expect(try command.names() == ["a.jsonl"])
    _ = try command.run("index", "build", "a.index", "a.jsonl")
    let twice = try command.run("index", "build", "a.index", "a.jsonl")
    #expect(twice.status == 2)
    #expect(twice.errors.contains("is an index of 3 reports already"))
    try command.file("folder/notes.txt", "mine")
    let foreign = try command.run("index", "build", "folder", "a.jsonl")
    #expect(foreign.status == 2)
    #expect(foreign.errors.contains("notes.txt"))
    try command.file("a.index/000001.segment", "damaged")
    let damaged = try command.run("index", "list", "a.index")
    #expect(damaged.status == 2)
    #expect(damaged.errors.contains("000001.segment is damaged: it is cut off"))
  }

  @Test func `a second program is told, or waits`() throws {
    try command.file("a.jsonl", records(0..<3))
    try command.file("b.jsonl", records(3..<6))
    let outcome = try command.shell(
      """
      "$STEMMA" index build a.index a.jsonl --quiet
      mkfifo pipe
      "$STEMMA" index add a.index - --wait <pipe & first=$!
      exec 3>pipe
      while flock --nonblock a.index/lock true; do sleep 0.05; done
      "$STEMMA" index add a.index b.jsonl 2>&1
      "$STEMMA" index list a.index | grep reports,
      "$STEMMA" index add a.index b.jsonl --wait 3>&- & second=$!
      cat a.jsonl >&3
      exec 3>&-
      wait $first && wait $second
      """)
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("another process is adding to a.index"))
    #expect(outcome.text.contains("\n  3 reports, 180 words, "))
    #expect(outcome.text.contains("added 0 reports, 3 were there already; a.index has 3\n"))
    #expect(outcome.text.hasSuffix("added 3 reports; a.index has 6\n"))
  }

  @Test(arguments: [("INT", "130"), ("TERM", "143"), ("KILL", "137")])
  func `a signal leaves what was committed`(signal: String, status: String) throws {
    try command.file("a.jsonl", records(0..<3))
    let outcome = try command.shell(
      """
      "$STEMMA" index build a.index a.jsonl --quiet
      mkfifo pipe
      "$STEMMA" index add a.index - <pipe & run=$!
      exec 3>pipe
      sleep 1
      kill -\(signal) $run
      wait $run
      echo $?
      """)
    #expect(outcome.text == "\(status)\n")
    #expect(try list()["reports"] as? Int == 3)
    let again = try command.run("index", "add", "a.index", "a.jsonl")
    #expect(again.text == "added 0 reports, 3 were there already; a.index has 3\n")
  }

  @Test(arguments: [
    ["index", "build", "a.index"], ["index", "build", "", "a"],
    ["index", "build", "a.index", "a", "--scale", "3"],
    ["index", "add", "a.index", "a", "--commit-every", "0"],
    ["index", "add", "a.index", "a", "--quiet", "--verbose"],
    ["index", "add", "a.index", "a", "--tasks", "0"], ["index", "list"], ["index", "drop"],
  ])
  func `wrong usage ends with 64 and a hint`(arguments: [String]) throws {
    try command.expectWrongUsage(arguments)
  }

  @Test func `help teaches by example`() throws {
    for name in ["build", "add", "list"] {
      let outcome = try command.run("index", name, "--help")
      #expect(outcome.status == 0)
      #expect(outcome.text.contains("stemma index \(name) "))
      #expect(outcome.text.contains("Exit codes:"))
    }
  }
}
