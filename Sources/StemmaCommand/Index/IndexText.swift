import StemmaEngine

/// What is in an index, in words for people.
enum IndexText {
  /// "1 report", "12 reports".
  static func reports(_ count: Int) -> String { "\(count) \(count == 1 ? "report" : "reports")" }

  /// The whole text, with a line end.
  static func lines(for listing: IndexListing) -> String {
    let count = listing.segments.count
    var lines = [
      "Index \(ClosingText.visible(listing.folder)), sound",
      "  \(reports(listing.reports)), \(listing.words) words, \(ByteCount.text(listing.bytes)) in "
        + "\(count) \(count == 1 ? "segment" : "segments")",
      "  one of \(listing.scale) runs kept, \(listing.keys) in all",
      "  fingerprint \(fingerprint(listing))",
    ]
    if !listing.segments.isEmpty { lines += ["", "Segments"] }
    for segment in listing.segments {
      lines.append(
        "  \(segment.file)  \(reports(segment.reports)), \(segment.words) words, "
          + ByteCount.text(segment.bytes))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Sixteen hexadecimal digits.
  static func fingerprint(_ listing: IndexListing) -> String {
    let digits = String(listing.fingerprint, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
