import Foundation
import StemmaModel
import Testing

@testable import StemmaPages

@Suite struct ReportJSONTests {
  private func parsed(_ analysis: Analysis) throws -> [String: Any] {
    let bytes = ReportJSON.render(analysis, run: SnapshotTests.run)
    return try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func `every key of the document is in the schema, and every key of the schema is met`()
    throws
  {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/schema/report-1.schema.json")
    let schema = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    var check = SchemaCheck(schema)
    check.check(try parsed(FerryStory.analysis), schema, at: "$", pointer: "")
    #expect(check.problems == [])
    #expect(SchemaCheck.keys(of: schema).subtracting(check.keysMet) == [])
  }

  @Test func `the schema check sees a key too many and a word that is none`() {
    let schema: [String: Any] = [
      "type": "object", "required": ["b"],
      "properties": ["a": ["type": "string", "enum": ["x"]], "b": ["type": "boolean"]],
    ]
    var check = SchemaCheck(schema)
    check.check(["a": "y", "c": 1] as [String: Any], schema, at: "$", pointer: "")
    #expect(check.problems.count == 3)
  }

  @Test func `an unknown key of the input is handed on, the last value of a key given twice`()
    throws
  {
    let reports = try #require(try parsed(FerryStory.analysis)["reports"] as? [[String: Any]])
    let gazette = try #require(reports.first { $0["id"] as? String == "gazette" })
    #expect(gazette["extra"] as? [String: String] == ["desk": "last"])
  }

  @Test func `control characters, quotes and characters beyond the first plane come back`() throws {
    let hard = String((0..<0x20).map { Character(Unicode.Scalar($0)) }) + "\u{7F}\"\\/\u{2028}🚢"
    var json = JSONWriter()
    json.object { $0.member(hard, hard) }
    let object = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: String]
    #expect(object == [hard: hard])
  }

  @Test func `what a terminal obeys or hides stands escaped and comes back`() throws {
    let hard = "a\u{9B}31m\u{85}\u{202E}b\u{2066}c\u{2069}\u{200F}\u{2029}é–“🚢”"
    var json = JSONWriter()
    json.object { json in
      json.member(hard, hard)
      json.key("extra")
      json.verbatim("{\"\(hard)\": [\"\(hard)\"]}")
    }
    let raw = String(decoding: json.bytes, as: UTF8.self).unicodeScalars
    #expect(
      !raw.contains { (0x7F...0x9F).contains($0.value) || (0x200E...0x200F).contains($0.value) })
    #expect(
      !raw.contains { (0x2028...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value) }
    )
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any])
    #expect(object[hard] as? String == hard)
    #expect(object["extra"] as? [String: [String]] == [hard: [hard]])
  }

  @Test func `empty lists and objects stay on one line`() {
    var json = JSONWriter()
    json.object { json in
      json.member("a", [String]())
      json.member("b", 1)
    }
    #expect(String(decoding: json.bytes, as: UTF8.self) == "{\n  \"a\": [],\n  \"b\": 1\n}")
  }

  @Test(arguments: [
    (0.0, "0"), (1, "1"), (0.71429, "0.7143"), (2.0 / 3, "0.6667"), (-0.5, "-0.5"),
    (0.00001, "0"), (-0.00001, "0"), (12_345.25, "12345.25"), (0.05, "0.05"),
  ])
  func `numbers have at most four decimals and no exponent`(_ number: Double, _ text: String) {
    #expect(FixedDecimal.string(number) == text)
  }

  @Test(arguments: [Double.nan, .infinity, 1e300])
  func `what is no number is null`(_ number: Double) {
    #expect(FixedDecimal.string(number) == nil)
  }

  @Test(arguments: [(0.0, "0"), (0.001, "1"), (0.996, "99"), (1.0, "100"), (0.52, "52")])
  func `a share is never rounded to nothing or to all`(_ share: Double, _ text: String) {
    #expect(FixedDecimal.percent(share) == text + "\u{A0}%")
  }
}
