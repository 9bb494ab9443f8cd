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
    return String(Digest.sha256Hex(of: Array(parts.joined(separator: "\u{1F}").utf8)).prefix(12))
  }

  private static func words(of reading: Reading, in report: Report) -> [String] {
    ([reading.location.span] + reading.marked).map { span in
      report.text[span].lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    } + [""]
  }
}
