import StemmaModel

/// Reads a file or stream that holds one document.
struct WholeFile {
  let limits: ReadingLimits
  var detail = ReadingDetail.whole
  /// The media type that the file's name stands for; empty where it stands for none.
  var mediaType = ""
  /// What a file beside it says of it.
  var sidecar: Sidecar?

  /// Reads a stream to its end.
  ///
  /// - Parameters:
  ///   - source: the document's bytes, decompressed.
  ///   - path: the path to show.
  ///   - id: the report's id where the document gives none.
  /// - Returns: reports, or why there are none.
  func read(_ source: PeekedSource, path: String, id: String) -> ReadingPart {
    var part = ReadingPart()
    do throws(SourceFailure) {
      let kind = DocumentKind(try source.peek())
      let reader = PayloadReader(limits: limits, detail: detail)
      let limit = reader.mostBytes(of: kind)
      guard let bytes = try source.readAll(limit: limit) else {
        part.setAside(path: path, report: id, .tooLarge(limitBytes: limit))
        return part
      }
      let payload = Payload(
        bytes: bytes, path: path, id: id, mediaType: mediaType, sidecar: sidecar)
      reader.read(payload, into: &part)
    } catch {
      part.setAside(path: path, report: id, error.reason)
    }
    return part
  }
}
