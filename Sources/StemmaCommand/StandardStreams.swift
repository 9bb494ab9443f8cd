import Glibc

/// Writing to an open file descriptor, whole or not at all.
enum Descriptor {
  /// Bytes handed to the system at once, so that an interruption is noticed between two.
  private static let chunkBytes = 1 << 20

  /// Writes every byte.
  ///
  /// - Throws: ``SystemError`` with the system's code; `CancellationError` when the task was
  ///   cancelled on the way.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    try bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        try Task.checkCancellation()
        let part = UnsafeRawBufferPointer(rebasing: buffer[done...].prefix(chunkBytes))
        let count = Glibc.write(descriptor, part.baseAddress, part.count)
        if count >= 0 {
          done += count
        } else if errno != EINTR {
          throw SystemError(code: errno)
        }
      }
    }
  }
}

/// A failed system call.
struct SystemError: Error, Sendable {
  let code: Int32

  /// The system's own words: "No space left on device".
  var reason: String { String(cString: strerror(code)) }

  var isBrokenPipe: Bool { code == EPIPE }
}

/// Standard output. A reader that went away surfaces as a ``SystemError``.
enum StandardOutput {
  static func write(_ text: String) throws {
    try Descriptor.write(Array(text.utf8), to: STDOUT_FILENO)
  }
}

/// Standard error. Nobody can be told when it cannot be written, so failures pass.
enum StandardError {
  /// A message that begins with the program's name. Paths in it may hold control characters; none
  /// of them reaches the terminal.
  static func say(_ message: String) {
    write("stemma: \(ClosingText.visible(message, keepsLines: true))\n")
  }

  static func write(_ text: String) {
    try? Descriptor.write(Array(text.utf8), to: STDERR_FILENO)
  }
}

/// The three descriptors that every program expects to find open.
enum StandardDescriptors {
  /// Takes the place of each that the caller closed, so that no file opened later gets its number
  /// and is read or written as standard input, output or error. Reading or writing the
  /// placeholder fails as it would on a closed one.
  static func occupyClosed() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      let mode = descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY
      // The lowest free number is this one, since all below it are taken.
      _ = open("/dev/null", mode)
    }
  }
}
