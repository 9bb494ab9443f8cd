import Foundation
import StemmaModel
import StemmaReaders
import StemmaStories

/// Counts in how many reports of news each stem stands.
///
///     count-terms FREQUENCIES REPORTS.jsonl …          writes the file of frequencies
@main
struct CountTerms {
  static func main() {
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      guard arguments.count >= 2 else { throw CountingError.usage }
      let (counts, reports) = try count(Array(arguments.dropFirst()))
      let file = TermFrequencies.file(counts, reports: reports)
      guard FileManager.default.createFile(atPath: arguments[0], contents: Data(file)) else {
        throw CountingError.cannotWrite(path: arguments[0])
      }
      note("\(reports) reports, \(file.count) bytes")
    } catch {
      note("\(error)")
      exit(2)
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

  /// Says something on standard error.
  private static func note(_ text: String) {
    FileHandle.standardError.write(Data("\(text)\n".utf8))
  }
}

/// Why nothing was counted.
enum CountingError: Error, CustomStringConvertible {
  case usage
  case cannotWrite(path: String)

  var description: String {
    switch self {
    case .usage: "usage: count-terms FILE REPORTS.jsonl …"
    case .cannotWrite(let path): "\(path): cannot be written"
    }
  }
}
