import StemmaModel
import StemmaTestReports
import StemmaText
import Testing

@testable import StemmaChanges

struct HouseStyleTests {
  private static func keys(_ words: String) -> [UInt64] {
    let text = InventedReport.text("words", words + ".")
    return QuotedUnitReader.units(text, text.words.indices, in: TextSpan(0, words.utf8.count))
      .map(\.key)
  }

  @Test(arguments: [
    ("the harbour programme", "the harbor program"), ("it was organised", "it was organized"),
    ("We WON’T go", "we will not go"), ("we cannot go", "we can't go"),
    ("a cease-fire", "a cease fire"),
    ("twelve percent", "12%"), ("12 per cent", "12 percent"),
    ("$10.0 million", "10 million dollars"),
    ("$10m of it", "$10 million of it"), ("1,200 bolts", "1200 bolts"),
    ("the U.S. army", "the US army"),
    ("um, we left", "we left"), ("the neighbours travelled", "the neighbors traveled"),
  ])
  func `house style is no difference`(one: String, other: String) {
    #expect(Self.keys(one) == Self.keys(other))
  }

  @Test(arguments: [
    ("10 bolts", "100 bolts"), ("$10.0 million", "$100 million"), ("$10 million", "£10 million"),
    ("10.5 bolts", "105 bolts"), ("they told US troops", "they told us troops"),
    ("it opened", "it opens"), ("we can go", "we cannot go"), ("a morning", "a mourning"),
    ("filling the hall", "filing the hall"), ("ten percent", "ten points"),
  ])
  func `meaning is a difference`(one: String, other: String) {
    #expect(Self.keys(one) != Self.keys(other))
  }
}
