/// One report as it was read: its text, where it came from, and what its own layout says of it.
package struct Report: Sendable, Identifiable {
  /// Unique within a run: the id that the input gives, else the file name without its ending.
  package let id: String
  /// The path as given by the user, or `-` for standard input.
  package let path: String
  /// Line of the record in `path` for formats with many reports a file, counted from 1.
  package let line: Int?
  package let text: StoredText
  /// The encoding of the bytes as read; `text` is always UTF-8.
  package let encoding: TextEncoding
  /// SHA-256 of the record's bytes as read, before any decoding, in lower-case hexadecimal.
  package let digest: String
  /// What the bytes were, which says how the text was got from them.
  package let format: ReportFormat
  /// The record's bytes as read, where the reading was asked to keep them; else empty.
  package let raw: [UInt8]
  package let metadata: ReportMetadata
  package let anatomy: ReportAnatomy

  package init(
    id: String, path: String, line: Int?, text: StoredText, encoding: TextEncoding,
    digest: String, format: ReportFormat = .plain, raw: [UInt8] = [], metadata: ReportMetadata,
    anatomy: ReportAnatomy
  ) {
    self.id = id
    self.path = path
    self.line = line
    self.text = text
    self.encoding = encoding
    self.digest = digest
    self.format = format
    self.raw = raw
    self.metadata = metadata
    self.anatomy = anatomy
  }

  /// The headline to show: the one in the text, else the one that the input gives.
  package var headline: String? {
    anatomy.headline.map { text[$0] } ?? metadata.title
  }

  /// The same report under another id, for inputs in which two reports claim one.
  package func renamed(to newID: String) -> Report {
    Report(
      id: newID, path: path, line: line, text: text, encoding: encoding, digest: digest,
      format: format, raw: raw, metadata: metadata, anatomy: anatomy)
  }
}

/// What the bytes of a report were.
package enum ReportFormat: String, Sendable, CaseIterable {
  /// A file of text.
  case plain
  /// A JSON object with a string `text`.
  case record
  /// A web page.
  case html
  /// An item of an RSS feed, an entry of an Atom feed.
  case feed
  /// An item of the IPTC's ninjs.
  case ninjs
  /// An item of the IPTC's NewsML-G2.
  case newsml

  /// Counts the changes of how this format is read, from 1. A text got by another version may
  /// differ though the bytes are the same.
  package var readerVersion: Int { 1 }
}

/// How the bytes of a report were encoded.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case latin1 = "iso-8859-1"
  case windows1252 = "windows-1252"
  /// Another one, which the input named; a note says which.
  case declared
}

/// What the input says of a report outside its text. Every value is shown as given.
package struct ReportMetadata: Sendable, Hashable {
  package var title: String?
  package var outlet: String?
  package var author: String?
  /// The date as written in the input.
  package var published: String?
  /// When this version was made, as written in the input.
  package var updated: String?
  package var url: String?
  package var language: String?
  /// Whom the input names as the one it has the report from: a feed's `source`, a credit line.
  package var source: String?
  /// Addresses or names of what the report says it is based on.
  package var basedOn: [String]
  /// The words of a correction that the input gives beside the text.
  package var correction: String?
  /// The version that the input gives, as written.
  package var version: String?
  /// Keys that Stemma does not know, in the input's order, each with its value's JSON as it stood.
  package var extra: [PassedThroughField]

  package init(
    title: String? = nil, outlet: String? = nil, author: String? = nil, published: String? = nil,
    updated: String? = nil, url: String? = nil, language: String? = nil, source: String? = nil,
    basedOn: [String] = [], correction: String? = nil, version: String? = nil,
    extra: [PassedThroughField] = []
  ) {
    self.title = title
    self.outlet = outlet
    self.author = author
    self.published = published
    self.updated = updated
    self.url = url
    self.language = language
    self.source = source
    self.basedOn = basedOn
    self.correction = correction
    self.version = version
    self.extra = extra
  }
}

/// A key of the input that is kept and handed on unread.
package struct PassedThroughField: Sendable, Hashable {
  package let key: String
  /// The value's JSON text, byte for byte, known to be well formed.
  package let json: String

  package init(key: String, json: String) {
    self.key = key
    self.json = json
  }
}
