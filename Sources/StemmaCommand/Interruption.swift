import Dispatch
import Glibc
import Synchronization

/// Turns Ctrl-C and `SIGTERM` into the cancellation of a task. A run that has not ended two seconds
/// later (it may be waiting for standard input), or a second signal, ends the process at once.
final class Interruption: Sendable {
  private let firstStatus = Mutex<ExitStatus?>(nil)
  private let queue = DispatchQueue(label: "stemma.interruption")
  // Safe: set once in the initialiser and never touched again; it only keeps the sources alive.
  private nonisolated(unsafe) let sources: [any DispatchSourceSignal]

  /// Begins to watch. From now on the signals no longer end the process by themselves.
  init(cancel: @escaping @Sendable () -> Void) {
    let watched = [(SIGINT, ExitStatus.interrupted), (SIGTERM, .terminated)]
    sources = watched.map { [queue] number, _ in
      signal(number, SIG_IGN)
      return DispatchSource.makeSignalSource(signal: number, queue: queue)
    }
    for (source, (_, status)) in zip(sources, watched) {
      source.setEventHandler { [self] in received(status, cancel: cancel) }
      source.activate()
    }
  }

  /// The status to end with once a signal has come.
  var status: ExitStatus? { firstStatus.withLock { $0 } }

  private func received(_ status: ExitStatus, cancel: @Sendable () -> Void) {
    let isFirst = firstStatus.withLock { first in
      defer { first = first ?? status }
      return first == nil
    }
    guard isFirst else { _exit(status.rawValue) }
    cancel()
    queue.asyncAfter(deadline: .now() + .seconds(2)) { _exit(status.rawValue) }
  }
}
