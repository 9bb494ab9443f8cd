/// Does pieces of work with a stated number of tasks and takes what comes of them in the order of the
/// pieces, a bounded number of which are held at a time.
///
/// - Parameters:
///   - next: the next piece, `nil` after the last; called by the caller's task.
///   - weight: how much of the window a piece takes, see ``OrderedWindow``.
///   - transform: called from any task, in any order.
///   - deliver: called by the caller's task, in order.
/// - Throws: what `next` and `deliver` throw; `CancellationError`.
func orderedMap<Piece: Sendable, Result: Sendable>(
  tasks: Int, next: () throws -> Piece?, weight: (Piece) -> Int = { _ in 1 },
  transform: @escaping @Sendable (Piece) -> Result, deliver: (Result) throws -> Void
) async throws {
  var window = OrderedWindow<Result>()
  var underWay = 0
  var isAtEnd = false
  try await withThrowingTaskGroup(of: (Int, Result).self) { group in
    while true {
      while !isAtEnd, underWay < max(1, tasks), window.hasRoom {
        try Task.checkCancellation()
        guard let piece = try next() else {
          isAtEnd = true
          break
        }
        let place = window.enter(weight: weight(piece))
        group.addTask { (place, transform(piece)) }
        underWay += 1
      }
      guard let (place, result) = try await group.next() else { break }
      underWay -= 1
      window.finish(place, with: result)
      while let result = window.leave() {
        try Task.checkCancellation()
        try deliver(result)
      }
    }
  }
}
