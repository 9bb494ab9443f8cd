import Dispatch
import Glibc
import StemmaEngine
import Synchronization

/// One line on standard error that says what a long run is at, from its second second on.
final class ProgressLine: Sendable {
  /// Whether progress can be shown and is wanted.
  ///
  /// - Parameter output: where results go while the work goes on; where they and progress meet on one
  ///   terminal, each would tear the other apart.
  static func isWanted(quiet: Bool, beside output: OutputPlace? = nil) -> Bool {
    let sharesTerminal = output == .standardOutput && Terminal.isTerminal(STDOUT_FILENO)
    return !quiet && !sharesTerminal && Terminal.canRewriteLine(STDERR_FILENO)
  }

  private struct State {
    var text: String
    var shown = ""
    var isOver = false
  }

  private let state: Mutex<State>

  // Safe: set once in the initialiser; cancelling it, the one thing done to it later, is safe from
  // any thread.
  private nonisolated(unsafe) let timer: any DispatchSourceTimer

  /// Draws nothing during the first second, then what is new, at most five times a second.
  ///
  /// - Parameter text: what is shown until something is noted.
  init(_ text: String = "reading") {
    state = Mutex(State(text: text))
    timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "stemma.progress"))
    timer.schedule(deadline: .now() + .seconds(1), repeating: .milliseconds(200))
    timer.setEventHandler { [self] in draw() }
    timer.activate()
  }

  /// Takes note of what the engine is at; cheap enough to be called for every report.
  func note(_ progress: AnalysisProgress) {
    note(Self.text(for: progress))
  }

  /// Takes note of what is to be shown next.
  func note(_ text: String) {
    state.withLock { $0.text = text }
  }

  /// Stops, and clears the line when there is one.
  func finish() {
    state.withLock { state in
      guard !state.isOver else { return }
      state.isOver = true
      timer.cancel()
      if !state.shown.isEmpty { StandardError.write("\r\u{1B}[K") }
    }
  }

  static func text(for progress: AnalysisProgress) -> String {
    switch progress {
    case .reading(let reports): "reading \(reports) \(reports == 1 ? "report" : "reports")…"
    case .annotating(let done, let total): "reading sentences of \(done) of \(total) reports…"
    case .comparing(let done, let total): "comparing within \(done) of \(total) stories…"
    case .grouping: "grouping into stories…"
    }
  }

  static func text(for summary: AnnotationSummary) -> String {
    "annotated \(summary.reports) \(summary.reports == 1 ? "report" : "reports"), "
      + "\(summary.tokens) tokens…"
  }

  private func draw() {
    state.withLock { state in
      guard !state.isOver, state.text != state.shown else { return }
      state.shown = state.text
      let line = state.text.prefix(Terminal.columns(STDERR_FILENO) - 1)
      StandardError.write("\r\u{1B}[K\(line)")
    }
  }
}
