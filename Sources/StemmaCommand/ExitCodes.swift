/// How a run ends, as the shell sees it.
enum ExitStatus: Int32 {
  /// Everything asked for was done. A reader that closed the pipe early counts as served.
  case done = 0
  /// A check was done and found what it is to fail on.
  case findings = 1
  /// Nothing could be done: no report was read, or an output could not be written.
  case failed = 2
  /// The command line itself was wrong (`EX_USAGE` of `sysexits.h`).
  case wrongUsage = 64
  /// Stopped by Ctrl-C: 128 + `SIGINT`.
  case interrupted = 130
  /// Stopped by `SIGTERM`: 128 + 15.
  case terminated = 143
}
