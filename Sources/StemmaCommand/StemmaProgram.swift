import ArgumentParser
import Dispatch
import Glibc
import StemmaLanguageInstall
import StemmaReaders

/// The whole program `stemma`: reads the command line, runs one command, ends the process.
package enum StemmaProgram {
  /// Runs the process's own arguments and never returns.
  ///
  /// Not `async`: the concurrency runtime opens descriptors of its own as soon as it starts, which
  /// would take the numbers of standard streams that the caller closed.
  package static func main() -> Never {
    signal(SIGPIPE, SIG_IGN)
    StandardDescriptors.occupyClosed()
    if let number = firstArgumentThatIsNotUTF8() {
      let error = CommandError.argumentIsNotUTF8(number: number)
      StandardError.say(error.message)
      exit(error.status.rawValue)
    }
    Task { exit(await run(arguments: Array(CommandLine.arguments.dropFirst()))) }
    dispatchMain()
  }

  /// Runs `arguments`, which do not include the program's name.
  ///
  /// - Returns: the exit status; see `ExitCodes.swift`.
  package static func run(arguments: [String]) async -> Int32 {
    do {
      var command = try RootCommand.parseAsRoot(arguments)
      switch command {
      case let read as ReadCommand:
        return await ReadRunner(plan: try ReadPlan(read)).run().rawValue
      case let report as ReportCommand:
        return await ReportRun(plan: try ReportPlan(report)).run().rawValue
      case let attributions as AttributionsCommand:
        return await AttributionsRunner(plan: try AttributionsPlan(attributions)).run().rawValue
      case let quotes as QuotesCommand:
        return await AttributionsRunner(plan: try AttributionsPlan(quotes)).run().rawValue
      case let claims as ClaimsCommand:
        return await FindingsRunner(plan: try FindingsPlan(claims)).run().rawValue
      case let origins as OriginsCommand:
        return await FindingsRunner(plan: try FindingsPlan(origins)).run().rawValue
      case let families as FamiliesCommand:
        return await FindingsRunner(plan: try FindingsPlan(families)).run().rawValue
      case let changes as ChangesCommand:
        return await ChangesRunner(plan: try ChangesPlan(changes)).run().rawValue
      case let check as CheckCommand:
        return await CheckRunner(plan: try CheckPlan(check)).run().rawValue
      case let corrections as CorrectionsCommand:
        return await CorrectionsRunner(plan: try CorrectionsPlan(corrections)).run().rawValue
      case let analyse as AnalyseCommand:
        return await AnalyseRunner(plan: AnalysePlan(analyse)).run().rawValue
      case let export as ExportCommand:
        return await ExportRunner(plan: try ExportPlan(export)).run().rawValue
      case let stories as StoriesCommand:
        return await StoriesRunner(plan: try StoriesPlan(stories)).run().rawValue
      case let pairs as PairsCommand:
        return await PairsRunner(plan: try PairsPlan(pairs)).run().rawValue
      case let annotate as AnnotateCommand:
        return await AnnotateRun(plan: try AnnotatePlan(annotate)).run().rawValue
      case let install as ModelInstallCommand:
        return await ModelInstallRun(plan: try ModelInstallPlan(install)).run().rawValue
      case let list as ModelListCommand:
        return await ModelListRun(plan: try ModelListPlan(list)).run().rawValue
      case let add as AddCommand:
        return await AddRunner(plan: AddPlan(add)).run().rawValue
      case let list as ListCommand:
        return try await ListRunner(list).run().rawValue
      case let show as ShowCommand:
        return try await ShowRunner(show).run().rawValue
      case let search as SearchCommand:
        return try await SearchRunner(search).run().rawValue
      case let forget as ForgetCommand:
        return await ForgetRunner(forget).run().rawValue
      case let mark as MarkCommand:
        return await MarkRunner(mark).run().rawValue
      case let marks as MarksCommand:
        return try await MarksRunner(marks).run().rawValue
      case let check as ArchiveCheckCommand:
        return await ArchiveCheckRunner(check).run().rawValue
      case let build as IndexBuildCommand:
        return await IndexAddRun(plan: IndexAddPlan(build)).run().rawValue
      case let add as IndexAddCommand:
        return await IndexAddRun(plan: IndexAddPlan(add)).run().rawValue
      case let list as IndexListCommand:
        return await IndexListRun(plan: IndexListPlan(list)).run().rawValue
      default:
        try command.run()
        return ExitStatus.done.rawValue
      }
    } catch let error as CommandError {
      StandardError.say(error.message)
      return error.status.rawValue
    } catch let error as SuppressionError {
      StandardError.say(error.message)
      return ExitStatus.failed.rawValue
    } catch let error as ModelError {
      StandardError.say(error.message)
      return ExitStatus.failed.rawValue
    } catch {
      return explain(error).rawValue
    }
  }

  /// Swift repairs such arguments, and the repaired name may be that of another file.
  private static func firstArgumentThatIsNotUTF8() -> Int? {
    let arguments = CommandLine.unsafeArgv
    return (1..<max(1, Int(CommandLine.argc))).first { number in
      arguments[number].map { String(validatingCString: $0) == nil } ?? false
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
