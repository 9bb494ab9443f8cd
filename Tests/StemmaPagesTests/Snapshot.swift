import Foundation
import Testing

/// Holds an output to the file that stands beside the tests.
///
/// A missing file fails. Only `UPDATE_SNAPSHOTS=1` writes, and the test still fails once after, so
/// that nobody takes the writing for the checking.
enum Snapshot {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Snapshots")

  static func expect(_ bytes: [UInt8], is name: String) throws {
    let file = folder.appending(path: name)
    let stored = try? Data(contentsOf: file)
    guard stored.map(Array.init) != bytes else { return }
    guard ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" else {
      let first = zip(stored ?? Data(), bytes).prefix { $0 == $1 }.count
      Issue.record("\(name) differs from byte \(first); UPDATE_SNAPSHOTS=1 writes it anew")
      return
    }
    try Data(bytes).write(to: file)
    Issue.record("\(name) was written anew; look at it, then run the tests again")
  }
}
