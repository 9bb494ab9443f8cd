import Foundation
import StemmaTestModel
import Testing

/// Odd arguments, closed streams and names that a terminal would obey.
@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct HostileSurroundingsTests {
  let command: BuiltCommand

  init() throws {
    command = try BuiltCommand()
    try command.layOutReports()
  }

  @Test func `a file never gets the number of a closed standard stream`() throws {
    let noOutput = try command.shell("\"$STEMMA\" report wire >&-")
    #expect(noOutput.status == 2)
    #expect(noOutput.errors.contains("cannot write standard output"))
    let nothing = try command.shell(
      "\"$STEMMA\" report wire /nowhere -o page.html --json twin.json --verbose <&- >&- 2>&-")
    #expect(nothing.status == 2)
    let page = String(decoding: try #require(command.contents("page.html")), as: UTF8.self)
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.hasSuffix("</html>\n"))
    let twin = try #require(command.contents("twin.json"))
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: twin) }
  }

  @Test func `a closed standard input is set aside`() throws {
    let outcome = try command.shell("\"$STEMMA\" report - wire <&-")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("-: it cannot be read"))
    #expect(!outcome.errors.contains("permissions"))
  }

  /// Repaired to a string, its name would be that of the other file.
  @Test func `an argument that is not UTF-8 is refused, never taken for another file`() throws {
    try command.file("odd\u{FFFD}.txt", InventedReports.wire)
    let outcome = try command.shell("\"$STEMMA\" report \"$(printf 'odd\\377.txt')\"")
    #expect(outcome.status == 64)
    #expect(outcome.text == "")
    #expect(outcome.errors.contains("argument 2 is not valid UTF-8"))
  }

  @Test(arguments: ["\u{1B}[31m", "\u{9B}31m", "\u{202E}", "\u{2066}", "\r"])
  func `no name brings its control characters to the terminal`(mark: String) throws {
    let name = "a\(mark)b.txt"
    for arguments in [
      ["/nowhere/\(name)"], ["wire", "-o", "/nowhere/\(name)"], ["wire", "--\(name)"],
    ] {
      let outcome = try command.shell(
        "\"$STEMMA\" report " + arguments.map { "'\($0)'" }.joined(separator: " "))
      #expect(outcome.status != 0)
      #expect(!outcome.errors.unicodeScalars.contains(mark.unicodeScalars.first ?? " "))
    }
    try command.file("wire/\(name)", "")
    let outcome = try command.run("report", "wire", "--verbose")
    #expect(outcome.errors.contains("b.txt"))
    #expect(!outcome.errors.unicodeScalars.contains(mark.unicodeScalars.first ?? " "))
  }

  @Test func `two outputs that are one file under two names are refused`() throws {
    for json in ["./page.html", "wire/../page.html", "link.html"] {
      try command.file("page.html", "old")
      _ = try command.shell("ln -sf page.html link.html")
      let outcome = try command.run("report", "wire", "-o", "page.html", "--json", json)
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("the same file"))
      #expect(command.contents("page.html") == Data("old".utf8))
    }
  }

  @Test func `the closing lines name only outputs that were written`() throws {
    try command.file("wire/empty.txt", "")
    #expect(!(try command.run("report", "wire").errors.contains("see ")))
    let page = try command.run("report", "wire", "-o", "page.html").errors
    #expect(page.contains("section 7 of the page"))
    #expect(!page.contains("JSON"))
    #expect(!(try command.run("report", "wire/empty.txt").errors.contains("see ")))
  }
}
