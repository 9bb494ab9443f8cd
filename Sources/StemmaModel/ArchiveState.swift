/// What is in an archive, and whether it is sound.
package struct ArchiveState: Sendable, Hashable {
  /// Number of the schema, from 1.
  package var schema = 0
  package var reports = 0
  /// Reports that are later versions of an address.
  package var versions = 0
  package var setAside = 0
  /// Results that were derived from reports.
  package var derived = 0
  package var marks = 0
  /// Bytes of texts.
  package var textBytes = 0
  /// Bytes as read.
  package var rawBytes = 0
  /// Bytes of the file.
  package var fileBytes = 0
  /// What is wrong, a sentence each; empty where the archive is sound.
  package var problems: [String] = []

  package init() {}
}
