import Glibc

extension OutputPlace {
  /// Writes `bytes`: to a file first beside it and then in its place, so that nobody ever sees half
  /// of it. What is no regular file (a pipe, `/dev/null`), and what stands for an open file
  /// (`/dev/fd/3`), is written to directly.
  ///
  /// - Throws: ``CommandError/cannotWrite(path:reason:)``; ``SystemError`` for standard output;
  ///   `CancellationError`, after which the old file stands untouched.
  func write(_ bytes: [UInt8]) throws {
    switch self {
    case .standardOutput:
      try Descriptor.write(bytes, to: STDOUT_FILENO)
    case .file(let path):
      do {
        guard !path.hasPrefix("/dev/"), !path.hasPrefix("/proc/") else {
          return try Self.writeDirectly(bytes, to: path)
        }
        let target = Self.resolved(path)
        let existing = FileIdentity(path: target)
        if let existing, !existing.isRegular {
          try Self.writeDirectly(bytes, to: target)
        } else {
          try Self.replace(target, with: bytes, permissions: existing?.permissions)
        }
      } catch let error as SystemError where !error.isBrokenPipe {
        throw CommandError.cannotWrite(path: path, reason: error.reason)
      }
    }
  }

  private static func writeDirectly(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    defer { close(descriptor) }
    try Descriptor.write(bytes, to: descriptor)
  }

  private static func replace(_ path: String, with bytes: [UInt8], permissions: UInt32?) throws {
    let temporary = "\(folder(of: path))/.stemma-\(getpid()).part"
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    var isOpen = true
    do {
      if let permissions { fchmod(descriptor, permissions) }
      try Descriptor.write(bytes, to: descriptor)
      try Task.checkCancellation()
      isOpen = false
      guard close(descriptor) == 0, rename(temporary, path) == 0 else {
        throw SystemError(code: errno)
      }
    } catch {
      if isOpen { close(descriptor) }
      unlink(temporary)
      throw error
    }
  }

  /// The file behind symbolic links, so that the link stays a link.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
