import Foundation
import StemmaModel
import Testing

@testable import StemmaPages

@Suite struct ReportPageTests {
  private static let page = page(of: FerryStory.analysis)

  private static func page(of analysis: Analysis) -> String {
    String(decoding: ReportPage.render(analysis, run: SnapshotTests.run), as: UTF8.self)
  }

  private static func ids(in page: String) -> [String] {
    page.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
  }

  @Test func `nothing of a report becomes markup`() {
    #expect(!Self.page.contains("<script>alert"))
    #expect(!Self.page.contains("<b>now"))
    #expect(Self.page.contains("&lt;script&gt;alert(1)&lt;/script&gt;⟨U+001B⟩[31m"))
  }

  @Test func `no control or direction character of a report reaches the page`() {
    let hidden = Self.page.unicodeScalars.filter { scalar in
      scalar != "\n"
        && (scalar.properties.generalCategory == .control
          || scalar.properties.isBidiControl)
    }
    #expect(hidden.isEmpty)
    #expect(Self.page.contains("⟨U+202E⟩deal⟨U+202C⟩"))
  }

  @Test func `an attribute cannot be closed by its value`() {
    var html = HTMLWriter()
    html.open("a", ["title": "\" onclick='x' <&>"])
    #expect(
      String(decoding: html.bytes, as: UTF8.self)
        == "<a title=\"&quot; onclick=&#39;x&#39; &lt;&amp;&gt;\">")
  }

  @Test func `every id of the page is there once and made of our own letters`() {
    let ids = Self.ids(in: Self.page)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.wholeMatch(of: /[a-z][a-z0-9-]*/) != nil })
  }

  @Test func `every link within the page has its target, and no link leaves it`() {
    let ids = Set(Self.ids(in: Self.page))
    let links = Self.page.matches(of: /href="([^"]*)"/).map { String($0.1) }
    #expect(!links.isEmpty)
    #expect(links.filter { !$0.hasPrefix("#") } == [])
    #expect(links.filter { !ids.contains(String($0.dropFirst())) } == [])
  }

  @Test func `every name that labels something is there`() {
    let ids = Set(Self.ids(in: Self.page))
    let labels = Self.page.matches(of: /aria-labelledby="([^"]*)"/)
      .flatMap { $0.1.split(separator: " ").map(String.init) }
    #expect(labels.filter { !ids.contains($0) } == [])
  }

  @Test func `every sentence of every report can be linked to`() {
    let ids = Set(Self.ids(in: Self.page))
    for (place, report) in FerryStory.reports.enumerated() {
      for number in report.sentences.indices {
        #expect(ids.contains("r-\(place + 1)-s-\(number + 1)"))
      }
    }
  }

  @Test func `the sections stand in their order`() {
    let order = ReportPage.Section.allCases.map(\.rawValue)
    let found = Self.page.matches(of: /<section id="([a-z-]+)" aria-labelledby/)
      .map { String($0.1) }
    #expect(found == order)
  }

  @Test func `headings never skip a level`() {
    let levels = Self.page.matches(of: /<h([1-6])/).compactMap { Int($0.1) }
    #expect(levels.first == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
  }

  @Test func `the page never says more than it knows`() {
    let text = Self.page.lowercased()
    for word in ["plagiar", "verified", "false"] where word != "false" {
      #expect(!text.contains(word))
    }
    let prose = text.replacing(
      /<(script|style)>.*?<\/(script|style)>/.dotMatchesNewlines(), with: "")
    #expect(!prose.contains("false"))
  }

  @Test func `words that were dropped are marked in the source alone`() throws {
    let start = try #require(Self.page.range(of: "Condition dropped"))
    let card = Self.page[start.upperBound...].prefix { $0 != "¶" }.prefix(1_400)
    #expect(card.contains("<mark class=\"was\">if the talks hold</mark>"))
    let rest = card.prefix(upTo: try #require(card.range(of: "</article>")).lowerBound)
    #expect(!rest.contains("class=\"now\""))
  }

  @Test func `the script is the one that the page's policy lets run`() throws {
    let source = PageScript.source.withUTF8Buffer { Array($0) }
    let digest = Data(SHA256.hash(source)).base64EncodedString()
    #expect("\(PageScript.hash)" == "sha256-" + digest)
  }

  @Test func `an empty run still makes a page`() {
    let empty = Analysis(
      reports: [], stories: [], families: [], passages: [], quotations: [], quotationCards: [],
      attributions: [], claims: [], changes: [], setAside: [], notes: [], notChecked: [],
      fingerprint: "")
    #expect(Self.page(of: empty).contains("No report was read."))
  }
}
