import Foundation
import Testing

@testable import StemmaEngine

@Suite struct OrderedMapTests {
  private struct Broken: Error {}

  /// Counts what is under way at a time.
  private final class Gauge: @unchecked Sendable {
    // Safe: everything is read and written under the lock.
    private let lock = NSLock()
    private var underWay = 0
    private var most = 0

    func enter() {
      lock.withLock {
        underWay += 1
        most = max(most, underWay)
      }
    }

    func leave() { lock.withLock { underWay -= 1 } }

    var mostUnderWay: Int { lock.withLock { most } }
  }

  @Test(arguments: [0, 1, 2, 5, 64], [0, 1, 2, 700])
  func `results come in the order of the pieces`(tasks: Int, count: Int) async throws {
    var pieces = (0..<count).makeIterator()
    var results: [Int] = []
    let gauge = Gauge()
    try await orderedMap(
      tasks: tasks, next: { pieces.next() },
      transform: { piece in
        gauge.enter()
        // The first of every ten takes longest.
        if piece % 10 == 0 { usleep(200) }
        gauge.leave()
        return 2 * piece
      }, deliver: { results.append($0) })
    #expect(results == (0..<count).map { 2 * $0 })
    #expect(gauge.mostUnderWay <= max(1, tasks))
  }

  @Test func `heavy pieces go one by one and all arrive`() async throws {
    var pieces = (0..<20).makeIterator()
    var (taken, delivered) = (0, 0)
    try await orderedMap(
      tasks: 4,
      next: {
        #expect(taken - delivered <= 1)
        taken += 1
        return pieces.next()
      }, weight: { _ in .max / 4 }, transform: { $0 }, deliver: { _ in delivered += 1 })
    #expect(delivered == 20)
  }

  @Test(arguments: [1, 3])
  func `what goes wrong at either end is thrown`(tasks: Int) async {
    await #expect(throws: Broken.self) {
      try await orderedMap(
        tasks: tasks, next: { () throws -> Int? in throw Broken() }, transform: { $0 },
        deliver: { _ in })
    }
    var pieces = (0..<100).makeIterator()
    await #expect(throws: Broken.self) {
      try await orderedMap(
        tasks: tasks, next: { pieces.next() }, transform: { $0 },
        deliver: { if $0 == 7 { throw Broken() } })
    }
  }

  @Test func `nothing is handed on once it is cancelled`() async {
    let task = Task {
      var delivered = 0
      do {
        try await orderedMap(
          tasks: 2, next: { 1 }, transform: { $0 },
          deliver: { _ in
            delivered += 1
            if delivered == 10 { withUnsafeCurrentTask { $0?.cancel() } }
          })
        return -1
      } catch is CancellationError {
        return delivered
      } catch {
        return -2
      }
    }
    #expect(await task.value == 10)
  }
}
