import StemmaDigest
import StemmaMarkup
import StemmaModel
import Testing

@testable import StemmaReaders

/// Web pages as files of the input.
@Suite struct PageReportTests {
  @Test(arguments: ["bridge.html", "bridge.txt", "bridge"])
  func `a page becomes a report, whatever its name`(name: String) async throws {
    let place = try Workplace()
    try place.write(name, InventedPage().html)
    let result = try await place.read()
    let report = try #require(result.reports.first)
    #expect(report.id == "bridge" && report.format == .html)
    #expect(report.digest == Digest.sha256Hex(of: Array(InventedPage().html.utf8)[...]))
    #expect(report.headline == InventedPage.headline)
    #expect(report.anatomy.paragraphs.count >= 4)
    #expect(report.anatomy.dateline?.place == "QUAYTOWN")
    #expect(result.setAside.isEmpty && result.notes.isEmpty)
  }

  @Test func `the bytes are kept where custody is asked for`() throws {
    var part = ReadingPart()
    let bytes = Array(InventedPage().html.utf8)
    PageReport(limits: .standard, detail: .custody).take(
      bytes, at: PageReport.Place(path: "a.warc", line: 3, id: "a"), into: &part)
    #expect(part.reports.first?.raw == bytes)
    #expect(part.reports.first?.line == 3)
  }

  @Test(arguments: [
    "<!DOCTYPE html><html>", "<html><body><nav><a href=/>Home</a></nav></body></html>",
    "<?xml version='1.0'?>\n<HTML lang='en'>",
  ])
  func `a page without a story is set aside`(html: String) async throws {
    let place = try Workplace()
    try place.write("a.html", html)
    #expect(try await place.read().causes == ["no-story"])
  }

  @Test func `stray zero bytes do not hide a page`() async throws {
    let place = try Workplace()
    try place.write("a.html", InventedPage(insert: "<p>a\0b</p><!-- \0\u{1}\u{2} -->").html)
    let result = try await place.read()
    #expect(result.reports.first?.text.string.contains(InventedPage.last) == true)
  }

  @Test func `encodings are told by mark, by bytes, by server and by page`() throws {
    let insert =
      "<p>Zoë Øster of the Café du Port called it “a close thing”, and poured coffee for "
      + "everybody who had been on the bridge that morning.</p>"
    let plain = InventedPage(insert: insert)
    let wrong = InventedPage(head: "<meta charset=iso-8859-1>", insert: insert)
    let units = [0xFEFF] + Array(plain.html.utf16)
    let utf16 = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let windows = plain.html.unicodeScalars.map { scalar -> UInt8 in
      switch scalar {
      case "“": 0x93
      case "”": 0x94
      case "—": 0x97
      default: UInt8(truncatingIfNeeded: scalar.value)
      }
    }
    let cases: [([UInt8], TextEncoding)] = [
      (Array(plain.html.utf8), .utf8), (Array(wrong.html.utf8), .utf8),
      (utf16, .utf16LittleEndian), (windows.filter { $0 != 0xA9 }, .windows1252),
    ]
    for (bytes, encoding) in cases {
      let page = try WebPage.read(bytes)
      #expect(page.encoding == encoding)
      #expect(String(decoding: page.text, as: UTF8.self).contains("Zoë Øster of the Café du Port"))
    }
  }

  @Test func `an encoding that only a name tells is decoded`() throws {
    // "Мост закрыт" in Windows-1251, again and again.
    let words: [UInt8] = [
      0xCC, 0xEE, 0xF1, 0xF2, 0x20, 0xE7, 0xE0, 0xEA, 0xF0, 0xFB, 0xF2, 0x2E, 0x20,
    ]
    let body =
      Array("<html><body><article><p>".utf8) + Array(repeatElement(words, count: 20).joined())
      + Array("</p></article></body></html>".utf8)
    let page = try WebPage.read(body, charset: "windows-1251")
    #expect(page.encoding == .declared)
    #expect(String(decoding: page.text, as: UTF8.self).hasPrefix("Мост закрыт. Мост"))
    let named = Array("<meta charset='windows-1251'>".utf8) + body
    #expect(try WebPage.read(named).text == page.text)
    #expect(try WebPage.read(body, charset: "no-such-name/../x").encoding != .declared)
  }
}

