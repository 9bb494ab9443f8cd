import Foundation
import StemmaModel
import Testing

@testable import StemmaPages

/// What `stemma families` and `stemma origins` write.
@Suite struct FamiliesFormatTests {
  private func rendered(_ format: FamiliesFormat, withHeader: Bool = false) -> String {
    String(
      decoding: format.render(FerryStory.analysis, withHeader: withHeader), as: UTF8.self)
  }

  @Test func `derivations are written as their schema says`() throws {
    let lines = FamiliesFormat.jsonl.render(FerryStory.analysis)
    try SchemaCheck.check(lines: lines, against: "derivation-1")
  }

  @Test func `origins are written as their schema says`() throws {
    let lines = OriginsFormat.jsonl.render(FerryStory.analysis)
    try SchemaCheck.check(lines: lines, against: "origins-1")
  }

  @Test func `every report has a row, a mixed one two`() {
    let rows = rendered(.tsv).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(rows.allSatisfy { $0.count == FamiliesTable.columns.count })
    let members = FerryStory.analysis.families.flatMap(\.members)
    let mixed = FerryStory.analysis.families.flatMap(\.derivations).count { !$0.isPrimary }
    #expect(rows.count == members.count + mixed)
    #expect(
      rendered(.tsv, withHeader: true)
        == FamiliesTable.columns.joined(separator: "\t") + "\n" + rendered(.tsv))
  }

  @Test func `a hostile name breaks out of no table, string or element`() throws {
    let hostile = FerryStory.hostile
    #expect(hostile.contains("<"))
    let dot = rendered(.dot)
    // Outside of its strings a drawing holds nothing but what we write.
    let outside = dot.replacing(#/"(?:[^"\\]|\\.)*"/#, with: "")
    #expect(!outside.contains("<") && !outside.contains("script"))
    let xml = rendered(.graphml)
    let derivations = FerryStory.analysis.families.flatMap(\.derivations)
    #expect(
      xml.matches(of: #/<edge source="[^"<>]*" target="[^"<>]*">/#).count == derivations.count)
    #expect(!xml.replacing(#/<[^<>]*>/#, with: "").contains(#/[<>]/#))
  }

  @Test func `a drawing shows how sure each line is`() {
    let dot = rendered(.dot)
    #expect(dot.hasPrefix("digraph stemma {\n") && dot.hasSuffix("}\n"))
    #expect(dot.contains("[style=solid]") && dot.contains("label=\"not held\""))
  }

  @Test func `a claim's origins stand with their reports and reasons`() {
    let style = ScreenStyle(colour: false, columns: 80)
    let table = String(
      decoding: OriginsFormat.table(style).render(FerryStory.analysis), as: UTF8.self)
    #expect(table.contains("origin 1: ") && table.contains("origin 2: quay-radio"))
    #expect(table.contains("differs: cabins"))
    #expect(table.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let csv = String(decoding: OriginsFormat.csv.render(FerryStory.analysis), as: UTF8.self)
    #expect(csv.hasPrefix("id,story,originsAtLeast,originsAtMost,line,head,report,"))
  }
}
