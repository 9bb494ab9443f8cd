/// Paths as the system takes them.
enum SystemPath {
  /// Calls the system with a path's bytes and a closing NUL.
  static func withCString<Result>(
    _ path: [UInt8], _ body: (UnsafePointer<CChar>) -> Result
  ) -> Result {
    var terminated = path.map { CChar(bitPattern: $0) }
    terminated.append(0)
    return terminated.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else {
        preconditionFailure("an array with a closing NUL has a base address")
      }
      return body(base)
    }
  }
}
