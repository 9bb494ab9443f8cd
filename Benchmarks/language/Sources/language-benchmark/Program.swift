import Glibc
import StemmaLanguage

/// Measures one thing and prints it as one line of JSON; `Benchmarks/language/run` puts it together.
@main
enum Program {
  static func main() async {
    do {
      try await run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      let message = "language-benchmark: \(error)\n"
      _ = write(STDERR_FILENO, message, message.utf8.count)
      exit(2)
    }
  }

  private static func run(_ arguments: [String]) async throws {
    switch (arguments.first, arguments.count) {
    case ("load", 2):
      let start = Clock.processor
      let model = try LanguageModel(folder: arguments[1])
      let load = Clock.processor - start
      print(
        "{\"load_cpu_s\":\(load),\"peak_mib\":\(Clock.peakMiB),"
          + "\"tokens\":\(Annotator(model).annotate("It is there.").tokens.count)}")
    case ("annotate", 4):
      guard let tasks = Int(arguments[3]), tasks > 0 else { throw Failure.usage }
      try await AnnotateRun.run(model: arguments[1], texts: arguments[2], tasks: tasks)
    case ("stages", 3):
      try StageRun.run(model: arguments[1], texts: arguments[2])
    case ("kernel", 1):
      KernelRun.run()
    default:
      throw Failure.usage
    }
  }
}
