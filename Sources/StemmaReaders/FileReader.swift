/// Reads files that hold one document each, or a short web archive.
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
    if file.isSidecar, let told = Sidecar.read(file, limits: limits) {
      part.bytesRead = told.bytesRead
      return part
    }
    do throws(SourceFailure) {
      let source = try FileSource(path: file.pathBytes)
      let bytes = PeekedSource(try Compression.opened(source, limits: limits))
      if name.format == .document {
        part = DocumentReader(
          path: file.path, stem: name.stem, limits: limits, detail: detail
        ).read(bytes)
      } else if DocumentKind(try bytes.peek()) == .archive {
        part = try ArchiveFile.opened(
          FileSource(path: file.pathBytes), path: file.path, stem: name.stem, isPacked: false,
          limits: limits
        ).readWhole(detail: detail)
      } else {
        part = readDocument(bytes, file, name)
      }
      part.bytesRead += source.bytesRead
    } catch {
      part.setAside(path: file.path, report: name.stem, error.reason)
    }
    return part
  }

  private func readDocument(
    _ bytes: PeekedSource, _ file: InputFile, _ name: InputName
  ) -> ReadingPart {
    let sidecar = file.sidecar.flatMap { Sidecar.read($0, limits: limits) }
    let mediaType = name.format == .page ? "text/html" : ""
    let part = WholeFile(
      limits: limits, detail: detail, mediaType: mediaType, sidecar: sidecar
    ).read(bytes, path: file.path, id: name.stem)
    return sidecar?.completing(part, of: file.path) ?? part
  }
}
