import Glibc
import Synchronization

/// An output that is written bit by bit and stands in its place only when it is whole.
///
/// A regular file is written beside its place and moved there by ``finish()``; without that it goes
/// when the value goes. Anything else is written to directly.
final class OpenOutput {
  /// A file beside its place, until it is moved there.
  private struct Move {
    let temporary: String
    let target: String
  }

  /// How many files this process began to write.
  private static let opened = Atomic<Int>(0)

  private let place: OutputPlace
  private var descriptor: Int32 = -1
  private var move: Move?

  /// Opens the output.
  ///
  /// - Throws: ``CommandError/cannotWrite(path:reason:)``.
  init(_ place: OutputPlace) throws {
    self.place = place
    try explaining {
      switch place {
      case .standardOutput: descriptor = STDOUT_FILENO
      case .file(let path): try open(path)
      }
    }
  }

  deinit {
    if case .file = place, descriptor >= 0 { close(descriptor) }
    if let move { unlink(move.temporary) }
  }

  /// Writes every byte.
  ///
  /// - Throws: ``CommandError/cannotWrite(path:reason:)``; ``SystemError`` for standard output and
  ///   for a pipe whose reader went away; `CancellationError`.
  func write(_ bytes: [UInt8]) throws {
    try explaining { try Descriptor.write(bytes, to: descriptor) }
  }

  /// Puts the file in its place.
  ///
  /// - Throws: as ``write(_:)``; the old file then stands untouched.
  func finish() throws {
    guard case .file = place else { return }
    try explaining {
      try Task.checkCancellation()
      let opened = descriptor
      descriptor = -1
      guard close(opened) == 0 else { throw SystemError(code: errno) }
      guard let move else { return }
      guard rename(move.temporary, move.target) == 0 else { throw SystemError(code: errno) }
      self.move = nil
    }
  }

  private func open(_ path: String) throws {
    guard !path.hasPrefix("/dev/"), !path.hasPrefix("/proc/") else {
      return try openDirectly(path)
    }
    let target = Self.resolved(path)
    let existing = FileIdentity(path: target)
    if let existing, !existing.isRegular { return try openDirectly(target) }
    // A process may write several outputs to one folder.
    let number = Self.opened.add(1, ordering: .relaxed).oldValue
    let temporary = "\(OutputPlace.folder(of: target))/.stemma-\(getpid())-\(number).part"
    unlink(temporary)
    descriptor = Glibc.open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    move = Move(temporary: temporary, target: target)
    if let existing { fchmod(descriptor, existing.permissions) }
  }

  private func openDirectly(_ path: String) throws {
    descriptor = Glibc.open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(code: errno) }
  }

  /// Names the file in a failure of the system.
  private func explaining(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let error as SystemError where !error.isBrokenPipe {
      guard case .file(let path) = place else { throw error }
      throw CommandError.cannotWrite(path: path, reason: error.reason)
    }
  }

  /// The file behind symbolic links, so that the link stays a link.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
