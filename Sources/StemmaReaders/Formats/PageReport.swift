import StemmaMarkup
import StemmaModel

/// Makes a report of a web page.
struct PageReport {
  let limits: ReadingLimits
  var detail = ReadingDetail.whole

  /// Where a page stands in the input, and what is known of it.
  struct Place {
    let path: String
    var line: Int?
    let id: String
    /// Where the page was fetched.
    var address: String?
    /// The encoding that the server named.
    var charset: String?
  }

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - bytes: as they came, unpacked.
  ///   - place: where they stand.
  ///   - part: takes the report, or why there is none.
  func take(_ bytes: [UInt8], at place: Place, into part: inout ReadingPart) {
    do throws(MarkupError) {
      let page = try WebPage.read(
        bytes, address: place.address, charset: place.charset,
        limits: MarkupLimits(inputBytes: limits.maximumDocumentBytes))
      for note in page.notes {
        part.note(path: place.path, line: place.line, report: place.id, note)
      }
      guard !page.text.isEmpty, let text = StoredText(validating: page.text) else {
        return part.setAside(path: place.path, line: place.line, report: place.id, .noStory)
      }
      part.reports.append(
        Report(
          id: place.id, path: place.path, line: place.line, text: text, encoding: page.encoding,
          digest: detail.digest(of: bytes[...]), format: .html, raw: detail.raw(bytes[...]),
          metadata: page.metadata,
          anatomy: detail.anatomy(of: text.utf8, title: page.metadata.title)))
    } catch {
      let reason: SetAsideReason =
        if case .tooLarge(let limit) = error { .tooLarge(limitBytes: limit) } else { .noStory }
      part.setAside(path: place.path, line: place.line, report: place.id, reason)
    }
  }
}
