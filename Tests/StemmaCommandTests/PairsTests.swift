import Foundation
import Testing

@testable import StemmaCommand

/// What `stemma pairs` refuses.
@Suite struct PairsUsageTests {
  let command: BuiltCommand

  init() throws { command = try BuiltCommand() }

  @Test func `help teaches by example`() throws {
    let outcome = try command.run("pairs", "--help")
    #expect(outcome.status == 0)
    #expect(outcome.text.split(separator: "\n").count { $0.contains("stemma pairs ") } >= 3)
  }

  @Test(arguments: [
    ["pairs"], ["pairs", ""], ["pairs", "wire", "--format", "csv"],
    ["pairs", "wire", "--passages"],
    ["pairs", "wire", "--passages", "--format", "tsv"], ["pairs", "wire", "--tasks", "0"],
    ["pairs", "wire", "--min-containment", "1.1"], ["pairs", "wire", "--min-containment=-0.1"],
    ["pairs", "wire", "--min-containment", "nan"], ["pairs", "wire", "--min-containment", "half"],
    ["pairs", "wire", "--within", "d"], ["pairs", "wire", "--within", "3w"],
    ["pairs", "wire", "--within=-3d"], ["pairs", "wire", "--within", "3dd"],
    ["pairs", "wire", "--within", "99999999999d"], ["pairs", "wire", "--outlets", "some"],
    ["pairs", "wire", "--output", ""], ["pairs", "wire", "--boilerplate", ""],
    ["pairs", "wire", "--boilerplate", "-"], ["pairs", "wire", "-o", "x", "--boilerplate", "x"],
    ["pairs", "wire", "--quiet", "--verbose"],
  ])
  func `wrong usage ends with 64 and a hint`(arguments: [String]) throws {
    try command.layOutReports()
    try command.expectWrongUsage(arguments)
  }

  @Test(arguments: [("30d", 30), ("30", 30), ("0d", 0), ("007d", 7), ("2147483647", 2_147_483_647)])
  func `a number of days is read with and without its unit`(text: String, days: Int32) {
    #expect(PairsCommand.days(text) == days)
  }

  @Test(arguments: ["-o missing/p.tsv", "-o wire", "-o wire/a.txt", "--boilerplate wire/a.txt"])
  func `an output that cannot stand there is refused before the work`(options: String) throws {
    try command.layOutReports()
    let outcome = try command.shell("\"$STEMMA\" pairs wire/a.txt wire/b.txt \(options)")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("stemma: "))
    #expect(outcome.text == "")
    #expect(command.contents("wire/a.txt") == Data(InventedReports.wire.utf8))
    #expect(try command.names() == ["wire"])
  }

  @Test(arguments: ["-o wire/c.txt", "-o out.tsv --boilerplate wire/c.txt", "-o wire/a.txt"])
  func `an output never replaces a report found in a folder`(options: String) throws {
    try command.layOutReports()
    let outcome = try command.shell("\"$STEMMA\" pairs wire \(options)")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("is one of the reports to read"))
    #expect(command.contents("wire/a.txt") == Data(InventedReports.wire.utf8))
    #expect(command.contents("wire/c.txt") == Data(InventedReports.unrelated.utf8))
    #expect(try command.names() == ["wire"])
  }

  @Test func `a missing path alone ends with 2 and is named`() throws {
    let outcome = try command.run("pairs", "nowhere.txt", "--header")
    #expect(outcome.status == 2)
    #expect(outcome.text == "")
    #expect(outcome.errors.contains("nowhere.txt"))
  }

  @Test(arguments: [
    "-o old.tsv", "-o old.tsv --header", "--header", "-o old.tsv --boilerplate new.tsv",
  ])
  func `no report at all ends with 2 and leaves the old file`(options: String) throws {
    try command.file("empty/blank.txt", " \n")
    try command.file("old.tsv", "old")
    let outcome = try command.shell("\"$STEMMA\" pairs empty \(options)")
    #expect(outcome.status == 2)
    #expect(outcome.text == "")
    #expect(outcome.errors.contains("no report could be read"))
    #expect(command.contents("old.tsv") == Data("old".utf8))
    #expect(try command.names() == ["empty", "old.tsv"])
  }
}

/// `stemma pairs` from files to rows, as the shell sees it.
@Suite struct PairsCommandTests {
  let command: BuiltCommand

  init() throws {
    command = try BuiltCommand()
    try command.layOutReports()
  }

