package import StemmaModel

/// A file of findings that somebody looked at and lets stand, one a line:
///
///     fingerprint  kind  reason
///
/// Blank lines, and lines that begin with `#`, are passed over. The reason is required.
package enum SuppressionFile {
  /// A file longer than this is no list of findings.
  private static let mostBytes = 4 << 20

  /// Reads a file.
  ///
  /// - Throws: ``SuppressionError`` with the line that is wrong.
  package static func read(_ path: String) throws -> [Suppression] {
    let bytes: [UInt8]?
    do throws(SourceFailure) {
      bytes = try FileSource(path: Array(path.utf8)).readAll(limit: mostBytes)
    } catch {
      throw SuppressionError.unreadable(path: path, reason: error.reason.message)
    }
    guard let bytes, let text = StoredText(validating: bytes) else {
      throw SuppressionError.unreadable(path: path, reason: "it is no list of findings")
    }
    return try suppressions(in: text.string, path: path)
  }

  /// The suppressions of a text.
  package static func suppressions(in text: String, path: String) throws -> [Suppression] {
    var found: [Suppression] = []
    var lines: [String: Int] = [:]
    let all = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in all.enumerated() {
      let number = index + 1
      let trimmed = line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      if trimmed.isEmpty || trimmed.hasPrefix("#") { continue }
      let words = trimmed.split(maxSplits: 2, whereSeparator: \.isWhitespace)
      guard let fingerprint = words.first, isFingerprint(fingerprint) else {
        throw SuppressionError.noFingerprint(path: path, line: number)
      }
      guard words.count > 1, Change.Kind(rawValue: String(words[1])) != nil else {
        throw SuppressionError.noKind(path: path, line: number)
      }
      guard words.count > 2, let reason = reason(words[2]) else {
        throw SuppressionError.noReason(path: path, line: number)
      }
      if let first = lines[String(fingerprint)] {
        throw SuppressionError.twice(path: path, line: number, first: first)
      }
      lines[String(fingerprint)] = number
      found.append(
        Suppression(
          line: number, fingerprint: String(fingerprint), kind: String(words[1]), reason: reason))
    }
    return found
  }

  private static func isFingerprint(_ word: Substring) -> Bool {
    word.utf8.count == 12 && word.utf8.allSatisfy { HexDigit.value(of: $0) != nil }
      && word == word.lowercased()
  }

  /// Without white space around it; `nil` for a reason that says nothing.
  private static func reason(_ text: Substring) -> String? {
    var reason = text.drop(while: \.isWhitespace)
    while reason.last?.isWhitespace == true { reason.removeLast() }
    return reason.contains { $0.isLetter || $0.isNumber } ? String(reason) : nil
  }
}

/// What is wrong with a file of suppressions.
package enum SuppressionError: ExplainedError, Equatable {
  /// It cannot be read; `reason` says why.
  case unreadable(path: String, reason: String)
  /// A line does not begin with twelve hexadecimal digits in lower case.
  case noFingerprint(path: String, line: Int)
  /// No kind of change stands behind the fingerprint.
  case noKind(path: String, line: Int)
  /// No reason stands behind the kind.
  case noReason(path: String, line: Int)
  /// A fingerprint that an earlier line has.
  case twice(path: String, line: Int, first: Int)

  package var message: String {
    switch self {
    case .unreadable(let path, let reason): "cannot read the suppressions in \(path): \(reason)"
    case .noFingerprint(let path, let line):
      "\(path):\(line): a suppression begins with the finding's fingerprint, 12 digits of 0-9a-f"
    case .noKind(let path, let line):
      "\(path):\(line): behind the fingerprint stands the kind of change, as stemma check prints it"
    case .noReason(let path, let line):
      "\(path):\(line): no reason is given; say behind the kind why the finding may stand"
    case .twice(let path, let line, let first):
      "\(path):\(line): line \(first) has this fingerprint already; remove one of the two"
    }
  }
}
