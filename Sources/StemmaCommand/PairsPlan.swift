import StemmaEngine
import StemmaPages
import StemmaReuse

/// `stemma pairs` resolved: what was typed, the environment and the terminal put together.
struct PairsPlan: Sendable {
  let paths: [String]
  /// Folder of the index.
  let index: String?
  let output: OutputPlace
  let boilerplate: OutputPlace?
  let format: PairsFormat
  let hasHeader: Bool
  let settings: PairsSettings
  let showsProgress: Bool
  let closingLines: ClosingLines

  /// - Throws: ``CommandError`` when an output cannot be what was asked for.
  init(_ typed: PairsCommand) throws {
    paths = typed.paths
    index = typed.index
    output = OutputPlace(typed.output)
    boilerplate = typed.boilerplate.map(OutputPlace.init)
    format = typed.format
    hasHeader = typed.header
    var settings = PairsSettings(tasks: typed.tasks ?? ReportPlan.processors)
    settings.withPassages = typed.passages
    settings.listsCommon = typed.boilerplate != nil
    settings.filter.outlets = typed.outlets
    settings.filter.skipsSeries = typed.skipSeries
    settings.filter.withinDays = typed.within.flatMap(PairsCommand.days)
    settings.filter.leastContainment = typed.minContainment
    self.settings = settings
    showsProgress = ProgressLine.isWanted(quiet: typed.speech.quiet, beside: output)
    closingLines = typed.speech.closingLines
    for place in [output, boilerplate].compactMap({ $0 }) {
      try place.checkBeforeWork(inputs: typed.paths)
    }
    if let boilerplate { try boilerplate.checkDiffers(from: output) }
  }
}
