package import FoundationEssentials

/// An error whose one `message` is what a person reads, wherever it is printed.
///
/// On Linux `LocalizedError` alone prints rubbish in interpolations, and `CustomStringConvertible`
/// alone prints rubbish in `localizedDescription`; this gives both from one place.
package protocol ExplainedError: LocalizedError, CustomStringConvertible, Sendable {
  /// What happened, where, and what to do; without text of a report.
  var message: String { get }
}

extension ExplainedError {
  public var errorDescription: String? { message }
  public var description: String { message }

  // Foundation's own defaults are not visible in files that do not import it.
  public var failureReason: String? { nil }
  public var recoverySuggestion: String? { nil }
  public var helpAnchor: String? { nil }
}
