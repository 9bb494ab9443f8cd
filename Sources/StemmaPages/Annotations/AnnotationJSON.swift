import StemmaLanguage
import StemmaModel

/// A report's annotation as one line of JSON, every key always there and in a fixed order
/// (`docs/schema/annotation-1.schema.json`).
struct AnnotationJSON: AnnotationWriter {
  /// The schema's name, the value of the line's first key.
  static let schema = "stemma.annotation/1"
  /// Tokens written at a time.
  private static let pieceTokens = 256

  private enum Part {
    case head
    case tokens(from: Int)
    case spans
    case nothing
  }

  private let report: Report
  private let annotated: AnnotatedText
  private var part = Part.head

  init(_ report: Report, _ annotated: AnnotatedText) {
    self.report = report
    self.annotated = annotated
  }

  mutating func append(to bytes: inout [UInt8]) -> Bool {
    switch part {
    case .head:
      appendHead(to: &bytes)
      part = .tokens(from: 0)
    case .tokens(let first):
      let end = min(first + Self.pieceTokens, annotated.tokens.count)
      for index in first..<end { append(annotated.tokens[index], to: &bytes) }
      part = end < annotated.tokens.count ? .tokens(from: end) : .spans
    case .spans:
      appendSpans(to: &bytes)
      part = .nothing
    case .nothing:
      return false
    }
    return true
  }

  private func appendHead(to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "{\"schema\":\"\(Self.schema)\",\"id\":".utf8)
    JSONText.append(report.id, to: &bytes)
    bytes.append(contentsOf: ",\"path\":".utf8)
    JSONText.append(report.path, to: &bytes)
    bytes.append(contentsOf: ",\"line\":\(report.line.map(String.init) ?? "null"),\"text\":".utf8)
    report.text.utf8.withUnsafeBufferPointer { JSONText.append($0, to: &bytes) }
    bytes.append(contentsOf: ",\"tokens\":[".utf8)
  }

  private func append(_ token: Token, to bytes: inout [UInt8]) {
    let range = token.utf8Range
    bytes.append(contentsOf: token.index == 0 ? "{\"start\":".utf8 : ",{\"start\":".utf8)
    append(range.lowerBound, to: &bytes)
    bytes.append(contentsOf: ",\"end\":".utf8)
    append(range.upperBound, to: &bytes)
    bytes.append(contentsOf: ",\"text\":".utf8)
    report.text.utf8.withUnsafeBufferPointer {
      JSONText.append(UnsafeBufferPointer(rebasing: $0[range]), to: &bytes)
    }
    append(",\"hasTrailingSpace\":", token.hasTrailingSpace, to: &bytes)
    append(",\"norm\":", token.norm, to: &bytes)
    append(",\"tag\":", token.tag, to: &bytes)
    append(",\"partOfSpeech\":", token.partOfSpeech.label, to: &bytes)
    append(",\"morphology\":", token.morphology, to: &bytes)
    append(",\"lemma\":", token.lemma, to: &bytes)
    bytes.append(contentsOf: ",\"head\":".utf8)
    append(token.head, to: &bytes)
    append(",\"dependency\":", token.dependency, to: &bytes)
    append(",\"startsSentence\":", token.startsSentence, to: &bytes)
    append(",\"entityPosition\":", token.entityPosition.label, to: &bytes)
    append(",\"entityLabel\":", token.entityLabel, to: &bytes)
    bytes.append(UInt8(ascii: "}"))
  }

  private func appendSpans(to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "],\"sentences\":[".utf8)
    for (place, tokens) in annotated.sentences.enumerated() {
      append(tokens, at: place, to: &bytes)
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(contentsOf: "],\"entities\":[".utf8)
    for (place, entity) in annotated.entities.enumerated() {
      append(entity.tokens, at: place, to: &bytes)
      append(",\"label\":", entity.label, to: &bytes)
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(contentsOf: "],\"nounChunks\":[".utf8)
    for (place, tokens) in annotated.nounChunks.enumerated() {
      append(tokens, at: place, to: &bytes)
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(contentsOf: "]}\n".utf8)
  }

  /// A span's object but for its closing brace.
  private func append(_ tokens: Range<Int>, at place: Int, to bytes: inout [UInt8]) {
    let range = annotated.utf8Range(ofTokens: tokens)
    bytes.append(contentsOf: place == 0 ? "{\"start\":".utf8 : ",{\"start\":".utf8)
    append(range.lowerBound, to: &bytes)
    bytes.append(contentsOf: ",\"end\":".utf8)
    append(range.upperBound, to: &bytes)
    bytes.append(contentsOf: ",\"tokens\":[".utf8)
    append(tokens.lowerBound, to: &bytes)
    bytes.append(UInt8(ascii: ","))
    append(tokens.upperBound, to: &bytes)
    bytes.append(UInt8(ascii: "]"))
  }

  private func append(_ key: String, _ value: String, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: key.utf8)
    JSONText.append(value, to: &bytes)
  }

  private func append(_ key: String, _ value: Bool, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: key.utf8)
    bytes.append(contentsOf: value ? "true".utf8 : "false".utf8)
  }

  private func append(_ number: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: String(number).utf8)
  }
}

extension Token.EntityPosition {
  /// The letter of the CoNLL shared tasks.
  var label: String {
    switch self {
    case .outside: "O"
    case .begins: "B"
    case .continues: "I"
    }
  }
}
