/// By what a finding is found again after another analysis.
package struct FindingName: Sendable, Hashable {
  /// Twelve hexadecimal digits over what it says, not over where it stands.
  package let fingerprint: String
  /// Ids of the reports that it is about: the one that it is in, then the one compared with.
  package let reports: [String]

  package init(fingerprint: String, reports: [String]) {
    (self.fingerprint, self.reports) = (fingerprint, reports)
  }
}

/// The names of an analysis's findings. Each list is as long, and in the same order, as that of the
/// analysis; all are empty where no names were asked for.
package struct FindingNames: Sendable, Hashable {
  package var changes: [FindingName] = []
  /// Of each family's derivations.
  package var derivations: [[FindingName]] = []
  package var claims: [FindingName] = []

  package init() {}

  /// All names.
  package var all: [FindingName] { changes + derivations.flatMap { $0 } + claims }
}
