/// The files behind the paths that a user gave, each real file once.
struct InputListing {
  /// Sorted by the bytes of the path.
  let files: [InputFile]
  let readsStandardInput: Bool
  /// What could not be listed, and notes.
  let part: ReadingPart

  /// Lists files and folders.
  ///
  /// - Parameters:
  ///   - mayBeNone: whether there may be no path at all.
  ///   - leavingOut: files that are not listed, wherever they lie.
  /// - Throws: `ReadingError.noneExists` when every path is missing, `nothingGiven` for no paths,
  ///   and `CancellationError`.
  init(paths: [String], mayBeNone: Bool = false, leavingOut: [String] = []) throws {
    guard !paths.isEmpty || mayBeNone else { throw ReadingError.nothingGiven }
    let given = Set(paths.map { Array($0.utf8) })
    var walk = FolderWalk()
    var missing = 0
    for path in given.sorted(by: { $0.lexicographicallyPrecedes($1) }) where path != [0x2D] {
      if try !walk.visit(given: path) { missing += 1 }
    }
    if missing == given.count, missing > 0 { throw ReadingError.noneExists(paths) }
    readsStandardInput = given.contains([0x2D])
    var part = walk.part
    let own = Set(leavingOut.compactMap { FileIdentity(path: Array($0.utf8)) })
    let others = walk.files.filter { file in
      guard own.contains(file.identity) else { return true }
      part.note(path: file.path, "is what the reports are added to and was not read")
      return false
    }
    files = SidecarPairs.marked(Self.withoutRepetitions(others, into: &part))
    self.part = part
  }

  /// Keeps of every real file the smallest path, and says so.
  private static func withoutRepetitions(
    _ files: [InputFile], into part: inout ReadingPart
  ) -> [InputFile] {
    let sorted = files.sorted { $0.pathBytes.lexicographicallyPrecedes($1.pathBytes) }
    var first: [FileIdentity: Int] = [:]
    first.reserveCapacity(sorted.count)
    var kept: [InputFile] = []
    kept.reserveCapacity(sorted.count)
    var previous: [UInt8] = []
    for file in sorted {
      // Two given folders may overlap: the same path found twice needs no words.
      guard file.pathBytes != previous else { continue }
      previous = file.pathBytes
      if let index = first[file.identity] {
        part.note(
          path: file.path, "is the same file as “\(kept[index].path)”; it was read once")
      } else {
        first[file.identity] = kept.count
        kept.append(file)
      }
    }
    return kept
  }
}
