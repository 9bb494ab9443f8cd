import StemmaArchive
import StemmaClaims
import StemmaLanguage
import StemmaModel
import StemmaText
import Synchronization

/// The reports of an archive as its runs see them: what the language model finds in each is found once,
/// and kept from then on.
///
/// Holds the ids of all reports, and the first reports that were looked at, up to ``mostWords``.
final class ArchiveShelf: ReportShelf {
  /// What is kept of a report, in ``Archive/Derived``.
  static let kind = "reading"

  /// By id.
  let ids: [String]
  private let archive: Archive
  private let keys: FindingKeys
  private let annotators: AnnotatorPool
  private let keeper: DerivedKeeper
  private let state: Mutex<State>

  private struct State {
    /// The key of each report that was looked at.
    var keys: [String?]
    var read = 0
    var held: [Int: AnnotatedReport] = [:]
    var words = 0
  }

  /// - Parameters:
  ///   - ids: of the reports, sorted.
  ///   - model: loads the language model; called when a report must be read, at most once.
  init(
    _ archive: Archive, ids: [String], keys: FindingKeys, keeper: DerivedKeeper,
    model: @escaping @Sendable () throws -> LanguageModel
  ) {
    (self.archive, self.ids, self.keys, self.keeper) = (archive, ids, keys, keeper)
    annotators = AnnotatorPool(model)
    state = Mutex(State(keys: Array(repeating: nil, count: ids.count)))
  }

  var count: Int { ids.count }

  /// How many reports the language model had to read.
  var newlyRead: Int { state.withLock { $0.read } }

  /// The key of a report that was looked at before.
  func key(at place: Int) -> String { state.withLock { $0.keys[place] } ?? "" }

  /// The keys of all reports that were looked at.
  var usedKeys: Set<String> { state.withLock { Set($0.keys.compactMap { $0 }) } }

  func report(at place: Int) throws -> AnnotatedReport {
    if let held = held(place) { return held }
    let (report, key, bytes) = try kept(place)
    if let bytes, let kept = try? KeptReport.unpack(bytes, of: report) {
      hold(kept, at: place)
      return kept
    }
    return try read(report, key, at: place)
  }

  func text(at place: Int) throws -> ReportText {
    if let held = held(place) { return held.text }
    let (report, key, bytes) = try kept(place)
    if let bytes, let text = try? KeptReport.text(bytes, of: report) { return text }
    return try read(report, key, at: place).text
  }

  /// A report with its key, and what is kept of it.
  private func kept(_ place: Int) throws -> (Report, key: String, bytes: [UInt8]?) {
    let report = try archive.report(ids[place])
    let key = keys.key(of: report)
    state.withLock { $0.keys[place] = key }
    return (report, key, try keeper.find(kind: Self.kind, key: key))
  }

  /// What the language model finds in a report now.
  private func read(_ report: Report, _ key: String, at place: Int) throws -> AnnotatedReport {
    let read = try annotators.read(report)
    try keeper.keep(
      Archive.Derived(
        kind: Self.kind, key: key, reports: [report.id], data: KeptReport.pack(read)))
    state.withLock { $0.read += 1 }
    hold(read, at: place)
    return read
  }

  private func held(_ place: Int) -> AnnotatedReport? { state.withLock { $0.held[place] } }

  private func hold(_ report: AnnotatedReport, at place: Int) {
    state.withLock { state in
      guard state.words < Self.mostWords else { return }
      state.words += report.text.words.count
      state.held[place] = report
    }
  }

  /// Some 100 bytes each.
  private static let mostWords = 1_000_000
}

/// Annotators for as many tasks as ask, each used by one at a time.
private final class AnnotatorPool: Sendable {
  private let load: @Sendable () throws -> LanguageModel
  private let state = Mutex(State())

  private struct State {
    var model: (LanguageModel, AttributionReader)?
    // Safe to hand from task to task: whoever takes one out is the only one to have it.
    nonisolated(unsafe) var idle: [ReportAnnotator] = []
  }

  init(_ load: @escaping @Sendable () throws -> LanguageModel) {
    self.load = load
  }

  func read(_ report: Report) throws -> AnnotatedReport {
    let annotator = try take()
    defer { state.withLock { $0.idle.append(annotator) } }
    return annotator.read(report)
  }

  private func take() throws -> ReportAnnotator {
    try state.withLock { state in
      if let idle = state.idle.popLast() { return idle }
      let (model, reader) = try state.model ?? (load(), AttributionReader())
      state.model = (model, reader)
      return ReportAnnotator(Annotator(model), reader)
    }
  }
}
