import Glibc

/// The system's words for its error numbers.
enum SystemFailure {
  /// The words for a value of `errno`, "Permission denied".
  static func text(of number: Int32) -> String {
    // glibc's strerror is safe on every thread for the numbers it knows (since 2.32).
    guard let words = strerror(number) else { return "error \(number)" }
    return String(cString: words)
  }
}
