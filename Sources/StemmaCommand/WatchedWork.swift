import Glibc

/// Long work as every command does it: a line of progress, Ctrl-C, and errors in words.
enum WatchedWork {
  /// Does the work; a signal cancels it.
  ///
  /// - Returns: what came of it, and the status to end with if a signal came.
  static func result<Value: Sendable>(
    _ progress: ProgressLine?, _ work: @escaping @Sendable () async throws -> Value
  ) async -> (Result<Value, any Error>, interrupted: ExitStatus?) {
    let task = Task { try await work() }
    let interruption = Interruption { task.cancel() }
    let result = await task.result
    progress?.finish()
    return (result, interruption.status)
  }

  /// Does the work; says what went wrong.
  ///
  /// - Parameter close: says what came of it.
  static func status<Value: Sendable>(
    _ progress: ProgressLine?, _ work: @escaping @Sendable () async throws -> Value,
    close: (Value) -> ExitStatus
  ) async -> ExitStatus {
    let (result, interrupted) = await self.result(progress, work)
    if let interrupted { return interrupted }
    switch result {
    case .success(let value): return close(value)
    case .failure(let error): return status(of: error)
    }
  }

  /// Does work of which nothing is left to say.
  static func status(
    _ progress: ProgressLine?, _ work: @escaping @Sendable () async throws -> Void
  ) async -> ExitStatus {
    await status(progress, work) { .done }
  }

  /// Says what went wrong. A reader that went away counts as served.
  static func status(of error: any Error) -> ExitStatus {
    switch error {
    case let error as SystemError where error.isBrokenPipe:
      return .done
    case let error as SystemError:
      StandardError.say("cannot write standard output: \(error.reason)")
    default:
      StandardError.say(String(describing: error))
    }
    return .failed
  }

  /// A terminal that waits for typed reports should say so.
  static func sayWhatIsAwaited(paths: [String], isQuiet: Bool) {
    let waits = paths.contains("-") && Terminal.isTerminal(STDIN_FILENO)
    if waits, !isQuiet, Terminal.canRewriteLine(STDERR_FILENO) {
      StandardError.say("reading reports from the keyboard; end with Ctrl-D")
    }
  }
}
