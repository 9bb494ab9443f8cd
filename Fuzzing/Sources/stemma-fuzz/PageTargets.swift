@testable import StemmaMarkup
@testable import StemmaModel
@testable import StemmaReaders

/// Readers of markup: any bytes give a tree that hangs together, and a page that can be shown.
enum PageTargets {
  /// A web page; the first byte chooses the encoding that the server names.
  static func page() -> FuzzTarget {
    { bytes in
      let charsets = [nil, "utf-8", "windows-1252", "shift_jis", "utf-16", "iso-2022-jp"]
      let charset = charsets[Int(bytes.first ?? 0) % charsets.count]
      guard
        let page = try? WebPage.read(
          Array(bytes.dropFirst()), address: "https://quay.example/", charset: charset)
      else { return }
      precondition(StoredText(validating: page.text) != nil, "a text that is not UTF-8")
      precondition(!page.text.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F }, "a control")
      if let url = page.metadata.url {
        precondition(url.lowercased().hasPrefix("http"), "an address of another scheme")
      }
    }
  }

  /// A tree of a page where the first byte is even, else of XML.
  static func markup() -> FuzzTarget {
    { bytes in
      let limits = MarkupLimits(depth: 64, nodes: 5000, attributeBytes: 500)
      let input = Array(String(decoding: bytes.dropFirst(), as: UTF8.self).utf8)
      let isPage = (bytes.first ?? 0).isMultiple(of: 2)
      guard
        let tree = isPage
          ? try? MarkupTree.html(input, limits: limits) : try? MarkupTree.xml(input, limits: limits)
      else { return }
      precondition(tree.count <= limits.nodes + 1, "too many nodes")
      for node in tree.descendants(of: tree.document) {
        guard let parent = tree.parent(of: node), parent < node else {
          preconditionFailure("a node without a parent before it")
        }
        precondition(tree.children(of: parent).contains(node), "a child that its parent lacks")
        if let source = tree.source(of: node) {
          precondition(source.upperBound <= input.count, "an element past the end")
        }
      }
    }
  }
}
