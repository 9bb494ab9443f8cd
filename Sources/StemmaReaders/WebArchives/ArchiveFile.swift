/// A web archive that is opened for reading.
enum ArchiveFile {
  /// Opens an archive, packed member by member or as a whole, or not packed.
  ///
  /// - Parameters:
  ///   - path: the path to show.
  ///   - stem: stands before the colon in the ids of records that nothing names.
  ///   - isPacked: whether its name says that it is packed with gzip, though its first bytes may be wrong.
  static func opened(
    _ file: FileSource, path: String, stem: String, isPacked: Bool, limits: ReadingLimits
  ) throws(SourceFailure) -> ArchiveStream {
    let first = try file.peek()
    let mayBePacked = isPacked && DocumentKind(first) != .archive
    let compression = Compression(firstBytes: first)
    if compression == .gzip || compression == nil && mayBePacked {
      let members = try GzipMembers(file, limits: limits)
      return ArchiveStream(members, members: members, path: path, stem: stem, limits: limits)
    }
    let source = try Compression.opened(file, limits: limits)
    return ArchiveStream(source, members: nil, path: path, stem: stem, limits: limits)
  }
}
