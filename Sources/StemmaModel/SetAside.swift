/// Something of the input that was not read or not checked, and why. Nothing is dropped in silence.
package struct SetAside: Sendable, Hashable {
  package enum Stage: String, Sendable {
    case reading, comparing, checking
  }

  package let stage: Stage
  /// The path as given, or `-` for standard input.
  package let path: String
  /// Line of the record, counted from 1, where the format has records.
  package let line: Int?
  /// The report's id where one is known.
  package let report: String?
  /// A stable word for the cause, kebab case: `empty`, `not-text`, `invalid-json`.
  package let cause: String
  /// What happened and what to do, one sentence, without text of the report.
  package let message: String

  package init(
    stage: Stage, path: String, line: Int? = nil, report: String? = nil, cause: String,
    message: String
  ) {
    self.stage = stage
    self.path = path
    self.line = line
    self.report = report
    self.cause = cause
    self.message = message
  }
}

/// Something that was done with the input and that a reader should know: a decoded encoding, a
/// renamed id, a path given twice.
package struct InputNote: Sendable, Hashable {
  package let path: String
  package let line: Int?
  /// The report's id where one is known.
  package let report: String?
  package let message: String

  package init(path: String, line: Int? = nil, report: String? = nil, message: String) {
    self.path = path
    self.line = line
    self.report = report
    self.message = message
  }
}
