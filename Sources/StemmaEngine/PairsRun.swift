package import StemmaModel
package import StemmaReuse

/// One run over reports that finds which share text: read, trace, join, compare, hand on.
///
/// The reports' words go to a temporary file; in memory stay their names and sketches. What is handed
/// on depends on the reports alone, not on their order or the number of tasks.
package struct PairsRun<Output: Sendable>: Sendable {
  private let settings: PairsSettings

  package init(_ settings: PairsSettings) {
    self.settings = settings
  }

  /// Finds the pairs among all reports under the paths.
  ///
  /// - Parameters:
  ///   - paths: files and folders; `-` is standard input.
  ///   - known: traces that the reports are compared with, too, but which are not compared with each
  ///     other; without paths they are.
  ///   - transform: makes what is to be handed on of some pairs; called from any task.
  ///   - deliver: takes the outputs in the order of the pairs: by id of the first, then of the second.
  ///   - progress: called now and then.
  /// - Throws: a `ReadingError` when a path is missing; a ``ReuseError``; what `deliver` throws;
  ///   `CancellationError`. What is wrong with single reports is in the result.
  package func run(
    paths: [String], known: [Segment] = [],
    transform: @escaping @Sendable ([ReusePair]) -> Output, deliver: (Output) throws -> Void,
    progress: @escaping (PairsProgress) -> Void
  ) async throws -> PairsSummary {
    var summary = PairsSummary()
    var corpus = Corpus(new: known)
    if !paths.isEmpty {
      let new = try await trace(paths, sampling: known.first?.sampling, &summary, progress)
      corpus = Corpus(new: [new], known: known)
    }
    summary.compared = corpus.count
    let finder = PairFinder(corpus, filter: settings.filter)
    let candidates = try await candidates(finder, progress)
    try await findPairs(
      finder, candidates, transform: transform, deliver: deliver, &summary, progress)
    summary.takeCommon(candidates.flatMap(\.common), of: corpus, listed: settings.listsCommon)
    return summary
  }

  private func trace(
    _ paths: [String], sampling: Sampling?, _ summary: inout PairsSummary,
    _ progress: (PairsProgress) -> Void
  ) async throws -> Segment {
    let reading = try TraceReading(
      paths: paths, tasks: settings.tasks,
      keepsSpans: settings.withPassages || settings.listsCommon)
    let builder = try SegmentBuilder(
      sampling: sampling ?? Sampling(scale: 1), mostKeys: sampling == nil ? Self.mostKeys : .max)
    summary.read = try await reading.run(sampling: { builder.sampling }) { batch, read in
      try builder.append(batch)
      progress(.reading(reports: read.reports))
    }
    return try builder.finish()
  }

  private func candidates(
    _ finder: PairFinder, _ progress: (PairsProgress) -> Void
  ) async throws -> [CandidateJoin.PartFindings] {
    progress(.joining)
    return try await parallelMap(Array(0..<PairFinder.parts), tasks: settings.tasks) {
      finder.candidates(ofPart: $0)
    }
  }

  private func findPairs(
    _ finder: PairFinder, _ candidates: [CandidateJoin.PartFindings],
    transform: @escaping @Sendable ([ReusePair]) -> Output, deliver: (Output) throws -> Void,
    _ summary: inout PairsSummary, _ progress: (PairsProgress) -> Void
  ) async throws {
    var parts = (0..<PairFinder.parts).makeIterator()
    var done = 0
    var counted = summary
    try await orderedMap(
      tasks: settings.tasks, next: { parts.next() },
      transform: { [withPassages = settings.withPassages] part in
        let found = finder.pairs(ofPart: part, of: candidates, withPassages: withPassages)
        return (transform(found.pairs), found.pairs.count, found.compared, found.unlisted)
      },
      deliver: { output, pairs, compared, unlisted in
        try deliver(output)
        counted.pairs += pairs
        counted.candidates += compared
        counted.unlisted += unlisted
        done += 1
        progress(.comparing(done: done, total: PairFinder.parts))
      })
    summary = counted
  }

  /// Kept runs of all reports, at most: twelve bytes each, twice while they are sorted.
  private static var mostKeys: Int { 4 << 20 }
}

/// What a run of pairs is to do.
package struct PairsSettings: Sendable {
  package var filter = PairFilter()
  /// Whether passages are handed on, which costs two bytes a word.
  package var withPassages = false
  /// Whether the common wording is listed.
  package var listsCommon = false
  /// At least 1.
  package var tasks: Int

  package init(tasks: Int) {
    self.tasks = max(1, tasks)
  }
}

/// What a run of pairs is at.
package enum PairsProgress: Sendable {
  case reading(reports: Int)
  case joining
  case comparing(done: Int, total: Int)
}

/// What came of a run of pairs.
package struct PairsSummary: Sendable {
  /// What was read and what was not.
  package fileprivate(set) var read = TraceReading.Summary()
  /// Reports read and known.
  package fileprivate(set) var compared = 0
  /// Pairs compared word by word.
  package fileprivate(set) var candidates = 0
  /// Pairs handed on.
  package fileprivate(set) var pairs = 0
  /// Pairs that share a passage and were not handed on.
  package fileprivate(set) var unlisted = 0
  /// Sampled runs of words that many reports hold.
  package fileprivate(set) var commonRuns = 0
  /// Where they stand, most common first; empty when that was not asked for.
  package fileprivate(set) var common: [CommonWording] = []

  fileprivate mutating func takeCommon(
    _ runs: [CandidateJoin.CommonRun], of corpus: Corpus, listed: Bool
  ) {
    commonRuns = runs.count
    if listed { common = WordingFinder(corpus).wordings(of: runs) }
  }
}
