import StemmaClaims
import StemmaModel
import StemmaText

/// Speakers whom two reports quote with different words.
///
/// A rewrite does not find new words of its parent's speakers; where each of two close reports has
/// its own, both took them from a fuller text.
struct ReciprocalQuotations: Sendable {
  /// Names of the speakers, sorted.
  let speakers: [String]
  /// The quotations that only one side has, of those speakers.
  let locations: [Location]

  init(_ first: ReportStatements, _ second: ReportStatements) {
    let firstOnly = Self.unmatched(first, in: second)
    let secondOnly = Self.unmatched(second, in: first)
    speakers = Set(firstOnly.keys).intersection(secondOnly.keys).sorted()
    locations = speakers.flatMap { (firstOnly[$0] ?? []) + (secondOnly[$0] ?? []) }
  }

  /// Quotations by speaker whose words the other report has in no form.
  private static func unmatched(
    _ statements: ReportStatements, in other: ReportStatements
  ) -> [String: [Location]] {
    let stems = other.text.words.contentStems
    var found: [String: [Location]] = [:]
    for quotation in statements.quotations where quotation.form == .direct {
      guard let speaker = quotation.speaker, speaker.kind == .person else { continue }
      let words = statements.text.words[statements.text.words(in: quotation.span)]
      let content = words.contentStems
      let known = content.intersection(stems).count
      if content.count >= 2, Double(known) < 0.67 * Double(content.count) {
        found[speaker.name, default: []].append(
          Location(report: statements.id, span: quotation.span))
      }
    }
    return found
  }
}
