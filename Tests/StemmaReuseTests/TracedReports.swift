import Foundation
import StemmaTestReports

@testable import StemmaReuse

/// Invented reports that share text, and what is found among their traces.
enum TracedReports {
  /// A report to be traced.
  struct Written {
    var id: String
    var text: String
    var outlet: String?
    var series: String?
    var day: Int32?
    var title: String?
  }

  /// Reports of made-up words; every third takes a passage from the one before.
  static func written(_ count: Int, seed: UInt64 = 7) -> [Written] {
    var random = SeededRandom(seed: seed)
    var reports: [Written] = []
    for number in 0..<count {
      var words = (0..<90).map { _ in "w\(Int.random(in: 0..<100_000, using: &random))" }
      if number % 3 == 2, let before = reports.last {
        words.replaceSubrange(
          10..<50, with: before.text.split(separator: " ")[20..<60].map(String.init))
      }
      reports.append(
        Written(
          id: "report-\(number * 7919 % 1000)-é", text: words.joined(separator: " "),
          outlet: number % 2 == 0 ? "outlet \(number % 5)" : nil,
          series: number % 4 == 0 ? "series" : nil,
          day: number % 3 == 0 ? Int32(number - 5) : nil,
          title: number % 5 == 0 ? nil : "Headline number \(number)"))
    }
    return reports
  }

  /// Traces of reports.
  static func batch(_ reports: some Sequence<Written>, scale: Int = 4) -> TraceBatch {
    let maker = TraceMaker(keepsSpans: true)
    for report in reports {
      maker.add(
        TraceMaker.Description(
          id: report.id, title: report.title, outlet: report.outlet, series: report.series,
          day: report.day),
        text: Array(report.text.utf8), sampling: Sampling(scale: scale))
    }
    return maker.take()
  }

  /// Everything that is found among segments, in words that do not depend on how they are laid out.
  static func pairs(_ new: [Segment], known: [Segment] = []) -> [String] {
    let corpus = Corpus(new: new, known: known)
    let join = CandidateJoin(corpus)
    let findings = (0..<CandidateJoin.parts).map(join.findings(ofPart:))
    let verifier = PairVerifier(corpus)
    var lines: [String] = []
    for part in 0..<CandidateJoin.parts {
      for pair in join.pairs(ofPart: part, of: findings, fewestKeys: 1) {
        let ids = [pair.first, pair.second].map { corpus.report(ofRank: Int($0)).id }
        let shared = verifier.verify(pair).map { "\($0.shared)" } ?? "-"
        lines.append("\(ids) \(pair.sharedKeys) \(shared)")
      }
    }
    return lines.sorted()
  }
}

/// A folder of a test's own, which goes with it.
final class IndexPlace {
  let folder: String

  init() throws {
    folder =
      FileManager.default.temporaryDirectory.appending(
        path: "stemma-index-\(UUID().uuidString)"
      ).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Where an index can be made.
  var index: String { "\(folder)/index" }

  /// Makes an index with a commit every so many reports.
  @discardableResult
  func make(
    _ batches: [TraceBatch], reportsPerCommit: Int = 1000, segmentsOfSize: Int = 8,
    name: String? = nil
  ) throws -> ReuseIndex {
    let path = name.map { "\(folder)/\($0)" } ?? index
    let writer = try IndexWriter(
      making: path, sampling: Sampling(scale: 4),
      limits: Self.limits(reportsPerCommit, segmentsOfSize))
    for batch in batches { try writer.append(batch) }
    try writer.finish()
    return try ReuseIndex.open(at: path)
  }

  static func limits(_ reports: Int, _ segmentsOfSize: Int = 8) -> IndexWriter.Limits {
    var limits = IndexWriter.Limits()
    (limits.reports, limits.segmentsOfSize) = (reports, segmentsOfSize)
    return limits
  }

  /// Names in the index, sorted.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: index).sorted()
  }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: "\(index)/\(name)")))
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(filePath: "\(index)/\(name)"))
  }
}
