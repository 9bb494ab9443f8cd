import StemmaClaims
import StemmaModel
import StemmaReuse
import StemmaText

/// Finds days that a rewrite changed or made vague, and calendar days cut from a
/// sentence otherwise kept. A weekday that is only left out stays silent.
struct DateChecks {
  private let pair: ComparedPair

  init(_ pair: ComparedPair) { self.pair = pair }

  func changes() -> [Change] {
    var found: [Change] = []
    for link in pair.comparableLinks where link.isPrimary {
      let then = sourceDates(of: link.second)
      let now = pair.rewrite.dates.filter { $0.sentence == link.second }
      let elsewhere = Set(pair.rewrite.dates.map(\.key))
      let lost = then.filter { date in
        date.sentence == link.first && !now.contains { $0.key == date.key }
      }
      if lost.isEmpty { continue }
      if let other = now.first(where: { other in
        lost.contains { $0.kind == other.kind } && !then.contains { $0.key == other.key }
      }), let same = lost.first(where: { $0.kind == other.kind }), !elsewhere.contains(same.key) {
        found.append(changed(same, other))
      } else if now.isEmpty, let vague = vagueWord(in: link.second),
        let gone = lost.first(where: {
          $0.kind == .relative || ($0.kind == .calendarDay && !elsewhere.contains($0.key))
        })
      {
        found.append(dropped(gone, link.second, vague))
      } else if let gone = lost.first(where: {
        $0.kind == .calendarDay && !elsewhere.contains($0.key)
          && pair.retention(of: $0.sentence, besides: $0.span) >= 0.6
      }) {
        found.append(leftOut(gone, link.second))
      }
    }
    // A source sentence that was split is told of once.
    var told: Set<TextSpan> = []
    return found.filter { change in
      change.source?.marked.first.map { told.insert($0).inserted } ?? true
    }
  }

  /// Days of all source sentences linked to a sentence of the rewrite.
  private func sourceDates(of sentence: Int) -> [DateMention] {
    let linked = Set(pair.links(ofRewrite: sentence).map(\.first))
    return pair.source.dates.filter { linked.contains($0.sentence) }
  }

  private func changed(_ then: DateMention, _ now: DateMention) -> Change {
    Change(
      kind: .dateChanged, reading: pair.rewriteReading(now.sentence, marked: [now.span]),
      source: pair.sourceReading(then.sentence, marked: [then.span]),
      comparedWith: pair.source.id, rule: "day-changed", confidence: .likely, severity: .meaning,
      detail: "“\(pair.shown(pair.source, then.span))” became "
        + "“\(pair.shown(pair.rewrite, now.span))”.")
  }

  private func dropped(_ then: DateMention, _ sentence: Int, _ vague: TextSpan) -> Change {
    Change(
      kind: .dateDropped, reading: pair.rewriteReading(sentence, marked: [vague]),
      source: pair.sourceReading(then.sentence, marked: [then.span]),
      comparedWith: pair.source.id, rule: "day-made-vague", confidence: .likely,
      severity: .nuance,
      detail: "“\(pair.shown(pair.source, then.span))” became "
        + "“\(pair.shown(pair.rewrite, vague))”.")
  }

  private func leftOut(_ then: DateMention, _ sentence: Int) -> Change {
    Change(
      kind: .dateDropped, reading: pair.rewriteReading(sentence),
      source: pair.sourceReading(then.sentence, marked: [then.span]),
      comparedWith: pair.source.id, rule: "day-cut-from-sentence", confidence: .likely,
      severity: .nuance,
      detail: "“\(pair.shown(pair.source, then.span))” is absent here; the rest of the sentence is "
        + "kept.")
  }

  private func vagueWord(in sentence: Int) -> TextSpan? {
    let text = pair.rewrite.text
    return text.words(of: text.sentences[sentence]).first { Self.vague.contains($0.key) }?.span
  }

  private static let vague = WordHash.all(
    """
    soon recent recently specific certain earlier previously upcoming shortly later eventually
    lately past
    """)
}
