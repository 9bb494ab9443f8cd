import StemmaModel
import Testing

@testable import StemmaReaders

struct TextPairStreamTests {
  private func drained(_ path: String) throws -> (pairs: [TextPair], setAside: [SetAside]) {
    var stream = try TextPairStream(path: path)
    var pairs: [TextPair] = []
    var setAside: [SetAside] = []
    while let batch = stream.next() {
      pairs += batch.pairs
      setAside += batch.setAside
    }
    return (pairs, setAside)
  }

  @Test func `pairs come in the order of the lines, broken lines are listed with a cause`() throws {
    let place = try Workplace()
    let path = try place.write(
      "pairs.jsonl",
      """
      {"id": "a", "source": "One.", "rewrite": "Two. \\u00e9"}
      {"id": 7, "source": "One.", "rewrite": "Three.", "more": [1]}

      {"source": "One.", "rewrite": "Four."}
      {"id": "b", "source": "One."}
      {"id": "c", "source": 5, "rewrite": "x"}
      {"id": "d", "source": "One.", "rewrite": " "}
      ["One.", "Two."]
      {"id": "e"
      """)
    let found = try drained(path)
    #expect(found.pairs.map(\.id) == ["a", "7", "pairs:4"])
    #expect(found.pairs.map(\.rewrite.string) == ["Two. é", "Three.", "Four."])
    #expect(found.setAside.map(\.line) == [5, 6, 7, 8, 9])
    #expect(
      found.setAside.map(\.cause) == ["no-pair", "no-pair", "empty", "no-pair", "invalid-json"])
  }

  @Test func `a packed file is unfolded`() throws {
    let place = try Workplace()
    let line = #"{"id": "a", "source": "One.", "rewrite": "Two."}"#
    let path = try place.write("pairs.jsonl.gz", Squeezed.gzip(Array(line.utf8)))
    #expect(try drained(path).pairs.map(\.id) == ["a"])
  }

  @Test func `a missing file is an error, a folder is set aside`() throws {
    let place = try Workplace()
    #expect(throws: ReadingError.noneExists([place.path + "/none"])) {
      try TextPairStream(path: place.path + "/none")
    }
    #expect(try drained(place.path).setAside.map(\.cause) == ["not-a-file"])
  }

  @Test(arguments: [
    "Storm hits coast", "By Ada Brandt\nStorm hits coast\nOne died.",
    "LONDON (Wire) — One died.", "Correction: One died.", "Headline\n\nOne died.\n",
  ])
  func `a text read as story has no other parts, and every byte of it is read`(text: String) {
    let report = Report(story: StoredText(text), id: "a", path: "", line: nil)
    #expect(report.anatomy == ReportAnatomy(paragraphs: report.anatomy.paragraphs))
    let read = report.anatomy.paragraphs.map { report.text[$0] }.joined()
    #expect(read.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
  }
}
