import StemmaMarkup

/// The vocabularies that feeds mix.
enum FeedVocabulary {
  case content, dublinCore, dublinCoreTerms, atom

  /// The address that stands for it.
  private var address: String {
    switch self {
    case .content: "http://purl.org/rss/1.0/modules/content/"
    case .dublinCore: "http://purl.org/dc/elements/1.1/"
    case .dublinCoreTerms: "http://purl.org/dc/terms/"
    case .atom: "http://www.w3.org/2005/Atom"
    }
  }

  /// What it is called where a feed forgets to say what its prefixes stand for.
  private var prefix: String {
    switch self {
    case .content: "content"
    case .dublinCore: "dc"
    case .dublinCoreTerms: "dcterms"
    case .atom: "atom"
    }
  }

  /// Whether a name is one of this vocabulary.
  func holds(_ name: MarkupName) -> Bool {
    name.namespace == address || name.namespace == nil && name.prefix == prefix
  }
}

extension MarkupTree {
  /// The children of an element that are named so in a vocabulary.
  func children(
    _ name: String, in vocabulary: FeedVocabulary, of node: NodeID
  ) -> [NodeID] {
    children(of: node).filter {
      guard isElement($0) else { return false }
      let found = self.name(of: $0)
      return found.local == name && vocabulary.holds(found)
    }
  }

  /// The children of an element that are named so and belong to no vocabulary beside RSS's own.
  func plainChildren(_ name: String, of node: NodeID) -> [NodeID] {
    children(of: node).filter {
      guard isElement($0) else { return false }
      let found = self.name(of: $0)
      return found.local == name
        && (found.namespace == nil && found.prefix == nil
          || found.namespace?.contains("rss") ?? false
          || found.namespace?.contains("netscape.com/rdf") ?? false
          || found.namespace?.hasPrefix("http://backend.userland.com") ?? false)
    }
  }

  /// The texts of elements, each on one line, without those that say nothing.
  func lines(of nodes: [NodeID]) -> [String] { nodes.compactMap { line(of: $0) } }
}
