import Foundation
import StemmaClaims
import StemmaModel
import TrainingTools

/// Writes what was found in reports that were held out.
enum HeldOutFile {
  static func write(
    _ found: [[TaggedAttribution]], of reports: [LabelledReport], to path: String
  ) throws {
    var lines = Data()
    for (report, attributions) in zip(reports, found) {
      func spans(_ runs: [Range<Int>]) -> [[Int]] {
        runs.map { [report.parse.span(of: $0).start, report.parse.span(of: $0).end] }
      }
      let record = Record(
        id: report.id,
        attributions: attributions.map {
          Record.Attribution(
            source: spans($0.source), cue: spans($0.cue), content: spans($0.content),
            likelihood: $0.likelihood)
        })
      lines += try JSONEncoder().encode(record) + [UInt8(ascii: "\n")]
    }
    try TrainingProgram.write(lines, to: path)
  }

  private struct Record: Encodable {
    struct Attribution: Encodable {
      let source: [[Int]]
      let cue: [[Int]]
      let content: [[Int]]
      let likelihood: Float
    }
    let id: String
    let attributions: [Attribution]
  }
}
