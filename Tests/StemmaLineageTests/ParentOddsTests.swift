import Testing

@testable import StemmaLineage

/// Chances made of log odds.
struct ParentOddsTests {
  @Test func `with nothing for or against, none and each relative are alike`() {
    #expect(ParentOdds.chances([0, 0, 0]) == [0.25, 0.25, 0.25])
    #expect(ParentOdds.chances([]) == [])
  }

  @Test func `nineteen to one against none is a chance of nineteen in twenty`() {
    #expect(abs(ParentOdds.chances([2.944_438_979])[0] - 0.95) < 1e-9)
  }

  @Test(arguments: [1_000.0, -1_000.0])
  func `odds beyond all numbers leave chances between 0 and 1`(worth: Double) {
    let chances = ParentOdds.chances([worth, worth - 1])
    #expect(chances.allSatisfy { (0...1).contains($0) })
    #expect(chances.reduce(0, +) <= 1 + 1e-12)
    #expect(worth > 0 ? chances[0] > 0.7 : chances[0] < 1e-12)
  }
}
