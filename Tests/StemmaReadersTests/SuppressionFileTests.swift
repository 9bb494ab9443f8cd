import StemmaModel
import Testing

@testable import StemmaReaders

struct SuppressionFileTests {
  private let good = "3f2a9c1b77d0"

  @Test func `a line is fingerprint, kind and reason; comments and blank lines are passed over`()
    throws
  {
    let text = "# ours\r\n\r\n  \(good)\tnumber-changed   Told by telephone, 12 May.  \n"
    let found = try SuppressionFile.suppressions(in: text, path: "s")
    #expect(
      found == [
        Suppression(
          line: 3, fingerprint: good, kind: "number-changed",
          reason: "Told by telephone, 12 May.")
      ])
  }

  @Test(arguments: [
    ("3f2a9c1b77d0 number-changed", SuppressionError.noReason(path: "s", line: 2)),
    ("3f2a9c1b77d0 number-changed  — ", .noReason(path: "s", line: 2)),
    ("3f2a9c1b77d0 number-moved Fine.", .noKind(path: "s", line: 2)),
    ("3f2a9c1b77d0", .noKind(path: "s", line: 2)),
    ("3F2A9C1B77D0 number-changed Fine.", .noFingerprint(path: "s", line: 2)),
    ("3f2a number-changed Fine.", .noFingerprint(path: "s", line: 2)),
    ("000000000000 number-changed Fine.", .twice(path: "s", line: 2, first: 1)),
  ])
  func `what is wrong is told with its line`(line: String, error: SuppressionError) {
    #expect(throws: error) {
      try SuppressionFile.suppressions(
        in: "000000000000 number-changed Fine.\n\(line)\n", path: "s")
    }
  }
}
