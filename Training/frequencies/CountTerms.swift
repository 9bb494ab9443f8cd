import Foundation
import StemmaModel
import StemmaReaders
import StemmaStories
import TrainingTools

/// Counts in how many reports of news each stem stands.
///
///     count-terms FREQUENCIES REPORTS.jsonl …          writes the file of frequencies
@main
struct CountTerms {
  static func main() async {
    await TrainingProgram.run(usage: "count-terms FILE REPORTS.jsonl …") { arguments in
      guard arguments.count >= 2 else { throw TrainingError.usage }
      let (counts, reports) = try count(Array(arguments.dropFirst()))
      let file = TermFrequencies.file(counts, reports: reports)
      try TrainingProgram.write(Data(file), to: arguments[0])
      TrainingProgram.note("\(reports) reports, \(file.count) bytes")
    }
  }

  private static func count(_ paths: [String]) throws -> ([UInt64: Int], reports: Int) {
    var stream = try ReportStream(paths: paths)
    var counts: [UInt64: Int] = [:]
    var reports = 0
    while let batch = stream.next() {
      for report in batch.reports {
        for term in StoryTerms(report).terms { counts[term.stem, default: 0] += 1 }
      }
      reports += batch.reports.count
    }
    return (counts, reports)
  }
}
