import Foundation
import StemmaModel
import Testing

@testable import StemmaPages

@Suite struct ExportTests {
  private static let rows = ExportPart(FerryStory.analysis)

  private func lines(_ table: ExportTable, _ format: ExportFormat) -> [String] {
    String(decoding: Self.rows.rows(of: table, as: format), as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  @Test(arguments: ExportTable.allCases)
  func `every row of a table has a value for each of its columns`(table: ExportTable) throws {
    for line in lines(table, .jsonl) {
      let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(row.map { Set($0.keys) } == Set(table.columns))
    }
    #expect(Set(table.columns).count == table.columns.count)
  }

  @Test(arguments: ExportTable.allCases)
  func `every column is explained in the formats`(table: ExportTable) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/formats.md").standardized
    let formats = try String(contentsOf: file, encoding: .utf8)
    let section = try #require(
      formats.components(separatedBy: "#### Table `\(table.rawValue)`\n").dropFirst().first)
    let own = section.components(separatedBy: "\n#").first ?? section
    let explained = own.split(separator: "\n").compactMap { line -> String? in
      line.hasPrefix("| `") ? line.split(separator: "`").dropFirst().first.map(String.init) : nil
    }
    #expect(explained == table.columns)
  }

  @Test func `a table has the rows that the analysis has`() {
    let analysis = FerryStory.analysis
    #expect(lines(.reports, .jsonl).count == analysis.reports.count)
    #expect(lines(.families, .jsonl).count == analysis.families.count)
    #expect(lines(.passages, .jsonl).count == analysis.passages.count)
    #expect(lines(.quotations, .jsonl).count == analysis.quotations.count)
    #expect(lines(.setAside, .jsonl).count == analysis.setAside.count)
  }

  @Test func `no hidden character and no formula reaches a table`() {
    for table in ExportTable.allCases {
      for format in ExportFormat.allCases {
        let bytes = Self.rows.rows(of: table, as: format)
        #expect(!bytes.contains(0x1B) && !bytes.contains(0x07))
      }
    }
    let fields = ["=1+1", " =1", "\n=1", "\r\n=1", "＝1", "@a", "+1", "-1", "\tx"]
    for field in fields {
      let record = CSVRecord.line([field])
      #expect(record.hasPrefix("'") || record.hasPrefix("\"'"), "\(record)")
    }
  }
}