  /// The columns of each row.
  private func rows(_ text: String) -> [[String]] {
    text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private func record(_ fields: [String: String]) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: fields), as: UTF8.self) + "\n"
  }

  @Test func `a pair is a row`() throws {
    let outcome = try command.run("pairs", "wire")
    #expect(outcome.status == 0)
    let rows = rows(outcome.text)
    #expect(rows.map { Array($0.prefix(2)) } == [["a", "b"]])
    #expect(rows.first?.count == 8)
    #expect(rows.first?[3] == "-")
    #expect(outcome.errors == "stemma: 1 pair among 3 reports\n")
    let quiet = try command.run("pairs", "wire", "--quiet", "--header")
    #expect(quiet.errors == "")
    #expect(quiet.text.hasSuffix("\n" + outcome.text))
    #expect(self.rows(quiet.text)[0].count == 8)
  }

  @Test func `no pair is no failure`() throws {
    let outcome = try command.run("pairs", "wire/a.txt", "wire/c.txt", "--header", "-o", "p.tsv")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "stemma: 0 pairs among 2 reports\n")
    #expect(rows(String(decoding: command.contents("p.tsv") ?? Data(), as: UTF8.self)).count == 1)
    #expect(try command.names() == ["p.tsv", "wire"])
  }

  @Test func `passages are the shared words in the bytes of the texts`() throws {
    // A block that changed its place makes a passage of its own.
    let moved = InventedReports.rewrite.replacing(
      "Island ferries at a standstill", with: "The council met again on Tuesday, late. ")
    let texts = [
      "\(InventedReports.unrelated)\n“Größe”\n\(InventedReports.wire)",
      "\(moved)\n\(InventedReports.unrelated)",
    ]
    try command.file("two/a.txt", texts[0])
    try command.file("two/b.txt", texts[1])
    let outcome = try command.run("pairs", "two", "--passages", "--format", "jsonl")
    #expect(outcome.status == 0)
    let object = try #require(try outcome.objects.first)
    let passages = try #require(object["passages"] as? [[String: Any]])
    #expect(passages.count >= 2)
    #expect(passages.contains { $0["moved"] as? Bool == true })
    let bytes = texts.map { Array($0.utf8) }
    var shared = 0
    for passage in passages {
      let words = try ["a", "b"].enumerated().map { place, key in
        let span = try #require(passage[key] as? [Int])
        let text = try #require(String(validating: bytes[place][span[0]..<span[1]], as: UTF8.self))
        return text.lowercased().split { !$0.isLetter && !$0.isNumber }
      }
      let matched = try #require(passage["words"] as? Int)
      shared += matched
      if passage["kind"] as? String == "verbatim" {
        #expect(words[0] == words[1] && words[0].count == matched)
      } else {
        #expect(words[0].prefix(5) == words[1].prefix(5))
        #expect(words[0].suffix(5) == words[1].suffix(5))
        #expect(words[0] != words[1] && matched <= min(words[0].count, words[1].count))
      }
    }
    #expect(object["sharedWords"] as? Int == shared)
    let without = try command.run("pairs", "two", "--format", "jsonl")
    #expect(try without.objects.first?["passages"] as? [Int] == [])
  }

  @Test func `days, outlets and series are compared as asked`() throws {
    let records = try [
      ("a", "Coast", "2024-02-28", "x"), ("b", "Post", "2024-03-29", "x"),
      ("c", "Coast Sport", "2024-03-30", "y"), ("d", "Post", "", "z"),
    ].map { id, outlet, date, series in
      try record([
        "id": id, "outlet": outlet, "date": date, "series": series, "text": InventedReports.wire,
      ])
    }
    try command.file("r.jsonl", records.joined())
    func pairs(_ options: String) throws -> [String] {
      let outcome = try command.shell("\"$STEMMA\" pairs r.jsonl \(options)")
      return rows(outcome.text).map { $0.prefix(2).joined() }
    }
    #expect(try pairs("") == ["ab", "ac", "ad", "bc", "bd", "cd"])
    #expect(try pairs("--within 30d") == ["ab", "ad", "bc", "bd", "cd"])
    #expect(try pairs("--within 1") == ["ad", "bc", "bd", "cd"])
    #expect(try pairs("--outlets same") == ["ac", "bd"])
    #expect(try pairs("--outlets different") == ["ab", "ad", "bc", "cd"])
    #expect(try pairs("--skip-series") == ["ac", "ad", "bc", "bd", "cd"])
  }

  @Test func `a share that is asked for decides alone`() throws {
    let share = try #require(Double(rows(try command.run("pairs", "wire").text)[0][5]))
    #expect(share > 0.5 && share < 1)
    for (asked, count) in [("0", 1), ("\(share - 0.01)", 1), ("\(share + 0.01)", 0), ("1", 0)] {
      let outcome = try command.run("pairs", "wire", "--min-containment", asked)
      #expect(rows(outcome.text).count == count)
      #expect(outcome.errors.contains("1 more share a passage") == (count == 0))
    }
  }

  @Test func `broken records are set aside, counted and listed`() throws {
    let good = try ["one", "two"].map { try record(["id": $0, "text": InventedReports.wire]) }
    let input = good[0] + "{\n" + good[1] + "{\"id\": \"x\", \"text\": 7}\n"
    let outcome = try command.run("pairs", "-", input: input)
    #expect(outcome.status == 0)
    #expect(rows(outcome.text).map { Array($0.prefix(2)) } == [["one", "two"]])
    #expect(outcome.errors.contains("set aside: 2 of 4"))
    #expect(outcome.errors.contains("-:2: ") && outcome.errors.contains("-:4: "))
    #expect(outcome.errors.contains("1 pair among 2 reports"))
  }

  @Test func `a missing path among others is set aside`() throws {
    let outcome = try command.run("pairs", "wire/a.txt", "nowhere.txt", "wire/b.txt")
    #expect(outcome.status == 0)
    #expect(rows(outcome.text).count == 1)
    #expect(outcome.errors.contains("nowhere.txt"))
  }

  @Test func `tasks and order of the paths change no byte`() throws {
    let records = try (0..<120).map { number in
      let text = number % 3 == 0 ? InventedReports.wire : InventedReports.rewrite
      return try record(["id": "r\(number % 100)", "text": "\(text) Nr. \(number)"])
    }
    try command.file("1.jsonl", records[..<70].joined())
    try command.file("2.jsonl", records[70...].joined())
    var found: Set<Data> = []
    for words in [
      "1.jsonl 2.jsonl --tasks 1", "2.jsonl 1.jsonl --tasks 2", "2.jsonl 1.jsonl --tasks 5",
    ] {
      let outcome = try command.shell(
        "\"$STEMMA\" pairs \(words) --passages --format jsonl")
      #expect(outcome.status == 0)
      found.insert(outcome.output)
    }
    #expect(found.count == 1)
    #expect((found.first?.count ?? 0) > 10_000)
  }

  @Test func `the common wording stands in a file of its own`() throws {
    let line = "Readers may share this page with their friends through the usual buttons below"
    let records = try (0..<40).map { number in
      try record(["id": "r\(number + 10)", "text": "Größe \(number). \(line)!"])
    }
    try command.file("r.jsonl", records.joined())
    let outcome = try command.run(
      "pairs", "r.jsonl", "--boilerplate", "common.tsv", "-o", "pairs.tsv")
    #expect(outcome.status == 0)
    let start = "Größe 0. ".utf8.count
    let common = String(decoding: try #require(command.contents("common.tsv")), as: UTF8.self)
    #expect(common == "40\tr10\t\(start)\t\(start + line.utf8.count)\n")
    #expect(outcome.errors.contains("wording that many reports hold"))
    #expect(!outcome.errors.contains("--boilerplate"))
    #expect(try command.names() == ["common.tsv", "pairs.tsv", "r.jsonl", "wire"])
    let without = try command.run("pairs", "r.jsonl", "-o", "pairs.tsv")
    #expect(without.errors.contains("--boilerplate FILE"))
  }

  @Test func `a file appears whole and nothing stays beside it`() throws {
    try command.file("pairs.tsv", "old")
    let outcome = try command.run("pairs", "wire", "--output", "pairs.tsv")
    #expect(outcome.status == 0)
    #expect(outcome.text == "")
    #expect(
      rows(String(decoding: try #require(command.contents("pairs.tsv")), as: UTF8.self)).count == 1)
    #expect(try command.names() == ["pairs.tsv", "wire"])
  }

  @Test func `a full disk is said`() throws {
    let outcome = try command.run("pairs", "wire", "-o", "/dev/full")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("cannot write /dev/full"))
  }

  @Test func `a reader that goes away is no failure`() throws {
    let outcome = try command.shell("{ \"$STEMMA\" pairs wire -q; echo $? >status; } | head -c 0")
    #expect(outcome.errors == "")
    #expect(command.contents("status") == Data("0\n".utf8))
  }

  @Test(arguments: [("INT", "130"), ("TERM", "143")])
  func `a signal ends the run and leaves no file`(signal: String, status: String) throws {
    try command.file("old.tsv", "old")
    let outcome = try command.shell(
      """
      mkfifo pipe
      "$STEMMA" pairs - --output old.tsv <pipe & run=$!
      exec 3>pipe
      sleep 1
      kill -\(signal) $run
      wait $run
      echo $?
      """)
    #expect(outcome.text == "\(status)\n")
    #expect(command.contents("old.tsv") == Data("old".utf8))
    #expect(try command.names() == ["old.tsv", "pipe", "wire"])
  }
}
