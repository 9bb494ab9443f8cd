import StemmaMarkup
import Testing

/// XML as trees.
@Suite struct XMLTreeTests {
  private func tree(_ text: String) throws -> MarkupTree { try MarkupTree.xml(Array(text.utf8)) }

  @Test func `names have their namespaces`() throws {
    let tree = try tree(
      """
      <rss xmlns:dc="http://purl.org/dc/elements/1.1/"><item>
        <title a="1" dc:b="2">One</title><dc:creator>Ada</dc:creator></item></rss>
      """)
    let root = try #require(tree.root)
    let item = try #require(tree.child("item", of: root))
    let creator = try #require(
      tree.child("creator", namespace: "http://purl.org/dc/elements/1.1/", of: item))
    #expect(tree.string(of: creator) == "Ada")
    #expect(tree.name(of: creator).prefix == "dc")
    #expect(tree.child("creator", namespace: "other", of: item) == nil)
    let title = try #require(tree.child("title", of: item))
    #expect(tree.value(of: "b", namespace: "http://purl.org/dc/elements/1.1/", in: title) == "2")
    #expect(tree.value(of: "a", in: title) == "1")
    #expect(tree.isWellFormed && !tree.isCut)
  }

  @Test(arguments: ["", "\u{FEFF}", "<?xml version='1.0' encoding='iso-8859-1'?>\n<!-- <a> -->"])
  func `elements know where they stand`(lead: String) throws {
    let filler = String(repeating: "<x y='ä'>text &lt; ü</x>\n", count: 2000)
    let text = "\(lead)<feed>\(filler)<item n='>'><b/>ä</item ><item/>\(filler)</feed>"
    let tree = try tree(text)
    let items = tree.children("item", of: try #require(tree.root))
    // A byte order mark is not counted.
    let bytes = Array((lead == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text).utf8)
    let found = items.compactMap { tree.source(of: $0) }.map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
    #expect(found == ["<item n='>'><b/>ä</item >", "<item/>"])
  }

  @Test func `XML in pieces is read as far as it goes`() throws {
    let tree = try tree("<a><b>one</b><c>tw &nbsp; o")
    #expect(!tree.isWellFormed)
    #expect(tree.string(of: 0).hasPrefix("one"))
  }

  @Test func `CDATA is text`() throws {
    #expect(try tree("<a>x<![CDATA[<b>&amp;]]>y</a>").string(of: 0) == "x<b>&amp;y")
  }

  @Test func `entities of a document are not expanded`() throws {
    var text = "<!DOCTYPE a [<!ENTITY e0 \"haha\">"
    for level in 1..<20 {
      text += "<!ENTITY e\(level) \"\(String(repeating: "&e\(level - 1);", count: 10))\">"
    }
    text += "<!ENTITY f SYSTEM \"file:///etc/hostname\">]><a b='&e19;'>one &e19; &f; &lt;</a>"
    let tree = try? tree(text)
    #expect((tree?.string(of: 0).utf8.count ?? 0) < 100)
    #expect(tree?.string(of: 0).contains("one") != false)
  }

  @Test func `nesting of 10,000 is refused`() {
    #expect(throws: MarkupError.nestsTooDeep(limit: 512)) {
      try tree(String(repeating: "<a>", count: 10_000))
    }
  }

  @Test(arguments: [
    ("<a ", "b='1' ", 500_000), ("<r>", "<a>x</a>", 500_000), ("<r a='", "x", 3000_000),
    ("<r><!--", "- ", 1500_000), ("<", "<", 3000_000), ("<r>", "&a;", 1000_000),
    ("<!DOCTYPE r [", "<!ENTITY a \"b\">", 200_000), ("<!DOCTYPE r [", "%a;", 750_000),
    ("<r>", "</r", 1000_000), ("<r><![CDATA[", "]]", 1500_000), ("<?a ", "?", 3000_000),
  ])
  func `hostile XML ends in bounded time and memory`(start: String, piece: String, count: Int) {
    let text = start + String(repeating: piece, count: count)
    let duration = ContinuousClock().measure {
      let tree = try? MarkupTree.xml(Array(text.utf8))
      #expect((tree?.count ?? 0) <= MarkupLimits.standard.nodes + 1)
    }
    #expect(duration < .seconds(20), "\(piece)")
  }

  @Test func `attributes and namespaces that differ are bounded`() {
    let names = (0..<500_000).map { "xmlns:a\($0)='u'" }.joined(separator: " ")
    let others = (0..<500_000).map { "a\($0)='u'" }.joined(separator: " ")
    let duration = ContinuousClock().measure {
      _ = try? MarkupTree.xml(Array("<r \(names)>x</r>".utf8))
      _ = try? MarkupTree.xml(Array("<r \(others)>x</r>".utf8))
    }
    #expect(duration < .seconds(20))
  }
}
