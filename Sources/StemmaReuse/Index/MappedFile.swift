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
    let count = Int(status.st_size)
    guard count > 0 else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    guard let start = mmap(nil, count, PROT_READ, MAP_SHARED, descriptor, 0), start != MAP_FAILED
    else { throw .system(action: "map", path: path, errorNumber: errno) }
    bytes = UnsafeRawBufferPointer(start: start, count: count)
  }

  deinit {
    if let start = bytes.baseAddress {
      munmap(UnsafeMutableRawPointer(mutating: start), bytes.count)
    }
  }
}
