import StemmaEngine
import StemmaPages

/// `stemma attributions` or `stemma quotes` resolved: what was typed, the environment and the terminal put
/// together.
struct AttributionsPlan: Sendable {
  let stream: StreamPlan
  /// Written before the first report's lines.
  let header: [UInt8]
  /// The lines of one report.
  let render: @Sendable (ReadReport) -> [UInt8]

  /// - Throws: ``CommandError`` when the output cannot be what was asked for.
  init(_ typed: AttributionsCommand) throws {
    stream = try StreamPlan(typed.paths, typed.stream)
    header = []
    render = { AttributionJSON.render($0.report, $0.attributions) }
  }

  /// - Throws: ``CommandError`` when the output cannot be what was asked for.
  init(_ typed: QuotesCommand) throws {
    stream = try StreamPlan(typed.paths, typed.stream)
    let format: QuotesFormat =
      switch typed.format {
      case .json: .jsonl
      case .csv: .csv
      case nil: .table(.ofTable(to: stream.output))
      }
    header = format.header
    render = { format.render($0.report, $0.quotations) }
  }
}
