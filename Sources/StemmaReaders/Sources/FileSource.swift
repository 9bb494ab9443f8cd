import Glibc

/// The bytes of an open file or of standard input.
final class FileSource: ByteSource {
  /// Bytes asked of the system at a time.
  static let chunkBytes = 256 << 10

  /// Bytes taken so far.
  private(set) var bytesRead = 0
  private let descriptor: CInt
  private let closes: Bool
  private var peeked: [UInt8]?

  /// Opens a regular file.
  ///
  /// - Parameter path: the path's bytes without a closing NUL.
  /// - Throws: `cannotRead`, and `notAFile` for a pipe, a device, a socket or a folder.
  init(path: [UInt8]) throws(SourceFailure) {
    // Without O_NONBLOCK, opening a pipe that nobody writes to would wait forever.
    let opened = SystemPath.withCString(path) { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard opened >= 0 else { throw .cannotRead(errorNumber: errno) }
    var status = stat()
    guard fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(opened)
      throw .notAFile
    }
    descriptor = opened
    closes = true
  }

  /// Reads from a descriptor that somebody else owns: standard input.
  init(borrowing descriptor: CInt) {
    self.descriptor = descriptor
    closes = false
  }

  deinit {
    if closes { close(descriptor) }
  }

  /// The first bytes, which the next ``nextChunk()`` gives again.
  func peek() throws(SourceFailure) -> [UInt8] {
    if let peeked { return peeked }
    let first = try fill()
    peeked = first
    return first
  }

  func nextChunk() throws(SourceFailure) -> [UInt8] {
    if let first = peeked {
      peeked = nil
      return first
    }
    return try fill()
  }

  /// Reads until a chunk is full or the input ends.
  private func fill() throws(SourceFailure) -> [UInt8] {
    var failure: Int32?
    let chunk = [UInt8](unsafeUninitializedCapacity: Self.chunkBytes) { buffer, count in
      while count < buffer.count {
        let got = read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        if got > 0 {
          count += got
        } else if got == 0 {
          break
        } else if errno != EINTR {
          failure = errno
          break
        }
      }
    }
    bytesRead += chunk.count
    if let failure { throw .cannotRead(errorNumber: failure) }
    return chunk
  }
}