/// Pages that mean harm end in a report or a cause, soon.
@Suite struct HostilePageTests {
  private func text(_ html: String) -> String? {
    (try? WebPage.read(Array(html.utf8))).map { String(decoding: $0.text, as: UTF8.self) }
  }

  @Test func `nesting of 10,000 ends`() {
    let deep = String(repeating: "<div class=article-body>", count: 10_000)
    _ = text(InventedPage(insert: deep).html)
    _ = text(InventedPage(insert: String(repeating: "<b><i>", count: 10_000)).html)
    #expect(text(InventedPage(comments: deep).html)?.contains(InventedPage.last) == true)
  }

  @Test func `an attribute of 50 MB ends, and the story is read`() {
    let huge = "<p title=\"\(String(repeating: "x", count: 50_000_000))\">"
    #expect(text(InventedPage(comments: huge).html)?.contains(InventedPage.last) == true)
  }

  @Test func `an entity bomb does not go off`() {
    var bomb = "<!DOCTYPE html [<!ENTITY a \"ha\">"
    for letter in "bcdefghij" {
      let before = Character(Unicode.Scalar(letter.asciiValue.map { $0 - 1 } ?? 97))
      bomb += "<!ENTITY \(letter) \"\(String(repeating: "&\(before);", count: 10))\">"
    }
    let page = text(bomb + "]>" + InventedPage(insert: "<p>&j;</p>").html)
    #expect((page?.utf8.count ?? 0) < 10_000)
  }

  @Test(arguments: [
    "{\"@type\": \"NewsArticle\", \"author\": \(String(repeating: "[", count: 100_000))",
    String(repeating: "{\"@graph\": ", count: 100_000), "{\"@type\": \"NewsArticle\"", "[[[", "\"",
    "{\"@type\": [\(String(repeating: "\"NewsArticle\",", count: 50_000))\"x\"]}",
    "{\"@graph\": [\(String(repeating: "{\"@type\": \"NewsArticle\"},", count: 20_000)){}]}",
    "{\"@type\": \"NewsArticle\", \"headline\": \"\\ud800\", \"author\": {\"@id\": \"#a\"}}",
  ])
  func `JSON-LD that means harm ends`(json: String) {
    let head = "<script type='application/ld+json'>\(json)</script>"
    let page = text(InventedPage(head: head).html)
    #expect(page?.contains(InventedPage.lead) == true)
  }

  @Test(arguments: ["<p>a b c. ", "<a href=/x>Link</a> ", "<br>", "<div><p>", "word ", "&amp;"])
  func `long pages of one thing end in seconds`(piece: String) {
    let duration = ContinuousClock().measure {
      _ = text("<html><body>" + String(repeating: piece, count: 400_000 / piece.utf8.count))
    }
    #expect(duration < .seconds(30))
  }

  @Test(arguments: 0..<4)
  func `no page of odd pieces breaks the reading`(seed: UInt64) {
    let pieces = [
      "<p>", "</p>", "<div class='", "article", "'>", "<h1>", "<a href=", "\"", "'", ">", "<", "&",
      ";",
      "<script>", "</script", "<!--", "-->", "é", "\u{0}", "“Yes,” she said. ", "\u{202E}",
      "<time>",
      "2024-03-05", "<meta content=", " property=og:title", "<table><tr><td>", "<li>", "<br>",
      "application/ld+json", "{\"@type\":\"NewsArticle\"", "}",
      String(repeating: "words ", count: 30),
    ]
    var random = SeededRandom(seed: seed)
    for _ in 0..<300 {
      let html = (0..<(random.next() % 80)).map { _ in pieces.randomElement(using: &random) ?? "" }
      guard let page = try? WebPage.read(Array(html.joined().utf8)) else { continue }
      #expect(StoredText(validating: page.text) != nil)
    }
  }
}
