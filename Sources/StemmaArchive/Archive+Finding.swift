extension Archive {
  /// Whether an archive stands at a path, told from the file's first bytes.
  package static func stands(at path: String) -> Bool {
    (try? ArchiveFile.at(path)) == .archive
  }
}
