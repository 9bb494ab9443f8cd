/// Does pieces of work with some workers side by side, and takes what comes of them in the order of the
/// pieces, a bounded number of which are held at a time.
///
/// - Parameters:
///   - workers: each does one piece at a time, so that it can keep scratch memory; at least one.
///   - next: the next piece, `nil` after the last; called by the caller's task.
///   - weight: how much of the window a piece takes, see ``OrderedWindow``.
///   - transform: called from any task, in any order.
///   - deliver: called by the caller's task, in order.
/// - Throws: what `next` and `deliver` throw; `CancellationError`.
func orderedMap<Worker: Sendable, Piece: Sendable, Result: Sendable>(
  workers: [Worker], next: () throws -> Piece?, weight: (Piece) -> Int,
  transform: @escaping @Sendable (Worker, Piece) async -> Result, deliver: (Result) throws -> Void
) async throws {
  var idle = workers
  var window = OrderedWindow<Result>()
  var due: [Result] = []
  var isAtEnd = false
  try await withThrowingTaskGroup(of: (Int, Worker, Result).self) { group in
    while true {
      while !isAtEnd, let worker = idle.last, window.hasRoom {
        try Task.checkCancellation()
        guard let piece = try next() else {
          isAtEnd = true
          break
        }
        idle.removeLast()
        let place = window.enter(weight: weight(piece))
        group.addTask { (place, worker, await transform(worker, piece)) }
      }
      // Handing on comes second, so that no worker waits for a slow reader without need.
      for result in due {
        try Task.checkCancellation()
        try deliver(result)
      }
      due.removeAll(keepingCapacity: true)
      guard let (place, worker, result) = try await group.next() else { break }
      idle.append(worker)
      window.finish(place, with: result)
      while let result = window.leave() { due.append(result) }
    }
  }
  // `next` may have ended because of it.
  try Task.checkCancellation()
}

/// ``orderedMap(workers:next:weight:transform:deliver:)`` for work that keeps nothing from piece to
/// piece.
///
/// - Parameter tasks: pieces under way at a time, at least 1.
func orderedMap<Piece: Sendable, Result: Sendable>(
  tasks: Int, next: () throws -> Piece?, weight: (Piece) -> Int = { _ in 1 },
  transform: @escaping @Sendable (Piece) -> Result, deliver: (Result) throws -> Void
) async throws {
  try await orderedMap(
    workers: Array(0..<max(1, tasks)), next: next, weight: weight,
    transform: { _, piece in transform(piece) }, deliver: deliver)
}
