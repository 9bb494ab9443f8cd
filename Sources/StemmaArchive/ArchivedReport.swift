package import StemmaModel

/// A report as the archive knows it, without its text.
package struct ArchivedReport: Sendable, Hashable {
  /// Stays the same as long as the report is there.
  package let id: String
  /// The id that the input gave.
  package let givenID: String
  /// The id of the version before, where the report is a later version of one address.
  package let previous: String?
  /// The headline to show.
  package let headline: String?
  package let metadata: ReportMetadata
  /// The day of publication as `2026-11-22`, where `metadata.published` tells it.
  package let day: String?
  package let path: String
  package let line: Int?
  package let format: String
  /// Which version of the format's reader made the text of the bytes.
  package let readerVersion: Int
  package let encoding: String
  /// SHA-256 of the bytes as read.
  package let digest: String
  /// When it was added, as given.
  package let added: String
}
