import Foundation
import Testing

@testable import StemmaCommand

/// `stemma read` as a built binary.
@Suite struct ReadCommandTests {
  let command: BuiltCommand

  init() throws { command = try BuiltCommand() }

  private let feed = """
    <rss version="2.0"><channel><title>Quay Post</title>
    <item><guid>a</guid><title>Ferry</title><link>https://quay.example/a</link><category>boats</category>
    <pubDate>Fri, 02 May 2031 08:30:00 GMT</pubDate><description>The ferry stopped.</description></item>
    <item><guid>b</guid><description></description></item>
    </channel></rss>
    """

  private func rows(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test func `help teaches by example`() throws {
    let outcome = try command.run("read", "--help")
    #expect(outcome.status == 0)
    #expect(outcome.text.split(separator: "\n").count { $0.contains("stemma read ") } >= 3)
  }

  @Test func `what was written is read again with nothing lost`() throws {
    try command.layOutReports()
    try command.file("wire/feed.xml", feed)
    let first = try command.run("read", "wire")
    #expect(first.status == 0)
    #expect(first.errors.contains("[no-text]"))
    let again = try command.shell("\"$STEMMA\" read wire --quiet | \"$STEMMA\" read -")
    #expect(again.errors == "")
    let (one, two) = (try rows(first.text), try rows(again.text))
    #expect(one.count == two.count && !one.isEmpty)
    for (one, two) in zip(one, two) {
      for key in one.keys
      where !["path", "line", "file", "format", "sha256", "extra"].contains(key) {
        #expect(one[key] as? NSObject == two[key] as? NSObject, "\(key)")
      }
      var extra = two["extra"] as? [String: Any] ?? [:]
      let origin = extra.removeValue(forKey: "readFrom") as? [String: Any]
      #expect(origin?["path"] as? String == one["path"] as? String)
      #expect(origin?["sha256"] as? String == one["sha256"] as? String)
      #expect(NSDictionary(dictionary: extra) == one["extra"] as? NSDictionary)
    }
  }

  @Test func `the number of tasks cannot be seen`() throws {
    try command.layOutReports()
    try command.file("wire/feed.xml", feed)
    let one = try command.run("read", "wire", "--tasks", "1")
    let four = try command.run("read", "wire", "--tasks", "4")
    #expect(one.text == four.text && one.errors == four.errors)
  }

  @Test func `people can look at it`() throws {
    try command.file("feed.xml", feed)
    let outcome = try command.run("read", "feed.xml", "--format", "text")
    #expect(outcome.text.hasPrefix("== a\npath: feed.xml:2\nformat: feed"))
    #expect(outcome.text.hasSuffix("\n\nThe ferry stopped.\n\n"))
  }

  @Test func `nothing to read is a failure`() throws {
    try command.file("empty.txt", "")
    let outcome = try command.run("read", "empty.txt")
    #expect(outcome.status == 2)
    #expect(outcome.text == "")
  }
}
