import Glibc

/// The folder of an index: the names in it, and how they are put in place.
struct IndexFolder: Sendable {
  private static let manifest = "manifest"
  private static let lock = "lock"
  private static let segmentEnding = ".segment"
  /// Ends the name of what is being written.
  private static let partialEnding = ".partial"

  let path: String

  var manifestPath: String { "\(path)/\(Self.manifest)" }
  var lockPath: String { "\(path)/\(Self.lock)" }

  /// The file of a segment.
  func segmentPath(_ number: Int) -> String { "\(path)/\(Self.segmentName(number))" }

  static func segmentName(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits + segmentEnding
  }

  /// Where a file is written before it gets its name.
  static func partial(_ path: String) -> String { path + partialEnding }

  /// The manifest's bytes; `nil` when there is none.
  func manifestBytes() throws(ReuseError) -> [UInt8]? {
    let descriptor = open(manifestPath, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw .system(action: "open", path: manifestPath, errorNumber: errno)
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count == 0 { return bytes }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw .system(action: "read", path: manifestPath, errorNumber: errno)
      }
      bytes += piece[..<count]
      guard bytes.count <= IndexManifest.mostBytes else {
        throw .damaged(path: manifestPath, problem: "it is too long")
      }
    }
  }

  /// The manifest; `nil` when there is none.
  func readManifest() throws(ReuseError) -> IndexManifest? {
    guard let bytes = try manifestBytes() else { return nil }
    return try IndexManifest(reading: bytes, path: manifestPath)
  }

  /// Puts a manifest in place of the one before.
  func replaceManifest(_ manifest: IndexManifest) throws(ReuseError) {
    let partial = Self.partial(manifestPath)
    let file = try TraceFile.named(partial)
    try file.write(manifest.encoded())
    try file.sync()
    try rename(partial, to: manifestPath)
  }

  /// Gives a file that is safe on the disk its name, safely.
  func rename(_ partial: String, to name: String) throws(ReuseError) {
    guard Glibc.rename(partial, name) == 0 else {
      throw .system(action: "rename to", path: name, errorNumber: errno)
    }
    try Self.sync(folder: path)
  }

  /// Waits until the names in a folder are safe on the disk.
  static func sync(folder: String) throws(ReuseError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .system(action: "open", path: folder, errorNumber: errno)
    }
    defer { close(descriptor) }
    // A file system that cannot do this for folders keeps them safe by itself.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw .system(action: "write to", path: folder, errorNumber: errno)
    }
  }

  /// Makes the folder unless it is there.
  func make() throws(ReuseError) {
    if mkdir(path, 0o777) == 0 {
      let parent = path.split(separator: "/").dropLast().joined(separator: "/")
      let isAbsolute = path.hasPrefix("/")
      return try Self.sync(folder: isAbsolute ? "/" + parent : parent.isEmpty ? "." : parent)
    }
    guard errno == EEXIST else {
      throw .system(action: "make the folder", path: path, errorNumber: errno)
    }
  }

  /// The names in the folder, sorted.
  func names() throws(ReuseError) -> [String] {
    guard let folder = opendir(path) else {
      throw .system(action: "read the folder", path: path, errorNumber: errno)
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether an index has files of this name.
  static func isOurs(_ name: String) -> Bool {
    var stem = name[...]
    if stem.hasSuffix(partialEnding) { stem = stem.dropLast(partialEnding.count) }
    if stem == manifest || name == lock { return true }
    guard stem.hasSuffix(segmentEnding) else { return false }
    let digits = stem.dropLast(segmentEnding.count)
    return digits.count >= 6 && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Removes what a writer that was stopped left behind. Only who holds the lock may do it.
  func removeLeftovers(beside manifest: IndexManifest) throws(ReuseError) {
    let kept = Set(
      manifest.segments.map { Self.segmentName($0.number) } + [Self.manifest, Self.lock])
    for name in try names() where Self.isOurs(name) && !kept.contains(name) {
      guard unlink("\(path)/\(name)") == 0 || errno == ENOENT else {
        throw .system(action: "remove", path: "\(path)/\(name)", errorNumber: errno)
      }
    }
  }
}

/// Keeps other writers out for as long as it lives; the system lets go when the process ends.
final class IndexLock {
  private let descriptor: CInt

  /// - Throws: ``ReuseError/busy(folder:)`` when another has it.
  init(_ folder: IndexFolder) throws(ReuseError) {
    let path = folder.lockPath
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else {
      throw .system(action: "open", path: path, errorNumber: errno)
    }
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      // The descriptor is closed with this object, which from here on exists.
      throw errno == EWOULDBLOCK
        ? .busy(folder: folder.path)
        : .system(action: "lock", path: path, errorNumber: errno)
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
