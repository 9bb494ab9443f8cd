package import StemmaArchive
package import StemmaLanguage
package import StemmaModel
import StemmaText

/// The language model by its digest, loaded when it is needed.
package struct ModelSource: Sendable {
  /// SHA-256 that stands for all its files.
  let digest: String
  package let load: @Sendable () throws -> LanguageModel

  package init(digest: String, load: @escaping @Sendable () throws -> LanguageModel) {
    self.digest = digest
    self.load = load
  }
}

/// Runs over the reports of an archive that recompute only what is new or touched.
///
/// What is found in a report is kept under a key of the report, what is found in a story under a key of its
/// reports and of the pairs compared in it. The stages are those of ``AnalysisRun``, which keeps nothing: the
/// results are the same.
package struct ArchiveRun: Sendable {
  private let archive: Archive
  private let model: ModelSource
  private let settings: AnalysisSettings
  private let keys: FindingKeys

  /// - Parameter tasks: how many things are worked on side by side, at least 1.
  package init(archive: Archive, model: ModelSource, tasks: Int) {
    self.archive = archive
    self.model = model
    settings = AnalysisSettings(tasks: tasks)
    keys = FindingKeys(model: model.digest, findsChanges: settings.findsChanges)
  }

  /// What came of an analysis.
  package struct Summary: Sendable, Hashable {
    /// In the archive.
    package fileprivate(set) var reports = 0
    /// Of these, read by the language model now.
    package fileprivate(set) var newlyRead = 0
    package fileprivate(set) var stories = 0
    /// Of these, compared now.
    package fileprivate(set) var newlyCompared = 0
    /// Whether an earlier analysis was made by other methods than these.
    package fileprivate(set) var methodsChanged = false
  }

  /// Brings the findings of an archive up to date, and keeps them.
  ///
  /// What was found is committed now and then; a run that is stopped loses at most what came after the
  /// last commit.
  ///
  /// - Throws: `ArchiveError`; what loading the model throws; `CancellationError`.
  package func analyse(
    progress: @escaping @Sendable (AnalysisProgress) -> Void
  ) async throws -> Summary {
    var attempts = 1
    while true {
      let before = try archive.digests()
      do {
        let summary = try await analyse(before, progress)
        let after = try archive.digests()
        if after.elementsEqual(before, by: ==) { return summary }
      } catch ArchiveError.noReport(let path, let id) {
        // Another program removed it meanwhile.
        guard attempts < Self.mostAttempts else { throw ArchiveError.noReport(path: path, id: id) }
      }
      guard attempts < Self.mostAttempts else { throw ArchiveError.busy(path: archive.path) }
      attempts += 1
    }
  }

  private func analyse(
    _ digests: [(id: String, digest: String)],
    _ progress: @escaping @Sendable (AnalysisProgress) -> Void
  ) async throws -> Summary {
    let fingerprint = AnalysisRun.fingerprint(digests, settings)
    let last = try LastAnalysis(archive)
    var summary = Summary()
    summary.reports = digests.count
    summary.methodsChanged = last.isThere && last.record?.methods != keys.methods
    if let record = last.record, try isCurrent(record, fingerprint) {
      summary.stories = record.stories.count
      return summary
    }
    let keeper = DerivedKeeper(archive, writes: true)
    let shelf = shelf(of: digests, keeper)
    var entries: [AnalysisRecord.Entry] = []
    do {
      let notChecked = try await stages(shelf, keeper, progress).run { found in
        entries.append(AnalysisRecord.Entry(found))
        guard let key = found.key, let unkept = found.unkept else { return }
        summary.newlyCompared += 1
        try keeper.keep(
          Archive.Derived(
            kind: AnalysisRecord.storyKind, key: key, reports: found.story.reports,
            data: unkept.packed,
            findings: found.names.all.map {
              Archive.Derived.Finding(fingerprint: $0.fingerprint, reports: $0.reports)
            }))
      }
      let record = AnalysisRecord(
        fingerprint: fingerprint, methods: keys.methods, reading: keys.reading, stories: entries,
        notChecked: notChecked)
      try keeper.commit(
        [record.derived], removing: try superseded(by: record, readings: shelf.usedKeys))
    } catch let error as CancellationError {
      // What was found before stays found.
      try keeper.commit()
      throw error
    }
    summary.newlyRead = shelf.newlyRead
    summary.stories = entries.count
    return summary
  }

  /// What an archive's reports tell: from what is kept, and what is not is found without being kept.
  ///
  /// - Throws: as ``analyse(progress:)``.
  package func analysis(
    progress: @escaping @Sendable (AnalysisProgress) -> Void
  ) async throws -> Analysis {
    let digests = try archive.digests()
    let fingerprint = AnalysisRun.fingerprint(digests, settings)
    let keeper = DerivedKeeper(archive, writes: false)
    let shelf = shelf(of: digests, keeper)
    var gathered = GatheredFindings()
    let notChecked: [String]
    if let last = try LastAnalysis(archive).record, try isCurrent(last, fingerprint) {
      try KeptAnalysis(archive, last).forEachStory { gathered.add($0) }
      notChecked = last.notChecked
    } else {
      notChecked = try await stages(shelf, keeper, progress).run { gathered.add($0) }
    }
    return try await gathered.analysis(
      of: shelf, tasks: settings.tasks, setAside: try archive.setAside().map(SetAside.init),
      notes: [], notChecked: notChecked, fingerprint: fingerprint, marks: try archive.marks())
  }

  /// Who says what in every report, by id: from what is kept, and what is not is found without being
  /// kept.
  ///
  /// - Parameters:
  ///   - transform: makes what is to be handed on; called from any task, in any order.
  ///   - deliver: takes the outputs in order, one at a time.
  ///   - progress: called after every report.
  /// - Throws: as ``analyse(progress:)``; what `deliver` throws.
  package func read<Output: Sendable>(
    transform: @escaping @Sendable (ReadReport) -> Output,
    deliver: (Report, Output) throws -> Void, progress: (AnnotationSummary) -> Void
  ) async throws -> AnnotationSummary {
    let shelf = shelf(of: try archive.digests(), DerivedKeeper(archive, writes: false))
    var summary = AnnotationSummary()
    summary.setAside = try archive.setAside().map(SetAside.init)
    var places = (0..<shelf.count).makeIterator()
    try await orderedMap(
      tasks: settings.tasks, next: { places.next() }, weight: { _ in 2_000 },
      transform: { place in
        Result {
          let read = try shelf.report(at: place)
          return (read.text.report, transform(ReadReport(read)), read.tokens)
        }
      },
      deliver: { result in
        let (report, output, tokens) = try result.get()
        try deliver(report, output)
        summary.reports += 1
        summary.tokens += tokens
        progress(summary)
      })
    return summary
  }

  private func shelf(
    of digests: [(id: String, digest: String)], _ keeper: DerivedKeeper
  ) -> ArchiveShelf {
    ArchiveShelf(
      archive, ids: digests.map(\.id), keys: keys, keeper: keeper, model: model.load)
  }

  private func stages(
    _ shelf: ArchiveShelf, _ keeper: DerivedKeeper,
    _ progress: @escaping @Sendable (AnalysisProgress) -> Void
  ) -> StoryStages<ArchiveShelf> {
    StoryStages(
      shelf: shelf, settings: settings,
      kept: KeptStories(
        keys: keys, report: { shelf.key(at: $0) },
        find: { key in
          try keeper.find(kind: AnalysisRecord.storyKind, key: key).flatMap {
            try? StoryFindings(unpacking: $0)
          }
        }),
      progress: progress)
  }

  /// Whether an earlier analysis is one of these reports by these methods, and everything that it found is
  /// there.
  private func isCurrent(_ record: AnalysisRecord, _ fingerprint: String) throws -> Bool {
    guard record.fingerprint == fingerprint, record.methods == keys.methods else { return false }
    let stories = try archive.derivedKeys(kind: AnalysisRecord.storyKind)
    return record.stories.allSatisfy { stories.contains($0.key) }
  }

  /// Everything kept that a new analysis does not need.
  private func superseded(
    by record: AnalysisRecord, readings: Set<String>
  ) throws -> [(kind: String, key: String)] {
    let stories = Set(record.stories.map(\.key))
    return try archive.derivedKeys(kind: AnalysisRecord.storyKind).subtracting(stories).sorted()
      .map { (AnalysisRecord.storyKind, $0) }
      + archive.derivedKeys(kind: ArchiveShelf.kind).subtracting(readings).sorted()
      .map { (ArchiveShelf.kind, $0) }
  }

  /// How often a run begins again because another program changed the archive meanwhile.
  private static let mostAttempts = 3
}
