import Foundation
import StemmaModel
import Testing

@testable import StemmaPages

@Suite struct PairsFormatTests {
  private static func pair(
    _ first: String = "a", _ second: String = "b", score: Double = 0.5, ofFirst: Double = 0.25,
    ofSecond: Double = 1, passages: [ReusePair.Aligned] = [],
    relation: ReusePair.Relation = .overlap, probabilityOfFirst: Double? = nil,
    earlier: ReusePair.Side? = nil
  ) -> ReusePair {
    ReusePair(
      first: first, second: second, score: score, probabilityOfFirst: probabilityOfFirst,
      earlier: earlier, containmentOfFirst: ofFirst, containmentOfSecond: ofSecond,
      sharedWords: 17, relation: relation, passages: passages)
  }

  private static let passages = [
    ReusePair.Aligned(
      first: TextSpan(0, 12), second: TextSpan(40, 70_000), words: 12, isVerbatim: true,
      isMoved: false),
    ReusePair.Aligned(
      first: TextSpan(13, 99), second: TextSpan(70_001, 70_099), words: 1200, isVerbatim: false,
      isMoved: true),
  ]

  private func text(_ format: PairsFormat, _ pairs: [ReusePair]) -> String {
    String(decoding: format.render(pairs), as: UTF8.self)
  }

  private func objects(_ pairs: [ReusePair]) throws -> [[String: Any]] {
    try text(.jsonl, pairs).split(separator: "\n").map { line in
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
      return try #require(value as? [String: Any])
    }
  }

