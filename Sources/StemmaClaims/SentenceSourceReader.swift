import StemmaModel
import StemmaText

/// Finds the attributed statements of a report: its sentences with a firm cue and a source.
struct SentenceSourceReader {
  let text: ReportText
  let roster: Roster

  /// By sentence, then place.
  func sources() -> [SentenceSource] {
    let cues = CueFinder(text)
    let resolver = SpeakerResolver(text: text, roster: roster)
    var found: [SentenceSource] = []
    for (index, sentence) in text.sentences.enumerated() {
      for match in cues.firmCues(in: sentence) {
        let source = resolver.speaker(match.source, previous: found.last?.source)
        found.append(
          SentenceSource(
            sentence: index, source: source,
            cue: TextSpan(
              Int(text.words[match.cue.lowerBound].start),
              Int(text.words[match.cue.upperBound - 1].end)),
            told: cues.outlet(toldAfter: match.cue.lowerBound, limit: sentence.words.upperBound)))
      }
    }
    return found
  }
}
