import StemmaModel

/// What a feed says of one of its items.
struct FeedItem {
  var id: String?
  var metadata = ReportMetadata()
  /// Valid UTF-8.
  var text: [UInt8] = []
  /// Whether the text is only what the feed says about the item.
  var isSummary = false
  var notes: [String] = []

  /// Takes an address where it leads to the web.
  mutating func takeAddress(_ address: String?) {
    guard metadata.url == nil, let address else { return }
    metadata.url = PageAddress.safe(address)
    if metadata.url == nil, !address.isEmpty {
      notes.append("its address does not lead to the web and was left out")
    }
  }
}
