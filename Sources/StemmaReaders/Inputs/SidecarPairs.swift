/// Finds which JSON files may say what is known of the file beside them.
enum SidecarPairs {
  /// Marks both files where of all files of one folder and one name, endings aside, one is a `.json`
  /// and one is a document of another ending.
  static func marked(_ files: [InputFile]) -> [InputFile] {
    guard files.contains(where: { InputName(path: $0.pathBytes).format == .document }) else {
      return files
    }
    var files = files
    var groups: [[UInt8]: (json: [Int], documents: [Int])] = [:]
    for (index, file) in files.enumerated() {
      let name = InputName(path: file.pathBytes)
      let slash = file.pathBytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
      let key = Array(file.pathBytes[..<slash]) + Array(name.stem.utf8)
      switch name.format {
      case .document: groups[key, default: ([], [])].json.append(index)
      case .plain, .page: groups[key, default: ([], [])].documents.append(index)
      case .lines, .archive: break
      }
    }
    for group in groups.values where group.json.count == 1 && group.documents.count == 1 {
      let (json, document) = (group.json[0], group.documents[0])
      files[json].isSidecar = true
      files[document].sidecar = InputFile.Beside(pathBytes: files[json].pathBytes)
    }
    return files
  }
}
