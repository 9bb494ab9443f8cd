/// Reads files that hold one report or one JSON document each.
struct FileReader {
  let limits: ReadingLimits
  var detail = ReadingDetail.whole

  /// Reads each file; what cannot be read is set aside.
  func read(_ files: [InputFile]) -> ReadingPart {
    var part = ReadingPart()
    for file in files {
      if Task.isCancelled { break }
      part.merge(read(file))
    }
    return part
  }

  private func read(_ file: InputFile) -> ReadingPart {
    var part = ReadingPart()
    let name = InputName(path: file.pathBytes)
    do throws(SourceFailure) {
      let source = try FileSource(path: file.pathBytes)
      let bytes = try Compression.opened(source, limits: limits)
      switch name.format {
      case .document:
        part = DocumentReader(
          path: file.path, stem: name.stem, limits: limits, detail: detail
        ).read(bytes)
      case .plain, .lines, .page:
        part = PlainReport(limits: limits, detail: detail, isPage: name.format == .page).read(
          bytes, path: file.path, id: name.stem)
      }
      part.bytesRead = source.bytesRead
    } catch {
      part.setAside(path: file.path, report: name.stem, error.reason)
    }
    return part
  }
}
