import FoundationEssentials
import StemmaEngine

/// What is in an index, for programs; its keys are in `docs/formats.md`.
enum IndexListJSON {
  /// The whole document, with a line end. Every key is always there.
  static func render(_ listing: IndexListing) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let document = Document(
      schema: "stemma.index-list/1", folder: listing.folder, scale: listing.scale,
      commits: listing.commits, reports: listing.reports, words: listing.words,
      keys: listing.keys, bytes: listing.bytes, fingerprint: IndexText.fingerprint(listing),
      segments: listing.segments.map {
        Document.Segment(
          file: $0.file, reports: $0.reports, words: $0.words, keys: $0.keys, bytes: $0.bytes)
      })
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
  }

  private struct Document: Encodable {
    struct Segment: Encodable {
      let file: String
      let reports: Int
      let words: Int
      let keys: Int
      let bytes: Int
    }

    let schema: String
    let folder: String
    let scale: Int
    let commits: Int
    let reports: Int
    let words: Int
    let keys: Int
    let bytes: Int
    let fingerprint: String
    let segments: [Segment]
  }
}
