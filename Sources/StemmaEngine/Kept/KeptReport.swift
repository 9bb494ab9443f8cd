import StemmaClaims
import StemmaModel
import StemmaText

/// What the language model found in a report, kept in some bytes; the words are cut anew from the text.
enum KeptReport {
  /// - Parameter report: read with its syntax.
  static func pack(_ report: AnnotatedReport) -> [UInt8] {
    var writer = PackedWriter()
    writer.put(report.annotation)
    writer.put(report.attributions)
    writer.put(report.clauses)
    PackedSyntax.pack(report.syntax, of: report.text.report.text, into: &writer)
    writer.put(report.tokens)
    return writer.sealed
  }

  /// The words and sentences of a report alone.
  ///
  /// - Parameters: as those of ``unpack(_:of:)``.
  /// - Throws: ``PackedDamage``.
  static func text(_ bytes: [UInt8], of report: Report) throws(PackedDamage) -> ReportText {
    var reader = try PackedReader(bytes)
    return ReportText(report, annotation: try reader.optional())
  }

  /// - Parameters:
  ///   - bytes: of ``pack(_:)``.
  ///   - report: the one that was packed.
  /// - Throws: ``PackedDamage``.
  static func unpack(_ bytes: [UInt8], of report: Report) throws(PackedDamage) -> AnnotatedReport {
    var reader = try PackedReader(bytes)
    let annotation: ReportAnnotation? = try reader.optional()
    let attributions: [Attribution] = try reader.list()
    let clauses: [ClauseReading] = try reader.list()
    let syntax = try PackedSyntax.unpack(of: report.text, from: &reader)
    let tokens = try reader.count()
    guard reader.isAtEnd else { throw PackedDamage() }
    return AnnotatedReport(
      text: ReportText(report, annotation: annotation), annotation: annotation,
      attributions: attributions, clauses: clauses, syntax: syntax, tokens: tokens)
  }
}
