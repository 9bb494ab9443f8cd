import StemmaEngine
import StemmaModel
import StemmaPages

/// `stemma changes` resolved: what was typed, the environment and the terminal put together.
struct ChangesPlan: Sendable {
  /// What is read.
  enum Input: Sendable {
    case pairs(String)
    case reports(source: String, rewrite: String)
  }

  let input: Input
  let stream: StreamPlan
  /// What is written of two reports; `nil` for JSON.
  let screen: ScreenStyle?
  let leastSeverity: Change.Severity

  /// - Throws: ``CommandError`` when the output cannot be what was asked for, or an input is a folder.
  init(_ typed: ChangesCommand) throws {
    let paths = typed.pairs.map { [$0] } ?? typed.files
    stream = try StreamPlan(paths, typed.stream)
    try NamedReport.check(paths)
    input =
      typed.pairs.map { .pairs($0) } ?? .reports(source: typed.files[0], rewrite: typed.files[1])
    let isText = typed.pairs == nil && typed.format != .jsonl
    screen = isText ? .ofTable(to: stream.output) : nil
    leastSeverity = typed.minSeverity ?? (typed.pairs == nil ? .nuance : .meaning)
  }

  /// What is listed of changes, in their order.
  func listed(_ changes: [Change]) -> [Change] {
    changes.filter { $0.severity >= leastSeverity }
  }
}
