import ArgumentParser

/// What the help of every command that reads reports says of its paths.
enum PathsHelp {
  /// Of the argument itself.
  static let argument: ArgumentHelp = "Files, folders and archives to read; - is standard input."
  /// What a PATH may be.
  static let paths = text(" an archive (stemma add),")
  /// The same for a command that takes what an archive keeps.
  static let findings = """
    \(paths) An archive is given by itself; what stemma analyse keeps in it is not found anew.
    """
  /// What `stemma add` reads.
  static let added = text("")

  private static func text(_ archive: String) -> String {
    """
    A PATH is a file, a folder (read with all its subfolders),\(archive) or - for standard input. Files \
    are told by their content: text, web pages, RSS and Atom feeds, web archives (WARC), ninjs, \
    NewsML-G2, JSON records; each also within gzip or zstd.
    """
  }
}
