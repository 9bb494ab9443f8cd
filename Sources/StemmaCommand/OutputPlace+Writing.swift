extension OutputPlace {
  /// Writes `bytes`: to a file first beside it and then in its place, so that nobody ever sees half
  /// of it. What is no regular file (a pipe, `/dev/null`), and what stands for an open file
  /// (`/dev/fd/3`), is written to directly.
  ///
  /// - Throws: ``CommandError/cannotWrite(path:reason:)``; ``SystemError`` for standard output;
  ///   `CancellationError`, after which the old file stands untouched.
  func write(_ bytes: [UInt8]) throws {
    let output = try OpenOutput(self)
    try output.write(bytes)
    try output.finish()
  }
}
