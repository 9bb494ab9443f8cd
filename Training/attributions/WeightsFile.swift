import Foundation
import StemmaClaims
import StemmaModel

/// Writes a file of weights, as ``AttributionModel`` reads it.
enum WeightsFile {
  static func write(_ learnt: Training.Learnt, to path: String) throws {
    var bytes = AttributionModel.magic
    append(AttributionModel.version, to: &bytes)
    let steps = learnt.extraction.rates.steps.sorted { $0.key < $1.key }
    append(UInt32(steps.count), to: &bytes)
    append(rising: steps.map(\.key), to: &bytes)
    bytes += steps.map(\.value)
    let extraction = learnt.extraction
    for part in [extraction.cues, extraction.labels, extraction.pairs, learnt.acceptance] {
      append(UInt32(part.codes.count), to: &bytes)
      append(part.scale.bitPattern, to: &bytes)
      append(rising: part.codes, to: &bytes)
      bytes += part.weights.map { UInt8(bitPattern: $0) }
      TrainAttributions.note("\(part.codes.count) features of \(part.outputs) weights")
    }
    guard FileManager.default.createFile(atPath: path, contents: Data(bytes)) else {
      throw TrainingError.cannotWrite(path: path)
    }
  }

  private static func append(_ word: UInt32, to bytes: inout [UInt8]) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: word >> shift))
    }
  }

  private static func append(rising codes: [UInt32], to bytes: inout [UInt8]) {
    var last: UInt32 = 0
    for code in codes {
      var distance = code - last
      while distance >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: distance) | 0x80)
        distance >>= 7
      }
      bytes.append(UInt8(distance))
      last = code
    }
  }
}

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
    guard FileManager.default.createFile(atPath: path, contents: lines) else {
      throw TrainingError.cannotWrite(path: path)
    }
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
