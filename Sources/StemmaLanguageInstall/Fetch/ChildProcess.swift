import Glibc

/// A program that runs beside this one and writes to its standard output and error.
///
/// It is started without a shell, with an empty standard input, and with the signals' own meaning.
final class ChildProcess {
  /// What came from the program since the last time.
  struct Piece {
    var output: [UInt8] = []
    var errors: [UInt8] = []
    /// Both streams have ended.
    var isLast = false
  }

  private let process: pid_t
  private var output: Int32
  private var errors: Int32
  private var status: Int32?

  private static let pieceBytes = 64 << 10

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: a path, or a name to be looked for in `PATH`.
  ///   - arguments: without the program's own name.
  /// - Throws: ``SystemFailure``; `ENOENT` when there is no such program.
  init(_ program: String, arguments: [String], environment: [String]) throws {
    let (outputReader, outputWriter) = try Self.pipe()
    defer { close(outputWriter) }
    let (errorReader, errorWriter): (Int32, Int32)
    do {
      (errorReader, errorWriter) = try Self.pipe()
    } catch {
      close(outputReader)
      throw error
    }
    defer { close(errorWriter) }
    var identity: pid_t = 0
    let code = Self.spawn(
      &identity, program, arguments, environment, output: outputWriter, errors: errorWriter)
    guard code == 0 else {
      close(outputReader)
      close(errorReader)
      throw SystemFailure(code: code, path: program)
    }
    process = identity
    output = outputReader
    errors = errorReader
  }

  /// Ends the program if it still runs.
  deinit {
    if output >= 0 { close(output) }
    if errors >= 0 { close(errors) }
    if status == nil {
      kill(process, SIGKILL)
      _ = wait()
    }
  }

  /// Waits until something comes, or `milliseconds` have passed.
  ///
  /// - Throws: ``SystemFailure``.
  func next(milliseconds: Int32) throws -> Piece {
    var polled = [output, errors].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    if poll(&polled, nfds_t(polled.count), milliseconds) < 0, errno != EINTR {
      throw SystemFailure(code: errno, path: "a pipe")
    }
    var piece = Piece()
    if polled[0].revents != 0 { piece.output = try Self.read(&output) }
    if polled[1].revents != 0 { piece.errors = try Self.read(&errors) }
    piece.isLast = output < 0 && errors < 0
    return piece
  }

  /// Waits for the end of the program.
  ///
  /// - Returns: its exit code, or 128 and the number of the signal that ended it.
  func wait() -> Int32 {
    if let status { return status }
    var raw: Int32 = 0
    var result = waitpid(process, &raw, 0)
    while result < 0, errno == EINTR { result = waitpid(process, &raw, 0) }
    let signal = raw & 0x7F
    let code = result < 0 ? 127 : signal == 0 ? raw >> 8 & 0xFF : 128 + signal
    status = code
    return code
  }

  /// Closes and forgets the descriptor at the end of its stream.
  private static func read(_ descriptor: inout Int32) throws -> [UInt8] {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: pieceBytes) { buffer, count in
      var got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      while got < 0, errno == EINTR {
        got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      }
      if got < 0 { code = errno }
      count = max(0, got)
    }
    guard code == 0 else { throw SystemFailure(code: code, path: "a pipe") }
    if bytes.isEmpty {
      close(descriptor)
      descriptor = -1
    }
    return bytes
  }

  /// Two ends that no other program inherits.
  private static func pipe() throws -> (reader: Int32, writer: Int32) {
    var ends: [Int32] = [-1, -1]
    try SystemFailure.check(Glibc.pipe(&ends), "a pipe")
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static func spawn(
    _ identity: inout pid_t, _ program: String, _ arguments: [String], _ environment: [String],
    output: Int32, errors: Int32
  ) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    // This program ignores these; a child would inherit that and could not be stopped by Ctrl-C.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGPIPE] { sigaddset(&signals, number) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    return withCStrings([program] + arguments) { words in
      withCStrings(environment) { variables in
        posix_spawnp(&identity, program, &actions, &attributes, words, variables)
      }
    }
  }

  /// An array of C strings that ends with a null pointer.
  private static func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return body(copies + [nil])
  }
}
