import StemmaModel
import StemmaPages
import StemmaReaders

/// `stemma check` resolved: what was typed, the environment and the terminal put together.
struct CheckPlan: Sendable {
  let draft: String
  let against: [String]
  let stream: StreamPlan
  let format: CheckFormat
  /// The least severity that makes the command fail; `nil` where nothing does.
  let failOn: Change.Severity?
  let leastSeverity: Change.Severity
  let suppressions: [Suppression]

  /// The file of suppressions that is looked for beside the draft.
  static let suppressionsName = ".stemma-suppressions"

  /// - Throws: ``CommandError`` when the output cannot be what was asked for, or the draft is a folder; a
  ///   `SuppressionError` with the line that is wrong.
  init(_ typed: CheckCommand) throws {
    draft = typed.draft
    against = typed.against
    stream = try StreamPlan([typed.draft] + typed.against, typed.stream)
    try NamedReport.check([typed.draft])
    format =
      switch typed.format {
      case .text: .text(.ofTable(to: stream.output))
      case .json: .json(version: StemmaVersion.current)
      case .sarif: .sarif(version: StemmaVersion.current)
      }
    failOn = typed.failOn.severity
    leastSeverity = typed.minSeverity
    let beside = "\(OutputPlace.folder(of: typed.draft))/\(Self.suppressionsName)"
    let found = typed.draft != "-" && FileIdentity(path: beside) != nil ? beside : nil
    suppressions = try (typed.suppressions ?? found).map(SuppressionFile.read) ?? []
    if let path = typed.suppressions ?? found { try stream.output.checkNotAmong([path]) }
  }
}
