// Written by `make direction`; see `docs/methods.md`, "Which came first".

extension VersionOrder {
  /// Log odds that the first text is the earlier, for each sign at its fullest.
  static let weights: [VersionSign: Double] = [
    .past: 1.56,
    .future: -7.91,
    .open: -6.10,
    .notes: 2.68,
    .answers: 1.97,
    .waiting: -1.71,
    .weekdays: 1.10,
    .additions: 1.64,
    .pronouns: 2.92,
    .repeated: -2.11,
    .pasted: -4.40,
    .sentences: 0.77,
    .invisible: 1.67,
    .growth: 2.83,
  ]
}
