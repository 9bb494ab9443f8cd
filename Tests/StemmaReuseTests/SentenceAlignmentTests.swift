import StemmaModel
import StemmaReuse
import StemmaTestReports
import StemmaText
import Testing

struct SentenceAlignmentTests {
  private static let source = """
    The orchard society of Vale planted ninety pear trees along the canal on Saturday.
    Volunteers carried buckets from the lock because the pump had frozen overnight.
    Treasurer Odile Marsh counted donations of 800 crowns from local bakeries.
    The last tree honours a schoolteacher who taught botany for three decades.
    A choir of children closed the morning with songs about rain and harvest.
    """

  private func align(_ second: String, with first: String = source) -> SentenceAlignment {
    SentenceAlignment(InventedReport.text("a", first), InventedReport.text("b", second))
  }

  @Test func `a copy is aligned word for word and in order`() {
    let links = align(Self.source).links
    #expect(links.map(\.first) == [0, 1, 2, 3, 4])
    #expect(links.map(\.second) == [0, 1, 2, 3, 4])
    #expect(links.allSatisfy { $0.kind == .verbatim && $0.isPrimary && !$0.isMoved })
  }

  @Test(
    arguments: [
      (
        "VOLUNTEERS carried buckets from the lock, because the pump had frozen overnight!",
        .verbatim
      ),
      ("Volunteers carried buckets up from the lock because the old pump had frozen.", .edited),
      ("With the pump frozen, buckets of water were brought by volunteers.", .reworded),
    ] as [(String, Passage.Kind)])
  func `a sentence says how near it is to its source`(sentence: String, kind: Passage.Kind) throws {
    let link = try #require(align(sentence).links.first)
    #expect(link.first == 1)
    #expect(link.kind == kind)
  }

  @Test func `a sentence taken elsewhere is moved and the others are not`() {
    var lines = Self.source.split(separator: "\n")
    lines.append(lines.remove(at: 0))
    let links = align(lines.joined(separator: "\n")).links
    #expect(links.filter(\.isMoved).map(\.first) == [0])
    #expect(links.filter { !$0.isMoved }.map(\.first) == [1, 2, 3, 4])
  }

  @Test func `two sentences made into one are both found`() {
    let merged =
      "Volunteers carried buckets from the lock and treasurer Odile Marsh counted donations of 800 "
      + "crowns."
    let links = align(merged).links
    #expect(Set(links.map(\.first)) == [1, 2])
    #expect(links.count { $0.isPrimary } == 1)
  }

  @Test func `one sentence cut in two is found twice`() {
    let split =
      "Volunteers carried buckets from the lock.\nThe pump had frozen overnight, you see."
    let links = align(split).links
    #expect(links.map(\.first) == [1, 1])
    #expect(links.map(\.second) == [0, 1])
  }

  @Test func `texts about other things have no links`() {
    let other = """
      Parliament voted late to raise the tax on imported steel.
      Two ministers resigned within minutes of hearing the result.
      Markets in the capital barely reacted when trading resumed.
      """
    #expect(align(other).links == [])
  }

  @Test func `function words alone link nothing`() {
    #expect(align("It was what they had and it was not for us.").links == [])
  }

  @Test func `the links of one sentence are found by its index`() {
    let alignment = align(Self.source)
    #expect(alignment.links(ofSecond: 2).map(\.first) == [2])
    #expect(alignment.links(ofSecond: 9).isEmpty)
  }

  @Test func `an empty report has no links`() {
    #expect(align("").links == [])
    #expect(align("", with: "").links == [])
  }
}
