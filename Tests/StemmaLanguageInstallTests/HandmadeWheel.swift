import Foundation
import StemmaDigest

@testable import StemmaLanguageInstall

/// A small wheel of a model that does nothing, made in the test.
struct HandmadeWheel {
  var name = "en_test_sm"
  var version = "1.2.0"
  /// Paths inside the pipeline folder.
  var files: [String: String] = [
    "config.cfg": "[nlp]\n", "meta.json": "{}\n", "vocab/strings.json": "[]\n",
    "tok2vec/model": String(repeating: "numbers ", count: 9000), "odd, \"name\" ü": "odd\n",
  ]
  var metadata = "Metadata-Version: 2.1\nName: x\nLicense: MIT\n\nLicense: not this\n"
  /// Changes the record's text before it is packed.
  var recordChange: (String) -> String = { $0 }
  /// Added to the wheel, beside what the record says.
  var unlisted: [HandmadeZip.Entry] = []

  var folder: String { "\(name)/\(name)-\(version)" }
  var identity: ModelName {
    guard let identity = ModelName(name: name, version: version) else {
      preconditionFailure("\(name)-\(version) is no name of a model")
    }
    return identity
  }

  var bytes: [UInt8] {
    var contents = [("\(name)/__init__.py", "import spacy\n")]
    contents += files.sorted { $0.key < $1.key }.map { ("\(folder)/\($0.key)", $0.value) }
    contents.append(("\(name)-\(version).dist-info/METADATA", metadata))
    let lines = contents.map { path, text in
      let quoted = path.contains(",") || path.contains("\"")
      let shown = quoted ? "\"\(path.replacing("\"", with: "\"\""))\"" : path
      return "\(shown),sha256=\(Self.base64(text)),\(text.utf8.count)"
    }
    let listName = "\(name)-\(version).dist-info/RECORD"
    let record = recordChange((lines + ["\(listName),,"]).joined(separator: "\n") + "\n")
    let entries = (contents + [(listName, record)]).map { HandmadeZip.Entry($0, Array($1.utf8)) }
    return HandmadeZip(entries + unlisted).bytes
  }

  var sha256: String { Digest.sha256Hex(of: bytes) }

  /// A catalogue that knows this wheel and no other.
  func catalogue(manifestSHA256: String? = nil) -> ModelCatalogue {
    let manifest = ModelManifest(
      name: identity, licence: "MIT", wheelSHA256: sha256,
      files: files.map {
        ModelManifest.File(
          path: $0, sha256: Digest.sha256Hex(of: Array($1.utf8)), bytes: $1.utf8.count)
      })
    return ModelCatalogue(models: [
      ModelCatalogue.Model(
        name: identity, licence: "MIT", address: "https://example.org/test.whl",
        wheelSHA256: sha256, wheelBytes: bytes.count, folder: folder,
        manifestSHA256: manifestSHA256 ?? manifest.sha256)
    ])
  }

  private static func base64(_ text: String) -> String {
    let hex = Array(Digest.sha256Hex(of: Array(text.utf8)).utf8)
    let bytes = stride(from: 0, to: 64, by: 2).map { index in
      UInt8(String(decoding: hex[index..<(index + 2)], as: UTF8.self), radix: 16) ?? 0
    }
    return Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
      .replacing("=", with: "")
  }
}

/// A folder for one test, which goes with the value.
final class TestFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "models-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @discardableResult
  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let url = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  /// Names in a folder, sorted, the lock left out.
  func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").filter {
      $0 != ".lock"
    }.sorted()
  }
}
