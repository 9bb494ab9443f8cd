import StemmaMarkup
import Testing

/// Web pages as trees, however broken.
@Suite struct PageTreeTests {
  private func tree(_ page: String) throws -> MarkupTree { try MarkupTree.html(Array(page.utf8)) }

  private func first(_ name: KnownName, in tree: MarkupTree) throws -> MarkupTree.NodeID {
    try #require(tree.descendants(of: tree.document).first { tree.is($0, name) })
  }

  @Test func `elements, attributes and texts stand in the order of the page`() throws {
    let tree = try tree("<P Class='lead'>One <b>two</b> &amp; th&eacute;n<p>three")
    let paragraph = try first(.p, in: tree)
    #expect(tree.value(of: .class, in: paragraph) == "lead")
    #expect(tree.string(of: paragraph) == "One two & thén")
    #expect(tree.string(of: tree.document) == "One two & thénthree")
    #expect(tree.children(of: paragraph).map { tree.isText($0) } == [true, false, true])
    let body = try first(.body, in: tree)
    #expect(tree.children("p", of: body).count == 2)
    #expect(tree.parent(of: body) == tree.root)
  }

  @Test func `a declared encoding does not change how the bytes are read`() throws {
    let tree = try tree("<meta charset=iso-8859-1><p>Zoë — “naïve”")
    #expect(tree.string(of: try first(.p, in: tree)) == "Zoë — “naïve”")
    #expect(!tree.isCut)
  }

  @Test func `scripts and styles are passed over, data in scripts is kept`() throws {
    let tree = try tree(
      """
      <style>p { x: y }</style><script>if (a < b) { "</p>" }</script>
      <script type="application/ld+json">{"a": "<p>"}</script><p>Text
      """)
    let data = try #require(tree.descendants(of: 0).last { tree.is($0, .script) })
    #expect(tree.string(of: data) == #"{"a": "<p>"}"#)
    #expect(tree.string(of: tree.document).hasSuffix("Text"))
    #expect(!tree.string(of: tree.document).contains("x: y"))
  }

  @Test func `a NUL does not end the page`() throws {
    #expect(try tree("<p>one\0two").string(of: 0) == "one two")
  }

  @Test func `a second html element and stray ends do no harm`() throws {
    let tree = try tree(
      "<html lang=en><body></i></p><html class=x lang=de><body id=y><p>Text</html>x")
    #expect(tree.string(of: tree.document) == "Textx")
  }

  @Test func `bytes that are not UTF-8, and nothing at all, are refused`() {
    #expect(throws: MarkupError.notUTF8) { try MarkupTree.html([0x3C, 0x70, 0x3E, 0xFF]) }
    #expect(throws: MarkupError.noElements) { try MarkupTree.html([]) }
    #expect(throws: MarkupError.tooLarge(limitBytes: 3)) {
      try MarkupTree.html(Array("<p>a".utf8), limits: MarkupLimits(inputBytes: 3))
    }
  }

  @Test func `nesting of 10,000 is flattened and keeps its text`() throws {
    let page = String(repeating: "<div>", count: 3000) + "down here" + "</div><p>after"
    let tree = try tree(page)
    #expect(tree.string(of: tree.document) == "down hereafter")
    #expect(tree.isCut)
    let deep = try self.tree("<p>before</p>" + String(repeating: "<div>", count: 10_000) + "x")
    #expect(deep.string(of: deep.document).hasPrefix("before"))
    #expect(deep.isCut)
  }

  @Test func `a page nested as deeply as any real one loses nothing`() throws {
    let page = String(repeating: "<div>", count: 400) + "down here"
    #expect(!(try tree(page).isCut))
  }

  @Test(arguments: [
    ("<a ", "b='1' ", 500_000), ("<i>", "</b>", 750_000), ("", "<b>", 750_000),
    ("<p title='", "x", 3000_000), ("<!--", "- ", 1500_000), ("<", "<", 3000_000),
    ("", "<p id=a>", 400_000), ("", "&", 3000_000), ("<script>", "</", 1500_000),
    ("", "<a b", 1000_000), ("<!DOCTYPE ", "[<!ENTITY a \"b\">", 200_000), ("", "</p", 1000_000),
    ("", "<table><tr>", 250_000), ("", "<html a=b><body c=d>", 200_000),
    ("<a ", "b1 b2 b3 ", 250_000),
  ])
  func `hostile pages end in bounded time and memory`(
    start: String, piece: String, count: Int
  ) throws {
    let page = "<p>before</p>" + start + String(repeating: piece, count: count)
    let duration = ContinuousClock().measure {
      let tree = try? MarkupTree.html(Array(page.utf8))
      #expect((tree?.count ?? 0) <= MarkupLimits.standard.nodes + 1)
    }
    #expect(duration < .seconds(20), "\(piece)")
  }

  @Test func `attributes that differ are bounded, too`() throws {
    let names = (0..<1_000_000).map { "a\($0)" }.joined(separator: " ")
    let duration = ContinuousClock().measure {
      let tree = try? MarkupTree.html(Array("<p>before</p><p \(names)>x</p>".utf8))
      #expect(tree?.isCut == true)
    }
    #expect(duration < .seconds(10))
  }

  @Test func `an attribute of 50 MB is cut, the page around it is read`() throws {
    let page = "<p>one</p><p title='\(String(repeating: "é", count: 25_000_000))'>two</p>"
    let tree = try tree(page)
    #expect(tree.string(of: tree.document) == "onetwo")
    #expect(tree.isCut)
    let value = tree.descendants(of: 0).compactMap { tree.value(of: .title, in: $0) }.first
    #expect(value?.utf8.count == MarkupLimits.standard.attributeBytes)
  }
}
