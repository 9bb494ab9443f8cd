import Glibc

/// A file that traces are written to, one after the other.
final class TraceFile {
  private let descriptor: CInt
  private let path: String
  /// Bytes written so far.
  private(set) var count = 0
  /// Of the bytes written since ``beginRegion()``.
  private var checksum: Checksum?

  /// A file without a name, which goes when it is no longer used.
  static func temporary() throws(ReuseError) -> TraceFile {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var path = Array("\(folder)/stemma-XXXXXX".utf8CString)
    let descriptor = mkstemp(&path)
    guard descriptor >= 0 else {
      throw .system(action: "make a temporary file in", path: folder, errorNumber: errno)
    }
    unlink(path)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return TraceFile(descriptor: descriptor, path: folder)
  }

  /// A new file under a name, in place of what stands there.
  static func named(_ path: String) throws(ReuseError) -> TraceFile {
    let descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else {
      throw .system(action: "make", path: path, errorNumber: errno)
    }
    return TraceFile(descriptor: descriptor, path: path)
  }

  /// - Parameters:
  ///   - descriptor: open for reading and writing, empty; is closed with this.
  ///   - path: the name to show when it fails.
  init(descriptor: CInt, path: String) {
    (self.descriptor, self.path) = (descriptor, path)
  }

  deinit { close(descriptor) }

  /// Writes every byte.
  func write(_ bytes: UnsafeRawBufferPointer) throws(ReuseError) {
    var place = 0
    while place < bytes.count {
      let written = Glibc.write(
        descriptor, bytes.baseAddress.map { $0 + place }, bytes.count - place)
      if written >= 0 {
        place += written
      } else if errno != EINTR {
        throw .system(action: "write to", path: path, errorNumber: errno)
      }
    }
    count += bytes.count
    checksum?.add(bytes)
  }

  func write<Element: BitwiseCopyable>(_ elements: [Element]) throws(ReuseError) {
    // A closure cannot pass on a typed error.
    let result = elements.withUnsafeBytes { bytes in
      Result { () throws(ReuseError) in try write(bytes) }
    }
    try result.get()
  }

  /// Fills up with zeros, so that what follows begins at a multiple of eight.
  func align() throws(ReuseError) {
    let missing = (8 - count % 8) % 8
    if missing > 0 { try write([UInt8](repeating: 0, count: missing)) }
  }

  /// From here on a checksum is made of what is written.
  func beginRegion() { checksum = Checksum() }

  /// The checksum of what was written since the region began, filled up to a multiple of eight.
  func endRegion() throws(ReuseError) -> UInt64 {
    try align()
    defer { checksum = nil }
    return checksum?.value ?? 0
  }

  /// Writes over the beginning.
  func rewriteStart(_ bytes: [UInt8]) throws(ReuseError) {
    var place = 0
    while place < bytes.count {
      let written = bytes[place...].withUnsafeBytes {
        pwrite(descriptor, $0.baseAddress, $0.count, off_t(place))
      }
      if written >= 0 {
        place += written
      } else if errno != EINTR {
        throw .system(action: "write to", path: path, errorNumber: errno)
      }
    }
  }

  /// Waits until the bytes are safe.
  func sync() throws(ReuseError) {
    guard fsync(descriptor) == 0 else {
      throw .system(action: "write to", path: path, errorNumber: errno)
    }
  }

  /// What was written, to be read.
  func mapped() throws(ReuseError) -> MappedFile {
    try MappedFile(descriptor: descriptor, path: path)
  }
}
