import Synchronization

@testable import StemmaClaims
@testable import StemmaLanguage
@testable import StemmaModel
@testable import StemmaText

/// What reads who says what.
enum ClaimsTargets {
  /// Any bytes, taken as UTF-8 and repaired, a line a paragraph: every finding must lie in the text.
  static func attributions() -> FuzzTarget {
    guard let reader = try? AttributionReader() else {
      preconditionFailure("the program's own weights are broken")
    }
    let annotator = Mutex(Annotator(TextTargets.loaded()))
    return { bytes in
      let text = StoredText(String(decoding: bytes, as: UTF8.self))
      let words = ReportText(report(text))
      let blocks = words.report.anatomy.blocks.map { span in
        ParsedReport.Block(span: span, parse: annotator.withLock { $0.annotate(text[span]) })
      }
      let found = reader.attributions(in: words, parse: ParsedReport(text, blocks: blocks))
      for attribution in found { check(attribution, in: text) }
      for quotation in QuotationReader(words, attributions: found).quotations() {
        precondition(quotation.span.end <= text.count, "a quotation past the end")
      }
    }
  }

  /// Any bytes as a file of weights: an error, or weights with which a sentence can be read.
  static func weights() -> FuzzTarget {
    let annotator = Mutex(Annotator(TextTargets.loaded()))
    return { bytes in
      // As a rule the fault lies behind the head, which chance would hardly hit.
      let head = AttributionModel.magic + [UInt8(AttributionModel.version), 0, 0, 0]
      guard let model = try? AttributionModel(head + bytes) else { return }
      let text = StoredText("“It is over,” said Ada Brandt, who had told us that it was not.")
      let block = ParsedReport.Block(
        span: text.span, parse: annotator.withLock { $0.annotate(text.string) })
      _ = AttributionTagger(model).attributions(in: ParsedReport(text, blocks: [block]))
    }
  }

  private static func report(_ text: StoredText) -> Report {
    var lines: [TextSpan] = []
    var start = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if !line.isEmpty { lines.append(TextSpan(start, start + line.count)) }
      start += line.count + 1
    }
    return Report(
      id: "a", path: "a.txt", line: nil, text: text, encoding: .utf8, digest: "a",
      metadata: ReportMetadata(), anatomy: ReportAnatomy(paragraphs: lines))
  }

  private static func check(_ attribution: Attribution, in text: StoredText) {
    precondition(!attribution.content.isEmpty || !attribution.cue.isEmpty, "an empty attribution")
    for spans in [attribution.source, attribution.cue, attribution.content] {
      var end = 0
      for span in spans {
        precondition(span.start >= end && !span.isEmpty, "spans out of order")
        end = span.end
      }
      precondition(end <= text.count, "a span past the end")
    }
    if let speaker = attribution.speaker {
      precondition(speaker.mention.end <= text.count, "a mention past the end")
    }
    if let marker = attribution.stance.marker {
      precondition(marker.end <= text.count, "a marker past the end")
    }
  }
}
