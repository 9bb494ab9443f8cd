/// Bounds that keep hostile or broken input from taking the machine.
package struct ReadingLimits: Sendable, Hashable {
  /// Largest plain report and longest record line, in bytes after decompression. A report of
  /// 16 MiB holds some two and a half million words; a longer "report" is another thing.
  package var maximumReportBytes: Int
  /// Largest `.json` document, in bytes after decompression: it is held in memory as a whole.
  package var maximumDocumentBytes: Int
  /// How many bytes one compressed byte may become. Text reaches 3 to 50; gzip bombs 1,030.
  package var maximumExpansionRatio: Int
  /// Expansion up to this many bytes is let through whatever its ratio.
  package var freeExpansionBytes: Int
  /// Most bytes that one compressed file may become.
  package var maximumExpandedBytes: Int
  /// How deep arrays and objects may nest in JSON.
  package var maximumJSONDepth: Int

  package init(
    maximumReportBytes: Int = 16 << 20, maximumDocumentBytes: Int = 64 << 20,
    maximumExpansionRatio: Int = 250, freeExpansionBytes: Int = 64 << 20,
    maximumExpandedBytes: Int = 1 << 40, maximumJSONDepth: Int = 128
  ) {
    self.maximumReportBytes = maximumReportBytes
    self.maximumDocumentBytes = maximumDocumentBytes
    self.maximumExpansionRatio = maximumExpansionRatio
    self.freeExpansionBytes = freeExpansionBytes
    self.maximumExpandedBytes = maximumExpandedBytes
    self.maximumJSONDepth = maximumJSONDepth
  }

  /// The limits of the command.
  package static let standard = ReadingLimits()
}
