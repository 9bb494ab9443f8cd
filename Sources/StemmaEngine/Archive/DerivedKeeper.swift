import StemmaArchive
import Synchronization

/// Hands results to an archive in batches, each committed whole; where nothing may be written, holds them
/// for as long as the run goes on.
final class DerivedKeeper: Sendable {
  private struct Place: Hashable {
    let kind: String
    let key: String
  }

  private struct State {
    var waiting: [Place: Archive.Derived] = [:]
    var bytes = 0
    var lastCommit: ContinuousClock.Instant
  }

  private let archive: Archive
  private let writes: Bool
  private let state: Mutex<State>

  /// - Parameter writes: whether results go to the archive.
  init(_ archive: Archive, writes: Bool, now: ContinuousClock.Instant = .now) {
    (self.archive, self.writes) = (archive, writes)
    state = Mutex(State(lastCommit: now))
  }

  /// What is kept under a key, committed or not.
  func find(kind: String, key: String) throws -> [UInt8]? {
    let held = state.withLock { $0.waiting[Place(kind: kind, key: key)]?.data }
    return try held ?? archive.derived(kind: kind, key: key)
  }

  /// Keeps a result; commits when enough are waiting.
  func keep(_ result: Archive.Derived, now: ContinuousClock.Instant = .now) throws {
    let isDue = state.withLock { state in
      state.waiting[Place(kind: result.kind, key: result.key)] = result
      state.bytes += result.data.count
      return state.bytes >= Self.mostBytes || state.lastCommit + Self.longest <= now
    }
    if isDue { try commit(now: now) }
  }

  /// Commits what is waiting.
  ///
  /// - Parameters:
  ///   - further: results that come with it, as the last ones.
  ///   - removing: results that go with it.
  func commit(
    _ further: [Archive.Derived] = [], removing: [(kind: String, key: String)] = [],
    now: ContinuousClock.Instant = .now
  ) throws {
    guard writes else { return }
    // One task commits at a time; the others go on, and find here what is not yet committed.
    let results = state.withLock { state in
      state.lastCommit = now
      return Array(state.waiting.values)
    }
    guard !results.isEmpty || !further.isEmpty || !removing.isEmpty else { return }
    try archive.keep(
      results.sorted { ($0.kind, $0.key) < ($1.kind, $1.key) } + further, removing: removing)
    state.withLock { state in
      for result in results {
        let place = Place(kind: result.kind, key: result.key)
        if state.waiting.removeValue(forKey: place) != nil { state.bytes -= result.data.count }
      }
    }
  }

  private static let mostBytes = 1 << 20
  private static let longest = Duration.seconds(2)
}
