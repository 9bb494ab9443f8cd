import StemmaReuse
import StemmaTestReports
import StemmaText
import Testing

struct SharedRunTests {
  private let first = InventedReport.text(
    "a", "The old ferry left the pier at dawn. Its horn woke the whole village.")
  private let second = InventedReport.text(
    "b", "People said its horn woke the whole street after the old ferry left the pier in fog.")

  @Test func `runs are as long as they go`() {
    let runs = SharedRun.all(in: first, second, width: 4)
    #expect(runs.map(\.first) == [8..<13, 0..<6])
    #expect(runs.map(\.second) == [2..<7, 9..<15])
  }

  @Test func `shorter runs than the width are left out`() {
    #expect(SharedRun.all(in: first, second, width: 6).map(\.count) == [6])
  }

  @Test func `words that may not take part end a run`() {
    let runs = SharedRun.all(in: first, second, width: 3, accepts: { one, _ in one != 3 })
    #expect(runs.map(\.first) == [8..<13, 0..<3])
  }

  @Test func `texts without a common run have none`() {
    let other = InventedReport.text("c", "Bakers want cheaper flour before the spring fair.")
    #expect(SharedRun.all(in: first, other, width: 3) == [])
  }

  @Test func `no word of the second report belongs to two runs`() {
    let echo = InventedReport.text("d", "The bell rang twice. The bell rang twice. The bell rang.")
    let runs = SharedRun.all(in: echo, echo, width: 3)
    #expect(runs.map(\.second) == [0..<11])
  }
}

struct RisingSequenceTests {
  @Test(
    arguments: [
      ([], []), ([5], [0]), ([1, 2, 3], [0, 1, 2]), ([1, 9, 2, 3], [0, 2, 3]),
      ([2, 2, 2], [0, 1, 2]), ([4, 0, 1, 2], [1, 2, 3]),
    ] as [([Int], [Int])])
  func `the longest part that keeps order is found`(values: [Int], indices: [Int]) {
    #expect(RisingSequence.longest(values) == indices)
  }

  @Test func `of a falling row one is kept`() {
    #expect(RisingSequence.longest([3, 2, 1]).count == 1)
  }
}
