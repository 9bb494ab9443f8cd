/// A reader's verdict on a finding; it stays when the finding is made anew.
package struct FindingMark: Sendable, Hashable {
  /// The finding's name, see ``FindingNames``.
  package let finding: String
  /// What the reader says of it, a word.
  package let verdict: String
  package let because: String?
  package let author: String
  /// When it was given, as it was kept.
  package let made: String

  package init(
    finding: String, verdict: String, because: String?, author: String, made: String
  ) {
    self.finding = finding
    self.verdict = verdict
    self.because = because
    self.author = author
    self.made = made
  }
}

/// The names by which findings are found again: twelve hexadecimal digits over what they say, not
/// over where they stand. Each list is as long, and in the same order, as that of the analysis; all
/// are empty where no names were asked for.
package struct FindingNames: Sendable, Hashable {
  package var changes: [String] = []
  /// Of each family's derivations.
  package var derivations: [[String]] = []
  package var claims: [String] = []

  package init() {}
}
