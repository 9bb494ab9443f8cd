import StemmaModel

/// What a JSON file says of the report in the file beside it: `report.json` beside `report.txt`.
///
/// It is a JSON object without a string `text`, and no item of ninjs; its keys are those of a record.
struct Sidecar: Sendable {
  /// The path to show.
  let path: String
  let id: String?
  let metadata: ReportMetadata
  let bytesRead: Int
  private let notes: [String]

  /// Largest sidecar, in bytes after decompression.
  private static let mostBytes = 1 << 20

  /// Reads a file that stands beside a report; `nil` where it is a record itself, or no object.
  static func read(_ file: InputFile.Beside, limits: ReadingLimits) -> Sidecar? {
    guard let source = try? FileSource(path: file.pathBytes),
      let opened = try? Compression.opened(source, limits: limits),
      let raw = try? opened.readAll(limit: mostBytes), !raw.isEmpty
    else { return nil }
    let bytes = DecodedText(raw).utf8
    let start = WhiteSpace.lead(of: bytes)
    guard
      let object = try? JSONObject.whole(
        bytes, in: start..<bytes.count, maximumDepth: limits.maximumJSONDepth)
    else { return nil }
    let fields = RecordFields(object, in: bytes)
    guard fields.text == nil, !NinjsItem.isOne(object, in: bytes) else { return nil }
    return Sidecar(
      path: file.path, id: fields.id, metadata: fields.metadata, bytesRead: source.bytesRead,
      notes: fields.notes)
  }

  /// Reads a file that may be one.
  static func read(_ file: InputFile, limits: ReadingLimits) -> Sidecar? {
    read(InputFile.Beside(pathBytes: file.pathBytes), limits: limits)
  }

  /// What was read of the file beside it, with what that does not say itself. A file of several reports
  /// stays as it is.
  func completing(_ read: ReadingPart, of file: String) -> ReadingPart {
    var part = read
    guard part.reports.count == 1 else {
      part.note(path: path, "“\(file)” holds \(part.reports.count) reports; this was not used")
      return part
    }
    // Plain text took it along already: its title says where the headline is.
    if part.reports[0].format != .plain { part.reports[0] = completing(part.reports[0]) }
    part.note(path: path, "was read as what is known of “\(file)”")
    for note in notes { part.note(path: path, note) }
    return part
  }

  private func completing(_ report: Report) -> Report {
    var metadata = report.metadata
    let fields: [WritableKeyPath<ReportMetadata, String?>] = [
      \.title, \.outlet, \.author, \.published, \.updated, \.url, \.language, \.source,
      \.correction, \.version,
    ]
    for field in fields where metadata[keyPath: field] == nil {
      metadata[keyPath: field] = self.metadata[keyPath: field]
    }
    if metadata.basedOn.isEmpty { metadata.basedOn = self.metadata.basedOn }
    metadata.extra += self.metadata.extra
    return Report(
      id: id ?? report.id, path: report.path, line: report.line, text: report.text,
      encoding: report.encoding, digest: report.digest, format: report.format, raw: report.raw,
      metadata: metadata, anatomy: report.anatomy)
  }
}
