import Foundation
import StemmaReuse

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
    for (number, line) in try lines(reports).enumerated() {
      guard let record = try? JSONDecoder().decode(Record.self, from: Data(line.utf8)) else {
        throw TrainingError.badLine(path: reports, line: number + 1)
      }
      texts[record.id] = Array(record.text.utf8)
    }
    var articles = Articles()
    var rows: [(earlier: String, later: String)] = []
    for (number, line) in try lines(pairs).enumerated() {
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
        measures: VersionSign.allCases.map { measures[$0] }, article: articles.article(of: earlier))
    }
  }

  private static func lines(_ path: String) throws -> [Substring] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw TrainingError.cannotRead(path: path)
    }
    return String(decoding: data, as: UTF8.self).split(separator: "\n")
  }
}

/// Which ids are versions of one article.
private struct Articles {
  private var parents: [String: String] = [:]

  /// The least id of the article.
  func article(of id: String) -> String {
    var id = id
    while let parent = parents[id] { id = parent }
    return id
  }

  mutating func join(_ one: String, _ other: String) {
    let (one, other) = (article(of: one), article(of: other))
    if one != other { parents[max(one, other)] = min(one, other) }
  }
}
