import Glibc

/// A file that stands in memory, to be read.
final class MappedFile: @unchecked Sendable {
  // Safe: the bytes are mapped once, only read, and let go with the last owner.
  let bytes: UnsafeRawBufferPointer

  /// - Parameter path: the name to show when it fails.
  init(descriptor: CInt, path: String) throws(ReuseError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .system(action: "look at", path: path, errorNumber: errno)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .damaged(path: path, problem: "it is no file")
    }
    let count = Int(status.st_size)
    guard count > 0 else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    guard let start = mmap(nil, count, PROT_READ, MAP_SHARED, descriptor, 0), start != MAP_FAILED
    else { throw .system(action: "map", path: path, errorNumber: errno) }
    bytes = UnsafeRawBufferPointer(start: start, count: count)
  }

  /// Maps the file at a path.
  convenience init(path: String) throws(ReuseError) {
    // A pipe in the file's place must not hold the run up.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw .system(action: "open", path: path, errorNumber: errno)
    }
    defer { close(descriptor) }
    try self.init(descriptor: descriptor, path: path)
  }

  deinit {
    if let start = bytes.baseAddress {
      munmap(UnsafeMutableRawPointer(mutating: start), bytes.count)
    }
  }

  /// Lets go of the memory behind bytes that are not needed soon; reading them again is allowed.
  func release(_ part: UnsafeRawBufferPointer) {
    guard let start = part.baseAddress else { return }
    let page = sysconf(Int32(_SC_PAGESIZE))
    let within = Int(bitPattern: start) % page
    let from = UnsafeMutableRawPointer(mutating: start - within)
    // Advice: when it is not taken, nothing is lost.
    _ = madvise(from, part.count + within, MADV_DONTNEED)
  }
}
