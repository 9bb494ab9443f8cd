import Glibc

/// `stemma report` resolved: what was typed, the environment and the terminal put together.
struct ReportPlan: Sendable {
  /// More than this is a slip of the finger: no machine known to us has as many processors.
  static let mostTasks = 1024

  let paths: [String]
  let input: ReportInput
  let page: OutputPlace?
  let json: OutputPlace?
  let tasks: Int
  let showsScreen: Bool
  let showsProgress: Bool
  let closingLines: ClosingLines
  let colour: Bool
  let columns: Int

  /// - Throws: ``CommandError`` when an output cannot be what was asked for.
  init(_ typed: ReportCommand) throws {
    paths = typed.paths
    input = try ReportInput(typed.paths)
    page = typed.output.map(OutputPlace.init)
    json = typed.json.map(OutputPlace.init)
    tasks = typed.tasks ?? Self.processors
    let places = [page, json].compactMap { $0 }
    let takesStandardOutput = places.contains(.standardOutput)
    showsScreen = !takesStandardOutput && !(typed.quiet && !places.isEmpty)
    showsProgress = ProgressLine.isWanted(quiet: typed.quiet)
    closingLines = ClosingLines(quiet: typed.quiet, verbose: typed.verbose)
    colour = !typed.noColor && Terminal.wantsColour(STDOUT_FILENO)
    columns = Terminal.columns(STDOUT_FILENO)
    for place in places {
      try place.checkBeforeWork(inputs: typed.paths)
    }
    if let page, let json { try page.checkDiffers(from: json) }
  }

  /// Where the outputs list what was set aside.
  var placesInWords: [String] {
    (page == nil ? [] : ["section 7 of the page"]) + (json == nil ? [] : ["setAside of the JSON"])
  }

  /// Tasks where none are asked for.
  static var processors: Int {
    min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), mostTasks)
  }
}

/// How much is said on standard error when the work is done.
enum ClosingLines: Sendable {
  case none
  /// The first few things set aside, by name.
  case some
  /// Everything set aside, and the notes on the input.
  case all

  init(quiet: Bool, verbose: Bool) {
    self = quiet ? .none : verbose ? .all : .some
  }
}
