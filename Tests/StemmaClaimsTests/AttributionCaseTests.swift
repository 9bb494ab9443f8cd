import StemmaClaims
import StemmaLanguage
import StemmaTestModel
import Testing

@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct AttributionCaseTests {
  private static let reader = Result { try AttributionReader() }

  @Test(arguments: AttributionCase.all)
  func `a report has the attributions of its case`(example: AttributionCase) throws {
    let annotator = Annotator(try TestModel.load())
    let found = example.found(by: try Self.reader.get(), annotator)
    let isRight =
      found.count == example.rows.count && zip(example.rows, found).allSatisfy { $0.matches($1) }
    withKnownIssue(isIntermittent: false) {
      #expect(isRight, "found:\n\(found.map(\.line).joined(separator: "\n"))")
    } when: {
      example.isKnownGap
    }
  }

  @Test func `there are cases`() { #expect(AttributionCase.all.count > 20) }
}
