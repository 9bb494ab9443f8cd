import ArgumentParser
import Glibc

/// The whole program `stemma`: reads the command line, runs one command, ends the process.
package enum StemmaProgram {
  /// Runs the process's own arguments and never returns.
  package static func main() async -> Never {
    signal(SIGPIPE, SIG_IGN)
    let status = await run(arguments: Array(CommandLine.arguments.dropFirst()))
    exit(status)
  }

  /// Runs `arguments`, which do not include the program's name.
  ///
  /// - Returns: the exit status; see `ExitCodes.swift`.
  package static func run(arguments: [String]) async -> Int32 {
    do {
      var command = try RootCommand.parseAsRoot(arguments)
      if let report = command as? ReportCommand {
        return await ReportRun(plan: try ReportPlan(report)).run().rawValue
      }
      try command.run()
      return ExitStatus.done.rawValue
    } catch let error as CommandError {
      StandardError.say(error.message)
      return error.status.rawValue
    } catch {
      return explain(error).rawValue
    }
  }

  /// Prints what ArgumentParser has to say: help and version on standard output, wrong usage on
  /// standard error.
  private static func explain(_ error: any Error) -> ExitStatus {
    let text = RootCommand.fullMessage(for: error)
    guard RootCommand.exitCode(for: error).rawValue != 0 else {
      try? StandardOutput.write(text + "\n")
      return .done
    }
    let lead = "Error: "
    StandardError.say(text.hasPrefix(lead) ? String(text.dropFirst(lead.count)) : text)
    return .wrongUsage
  }
}
