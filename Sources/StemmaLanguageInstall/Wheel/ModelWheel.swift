/// A wheel opened: the pipeline inside it, and what its record says of every file.
struct ModelWheel {
  let archive: ZipArchive
  let record: WheelRecord
  /// Name and version of the pipeline, as its folder says.
  let name: ModelName
  /// The pipeline's folder inside the wheel, without a closing slash.
  let folder: String
  /// As the wheel's metadata says.
  let licence: String

  /// Largest `RECORD` or `METADATA`.
  private static let maximumListBytes = 4 << 20

  /// Reads the lists of a wheel; the files themselves are checked when they are unpacked.
  ///
  /// - Parameter folder: the pipeline's folder where it is known.
  /// - Throws: ``WheelFault``, ``ZipFault``.
  init(_ bytes: [UInt8], folder known: String? = nil) throws {
    archive = try ZipArchive(bytes)
    let archive = archive
    let contents = { (entry: ZipEntry) in
      try archive.contents(of: entry, limit: Self.maximumListBytes)
    }
    let list = try Self.only("*.dist-info/RECORD", among: archive.entries) { parts in
      parts.count == 2 && parts[0].hasSuffix(".dist-info") && parts[1] == "RECORD"
    }
    guard let record = WheelRecord(try contents(list)) else {
      throw WheelFault(problem: "\(list.name) is not the record of a wheel")
    }
    self.record = record
    let configuration = try Self.only("folder with config.cfg", among: archive.entries) { parts in
      guard parts.last == "config.cfg" else { return false }
      return known.map { parts.dropLast().joined(separator: "/") == $0 } ?? (parts.count == 3)
    }
    folder = String(configuration.name.dropLast("/config.cfg".count))
    let folderName = folder.split(separator: "/").last.map(String.init) ?? ""
    guard let name = ModelName(folder: folderName) else {
      throw WheelFault(problem: "the folder \(folderName) does not say which model it is")
    }
    self.name = name
    let metadataName = list.name.dropLast("RECORD".count) + "METADATA"
    let metadata = archive.entries.first { $0.name == metadataName }
    licence = Self.licence(in: try metadata.map(contents) ?? [])
    try checkRecord(listName: list.name)
  }

  /// Path of a file inside the pipeline's folder; `nil` for what stands outside.
  func path(of entry: ZipEntry) -> String? {
    entry.name.hasPrefix(folder + "/") ? String(entry.name.dropFirst(folder.count + 1)) : nil
  }

  /// Every file has its line and every line its file.
  private func checkRecord(listName: String) throws {
    let unsigned = [listName, listName + ".jws", listName + ".p7s"]
    for entry in archive.entries where !unsigned.contains(entry.name) {
      guard let line = record.lines[entry.name] else {
        throw WheelFault(problem: "\(entry.name) is not in its record")
      }
      guard line.bytes == entry.bytes else {
        throw WheelFault(problem: "\(entry.name) does not have the size that its record says")
      }
    }
    let names = Set(archive.entries.map(\.name))
    if let missing = record.lines.keys.filter({ !names.contains($0) }).min() {
      throw WheelFault(problem: "\(missing) is in its record but not in the wheel")
    }
    guard !archive.entries.contains(where: { path(of: $0) == ModelManifest.fileName }) else {
      throw WheelFault(problem: "it holds a \(ModelManifest.fileName) of its own")
    }
  }

  private static func only(
    _ wanted: String, among entries: [ZipEntry], where isWanted: ([Substring]) -> Bool
  ) throws -> ZipEntry {
    let found = entries.filter { isWanted($0.name.split(separator: "/")) }
    guard let first = found.first, found.count == 1 else {
      throw WheelFault(problem: "it holds \(found.isEmpty ? "no" : "more than one") \(wanted)")
    }
    return first
  }

  /// The header `License-Expression` or `License` of the metadata.
  private static func licence(in metadata: [UInt8]) -> String {
    let text = String(decoding: metadata, as: UTF8.self)
    let headers = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .prefix { !$0.isEmpty }
    for key in ["License-Expression: ", "License: "] {
      if let line = headers.first(where: { $0.hasPrefix(key) }) {
        let value = String(line.dropFirst(key.count))
        if ModelManifest.isPlain(value) { return value }
      }
    }
    return "not stated"
  }
}

/// What is wrong with a wheel; a fact for a sentence that names the file.
struct WheelFault: Error, Equatable {
  let problem: String
}
