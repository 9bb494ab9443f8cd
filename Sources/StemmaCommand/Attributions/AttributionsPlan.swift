import StemmaEngine
import StemmaPages

/// `stemma attributions` or `stemma quotes` resolved: what was typed, the environment and the terminal put
/// together.
struct AttributionsPlan: Sendable {
  let paths: [String]
  let output: OutputPlace
  let tasks: Int
  let showsProgress: Bool
  let closingLines: ClosingLines
  /// Written before the first report's lines.
  let header: [UInt8]
  /// The lines of one report.
  let render: @Sendable (ReadReport) -> [UInt8]

  /// - Throws: ``CommandError`` when the output cannot be what was asked for.
  init(_ typed: AttributionsCommand) throws {
    try self.init(
      paths: typed.paths, output: typed.output, tasks: typed.tasks, speech: typed.speech,
      header: [], render: { AttributionJSON.render($0.report, $0.attributions) })
  }

  /// - Throws: ``CommandError`` when the output cannot be what was asked for.
  init(_ typed: QuotesCommand) throws {
    let format: QuotesFormat =
      switch typed.format {
      case .json: .jsonl
      case .csv: .csv
      case nil: .table(.ofTable(to: OutputPlace(typed.output)))
      }
    try self.init(
      paths: typed.paths, output: typed.output, tasks: typed.tasks, speech: typed.speech,
      header: format.header, render: { format.render($0.report, $0.quotations) })
  }

  private init(
    paths: [String], output: String, tasks: Int?, speech: SpeechOptions, header: [UInt8],
    render: @escaping @Sendable (ReadReport) -> [UInt8]
  ) throws {
    self.paths = paths
    self.output = OutputPlace(output)
    self.tasks = tasks ?? ReportPlan.processors
    showsProgress = ProgressLine.isWanted(quiet: speech.quiet, beside: self.output)
    closingLines = speech.closingLines
    self.header = header
    self.render = render
    try self.output.checkBeforeWork(inputs: paths)
  }
}
