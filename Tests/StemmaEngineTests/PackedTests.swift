import StemmaClaims
import StemmaModel
import StemmaTestModel
import StemmaText
import Testing

@testable import StemmaEngine

/// What is kept is what was found.
@Suite struct PackedTests {
  @Test(arguments: [0, 1, -1, 127, 128, -129, 1 << 40, Int.max, Int.min])
  func `a whole number comes back`(number: Int) throws {
    var writer = PackedWriter()
    writer.put(signed: number)
    var reader = try PackedReader(writer.sealed)
    #expect(try reader.signed() == number)
    #expect(reader.isAtEnd)
  }

  @Test(arguments: [0, -0.0, 0.1, .pi, -1e300, .infinity])
  func `a number with decimals comes back to the bit`(number: Double) throws {
    var writer = PackedWriter()
    writer.put(number)
    var reader = try PackedReader(writer.sealed)
    #expect(try reader.double().bitPattern == number.bitPattern)
  }

  @Test func `a text that came before takes a byte`() throws {
    var writer = PackedWriter()
    for text in ["a ferry 🚢", "", "a ferry 🚢", "ferry"] { writer.put(text) }
    let once = writer.sealed.count
    writer.put("a ferry 🚢")
    #expect(writer.sealed.count == once + 1)
    var reader = try PackedReader(writer.sealed)
    for text in ["a ferry 🚢", "", "a ferry 🚢", "ferry", "a ferry 🚢"] {
      #expect(try reader.text() == text)
    }
  }

  @Test func `an altered byte is noticed wherever it is`() throws {
    var writer = PackedWriter()
    writer.put("the words of a report")
    writer.put(4_711)
    let bytes = writer.sealed
    for place in bytes.indices {
      var altered = bytes
      altered[place] ^= 0x04
      #expect(throws: PackedDamage.self) { _ = try PackedReader(altered) }
    }
    for count in 0..<bytes.count {
      #expect(throws: PackedDamage.self) { _ = try PackedReader(Array(bytes.prefix(count))) }
    }
  }

  @Test func `bytes of another make are refused, never trusted`() {
    for seed in 0..<200 {
      var writer = PackedWriter()
      for step in 0..<24 { writer.put((seed * 31 + step * 17) % 300) }
      #expect(throws: PackedDamage.self) { _ = try StoryFindings(unpacking: writer.sealed) }
    }
  }

  @Test(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
  func `what the language model found in a report comes back`() async throws {
    let reports =
      InventedFamilies.reports(0..<3)
      + [InventedFamilies.spanish(id: "other")]
    let read = try await TextStage(
      model: TestModel.load(), reader: try .init(), tasks: 1, progress: { _ in }
    ).read(reports)
    for report in read {
      let bytes = KeptReport.pack(report)
      let kept = try KeptReport.unpack(bytes, of: report.text.report)
      #expect(kept.attributions == report.attributions && kept.clauses == report.clauses)
      #expect(kept.annotation == report.annotation && kept.tokens == report.tokens)
      #expect(kept.text.words == report.text.words)
      #expect(kept.text.sentences == report.text.sentences && kept.text.names == report.text.names)
      #expect(KeptReport.pack(kept) == bytes)
    }
  }
}
