/// Bounds on what markup may become, whatever stands in it.
///
/// A web page that goes beyond them is cut or flattened and says so (`MarkupTree.isCut`); XML is
/// refused with a ``MarkupError``.
package struct MarkupLimits: Sendable, Hashable {
  /// Longest input.
  package var inputBytes: Int
  /// Deepest element. In a web page deeper ones become children of the one that stands here.
  package var depth: Int
  /// Most elements and texts.
  package var nodes: Int
  /// Most attributes of one element.
  package var attributesPerElement: Int
  /// Longest value of an attribute; a longer one is cut.
  package var attributeBytes: Int
  /// How deep libxml2's own stack of open elements may grow in a web page before the page is cut.
  package var openElements: Int
  /// Most steps over open elements that libxml2 may take: for each tag it may look at every one.
  package var stackSteps: Int

  package init(
    inputBytes: Int = 64 << 20, depth: Int = 512, nodes: Int = 1 << 20,
    attributesPerElement: Int = 1024, attributeBytes: Int = 1 << 20, openElements: Int = 4096,
    stackSteps: Int = 1_000_000_000
  ) {
    self.inputBytes = inputBytes
    self.depth = depth
    self.nodes = nodes
    self.attributesPerElement = attributesPerElement
    self.attributeBytes = attributeBytes
    self.openElements = openElements
    self.stackSteps = stackSteps
  }

  /// The limits of the readers.
  package static let standard = MarkupLimits()
}
