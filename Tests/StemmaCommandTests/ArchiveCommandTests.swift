import Foundation
import Testing

@testable import StemmaCommand

/// `stemma add` and what looks into an archive, as a built binary; no language model is needed.
@Suite struct ArchiveCommandTests {
  let command: BuiltCommand

  init() throws { command = try BuiltCommand() }

  /// Records of invented reports.
  private func records(_ numbers: Range<Int>) -> String {
    numbers.map { number in
      let words = (0..<40).map { "word\(number * 31 % 17 * 40 + $0)" }.joined(separator: " ")
      return #"{"id":"r\#(number)","title":"No \#(number)","text":"\#(words) unique\#(number)"}"#
        + "\n"
    }.joined()
  }

  private func export(_ archive: String) throws -> String {
    let list = try command.run("list", archive, "--format", "jsonl")
    #expect(list.status == 0)
    let shown = try command.shell(
      "\"$STEMMA\" list \(archive) --format jsonl | sed 's/^{\"id\":\"\\([^\"]*\\)\".*/\\1/' | "
        + "\"$STEMMA\" show \(archive) - --json")
    #expect(shown.status == 0)
    return list.text + shown.text
  }

  @Test func `reports are added once, listed, shown and found`() throws {
    try command.file("all.jsonl", records(0..<30) + "{]\n")
    let added = try command.run(
      "add", "a.stemma", "all.jsonl", "--commit-every", "7", "--at", "2029-01-01T00:00:00Z")
    #expect(added.status == 0)
    #expect(added.text == "added 30 reports, 1 set aside; a.stemma has 30\n")
    #expect(added.errors.contains("all.jsonl:31: it is not valid JSON"))
    #expect(added.errors.contains("stemma list a.stemma --set-aside"))
    let again = try command.run("add", "a.stemma", "-", input: records(0..<31))
    #expect(again.text == "added 1 report, 30 were there already; a.stemma has 31\n")
    #expect(try command.names() == ["a.stemma", "all.jsonl"])
    let list = try command.run("list", "a.stemma")
    #expect(list.text.split(separator: "\n").count == 31)
    let csv = try command.run("list", "a.stemma", "--format", "csv").text
    #expect(csv.hasPrefix("id,givenId,previous,headline,"))
    let aside = try command.run("list", "a.stemma", "--set-aside", "--format", "json")
    let document = try #require(
      try JSONSerialization.jsonObject(with: aside.output) as? [String: [[String: Any]]])
    #expect(document["setAside"]?.first?["line"] as? Int == 31)
    let raw = try command.run("show", "a.stemma", "r3", "--raw")
    #expect(raw.text + "\n" == records(3..<4))
    let found = try command.run("search", "a.stemma", "unique3")
    #expect(found.text.contains("[unique3]"))
    #expect(found.errors == "stemma: 1 report holds that\n")
    #expect(try command.run("archive", "check", "a.stemma").status == 0)
  }

  @Test func `the archive comes out the same whatever the tasks and commits`() throws {
    try command.file("in/a.jsonl", records(0..<40))
    try command.file("in/b.txt", "A plain report.\n\nWith two paragraphs.\n")
    try command.file("in/c.jsonl", records(20..<60))
    let time = ["--at", "2029-01-01T00:00:00Z", "-q"].joined(separator: " ")
    _ = try command.shell("\"$STEMMA\" add a.stemma in \(time)")
    _ = try command.shell("\"$STEMMA\" add b.stemma in --tasks 5 --commit-every 3 \(time)")
    #expect(try export("a.stemma") == export("b.stemma"))
  }

  @Test func `an archive in the folder that is added is not read`() throws {
    try command.file("in/a.jsonl", records(0..<3))
    #expect(try command.run("add", "in/a.stemma", "in").text.hasPrefix("added 3 reports;"))
    let again = try command.run("add", "in/a.stemma", "in", "--verbose")
    #expect(again.text == "added 0 reports, 3 were there already; in/a.stemma has 3\n")
    #expect(again.errors.contains("in/a.stemma: is what the reports are added to"))
    let itself = try command.run("add", "in/a.stemma", "in/a.stemma")
    #expect(itself.status == 2)
    #expect(try command.run("archive", "check", "in/a.stemma").status == 0)
  }

  @Test func `an archive is read as its reports are`() throws {
    let texts = (0..<8).map { number in
      "Ferry \(number / 2) left the northern harbour at noon with eleven passengers and two goats "
        + "aboard, and came to the island in the evening behind a tug named \(number % 2).\n"
    }
    for (number, text) in texts.enumerated() { try command.file("in/r\(number).txt", text) }
    _ = try command.run("add", "a.stemma", "in", "-q")
    for name in ["pairs", "stories"] {
      let read = try command.run(name, "in")
      #expect(read.status == 0 && read.text.split(separator: "\n").count >= 4)
      #expect(try command.run(name, "a.stemma").text == read.text)
      // One archive under two names, beside a folder.
      let mixed = try command.shell(
        """
        mkdir -p half && cp in/r[0-3].txt half
        "$STEMMA" add rest.stemma in/r[4-7].txt -q && ln -sf rest.stemma link.stemma
        "$STEMMA" \(name) half rest.stemma link.stemma
        """)
      #expect(mixed.text.hasSuffix(read.text))
    }
    let listed = try command.run("read", "a.stemma").text.split(separator: "\n")
    #expect(listed.count == 8)
    _ = try command.run("index", "build", "a.index", "a.stemma", "-q")
    let pairs = try command.run("pairs", "--index", "a.index")
    #expect(pairs.text == (try command.run("pairs", "in").text))
  }

  @Test func `an archive in a folder, or for another archive, is set aside with advice`() throws {
    try command.file("in/a.jsonl", records(0..<3))
    _ = try command.run("add", "in/a.stemma", "in/a.jsonl", "-q")
    let pairs = try command.run("pairs", "in")
    #expect(pairs.status == 0)
    #expect(pairs.errors.contains("in/a.stemma: it is an archive, which is read where it is named"))
    #expect(pairs.errors.contains("[archive]"))
    let added = try command.run("add", "b.stemma", "in/a.stemma")
    #expect(added.status == 2 && added.errors.contains("stemma read ARCHIVE | stemma add OTHER -"))
    let piped = try command.shell("\"$STEMMA\" read in/a.stemma | \"$STEMMA\" add b.stemma -")
    #expect(piped.text == "added 3 reports; b.stemma has 3\n")
  }

  @Test func `no output takes the place of an archive`() throws {
    try command.file("a.jsonl", records(0..<3))
    _ = try command.run("add", "a.stemma", "a.jsonl", "-q")
    let before = command.contents("a.stemma")
    for arguments in [
      ["pairs", "a.jsonl", "-o", "a.stemma"], ["read", "a.jsonl", "-o", "a.stemma"],
    ] {
      let outcome = try command.run(arguments)
      #expect(outcome.status == 2 && outcome.errors.contains("is an archive, which the output"))
    }
    #expect(command.contents("a.stemma") == before)
  }

  @Test func `what cannot be done is said, and leaves everything as it was`() throws {
    try command.file("a.jsonl", records(0..<3))
    try command.file("notes.txt", "mine")
    for arguments in [
      ["add", "notes.txt", "a.jsonl"], ["list", "notes.txt"], ["list", "missing"],
      ["add", ".", "a.jsonl"], ["add", "no/a.stemma", "a.jsonl"], ["add", "b.stemma", "missing"],
      ["forget", "missing", "x"], ["archive", "check", "notes.txt"],
    ] {
      let outcome = try command.shell(
        "\"$STEMMA\" " + arguments.map(CommandText.quoted).joined(separator: " "))
      #expect(outcome.status == 2)
      #expect(outcome.errors.hasPrefix("stemma: "))
    }
    #expect(try command.names() == ["a.jsonl", "notes.txt"])
    #expect(command.contents("notes.txt") == Data("mine".utf8))
  }

  @Test func `forgetting says what went, and an empty archive is listed`() throws {
    try command.file("a.jsonl", records(0..<2))
    _ = try command.run("add", "a.stemma", "a.jsonl")
    let marked = try command.run(
      "mark", "a.stemma", "0123456789ab", "wrong", "--report", "r0", "--because", "no", "--by", "M")
    #expect(marked.text == "marked 0123456789ab wrong\n")
    #expect(
      try command.run("marks", "a.stemma").text.hasPrefix("0123456789ab wrong, because no\n"))
    #expect(try command.run("mark", "a.stemma", "ffffffffffff", "right").status == 2)
    let forgotten = try command.run("forget", "a.stemma", "r0", "r1")
    #expect(forgotten.status == 0)
    #expect(forgotten.text.contains("removed 2 reports, 0 derived results and 1 mark"))
    #expect(command.contents("a.stemma")?.range(of: Data("unique1".utf8)) == nil)
    let empty = try command.run("list", "a.stemma")
    #expect((empty.status, empty.text) == (0, ""))
    #expect(
      try command.run("list", "a.stemma", "--format", "json").text == "{\n  \"reports\": []\n}\n")
    #expect(try command.run("archive", "check", "a.stemma").status == 0)
  }

  @Test(arguments: ["\u{1B}[31m", "\u{9B}31m", "\u{202E}", "\u{7}"])
  func `nothing of a report reaches the terminal as control`(mark: String) throws {
    let hex = mark.unicodeScalars.map { String($0.value, radix: 16) }
    let escaped = hex.map { "\\u" + String(repeating: "0", count: 4 - $0.count) + $0 }.joined()
    try command.file(
      "a.jsonl",
      "{\"id\":\"x\(escaped)\",\"title\":\"T\(escaped)\",\"outlet\":\"O\(escaped)\","
        + "\"url\":\"http://x.org/\(escaped)\",\"text\":\"hidden\(escaped) words\"}\n")
    let first = try #require(mark.unicodeScalars.first)
    _ = try command.run("add", "a.stemma", "a.jsonl")
    for line in [
      "list a.stemma", "list a.stemma --format csv", "list a.stemma --format json",
      "search a.stemma words", "list a.stemma --format jsonl",
      "list a.stemma --format jsonl | sed 's/.*\"givenId\":\"\\(x[^\"]*\\)\".*/\\1/' >/dev/null",
    ] {
      let outcome = try command.shell("\"$STEMMA\" \(line)")
      #expect(!outcome.text.unicodeScalars.contains(first), "\(line)")
    }
  }

  @Test func `a reader that goes away is no failure`() throws {
    try command.file("a.jsonl", records(0..<400))
    _ = try command.run("add", "a.stemma", "a.jsonl", "-q")
    let outcome = try command.shell(
      "(\"$STEMMA\" list a.stemma --format jsonl; echo $? >&2) | head -n 1 >/dev/null")
    #expect(outcome.errors == "0\n")
  }

  @Test(arguments: [("INT", "130"), ("TERM", "143"), ("KILL", "137")])
  func `a signal leaves what was committed`(signal: String, status: String) throws {
    try command.file("a.jsonl", records(0..<3))
    let outcome = try command.shell(
      """
      "$STEMMA" add a.stemma a.jsonl --quiet
      mkfifo pipe
      "$STEMMA" add a.stemma - <pipe & run=$!
      exec 3>pipe
      sleep 1
      kill -\(signal) $run
      wait $run
      echo $?
      """)
    #expect(outcome.text == "\(status)\n")
    #expect(try command.run("archive", "check", "a.stemma").status == 0)
    let again = try command.run("add", "a.stemma", "a.jsonl")
    #expect(again.text == "added 0 reports, 3 were there already; a.stemma has 3\n")
  }

  /// Seeds are fixed; where in the run a kill falls hangs on the machine.
  @Test func `a run that is killed and done again gives the same archive`() throws {
    try command.file("a.jsonl", records(0..<600))
    let add = "--commit-every 40 --at 2029-01-01T00:00:00Z -q"
    _ = try command.shell("\"$STEMMA\" add whole.stemma a.jsonl \(add)")
    let outcome = try command.shell(
      """
      last=0
      for delay in 0.02 0.05 0.03 0.11 0.07 0.19 0.13; do
        "$STEMMA" add killed.stemma a.jsonl \(add) & run=$!
        sleep $delay
        kill -KILL $run 2>/dev/null
        wait $run 2>/dev/null
        [ -e killed.stemma ] || continue
        "$STEMMA" archive check killed.stemma >/dev/null || echo unsound
        count=$("$STEMMA" list killed.stemma | wc -l)
        [ $count -ge $last ] || echo "lost: $count after $last"
        last=$count
      done
      "$STEMMA" add killed.stemma a.jsonl \(add)
      """)
    #expect(outcome.text == "")
    #expect(try export("whole.stemma") == export("killed.stemma"))
  }

  @Test func `a full disk is said, and the archive is whole`() throws {
    try command.file("a.jsonl", records(0..<20))
    try command.file("b.jsonl", records(20..<1500))
    _ = try command.run("add", "a.stemma", "a.jsonl", "-q")
    let outcome = try command.shell(
      "ulimit -f 1000; trap '' XFSZ; exec \"$STEMMA\" add a.stemma b.jsonl --commit-every 100")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("no room is left"))
    #expect(try command.run("archive", "check", "a.stemma").status == 0)
    #expect(try command.run("add", "a.stemma", "b.jsonl", "-q").status == 0)
    #expect(try command.run("list", "a.stemma").text.split(separator: "\n").count == 1500)
  }

  @Test func `a folder that may only be read is read, and a writer is told`() throws {
    try command.file("in/a.jsonl", records(0..<3))
    _ = try command.run("add", "in/a.stemma", "in/a.jsonl", "-q")
    // Who may write everywhere, as root does, is not kept out by permissions.
    let outcome = try command.shell(
      """
      chmod a-w in/a.stemma in
      if touch in/b 2>/dev/null; then rm in/b; echo any; else
        "$STEMMA" list in/a.stemma | wc -l
        "$STEMMA" search in/a.stemma unique2 | wc -l
        "$STEMMA" add in/a.stemma in/a.jsonl 2>&1
        ls in
      fi
      chmod u+w in
      """)
    guard outcome.text != "any\n" else { return }
    #expect(
      outcome.text.hasPrefix("3\n2\nstemma: cannot write in/a.stemma: the file or its folder"))
    #expect(outcome.text.hasSuffix("a.jsonl\na.stemma\n"))
  }

  @Test(arguments: [
    ["add"], ["add", "a.stemma"], ["add", "", "a"],
    ["add", "a.stemma", "a", "--commit-every", "0"],
    ["add", "a.stemma", "a", "--at", "now"], ["list", "a.stemma", "--from", "May"],
    ["list", "a.stemma", "--set-aside", "--outlet", "x"], ["show", "a.stemma"],
    ["show", "a.stemma", "a", "b", "--raw"], ["search", "a.stemma", "!!"], ["search", "a.stemma"],
    ["mark", "a.stemma", "xyz", "wrong"], ["mark", "a.stemma", "0123456789ab", "maybe"],
    ["forget", "a.stemma"], ["archive", "mend"],
  ])
  func `wrong usage ends with 64 and a hint`(arguments: [String]) throws {
    let words = arguments.map(CommandText.quoted).joined(separator: " ")
    let outcome = try command.shell("\"$STEMMA\" \(words)")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("--help"))
    #expect(try command.names() == [])
  }

  @Test func `help teaches by example`() throws {
    for name in ["add", "list", "show", "search", "forget", "mark", "marks"] {
      let outcome = try command.run(name, "--help")
      #expect(outcome.status == 0)
      #expect(outcome.text.contains("stemma \(name) "))
      #expect(outcome.text.contains("Exit codes:"))
    }
  }
}
