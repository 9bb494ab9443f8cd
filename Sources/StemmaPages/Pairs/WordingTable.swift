package import StemmaModel

/// The wording that many reports hold, as a table: reports, id of one, first byte, byte behind the last.
package enum WordingTable {
  /// A line each, in the order given.
  package static func render(_ wordings: [CommonWording]) -> [UInt8] {
    wordings.flatMap { wording in
      Array(
        "\(wording.reports)\t\(wording.example)\t\(wording.span.start)\t\(wording.span.end)\n".utf8)
    }
  }
}
