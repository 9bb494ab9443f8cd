/// A reader's verdict on a finding, kept with author and time.
package struct ArchiveMark: Sendable, Hashable {
  package enum Verdict: String, Sendable, CaseIterable {
    case right, wrong, unsure
  }

  /// The finding's fingerprint.
  package let finding: String
  package let verdict: Verdict
  package let because: String?
  package let author: String
  /// When it was made, as given.
  package let made: String
  /// The reports that the finding is about, in its order: digests of their bytes.
  package let digests: [String]
  /// Their ids.
  package let reports: [String]
  /// Whether no later mark of the author's is about the same finding in the same reports.
  package let isLatest: Bool

  package init(
    finding: String, verdict: Verdict, because: String?, author: String, made: String,
    digests: [String], reports: [String], isLatest: Bool
  ) {
    (self.finding, self.verdict, self.because) = (finding, verdict, because)
    (self.author, self.made, self.digests) = (author, made, digests)
    (self.reports, self.isLatest) = (reports, isLatest)
  }
}
