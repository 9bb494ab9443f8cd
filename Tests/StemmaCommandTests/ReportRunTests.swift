import Foundation
import StemmaTestModel
import Testing

@testable import StemmaCommand

/// `stemma report` from files to files, as the shell sees it.
@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct ReportRunTests {
  let command: BuiltCommand

  init() throws {
    command = try BuiltCommand()
    try command.layOutReports()
  }

  private func json(_ data: Data?) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: try #require(data))
    return try #require(value as? [String: Any])
  }

  @Test func `JSON on standard output has every key that is promised`() throws {
    let outcome = try command.run("report", "wire", "--json", "-")
    #expect(outcome.status == 0)
    let found = try json(outcome.output)
    let promised: Set = [
      "schema", "reports", "stories", "families", "quotations", "changes", "claims", "setAside",
    ]
    #expect(promised.subtracting(found.keys) == [])
    let reports = try #require(found["reports"] as? [[String: Any]])
    #expect(reports.map { $0["id"] as? String } == ["a", "b", "c"])
  }

  @Test func `the screen is plain text when nothing else is asked for`() throws {
    let outcome = try command.run("report", "wire", environment: ["TERM": "xterm"])
    #expect(outcome.status == 0)
    #expect(!outcome.text.isEmpty)
    #expect(!outcome.text.contains("\u{1B}"))
    #expect(outcome.errors == "")
    #expect(try command.names() == ["wire"])
  }

  @Test func `the page on standard output is all that stands there`() throws {
    let outcome = try command.run("report", "wire", "--output", "-", "--json", "twin.json")
    #expect(outcome.status == 0)
    #expect(outcome.text.lowercased().hasPrefix("<!doctype html>"))
    #expect(outcome.text.lowercased().hasSuffix("</html>\n"))
    #expect(try json(command.contents("twin.json"))["schema"] != nil)
  }

  @Test func `a written file replaces the old one whole and leaves nothing beside it`() throws {
    try command.file("page.html", "old")
    try command.file("outside.json", "old")
    try FileManager.default.createSymbolicLink(
      atPath: command.folder.appending(path: "link.json").path,
      withDestinationPath: "outside.json")
    let outcome = try command.run("report", "wire", "--output", "page.html", "--json", "link.json")
    #expect(outcome.status == 0)
    #expect(try command.names() == ["link.json", "outside.json", "page.html", "wire"])
    #expect(command.contents("page.html")?.starts(with: Data("<!".utf8)) == true)
    #expect(try json(command.contents("outside.json"))["reports"] != nil)
  }

  @Test func `quiet is silent when files are written`() throws {
    let outcome = try command.run("report", "wire", "--output", "page.html", "--quiet")
    #expect(outcome.status == 0)
    #expect(outcome.text == "")
    #expect(outcome.errors == "")
    #expect(command.contents("page.html") != nil)
  }

  @Test func `a full disk is said and leaves the old file`() throws {
    let outcome = try command.run("report", "wire", "--json", "/dev/full")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("cannot write /dev/full"))
  }

  @Test(arguments: ["--json -", "--output -", ""])
  func `a reader that goes away is no failure`(options: String) throws {
    let line = "{ \"$STEMMA\" report wire \(options); echo $? >status; } | head -c 0"
    let outcome = try command.shell(line)
    #expect(outcome.errors == "")
    #expect(command.contents("status") == Data("0\n".utf8))
  }

  @Test(arguments: ["report.with.dots", "with space.txt", "größe-日本.txt", "it's $(odd).txt"])
  func `unusual file names are read as they are`(name: String) throws {
    try command.file(name, InventedReports.wire)
    let outcome = try command.run("report", name, "--json", "-")
    #expect(outcome.status == 0)
    let reports = try #require(try json(outcome.output)["reports"] as? [[String: Any]])
    #expect(reports.map { $0["path"] as? String } == [name])
  }

  @Test func `a file whose name begins with a dash is read behind two dashes`() throws {
    try command.file("-odd.txt", InventedReports.wire)
    #expect(try command.run("report", "--json", "-", "--", "-odd.txt").status == 0)
  }

  @Test func `the order of the paths and the number of tasks change no byte`() throws {
    let paths = ["wire/a.txt", "wire/b.txt", "wire/c.txt"]
    var pages: Set<Data> = []
    var twins: Set<Data> = []
    for order in [paths, paths.reversed()] {
      for tasks in ["1", "2"] {
        let words = order.joined(separator: " ")
        let outcome = try command.shell(
          "\"$STEMMA\" report \(words) --tasks \(tasks) -o page.html --json twin.json -q")
        #expect(outcome.status == 0)
        pages.insert(try #require(command.contents("page.html")))
        twins.insert(try #require(command.contents("twin.json")))
      }
    }
    #expect(pages.count == 1)
    #expect(twins.count == 1)
  }
}

/// Input that is broken, empty or odd: it is said, and the rest is done.
@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct BadInputTests {
  let command: BuiltCommand

  init() throws { command = try BuiltCommand() }

  @Test func `what is set aside is counted and named at the end`() throws {
    try command.layOutReports()
    try command.file("wire/empty.txt", "")
    let outcome = try command.run("report", "wire", "--json", "twin.json")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("set aside: 1 of 4"))
    #expect(outcome.errors.contains("empty.txt"))
    let quiet = try command.run("report", "wire", "--json", "twin.json", "--quiet")
    #expect(quiet.errors == "")
  }

  @Test func `more than five set aside are counted, and named when asked for`() throws {
    try command.layOutReports()
    for number in 1...7 { try command.file("wire/empty-\(number).txt", "") }
    let short = try command.run("report", "wire", "--json", "twin.json").errors
    #expect(short.contains("empty-5.txt"))
    #expect(!short.contains("empty-6.txt"))
    #expect(short.contains("2 more"))
    let long = try command.run("report", "wire", "--json", "twin.json", "--verbose").errors
    #expect(long.contains("empty-7.txt"))
  }

  @Test func `an empty folder ends with 2`() throws {
    try FileManager.default.createDirectory(
      at: command.folder.appending(path: "nothing"), withIntermediateDirectories: true)
    let outcome = try command.run("report", "nothing", "--output", "page.html")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("no report could be read"))
    #expect(command.contents("page.html") == nil)
  }

  @Test(arguments: ["Word", "\u{201C}\u{201D}\"\"''", "שלום עולם", "😀😀😀😀😀😀😀😀"])
  func `a report of next to nothing is taken`(text: String) throws {
    try command.layOutReports()
    try command.file("wire/odd.txt", text)
    let outcome = try command.run("report", "wire", "--json", "-", "--output", "page.html")
    #expect(outcome.status == 0)
    #expect(command.contents("page.html") != nil)
    #expect(String(decoding: outcome.output, as: UTF8.self).contains("odd"))
  }

  @Test func `standard input is read as records`() throws {
    let records = """
      {"id": "one", "title": "Ferries", "text": "Crews walked out on Monday."}
      {"id": "two", "title": "Library", "text": "A clerk found an old map."}

      """
    let outcome = try command.run("report", "-", "--json", "-", input: records)
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("\"one\""))
    #expect(outcome.text.contains("\"two\""))
  }
}
