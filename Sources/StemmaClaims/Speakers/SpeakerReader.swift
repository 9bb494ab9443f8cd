import StemmaModel

/// Says who speaks in each attribution of a report, by the report's own mentions.
///
/// One pass over the report: every source, and every subject that may be spoken of again, is led to
/// a person or body of the ``Cast`` by its name, its office, or the ``Discourse`` up to there.
/// Where two are equally likely, the speaker is unresolved.
struct SpeakerReader {
  private let parse: ParsedReport

  init(parse: ParsedReport) {
    self.parse = parse
  }

  /// The speakers, in the order of the attributions; nothing where one has no source, or has a
  /// thing on which words stand.
  ///
  /// - Parameter attributions: in the order of the text.
  /// - Complexity: linear in the tokens; every look back is bounded.
  func speakers(of attributions: [TaggedAttribution]) -> [Speaker?] {
    var mentions = MentionReader(parse)
    var speakers = [Speaker?](repeating: nil, count: attributions.count)
    for event in events(in: attributions) {
      let found = mentions.read(event.head, in: event.tokens, isSource: event.source != nil)
      if let source = event.source { speakers[source] = speaker(found, event, mentions) }
    }
    ContinuedQuotations(parse, attributions).carryOn(&speakers)
    return speakers
  }

  /// A word of which it is to be found out whom it means.
  private struct Event {
    let head: Int
    let tokens: Range<Int>
    /// The attribution whose source it is; nothing for a subject.
    let source: Int?
  }

  /// The sources and the subjects outside quotation marks, in the order of the text.
  private func events(in attributions: [TaggedAttribution]) -> [Event] {
    var events: [Event] = []
    let heads = SourceHead(report: parse)
    for (index, attribution) in attributions.enumerated() {
      guard let source = attribution.source.first, let head = heads.head(of: source) else {
        continue
      }
      events.append(Event(head: head, tokens: source, source: index))
    }
    for (place, token) in parse.tokens.enumerated()
    where !token.isQuoted
      && (token.dependency == Label.subject || token.dependency == Label.passiveSubject)
    {
      let first = max(Int(token.leftEdge), place - Self.longestSubject)
      let last = min(Int(token.rightEdge), place + Self.longestSubject)
      let tokens = min(first, place)..<(max(last, place) + 1)
      events.append(Event(head: place, tokens: tokens, source: nil))
    }
    // Of a subject that is a source, too, the source is read.
    return events.sorted { ($0.head, $0.source ?? .max) < ($1.head, $1.source ?? .max) }
  }

  private func speaker(
    _ found: MentionReader.Found, _ event: Event, _ mentions: MentionReader
  ) -> Speaker? {
    switch found {
    case .nobody: return nil
    case .unresolved(let kind):
      let span = span(of: event.tokens)
      return Speaker(
        name: parse.text[span], mention: span, kind: kind, resolution: .unresolved)
    case .somebody(let referent, let resolution):
      let known = mentions.discourse.cast.referents[referent]
      return Speaker(
        name: known.name, mention: span(of: event.tokens), kind: known.kind,
        resolution: known.isKnown ? resolution : .unresolved)
    }
  }

  /// A source without marks at its ends.
  private func span(of tokens: Range<Int>) -> TextSpan {
    guard let first = tokens.first(where: { !parse.tokens[$0].isPunctuation }),
      let last = tokens.last(where: { !parse.tokens[$0].isPunctuation })
    else { return parse.span(of: tokens) }
    return parse.span(of: first..<last + 1)
  }

  private static let longestSubject = 24
}
