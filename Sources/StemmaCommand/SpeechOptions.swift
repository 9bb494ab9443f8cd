import ArgumentParser

/// How much a command says beside its result; what commands that read reports have in common.
struct SpeechOptions: ParsableArguments {
  @Flag(name: [.short, .long], help: "No progress and no closing lines. Errors are still said.")
  var quiet = false

  @Flag(name: [.short, .long], help: "List everything set aside and every note on the input.")
  var verbose = false

  func validate() throws {
    try Self.check(quiet: quiet, verbose: verbose)
  }

  /// What is to be said when the work is done.
  var closingLines: ClosingLines { ClosingLines(quiet: quiet, verbose: verbose) }

  static func check(quiet: Bool, verbose: Bool) throws {
    if quiet, verbose {
      throw ValidationError("--quiet and --verbose contradict each other.")
    }
  }
}
