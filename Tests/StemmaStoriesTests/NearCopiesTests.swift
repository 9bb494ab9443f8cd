import StemmaTestReports
import Testing

@testable import StemmaStories

@Suite struct NearCopiesTests {
  private static let text = """
    The dam above Orrin was closed on Friday after a gate jammed, and the mayor asked two villages to
    move their cattle to the upper pastures until a diver had looked at the hinges.
    """

  private func terms(_ texts: [String]) -> [StoryTerms] {
    texts.enumerated().map { StoryTerms(InventedReport.report("r\($0)", $1)) }
  }

  @Test func `a reprint follows the first of its text`() {
    let texts = [Self.text, Self.text + " Printed in Esk.", "A fair was held in Lom on Sunday."]
    let copies = NearCopies(terms(texts))
    #expect(copies.leaders == [0, 0, 2])
  }

  @Test func `a report that takes half of another follows nobody`() {
    let half =
      "The dam above Orrin was closed on Friday after a gate jammed, but the baker of Lom "
      + "says that he heard nothing and that his oven has been cold since the spring fair."
    let copies = NearCopies(terms([Self.text, half]))
    #expect(copies.leaders == [0, 1])
  }
}
