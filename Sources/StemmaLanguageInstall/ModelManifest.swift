import FoundationEssentials
import StemmaDigest

/// What an installed model consists of: `manifest.json` in its folder.
///
/// The same model gives the same bytes, and only those bytes are read back: a manifest that was laid
/// out anew, or says something twice, is none.
package struct ModelManifest: Equatable, Sendable {
  /// One file of the model.
  package struct File: Hashable, Sendable {
    /// Path inside the model's folder.
    package let path: String
    /// 64 lower-case hexadecimal digits.
    package let sha256: String
    package let bytes: Int

    package init(path: String, sha256: String, bytes: Int) {
      self.path = path
      self.sha256 = sha256
      self.bytes = bytes
    }
  }

  package let name: ModelName
  package let licence: String
  package let wheelSHA256: String
  /// Sorted by the bytes of their paths.
  package let files: [File]

  package init(name: ModelName, licence: String, wheelSHA256: String, files: [File]) {
    self.name = name
    self.licence = licence
    self.wheelSHA256 = wheelSHA256
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Name of the file that the manifest stands in.
  package static let fileName = "manifest.json"
  /// Largest manifest that is read; that of the small model has some 3 KiB.
  static let maximumBytes = 4 << 20
  private static let schema = "stemma.model/1"

  /// Sum of the files' sizes.
  package var bytes: Int { files.reduce(0) { $0 + $1.bytes } }

  /// SHA-256 of each file by its path, as `LanguageModel` takes them.
  package var digests: [String: String] {
    Dictionary(files.map { ($0.path, $0.sha256) }) { first, _ in first }
  }

  /// SHA-256 of the manifest's own bytes.
  package var sha256: String { Digest.sha256Hex(of: json) }

  /// The manifest as it stands in its file.
  package var json: [UInt8] {
    let head = [("schema", Self.schema), ("name", name.name), ("version", name.version)]
    let tail = [("licence", licence), ("wheelSHA256", wheelSHA256)]
    let lines = (head + tail).map { "  \(Self.quoted($0)): \(Self.quoted($1)),\n" }
    let entries = files.map { file in
      "    \(Self.quoted(file.path)): "
        + "{ \"sha256\": \(Self.quoted(file.sha256)), \"bytes\": \(file.bytes) }"
    }
    let text =
      "{\n" + lines.joined() + "  \"files\": {\n" + entries.joined(separator: ",\n") + "\n  }\n}\n"
    return Array(text.utf8)
  }

  /// Control characters never come here: paths are safe and the rest is checked.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted.unicodeScalars.append("\\") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}

extension ModelManifest {
  /// Reads the bytes of a manifest.
  ///
  /// - Returns: `nil` when they are not exactly what this type writes.
  package init?(json: [UInt8]) {
    guard json.count <= Self.maximumBytes,
      let written = try? JSONDecoder().decode(Written.self, from: Data(json)),
      let name = ModelName(name: written.name, version: written.version)
    else { return nil }
    self.init(
      name: name, licence: written.licence, wheelSHA256: written.wheelSHA256,
      files: written.files.map { File(path: $0, sha256: $1.sha256, bytes: $1.bytes) })
    guard isSound, self.json == json else { return nil }
  }

  private var isSound: Bool {
    !files.isEmpty && HexDigest.isSHA256(wheelSHA256) && Self.isPlain(licence)
      && files.allSatisfy { file in
        SafePath.isSafe(file.path) && file.path != Self.fileName && HexDigest.isSHA256(file.sha256)
          && (0...(1 << 40)).contains(file.bytes)
      }
  }

  /// Whether a text is a short line of printable ASCII.
  static func isPlain(_ text: String) -> Bool {
    (1...100).contains(text.utf8.count) && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
  }

  private struct Written: Decodable {
    struct File: Decodable {
      let sha256: String
      let bytes: Int
    }

    let name: String
    let version: String
    let licence: String
    let wheelSHA256: String
    let files: [String: File]
  }
}

/// SHA-256 as people and files write it.
package enum HexDigest {
  /// Whether a text is 64 lower-case hexadecimal digits.
  package static func isSHA256(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
