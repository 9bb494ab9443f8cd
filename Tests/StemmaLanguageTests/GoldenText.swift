import Foundation
import Testing

/// One text of `Quality/language/golden.tsv` with spaCy's answers; the form is in `docs/formats.md`.
struct GoldenText: CustomTestStringConvertible, Sendable {
  struct Token: Equatable, Sendable {
    let bytes: Range<Int>
    let hasTrailingSpace: Bool
    let norm: String
    let tag: String
    let partOfSpeech: String
    let morphology: String
    let lemma: String
    let head: Int
    let dependency: String
    let startsSentence: Bool
    /// `O`, or `B-` and `I-` with the kind.
    let entity: String

    /// Byte for byte: `String` takes "é" and "e" with an accent for the same.
    static func == (lhs: Token, rhs: Token) -> Bool {
      lhs.bytes == rhs.bytes && lhs.hasTrailingSpace == rhs.hasTrailingSpace
        && lhs.norm.utf8.elementsEqual(rhs.norm.utf8) && lhs.tag == rhs.tag
        && lhs.partOfSpeech == rhs.partOfSpeech && lhs.morphology == rhs.morphology
        && lhs.lemma.utf8.elementsEqual(rhs.lemma.utf8) && lhs.head == rhs.head
        && lhs.dependency == rhs.dependency && lhs.startsSentence == rhs.startsSentence
        && lhs.entity == rhs.entity
    }
  }

  let name: String
  let text: String
  private(set) var tokens: [Token] = []
  private(set) var sentences: [String] = []
  private(set) var nounChunks: [String] = []
  private(set) var entities: [String] = []

  var testDescription: String { name }

  struct Malformed: Error, CustomStringConvertible {
    let line: Int
    var description: String { "golden.tsv:\(line) is not as docs/formats.md says" }
  }

  /// Reads all texts.
  static func read() throws -> [GoldenText] {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: root.appending(path: "Quality/language/golden.tsv"))
    var texts: [GoldenText] = []
    for (index, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      if index == 0 {
        guard fields.first == "stemma.golden/1" else { throw Malformed(line: 1) }
      } else if fields.first == "text", fields.count == 3 {
        texts.append(GoldenText(name: fields[1], text: try unescaped(fields[2])))
      } else if texts.isEmpty {
        throw Malformed(line: index + 1)
      } else {
        try texts[texts.count - 1].take(fields, line: index + 1)
      }
    }
    return texts
  }

  private init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  private mutating func take(_ fields: [String], line: Int) throws {
    switch fields[0] {
    case "sentences": sentences = Array(fields.dropFirst())
    case "nounChunks": nounChunks = Array(fields.dropFirst())
    case "entities": entities = Array(fields.dropFirst())
    default:
      guard fields.count == 11, let length = Int(fields[0]), let head = Int(fields[7]) else {
        throw Malformed(line: line)
      }
      let start = tokens.last.map { $0.bytes.upperBound + ($0.hasTrailingSpace ? 1 : 0) } ?? 0
      let bytes = start..<start + length
      let word = String(decoding: Array(text.utf8)[bytes], as: UTF8.self)
      tokens.append(
        Token(
          bytes: bytes, hasTrailingSpace: fields[1] == "1",
          norm: fields[2] == "=" ? word : try Self.unescaped("\"\(fields[2])\""),
          tag: fields[3], partOfSpeech: fields[4], morphology: fields[5],
          lemma: fields[6] == "=" ? word : try Self.unescaped("\"\(fields[6])\""),
          head: tokens.count + head, dependency: fields[8], startsSentence: fields[9] == "1",
          entity: fields[10]))
    }
  }

  private static func unescaped(_ json: String) throws -> String {
    guard json.contains("\\") else { return String(json.dropFirst().dropLast()) }
    return try JSONDecoder().decode(String.self, from: Data(json.utf8))
  }
}
