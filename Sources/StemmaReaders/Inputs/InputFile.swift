import Glibc

/// One file to read.
struct InputFile: Sendable {
  /// The path's bytes as the system knows them.
  let pathBytes: [UInt8]
  let identity: FileIdentity
  let sizeBytes: Int
  /// The one JSON file of the same name beside this one, which may say what is known of it.
  var sidecar: Beside?
  /// Whether this is the JSON file beside exactly one other file of the same name.
  var isSidecar = false

  /// The path to show, with what is not UTF-8 repaired.
  var path: String { String(decoding: pathBytes, as: UTF8.self) }

  /// A file that stands beside another.
  struct Beside: Sendable {
    let pathBytes: [UInt8]

    var path: String { String(decoding: pathBytes, as: UTF8.self) }
  }
}

/// Which file a path leads to, whatever its names.
package struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let number: UInt64

  init(device: UInt64, number: UInt64) {
    (self.device, self.number) = (device, number)
  }

  /// The file behind a path; `nil` when there is none.
  package init?(path: [UInt8]) {
    var status = stat()
    guard SystemPath.withCString(path, { stat($0, &status) }) == 0 else { return nil }
    self.init(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
  }
}
