import StemmaModel
import StemmaText

/// Says who speaks in an attribution, by the report's own mentions.
struct SpeakerReader {
  private let text: ReportText
  private let parse: ParsedReport
  private let resolver: SpeakerResolver

  init(text: ReportText, parse: ParsedReport) {
    self.text = text
    self.parse = parse
    resolver = SpeakerResolver(text: text, roster: Roster(text))
  }

  /// The speaker; nothing where the attribution has no source.
  func speaker(of attribution: TaggedAttribution) -> Speaker? {
    guard let source = attribution.source.first else { return nil }
    let words = text.words(in: parse.span(of: source))
    return words.isEmpty ? nil : resolver.speaker(words, previous: nil)
  }
}
