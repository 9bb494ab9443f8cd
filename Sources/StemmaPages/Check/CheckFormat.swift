package import StemmaModel

/// The forms in which the check of a draft is written.
package enum CheckFormat: Sendable {
  /// For people: worst first, both readings, then what was not checked.
  case text(ScreenStyle)
  /// One document (`docs/schema/check-1.schema.json`).
  case json(version: String)
  /// SARIF 2.1.0, for editors and code review.
  case sarif(version: String)

  /// The check in this form, with a line break at its end.
  package func render(_ check: DraftCheck) -> [UInt8] {
    switch self {
    case .text(let style): Array(CheckScreen(check, style: style).text.utf8)
    case .json(let version): CheckJSON(check, version: version).bytes
    case .sarif(let version): CheckSARIF(check, version: version).bytes
    }
  }
}
