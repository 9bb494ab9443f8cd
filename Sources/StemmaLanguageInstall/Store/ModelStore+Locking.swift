import Glibc

extension ModelStore {
  /// Microseconds between two tries to take the lock.
  private static let lockPause: UInt32 = 100_000

  /// Does something while no other install works in this folder. The system lets go of the lock when
  /// the process ends, however it ends.
  ///
  /// - Parameters:
  ///   - patience: how long to wait at most for another install to end.
  ///   - waiting: called once when there is one.
  /// - Throws: ``ModelError/busy(folder:)`` when patience ends, ``SystemFailure``,
  ///   `CancellationError`; whatever `body` throws.
  func locked<Result>(
    patience: Duration, waiting: () -> Void, _ body: () throws -> Result
  ) throws -> Result {
    let path = "\(folder)/\(Self.lockName)"
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw SystemFailure(code: errno, path: path) }
    defer { close(descriptor) }
    let end = ContinuousClock.now + patience
    var hasSaid = false
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        throw SystemFailure(code: errno, path: path)
      }
      try Task.checkCancellation()
      guard ContinuousClock.now < end else { throw ModelError.busy(folder: folder) }
      if !hasSaid { waiting() }
      hasSaid = true
      usleep(Self.lockPause)
    }
    return try body()
  }
}
