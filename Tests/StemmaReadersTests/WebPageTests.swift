import StemmaModel
import Testing

@testable import StemmaReaders

/// What is read of a web page.
@Suite struct WebPageTests {
  private func read(_ html: String, address: String? = nil) throws -> WebPage {
    try WebPage.read(Array(html.utf8), address: address)
  }

  private func text(_ page: WebPage) -> String { String(decoding: page.text, as: UTF8.self) }

  @Test func `the story is kept with a paragraph that begins with a quotation`() throws {
    let text = text(try read(InventedPage().html))
    let paragraphs = text.split(separator: "\n\n").map(String.init)
    let story = [
      InventedPage.lead, InventedPage.quotation, InventedPage.third, InventedPage.last,
    ]
    #expect(paragraphs.filter { story.contains($0) } == story)
  }

  @Test(arguments: [
    InventedPage.caption, InventedPage.teaser, InventedPage.comment, InventedPage.headline,
    "Share on Facebook", "newsletter", "rights reserved", "Weather", "Related stories",
  ])
  func `what stands around the story is left out`(piece: String) throws {
    #expect(!text(try read(InventedPage().html)).contains(piece))
  }

  @Test func `subheads, lists and quotations within the story stay`() throws {
    let insert = """
      <h2>What is known so far</h2>
      <ul><li>Nobody was hurt, according to the port authority and the ambulance service.</li>
      <li>The barge, the Marten, was on its way to the cement works upstream.</li></ul>
      <blockquote><p>“It is a miracle that nobody was in the water,” the harbour master told us.</p>
      </blockquote>
      """
    let text = text(try read(InventedPage(insert: insert).html))
    for piece in ["What is known so far", "Nobody was hurt", "the Marten", "It is a miracle"] {
      #expect(text.contains(piece))
    }
  }

  @Test func `what the page says of its report is read`() throws {
    let head = """
      <link rel="canonical" href="https://courier.example/2024/bridge">
      <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
        {"@type": "Organization", "@id": "#paper", "name": "The Quay Courier"},
        {"@type": "Person", "@id": "#mara", "name": "Mara Oke"},
        {"@type": ["ReportageNewsArticle"], "headline": "\(InventedPage.headline)",
         "datePublished": "2024-03-05T09:30:00+01:00", "dateModified": "2024-03-06",
         "author": [{"@id": "#mara"}, {"name": "Jo Lind"}], "publisher": {"@id": "#paper"},
         "inLanguage": "en-GB",
         "isBasedOn": [{"@type": "NewsArticle", "url": "https://wire.example/1"}, "Meridian Wire",
                       "javascript:alert(1)"],
         "correction": {"@type": "CorrectionComment", "text": "The pier is the northern one."}}]}
      </script>
      """
    let metadata = try read(InventedPage(head: head).html).metadata
    #expect(metadata.title == InventedPage.headline)
    #expect(metadata.outlet == "The Quay Courier")
    #expect(metadata.author == "Mara Oke, Jo Lind")
    #expect(metadata.published == "2024-03-05T09:30:00+01:00")
    #expect(metadata.updated == "2024-03-06")
    #expect(metadata.url == "https://courier.example/2024/bridge")
    #expect(metadata.language == "en-GB")
    #expect(metadata.basedOn == ["https://wire.example/1", "Meridian Wire"])
    #expect(metadata.correction == "The pier is the northern one.")
  }

  @Test func `without JSON-LD the metas speak`() throws {
    let head = """
      <meta name="author" content="Mara&nbsp;Oke"><meta name="DC.date" content="5 March 2024">
      <meta property="article:modified_time" content="2024-03-06T10:00:00Z">
      """
    let metadata = try read(InventedPage(head: head).html).metadata
    #expect(metadata.author == "Mara Oke")
    #expect(metadata.published == "2024-03-05")
    #expect(metadata.updated == "2024-03-06T10:00:00Z")
    #expect(metadata.outlet == "Quay Courier")
    #expect(metadata.language == "en-GB")
  }

  @Test(arguments: [
    "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "  JavaScript:x", "//",
    "https://a b", "https://a\u{202E}b", "https://",
  ])
  func `only addresses of the web are kept`(address: String) throws {
    let page = InventedPage(head: "<link rel=canonical href=\"\(address)\">")
    #expect(try read(page.html).metadata.url == nil)
    let fetched = try read(page.html, address: "https://courier.example/a?b=c")
    #expect(fetched.metadata.url == "https://courier.example/a?b=c")
  }

  @Test func `a relative address stands on the one where the page was fetched`() throws {
    let page = InventedPage(head: "<link rel=canonical href=/2024/bridge>")
    let url = try read(page.html, address: "https://courier.example/x?y").metadata.url
    #expect(url == "https://courier.example/2024/bridge")
  }

  @Test(arguments: [
    ("Tuesday 5 March 2024", "2024-03-05"), ("5. März 2024", "2024-03-05"),
    ("05.03.2024, 10:15 Uhr", "2024-03-05"), ("March 5, 2024", "2024-03-05"),
    ("le 5 mars 2024", "2024-03-05"), ("5 de marzo de 2024", "2024-03-05"),
    ("2024年3月5日", "2024-03-05"), ("25/12/2023", "2023-12-25"), ("12/25/2023", "2023-12-25"),
    ("20240305T101500", "2024-03-05"), ("99.99.2024", nil), ("31.02.2024", nil),
    ("call 555-12-2024-1", nil),
    ("Vol. 3, No. 5", nil),
  ])
  func `a day is found in the words of newsrooms`(words: String, day: String?) {
    #expect(WrittenDay.first(in: words.utf8, monthFirst: false)?.description == day)
  }

  @Test(arguments: [
    ("<h1>Quay Courier</h1><h2>\(InventedPage.headline)</h2>", InventedPage.headline),
    ("<h1>\(InventedPage.headline) | Quay Courier</h1>", InventedPage.headline),
    ("<p>no heading at all</p>", InventedPage.headline),
  ])
  func `the headline is not the name of the site`(body: String, title: String) throws {
    let head =
      "<title>\(InventedPage.headline) - Quay Courier</title>"
      + "<meta property=og:site_name content='Quay Courier'>"
    #expect(
      try read("<html><head>\(head)</head><body>\(body)</body></html>").metadata.title == title)
  }

  @Test func `controls and marks that turn a line do not reach the text`() throws {
    let insert =
      "<p>The tide table\u{1B}[31m for\u{7} March\u{202E} was\u{200B} wrong by an "
      + "hour\u{9B}, the har\u{AD}bour office said, and asked all masters to take care.</p>"
    let page = try read(InventedPage(insert: insert).html)
    let scalars = text(page).unicodeScalars
    #expect(text(page).contains("wrong by an hour, the harbour office said"))
    #expect(!scalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value) })
    #expect(!scalars.contains { (0x202A...0x202E).contains($0.value) })
  }

  @Test func `a page of scripts that would reach a reader gives none of them`() throws {
    let head =
      "<meta property=article:published_time content='\u{1B}[2J2024-03-05'>"
      + "<meta name=author content='<script>alert(1)</script>Mara Oke\u{202E}'>"
    let metadata = try read(InventedPage(head: head).html).metadata
    #expect(metadata.author == "Mara Oke")
    #expect(metadata.published == "2024-03-05")
  }
}