  @Test func `a row has the columns of the header`() {
    let header = String(decoding: PairsFormat.tsv.header, as: UTF8.self)
    #expect(header == "a\tb\tscore\tearlier\tcontainmentA\tcontainmentB\tsharedWords\trelation\n")
    #expect(
      text(.tsv, [Self.pair(), Self.pair("c", "d é", relation: .background)])
        == "a\tb\t0.5000\t-\t0.2500\t1.0000\t17\toverlap\n"
        + "c\td é\t0.5000\t-\t0.2500\t1.0000\t17\tbackground\n")
    #expect(PairsFormat.jsonl.header.isEmpty)
    #expect(PairsFormat.allCases.allSatisfy { $0.render([]).isEmpty })
  }

  @Test(
    arguments: [
      (0, "0.0000"), (1, "1.0000"), (0.5, "0.5000"), (0.00004, "0.0000"), (0.00006, "0.0001"),
      (0.99994, "0.9999"), (0.99996, "1.0000"), (0.1, "0.1000"), (0.0707, "0.0707"),
      (1.0 / 3, "0.3333"), (2.0 / 3, "0.6667"), (-0.0, "0.0000"), (-1e-9, "0.0000"),
      (1 + 1e-9, "1.0000"),
    ] as [(Double, String)])
  func `shares have four decimals`(share: Double, written: String) throws {
    let pair = Self.pair(score: share, ofFirst: share, ofSecond: share)
    let columns = text(.tsv, [pair]).split(separator: "\t")
    #expect(columns[2] == written && columns[4] == written && columns[5] == written)
    #expect(text(.jsonl, [pair]).contains("\"score\":\(written),"))
    let object = try #require(try objects([pair]).first)
    #expect(object["containmentA"] as? Double == Double(written))
  }

  @Test func `every share is written as printf writes it`() {
    for units in 0...10_000 {
      let share = Double(units) / 10_000
      let column = text(.tsv, [Self.pair(score: share)]).split(separator: "\t")[2]
      guard column == String(format: "%.4f", share) else {
        Issue.record("\(share) became \(column)")
        return
      }
    }
  }

  @Test func `an object says all that is known of a pair`() throws {
    let object = try #require(
      try objects([Self.pair("x", "y", passages: Self.passages, relation: .within)]).first)
    #expect(
      Set(object.keys) == [
        "a", "b", "score", "earlier", "probabilityA", "containmentA", "containmentB",
        "sharedWords", "relation", "passages",
      ])
    #expect(object["a"] as? String == "x" && object["b"] as? String == "y")
    #expect(object["earlier"] is NSNull && object["probabilityA"] is NSNull)
    #expect(object["sharedWords"] as? Int == 17)
    #expect(object["relation"] as? String == "within")
    let passages = try #require(object["passages"] as? [[String: Any]])
    #expect(passages.map { $0["a"] as? [Int] } == [[0, 12], [13, 99]])
    #expect(passages.map { $0["b"] as? [Int] } == [[40, 70_000], [70_001, 70_099]])
    #expect(passages.map { $0["words"] as? Int } == [12, 1200])
    #expect(passages.map { $0["kind"] as? String } == ["verbatim", "edited"])
    #expect(passages.map { $0["moved"] as? Bool } == [false, true])
  }

  @Test(
    arguments: [(.first, "a", 0.9), (.second, "b", 0.125)] as [(ReusePair.Side, String, Double)])
  func `the earlier version is named`(side: ReusePair.Side, name: String, share: Double) throws {
    let pair = Self.pair(probabilityOfFirst: share, earlier: side)
    #expect(text(.tsv, [pair]).split(separator: "\t")[3] == name)
    let object = try #require(try objects([pair]).first)
    #expect(object["earlier"] as? String == name)
    #expect(object["probabilityA"] as? Double == share)
  }

  @Test func `every key of an object is in the schema, and every key of the schema is met`() throws
  {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/schema/pair-1.schema.json")
    let schema = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    var check = SchemaCheck(schema)
    for relation in ReusePair.Relation.allCases {
      let pairs = [
        Self.pair(passages: Self.passages, relation: relation), Self.pair(relation: relation),
        Self.pair(relation: relation, probabilityOfFirst: 0.9, earlier: .first),
      ]
      for object in try objects(pairs) {
        check.check(object, schema, at: relation.rawValue, pointer: "")
      }
    }
    #expect(check.problems == [])
    #expect(SchemaCheck.keys(of: schema).subtracting(check.keysMet) == [])
  }

  @Test(arguments: [
    "\"", "\\", "a\"b\\c", "\u{0}\u{1}\u{8}\t\n\u{B}\u{C}\r\u{1F}\u{7F}", "\u{85}\u{2028}\u{202E}",
    "é渡🚢", "", "</script>", "{\"a\":1}", "e\u{301}",
  ])
  func `any id comes back as it was, on one line`(id: String) throws {
    let lines = text(.jsonl, [Self.pair(id, "z\(id)")])
    #expect(lines.utf8.count { $0 == 0x0A } == 1)
    #expect(lines.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A })
    let object = try #require(try objects([Self.pair(id, "z\(id)")]).first)
    let (one, other) = (object["a"] as? String, object["b"] as? String)
    #expect(one.map { Array($0.utf8) } == Array(id.utf8))
    #expect(other.map { Array($0.utf8) } == Array("z\(id)".utf8))
  }

  @Test func `many pairs are as many lines, in order`() throws {
    let pairs = (0..<500).map { Self.pair("a\($0)", "b\($0)", passages: Self.passages) }
    #expect(try objects(pairs).map { $0["a"] as? String } == pairs.map(\.first))
    #expect(text(.tsv, pairs) == pairs.map { text(.tsv, [$0]) }.joined())
  }

  @Test func `the common wording is a table of four columns`() {
    let wordings = [
      CommonWording(reports: 1200, example: "r é", span: TextSpan(3, 99)),
      CommonWording(reports: 40, example: "x", span: TextSpan(0, 5)),
    ]
    let table = String(decoding: WordingTable.render(wordings), as: UTF8.self)
    #expect(table == "1200\tr é\t3\t99\n40\tx\t0\t5\n")
    #expect(WordingTable.render([]).isEmpty)
  }
}
