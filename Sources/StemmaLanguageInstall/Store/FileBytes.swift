import Glibc
import StemmaDigest

/// A file that is written once, from its start to its end.
struct NewFile: ~Copyable {
  private let descriptor: Int32
  private let path: String

  /// Makes the file; it must not be there.
  ///
  /// - Throws: ``SystemFailure``.
  init(_ path: String) throws {
    let opened = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard opened >= 0 else { throw SystemFailure(code: errno, path: path) }
    descriptor = opened
    self.path = path
  }

  deinit { close(descriptor) }

  /// Writes every byte.
  ///
  /// - Throws: ``SystemFailure``.
  func write(_ bytes: ArraySlice<UInt8>) throws {
    try bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let part = UnsafeRawBufferPointer(rebasing: rest)
        let count = Glibc.write(descriptor, part.baseAddress, part.count)
        if count >= 0 {
          rest = rest.dropFirst(count)
        } else if errno != EINTR {
          throw SystemFailure(code: errno, path: path)
        }
      }
    }
  }

  /// Has the system bring the bytes to the disk.
  ///
  /// - Throws: ``SystemFailure``, also for what a late write runs into.
  func synchronise() throws { try SystemFailure.check(fsync(descriptor), path) }
}

/// A file that is read from its start to its end.
struct OpenFile: ~Copyable {
  private let descriptor: Int32
  private let path: String
  /// Its size when it was opened.
  let bytes: Int

  /// Code of the failure to open a pipe, a device or a socket.
  static let isNoFile = EINVAL
  private static let pieceBytes = 256 << 10

  /// Opens a regular file.
  ///
  /// - Parameter followsLink: whether the file may stand behind a symbolic link.
  /// - Throws: ``SystemFailure``; `EISDIR` for a folder, ``isNoFile`` for what is neither.
  init(_ path: String, followsLink: Bool) throws {
    // Without O_NONBLOCK, opening a pipe that nobody writes to would wait forever.
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLink ? 0 : O_NOFOLLOW)
    let opened = open(path, flags)
    guard opened >= 0 else { throw SystemFailure(code: errno, path: path) }
    do {
      switch try FileKind(descriptor: opened, path: path) {
      case .file(let count): bytes = count
      case .folder: throw SystemFailure(code: EISDIR, path: path)
      case .other: throw SystemFailure(code: Self.isNoFile, path: path)
      }
    } catch {
      close(opened)
      throw error
    }
    descriptor = opened
    self.path = path
  }

  deinit { close(descriptor) }

  /// Gives out the bytes in pieces.
  ///
  /// - Throws: ``SystemFailure``; whatever `body` throws.
  func read(_ body: (ArraySlice<UInt8>) throws -> Void) throws {
    while true {
      var code: Int32 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceBytes) { buffer, count in
        var got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        while got < 0, errno == EINTR {
          got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        }
        if got < 0 { code = errno }
        count = max(0, got)
      }
      guard code == 0 else { throw SystemFailure(code: code, path: path) }
      if piece.isEmpty { return }
      try body(piece[...])
    }
  }

  /// All bytes, or `nil` when there are more than `limit`.
  ///
  /// - Throws: ``SystemFailure``.
  func contents(limit: Int) throws -> [UInt8]? {
    guard bytes <= limit else { return nil }
    var contents: [UInt8] = []
    contents.reserveCapacity(bytes)
    struct TooLong: Error {}
    do {
      try read { piece in
        guard contents.count + piece.count <= limit else { throw TooLong() }
        contents += piece
      }
    } catch is TooLong {
      return nil
    }
    return contents
  }

  /// SHA-256 of all bytes, or `nil` when there are not as many as when the file was opened.
  ///
  /// - Throws: ``SystemFailure``.
  func sha256() throws -> String? {
    var digest = RunningDigest()
    var count = 0
    try read { piece in
      digest.update(piece)
      count += piece.count
    }
    return count == bytes ? digest.sha256Hex : nil
  }
}
