import Foundation
import StemmaLanguage
import StemmaModel
import StemmaTestModel
import Testing

@testable import StemmaPages

/// Both forms of `stemma annotate`, over every golden text.
@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct AnnotationTests {
  private static func parsed(_ line: [UInt8]) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
  }

  @Test func `every key of a line is in the schema, and every key of the schema is met`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/schema/annotation-1.schema.json")
    let schema = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    var check = SchemaCheck(schema)
    for (report, annotated) in try AnnotatedGoldenTexts.annotated() {
      let line = AnnotationFormat.jsonl.bytes(report, annotated)
      check.check(try Self.parsed(line), schema, at: report.id, pointer: "")
    }
    #expect(check.problems == [])
    #expect(SchemaCheck.keys(of: schema).subtracting(check.keysMet) == [])
  }

  @Test func `a report is one line, and its offsets lead to its words`() throws {
    for (report, annotated) in try AnnotatedGoldenTexts.annotated() {
      let line = AnnotationFormat.jsonl.bytes(report, annotated)
      #expect(line.firstIndex(of: 0x0A) == line.count - 1)
      #expect(!line.dropLast().contains { $0 < 0x20 || $0 == 0x7F })
      let object = try Self.parsed(line)
      let text = try #require(object["text"] as? String)
      #expect(Array(text.utf8) == report.text.utf8)
      for token in try #require(object["tokens"] as? [[String: Any]]) {
        let start = try #require(token["start"] as? Int)
        let end = try #require(token["end"] as? Int)
        let word = try #require(token["text"] as? String)
        // Foundation's parser loses a byte order mark at the start of a string.
        let bytes = report.text.utf8[start..<end]
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) && word.utf8.count == bytes.count - 3
        #expect(Array(word.utf8) == Array(bytes.dropFirst(mark ? 3 : 0)))
      }
    }
  }

  @Test func `CoNLL-U is valid, and the whole text can be made from it again`() throws {
    for (report, annotated) in try AnnotatedGoldenTexts.annotated() {
      let bytes = AnnotationFormat.conllu.bytes(report, annotated)
      var check = CoNLLUCheck()
      check.check(String(decoding: bytes, as: UTF8.self))
      #expect(check.problems == [], "\(report.id)")
      #expect(Array(check.text.utf8) == report.text.utf8, "\(report.id)")
      #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 })
    }
  }

  @Test(arguments: AnnotationFormat.allCases)
  func `pieces of a long report make up the same bytes`(format: AnnotationFormat) throws {
    let (report, annotated) = try #require(try AnnotatedGoldenTexts.annotated().first)
    var rendered = format.render(report, annotated, readyBytes: 1000)
    var pieces: [[UInt8]] = []
    while let piece = rendered.next() { pieces.append(piece) }
    #expect(pieces.count > 2)
    #expect(Array(pieces.joined()) == format.bytes(report, annotated))
  }

  @Test func `a text of nothing but white space makes no sentence`() throws {
    let annotator = Annotator(try TestModel.load())
    let report = Report(
      id: "blank", path: "blank", line: nil, text: StoredText(" \n "), encoding: .utf8,
      digest: "", metadata: ReportMetadata(), anatomy: ReportAnatomy())
    let annotated = annotator.annotate(" \n ")
    #expect(AnnotationFormat.conllu.bytes(report, annotated) == [])
    #expect(try Self.parsed(AnnotationFormat.jsonl.bytes(report, annotated))["id"] != nil)
  }
}
