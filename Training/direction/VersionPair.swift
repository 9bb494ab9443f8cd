import Foundation
import StemmaReuse
import TrainingTools

/// Two versions that followed each other, and what the signs measure of them, the earlier first.
struct VersionPair {
  let measures: [Double]
  /// The same for all versions of one article.
  let article: String

  private struct Record: Decodable {
    let id: String
    let text: String
  }

  /// Reads reports and pairs; pairs that share no passage are left out, as `stemma pairs` leaves them.
  static func read(reports: String, pairs: String) throws -> [VersionPair] {
    var texts: [String: [UInt8]] = [:]
    for (number, line) in try TrainingProgram.lines(of: reports).enumerated() {
      guard let record = try? JSONDecoder().decode(Record.self, from: Data(line.utf8)) else {
        throw TrainingError.badLine(path: reports, line: number + 1)
      }
      texts[record.id] = Array(record.text.utf8)
    }
    var articles = JoinedIDs()
    var rows: [(earlier: String, later: String)] = []
    for (number, line) in try TrainingProgram.lines(of: pairs).enumerated() {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 3, texts[fields[0]] != nil, texts[fields[1]] != nil else {
        throw TrainingError.badLine(path: pairs, line: number + 1)
      }
      articles.join(fields[0], fields[1])
      if fields[2] == "consecutive" { rows.append((fields[0], fields[1])) }
    }
    let reader = VersionReader()
    return rows.sorted { $0 < $1 }.compactMap { earlier, later in
      guard let one = texts[earlier], let other = texts[later],
        let measures = reader.measures(one, other)
      else { return nil }
      return VersionPair(
        measures: VersionSign.allCases.map { measures[$0] }, article: articles.least(of: earlier))
    }
  }
}
