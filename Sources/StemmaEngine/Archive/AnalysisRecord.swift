import StemmaArchive
import StemmaModel

/// What the last analysis of an archive came to: its stories, and where what was found in each is kept.
struct AnalysisRecord: Sendable, Equatable {
  /// One story.
  struct Entry: Sendable, Equatable {
    let thread: String
    let keywords: [String]
    /// Ids, sorted.
    let reports: [String]
    /// Under which its findings are kept.
    let key: String
  }

  /// Of the methods and all reports, see ``AnalysisRun/fingerprint(_:_:)``.
  let fingerprint: String
  /// The versions of the methods, see ``FindingKeys/methods``.
  let methods: String
  /// The version of what is found in a report by itself, see ``FindingKeys/reading``.
  let reading: String
  let stories: [Entry]
  let notChecked: [String]

  /// What it is kept as, in ``Archive/Derived``; there is one.
  static let kind = "analysis"
  static let key = "last"
  /// What the findings of a story are kept as.
  static let storyKind = "story"

  var derived: Archive.Derived {
    Archive.Derived(
      kind: Self.kind, key: Self.key, reports: [], isOfWhole: true, data: packed)
  }
}

extension AnalysisRecord.Entry {
  init(_ found: FoundStory) {
    self.init(
      thread: found.story.thread, keywords: found.story.keywords, reports: found.story.reports,
      key: found.key ?? "")
  }
}

extension AnalysisRecord.Entry: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.put(thread)
    writer.put(keywords)
    writer.put(reports)
    writer.put(key)
  }

  init(unpacking reader: inout PackedReader) throws(PackedDamage) {
    self.init(
      thread: try reader.text(), keywords: try reader.list(), reports: try reader.list(),
      key: try reader.text())
  }
}

extension AnalysisRecord {
  /// As bytes to keep.
  var packed: [UInt8] {
    var writer = PackedWriter()
    writer.put(PackedLayout.signature)
    writer.put(fingerprint)
    writer.put(methods)
    writer.put(reading)
    writer.put(stories)
    writer.put(notChecked)
    return writer.sealed
  }

  /// - Throws: ``PackedDamage``, also for the bytes of another layout.
  init(unpacking bytes: [UInt8]) throws(PackedDamage) {
    var reader = try PackedReader(bytes)
    guard try reader.text() == PackedLayout.signature else { throw PackedDamage() }
    fingerprint = try reader.text()
    methods = try reader.text()
    reading = try reader.text()
    stories = try reader.list()
    notChecked = try reader.list()
    guard reader.isAtEnd else { throw PackedDamage() }
  }
}
