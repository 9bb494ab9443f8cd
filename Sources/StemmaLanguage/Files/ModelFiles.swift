import FoundationEssentials
import Glibc
import StemmaDigest

/// The files of a model's folder, each held to its digest as it is read.
struct ModelFiles {
  let folder: String
  /// SHA-256 in hexadecimal by path inside the folder; nothing where the files are not checked.
  let digests: [String: String]?

  /// A file larger than this is no part of a model that is run here.
  static let mostBytes = 1 << 30

  /// The bytes of a file, by its path inside the folder.
  func bytes(_ path: String) throws(LanguageError) -> [UInt8] {
    let full = folder + "/" + path
    // Before it is opened: reading a pipe might never end.
    var status = stat()
    guard stat(full, &status) == 0 else { throw .missing(file: full) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .malformed(file: full, problem: "not a plain file")
    }
    guard status.st_size <= Self.mostBytes else {
      throw .malformed(
        file: full, problem: "\(status.st_size) bytes, at most \(Self.mostBytes) are read")
    }
    guard let data = try? Data(contentsOf: URL(filePath: full)) else {
      throw .missing(file: full)
    }
    let bytes = [UInt8](data)
    if let digests, digests[path] != Digest.sha256Hex(of: bytes) { throw .altered(file: full) }
    return bytes
  }

  /// The one value of a MessagePack file.
  func messagePack(_ path: String) throws(LanguageError) -> MessagePackValue {
    let bytes = try bytes(path)
    do throws(MessagePackReader.Failure) {
      var reader = MessagePackReader(bytes[...])
      return try reader.value()
    } catch {
      throw malformed(path, "\(error)")
    }
  }

  /// The value of a JSON file.
  func json<Value: Decodable>(_ path: String, as type: Value.Type) throws(LanguageError) -> Value {
    try json(Data(try bytes(path)), of: path, as: type)
  }

  /// The value of JSON that stands in a file.
  func json<Value: Decodable>(
    _ data: Data, of path: String, as type: Value.Type
  ) throws(LanguageError) -> Value {
    do {
      return try JSONDecoder().decode(type, from: data)
    } catch {
      throw malformed(path, "not the JSON that is expected here")
    }
  }

  /// An error of a file that does not hold what it should.
  func malformed(_ path: String, _ problem: String) -> LanguageError {
    .malformed(file: folder + "/" + path, problem: problem)
  }

  /// An error of a file that asks for what is not run here.
  func unsupported(_ path: String, _ problem: String) -> LanguageError {
    .unsupported(file: folder + "/" + path, problem: problem)
  }
}
