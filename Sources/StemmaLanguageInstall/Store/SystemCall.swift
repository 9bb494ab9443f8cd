import Glibc

/// A failed system call.
struct SystemFailure: Error, Equatable {
  let code: Int32
  /// What was to be read or written.
  let path: String

  /// The system's own words: "No space left on device".
  var reason: String { strerror(code).map { String(cString: $0) } ?? "error \(code)" }

  /// - Parameter result: what the call returned; -1 is a failure.
  static func check(_ result: Int32, _ path: String) throws {
    guard result != -1 else { throw SystemFailure(code: errno, path: path) }
  }
}

/// What stands at a path, links not followed.
enum FileKind: Equatable {
  case file(bytes: Int)
  case folder
  /// A link, a pipe, a device.
  case other

  /// `nil` when nothing is there.
  init?(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    self = Self.kind(status)
  }

  /// - Throws: ``SystemFailure`` when the system does not say.
  init(descriptor: Int32, path: String) throws {
    var status = stat()
    try SystemFailure.check(fstat(descriptor, &status), path)
    self = Self.kind(status)
  }

  private static func kind(_ status: stat) -> FileKind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file(bytes: Int(status.st_size))
    case S_IFDIR: .folder
    default: .other
    }
  }
}
