/// A report as an archive knows it, without its text.
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

  package init(
    id: String, givenID: String, previous: String?, headline: String?, metadata: ReportMetadata,
    day: String?, path: String, line: Int?, format: String, readerVersion: Int, encoding: String,
    digest: String, added: String
  ) {
    (self.id, self.givenID, self.previous) = (id, givenID, previous)
    (self.headline, self.metadata, self.day) = (headline, metadata, day)
    (self.path, self.line, self.format) = (path, line, format)
    (self.readerVersion, self.encoding) = (readerVersion, encoding)
    (self.digest, self.added) = (digest, added)
  }
}

/// All that an archive keeps of one report.
package struct ReportCustody: Sendable {
  package let archived: ArchivedReport
  package let text: StoredText
  /// Bytes as read.
  package let rawBytes: Int
  /// The ids of all versions of its address, in the order in which they came, itself among them; empty
  /// where there is one alone.
  package let versions: [String]
  /// Other names under which its bytes were given.
  package let aliases: [Alias]

  /// Another name, and where it stood.
  package struct Alias: Sendable, Hashable {
    package let id: String
    package let path: String
    package let line: Int?

    package init(id: String, path: String, line: Int?) {
      (self.id, self.path, self.line) = (id, path, line)
    }
  }

  package init(
    archived: ArchivedReport, text: StoredText, rawBytes: Int, versions: [String],
    aliases: [Alias]
  ) {
    (self.archived, self.text, self.rawBytes) = (archived, text, rawBytes)
    (self.versions, self.aliases) = (versions, aliases)
  }
}

/// Something set aside that an archive lists.
package struct ArchivedSetAside: Sendable, Hashable {
  package let path: String
  package let line: Int?
  package let report: String?
  package let cause: String
  package let message: String
  package let added: String

  package init(
    path: String, line: Int?, report: String?, cause: String, message: String, added: String
  ) {
    (self.path, self.line, self.report) = (path, line, report)
    (self.cause, self.message, self.added) = (cause, message, added)
  }
}
