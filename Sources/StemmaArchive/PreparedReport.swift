import FoundationEssentials
import StemmaDigest
package import StemmaModel
import StemmaText

/// A report with all that the archive needs of it worked out, so that writing is all that is left; any
/// task can make it.
package struct PreparedReport: Sendable {
  package let report: Report
  let raw: RawBytes
  let anatomy: String
  let day: String?
  let address: String?
  let contentDigest: String
  /// The id in Unicode's normal form C: two ids that Swift takes for one are one.
  let givenID: String
  let basedOn: Data?
  let extra: Data?

  /// - Parameter report: read with its raw bytes (`ReadingDetail.custody`).
  /// - Throws: never for reports that a reader made.
  package init(_ report: Report) throws {
    self.report = report
    raw = RawBytes(report.raw, text: report.text.utf8)
    anatomy = try AnatomyJSON.text(report.anatomy)
    day = report.metadata.published.flatMap(PublishedDay.of)?.description
    address = report.metadata.url.map(WebAddress.normal)
    contentDigest = Self.contentDigest(of: report)
    givenID = ReportID.normal(report.id)
    basedOn = try ReportRow.json(report.metadata.basedOn)
    extra = try ReportRow.json(report.metadata.extra.flatMap { [$0.key, $0.json] })
  }

  /// The SHA-256 of what a report says, whatever its bytes: its text and what the input says of it,
  /// but for keys that were handed on unread.
  private static func contentDigest(of report: Report) -> String {
    var digest = RunningDigest()
    func take(_ bytes: [UInt8]?) {
      var length = UInt64(bytes.map { UInt64($0.count) } ?? .max)
      withUnsafeBytes(of: &length) { digest.update(Array($0)[...]) }
      digest.update((bytes ?? [])[...])
    }
    take(report.text.utf8)
    for field in ReportRow.fields {
      take(report.metadata[keyPath: field].map { Array($0.utf8) })
    }
    for address in report.metadata.basedOn { take(Array(address.utf8)) }
    return digest.sha256Hex
  }
}
