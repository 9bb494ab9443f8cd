/// A web archive that is opened for reading.
enum ArchiveFile {
  /// Opens an archive, packed member by member or as a whole, or not packed.
  ///
  /// - Parameters:
  ///   - path: the path to show.
  ///   - stem: stands before the colon in the ids of records that nothing names.
  static func opened(
    _ file: FileSource, path: String, stem: String, limits: ReadingLimits
  ) throws(SourceFailure) -> ArchiveStream {
    if Compression(firstBytes: try file.peek()) == .gzip {
      let members = try GzipMembers(file, limits: limits)
      return ArchiveStream(members, members: members, path: path, stem: stem, limits: limits)
    }
    let source = try Compression.opened(file, limits: limits)
    return ArchiveStream(source, members: nil, path: path, stem: stem, limits: limits)
  }
}
