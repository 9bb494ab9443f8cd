package import StemmaModel

/// The forms in which `stemma read` writes what was understood of a report.
package enum ReadFormat: String, CaseIterable, Sendable {
  /// One JSON object a report and line (`docs/schema/read-1.schema.json`).
  case jsonl
  /// For people: what is known, then the text.
  case text

  /// A report in this form.
  package func render(_ report: Report) -> [UInt8] {
    switch self {
    case .jsonl: ReadJSON.render(report)
    case .text: ReadText.render(report)
    }
  }
}
