import Glibc

/// The system's words for its error numbers.
enum SystemFailure {
  /// The words for a value of `errno`, "Permission denied".
  static func text(of number: Int32) -> String {
    // glibc's strerror is safe on every thread for the numbers it knows (since 2.32).
    guard let words = strerror(number) else { return "error \(number)" }
    return String(cString: words)
  }

  /// What to do about it.
  static func advice(on number: Int32) -> String {
    switch number {
    case EACCES, EPERM: "check its permissions"
    case ELOOP: "remove the link that leads back to itself"
    case EBADF: "it is not open for reading"
    case EISDIR: "give the folder as a path"
    case EMFILE, ENFILE: "too many files are open; try again with fewer --tasks"
    default: "check the file and the disk, or leave it out"
    }
  }
}
