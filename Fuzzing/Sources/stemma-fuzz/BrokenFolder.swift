import Foundation
import Synchronization

@testable import StemmaLanguage

/// A copy of a model's folder, with short tables, whose files are broken for a moment and then mended.
final class BrokenFolder: Sendable {
  private let folder: URL
  private let files: [(path: String, bytes: [UInt8])]
  private static let startBytes = 4096

  init(of model: String, files: [String]) {
    folder = FileManager.default.temporaryDirectory.appending(path: "stemma-fuzz-\(getpid())")
    self.files = files.compactMap { path in
      let source = URL(filePath: model).appending(path: path)
      return (try? Data(contentsOf: source)).map { (path, SlimModel.file(Array($0))) }
    }
    precondition(self.files.count > files.count / 2, "no model in STEMMA_MODEL")
    for file in self.files { write(file.bytes, to: file.path) }
    // libFuzzer ends the process by itself.
    let path = folder.path
    removedAtExit.withLock { $0 = path }
    atexit { try? FileManager.default.removeItem(atPath: removedAtExit.withLock { $0 }) }
  }

  /// Breaks files as the bytes say, hands out the folder, and mends the files.
  ///
  /// An edit is: which file, what to do, where (three bytes), how much, and as many bytes to put there.
  /// Half of them are of values, see ``PackedEdit``; of those of bytes half are near the start of the
  /// file, since most of a large one is weights.
  func withEdits(_ edits: [UInt8], _ work: (_ folder: String) -> Void) {
    var rest = edits[...]
    var broken: [Int: [UInt8]] = [:]
    while rest.count >= 6 {
      let head = Array(rest.prefix(6))
      rest = rest.dropFirst(6)
      let number = Int(head[0]) % files.count
      var bytes = broken[number] ?? files[number].bytes
      let new = rest.prefix(Int(head[5] % 32))
      rest = rest.dropFirst(new.count)
      if head[1] % 2 == 1 {
        var reader = MessagePackReader(bytes[...])
        guard let value = try? reader.value() else { continue }
        var edit = PackedEdit(head[2...4] + new)
        bytes = Packing.bytes(of: edit.applied(to: value))
      } else {
        let reach = head[1] >= 128 ? min(bytes.count, Self.startBytes) : bytes.count
        let place = (Int(head[2]) << 16 | Int(head[3]) << 8 | Int(head[4])) % (reach + 1)
        let end = min(place + new.count, bytes.count)
        switch head[1] / 2 % 5 {
        case 0: bytes.replaceSubrange(place..<end, with: new)
        case 1: bytes.insert(contentsOf: new, at: place)
        case 2: bytes.removeSubrange(place..<min(place + Int(head[5]), bytes.count))
        case 3: bytes.removeSubrange(place...)
        default: bytes = Array(new)
        }
      }
      broken[number] = bytes
    }
    for (number, bytes) in broken { write(bytes, to: files[number].path) }
    work(folder.path)
    for number in broken.keys { write(files[number].bytes, to: files[number].path) }
  }

  private func write(_ bytes: [UInt8], to path: String) {
    let file = folder.appending(path: path)
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    } catch {
      preconditionFailure("cannot write the broken model: \(error)")
    }
  }
}

private let removedAtExit = Mutex("")
