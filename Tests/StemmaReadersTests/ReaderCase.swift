import Foundation
import StemmaModel
import StemmaTestReports
import Testing

@testable import StemmaReaders

/// A case of `Tests/Cases/readers`: files, and what is to be read of them.
///
/// Under a heading of the second level stand fenced blocks: ```` ```input NAME [how] ```` holds a file,
/// ```` ```rows ```` a JSON object for each report, with the keys that count, and for each entry set
/// aside one with `setAside`, the cause; `holds` and `lacks` are pieces of text that a report has, or has
/// nowhere. How a file is made of its block is said by ``Maker``.
struct ReaderCase: Sendable, CustomTestStringConvertible {
  let name: String
  let inputs: [(name: String, maker: Maker, text: String)]
  let rows: [Row]

  var testDescription: String { name }

  /// One row, expected or found: its keys, each with its value's JSON.
  struct Row: Sendable {
    let values: [String: String]
    /// Pieces that the text of an expected row's report has.
    var holds: [String] = []
    /// Pieces that it has nowhere.
    var lacks: [String] = []
    /// The text of a found report.
    var text = ""
  }

  /// How the bytes of a file are made of the lines of a block.
  enum Maker: String, Sendable {
    case plain
    case latin1
    case utf16
    case gzip
    /// Records parted by lines of `%%`; `Content-Length: auto` is computed, heads get their line ends.
    case warc
    /// The same, each record a gzip member.
    case warcgz

    func bytes(_ text: String) -> [UInt8] {
      switch self {
      case .plain: return Array(text.utf8)
      case .latin1: return text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
      case .utf16: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
      case .gzip: return Squeezed.gzip(Array(text.utf8))
      case .warc: return MadeArchive.records(of: text).flatMap { $0 }
      case .warcgz: return MadeArchive.records(of: text).flatMap { Squeezed.gzip($0) }
      }
    }
  }

  /// Reads the files of the case as the command does.
  func read() throws -> ReadingPart {
    let place = try Workplace()
    for input in inputs { try place.write(input.name, input.maker.bytes(input.text)) }
    var stream = try ReportStream(paths: [place.path])
    var whole = ReadingPart()
    while let batch = stream.next() {
      whole.reports += batch.reports
      whole.setAside += batch.setAside
      whole.notes += batch.notes
    }
    return whole
  }

  static let all = CaseFiles.read(topic: "readers", cases(file:text:))

  private static func cases(file: String, text: String) -> [ReaderCase] {
    text.split(separator: #/(?m)^## /#).dropFirst().map { part in
      let title = part.prefix { $0 != "\n" }
      var inputs: [(name: String, maker: Maker, text: String)] = []
      var rows: [Row] = []
      for block in part.matches(of: #/(?ms)^(`{3,})(input|rows) ?([^\n]*)\n(.*?)^\1$/#) {
        // The line end before the closing fence is not the file's.
        let body = String(block.output.4.dropLast())
        let words = block.output.3.split(separator: " ").map(String.init)
        if block.output.2 == "input" {
          let maker = words.count > 1 ? Maker(rawValue: words[1]) : .plain
          inputs.append((words[0], maker ?? .plain, body))
        } else {
          rows += body.split(separator: "\n").map { Row(String($0)) }
        }
      }
      return ReaderCase(name: "\(file): \(title)", inputs: inputs, rows: rows)
    }
  }
}

extension ReaderCase.Row {
  /// The keys of a row of JSON; every value in a form that can be compared.
  init(_ json: String) {
    var object = try? JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    holds = object?.removeValue(forKey: "holds") as? [String] ?? []
    lacks = object?.removeValue(forKey: "lacks") as? [String] ?? []
    values = (object ?? ["broken": json]).mapValues { Self.compared($0) }
  }

