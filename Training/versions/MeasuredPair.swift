import Foundation
import StemmaEngine
import StemmaReuse
import TrainingTools

/// Which reports are versions of one article.
struct VersionTruth {
  private var pairs: Set<[String]> = []

  init(path: String) throws {
    for (number, line) in try TrainingProgram.lines(of: path).enumerated() {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count >= 2 else { throw TrainingError.badLine(path: path, line: number + 1) }
      pairs.insert(fields[..<2].sorted())
    }
  }

  var count: Int { pairs.count }

  func holds(_ one: String, _ other: String) -> Bool { pairs.contains([one, other].sorted()) }
}

/// Two reports of one house that share a passage, and what the signs measure of them.
struct MeasuredPair {
  let measures: [Double]
  let isVersion: Bool
  /// The same for pairs that are versions of one article or that likeness joins.
  let group: String

  /// Of the likeness, what leaves doubt. Those beyond are sure, or mistakes in the truth, and would have their
  /// say in how steep the doubt is.
  private static let doubt = -3.0...5.0
  /// From this likeness on two reports are kept in one group.
  private static let joining = -1.0

  var isDoubtful: Bool { Self.doubt.contains(measures[HouseSign.likeness.rawValue]) }

  /// All pairs of a house among the reports, as `stemma pairs` compares them.
  static func read(reports: String, _ truth: VersionTruth) async throws -> [MeasuredPair] {
    let builder = try SegmentBuilder(sampling: Sampling(scale: 1), mostKeys: 4 << 20)
    let reading = try TraceReading(paths: [reports], tasks: 1, keepsSpans: false)
    _ = try await reading.run(sampling: { builder.sampling }) { batch, _ in
      try builder.append(batch)
    }
    let finder = PairFinder(Corpus(new: [try builder.finish()]), filter: PairFilter())
    let candidates = (0..<PairFinder.parts).map(finder.candidates(ofPart:))
    let measured = (0..<PairFinder.parts).flatMap {
      finder.housePairs(ofPart: $0, of: candidates)
    }
    var groups = JoinedIDs()
    for pair in measured
    where truth.holds(pair.first, pair.second) || pair.measures[.likeness] > joining {
      groups.join(pair.first, pair.second)
    }
    return measured.map { pair in
      MeasuredPair(
        measures: HouseSign.allCases.map { pair.measures[$0] },
        isVersion: truth.holds(pair.first, pair.second), group: groups.least(of: pair.first))
    }
  }
}
