/// Why traces could not be kept or read.
package enum ReuseError: Error, Equatable, Sendable {
  /// The system refused; `action` says what was tried.
  case system(action: String, path: String, errorNumber: Int32)
  /// The file is not what it should be.
  case damaged(path: String, problem: String)
}