  /// What was read of a report, under the keys of `stemma read`.
  init(_ report: Report) {
    let metadata = report.metadata
    var found: [String: Any] = [
      "id": report.id, "file": report.path.split(separator: "/").last.map(String.init) ?? "",
      "line": report.line ?? NSNull(), "format": report.format.rawValue,
      "encoding": report.encoding.rawValue, "text": report.text.string,
      "basedOn": metadata.basedOn,
      "raw": String(decoding: report.raw, as: UTF8.self),
      "headline": report.anatomy.headline.map { report.text[$0] } ?? NSNull(),
      "byline": report.anatomy.byline.map { report.text[$0.span] } ?? NSNull(),
      "dateline": report.anatomy.dateline.map { report.text[$0.span] } ?? NSNull(),
    ]
    let fields: [(String, String?)] = [
      ("title", metadata.title), ("outlet", metadata.outlet), ("author", metadata.author),
      ("date", metadata.published), ("updated", metadata.updated), ("url", metadata.url),
      ("language", metadata.language), ("source", metadata.source),
      ("correction", metadata.correction), ("version", metadata.version),
    ]
    for (key, value) in fields { found[key] = value ?? NSNull() }
    for field in metadata.extra {
      let value = try? JSONSerialization.jsonObject(
        with: Data(field.json.utf8), options: .fragmentsAllowed)
      found["extra.\(field.key)"] = value ?? field.json
    }
    values = found.mapValues { Self.compared($0) }
    text = report.text.string
  }

  /// An entry that was set aside.
  init(_ entry: SetAside) {
    var found: [String: Any] = [
      "setAside": entry.cause, "file": entry.path.split(separator: "/").last.map(String.init) ?? "",
    ]
    found["line"] = entry.line ?? NSNull()
    found["id"] = entry.report ?? NSNull()
    values = found.mapValues { Self.compared($0) }
  }

  /// Whether a found row has all that this one asks for.
  func isMet(by found: Self) -> Bool {
    values["setAside"] == found.values["setAside"]
      && values.allSatisfy { found.values[$0.key] ?? "null" == $0.value }
      && holds.allSatisfy(found.text.contains) && !lacks.contains(where: found.text.contains)
  }

  private static func compared(_ value: Any) -> String {
    let options: JSONSerialization.WritingOptions = [.fragmentsAllowed, .sortedKeys]
    let data = try? JSONSerialization.data(withJSONObject: value, options: options)
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "\(value)"
  }
}

/// Web archives for tests.
enum MadeArchive {
  /// Records written as lines: a head, a blank line, a block; parted by lines of `%%`.
  static func records(of text: String) -> [[UInt8]] {
    text.split(separator: #/(?m)^%%\n?/#).map { record(String($0)) }
  }

  /// One record with its blank lines behind it.
  static func record(_ text: String) -> [UInt8] {
    let parts = text.split(separator: "\n\n", maxSplits: 1, omittingEmptySubsequences: false)
    var block = parts.count > 1 ? String(parts[1]) : ""
    if block.hasSuffix("\n") { block.removeLast() }
    if block.hasPrefix("HTTP/") {
      let inner = block.split(separator: "\n\n", maxSplits: 1, omittingEmptySubsequences: false)
      block =
        inner[0].replacing("\n", with: "\r\n") + "\r\n\r\n" + (inner.count > 1 ? inner[1] : "")
    }
    return record(head: String(parts[0]), block: Array(block.utf8))
  }

  /// - Parameter head: lines; `Content-Length: auto` is computed.
  static func record(head: String, block: [UInt8]) -> [UInt8] {
    let head = head.replacing("Content-Length: auto", with: "Content-Length: \(block.count)")
    return Array(head.replacing("\n", with: "\r\n").utf8) + Array("\r\n\r\n".utf8) + block
      + Array("\r\n\r\n".utf8)
  }

  /// A whole answer of a server.
  static func response(
    _ address: String, type: String = "text/plain", fields: String = "", body: [UInt8],
    length: String = "auto"
  ) -> [UInt8] {
    let answer =
      Array("HTTP/1.1 200 OK\r\nContent-Type: \(type)\r\n\(fields)\r\n".utf8) + body
    return record(
      head: """
        WARC/1.0
        WARC-Type: response
        WARC-Target-URI: \(address)
        Content-Type: application/http; msgtype=response
        Content-Length: \(length)
        """, block: answer)
  }
}
