import StemmaDigest
import StemmaModel

/// The name of a finding that stays the same while other text moves: twelve hexadecimal digits over its
/// kind, its rule, and the words of both sentences and of what is marked in them.
///
/// Case and white space do not count; offsets, ids and paths do not either. Two findings of one rule in
/// sentences of the same words have one name.
enum FindingFingerprint {
  /// - Parameter source: the report compared with.
  static func of(_ change: Change, draft: Report, source: Report?) -> String {
    var parts = [change.kind.rawValue, change.rule]
    parts += words(of: change.reading, in: draft)
    if let source, let reading = change.source { parts += words(of: reading, in: source) }
    return name(of: parts)
  }

  /// The name of a derivation: who descends from whom, or which reports from a version not held.
  ///
  /// - Parameter family: the one to which it belongs.
  static func of(_ derivation: Derivation, in family: Family) -> String {
    var parts = ["derivation", derivation.child]
    switch derivation.parent {
    case .held(let parent): parts += ["held", parent]
    case .unseen(let id):
      let version = family.unseenParents.first { $0.id == id }
      parts += ["unseen"] + (version?.children ?? [])
    }
    return name(of: parts)
  }

  /// The name of a claim: the words of its first reading.
  ///
  /// - Parameter report: the one of that reading.
  static func of(_ claim: Claim, in report: Report) -> String {
    let reading = claim.readings.first.map { Reading(location: $0) }
    return name(of: ["claim"] + (reading.map { words(of: $0, in: report) } ?? []))
  }

  private static func name(of parts: [String]) -> String {
    String(Digest.sha256Hex(of: Array(parts.joined(separator: "\u{1F}").utf8)).prefix(12))
  }

  private static func words(of reading: Reading, in report: Report) -> [String] {
    ([reading.location.span] + reading.marked).map { span in
      report.text[span].lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    } + [""]
  }
}
