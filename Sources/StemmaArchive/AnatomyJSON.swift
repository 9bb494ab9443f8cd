import FoundationEssentials
import StemmaModel

/// A report's layout as the column `anatomy` holds it: spans as `[start, end]`, what is not there left
/// out.
enum AnatomyJSON {
  /// The JSON text.
  static func text(_ anatomy: ReportAnatomy) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(Layout(anatomy)), as: UTF8.self)
  }

  /// What a text says.
  ///
  /// - Parameter length: bytes of the report's text.
  /// - Returns: `nil` for what is no such JSON, and for spans beyond the text.
  static func anatomy(_ json: Data, length: Int) -> ReportAnatomy? {
    guard let layout = try? JSONDecoder().decode(Layout.self, from: json),
      layout.spans.allSatisfy({ $0.isWithin(length) })
    else { return nil }
    return layout.anatomy
  }

  private struct Span: Codable {
    let start: Int
    let end: Int

    init(_ span: TextSpan) { (start, end) = (span.start, span.end) }

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      start = try values.decode(Int.self)
      end = try values.decode(Int.self)
    }

    func encode(to encoder: any Encoder) throws {
      var values = encoder.unkeyedContainer()
      try values.encode(start)
      try values.encode(end)
    }

    func isWithin(_ length: Int) -> Bool { 0 <= start && start <= end && end <= length }

    var span: TextSpan { TextSpan(start, end) }
  }

  private struct Layout: Codable {
    struct Byline: Codable {
      let span: Span
      let names: String
      let agency: String?
    }

    struct Dateline: Codable {
      let span: Span
      let place: String
      let agency: String?
      let date: String?
    }

    struct Credit: Codable {
      let span: Span
      let form: String
      let name: String
    }

    let headline: Span?
    let byline: Byline?
    let dateline: Dateline?
    let credits: [Credit]?
    let correction: Span?
    let boilerplate: [Span]?
    let paragraphs: [Span]

    init(_ anatomy: ReportAnatomy) {
      headline = anatomy.headline.map(Span.init)
      byline = anatomy.byline.map {
        Byline(span: Span($0.span), names: $0.names, agency: $0.agency)
      }
      dateline = anatomy.dateline.map {
        Dateline(span: Span($0.span), place: $0.place, agency: $0.agency, date: $0.date)
      }
      credits =
        anatomy.credits.isEmpty
        ? nil
        : anatomy.credits.map {
          Credit(span: Span($0.span), form: $0.form.rawValue, name: $0.name)
        }
      correction = anatomy.correction.map(Span.init)
      boilerplate = anatomy.boilerplate.isEmpty ? nil : anatomy.boilerplate.map(Span.init)
      paragraphs = anatomy.paragraphs.map(Span.init)
    }

    var spans: [Span] {
      [headline, byline?.span, dateline?.span, correction].compactMap { $0 }
        + (credits ?? []).map(\.span) + (boilerplate ?? []) + paragraphs
    }

    var anatomy: ReportAnatomy {
      ReportAnatomy(
        headline: headline?.span,
        byline: byline.map {
          StemmaModel.Byline(span: $0.span.span, names: $0.names, agency: $0.agency)
        },
        dateline: dateline.map {
          StemmaModel.Dateline(
            span: $0.span.span, place: $0.place, agency: $0.agency, date: $0.date)
        },
        credits: (credits ?? []).compactMap { credit in
          StemmaModel.Credit.Form(rawValue: credit.form).map {
            StemmaModel.Credit(span: credit.span.span, form: $0, name: credit.name)
          }
        },
        correction: correction?.span, boilerplate: (boilerplate ?? []).map(\.span),
        paragraphs: paragraphs.map(\.span))
    }
  }
}
