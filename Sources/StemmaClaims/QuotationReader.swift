import StemmaModel
import StemmaText

/// Gives each quotation its speaker and cue.
///
/// The rules, in order: a cue after a quotation that opens its sentence ("…," he said); a cue
/// before it; a cue after it; for a quotation without one, the speaker of the one before it in the
/// same paragraph. Anything else stays without a speaker.
struct QuotationReader {
  private let text: ReportText
  private let roster: Roster
  private let cues: CueFinder
  private let resolver: SpeakerResolver

  init(_ text: ReportText, roster: Roster) {
    self.text = text
    self.roster = roster
    cues = CueFinder(text)
    resolver = SpeakerResolver(text: text, roster: roster)
  }

  /// The quotations with at least one word, in text order.
  func quotations() -> [Quotation] {
    var found: [Quotation] = []
    for (index, quoted) in text.quoted.enumerated() {
      let words = text.words(in: quoted.inner)
      guard !words.isEmpty else { continue }
      found.append(read(quoted, words, at: index, after: found.last))
    }
    return found
  }

  private func read(
    _ quoted: QuotedSpan, _ words: Range<Int>, at index: Int, after previous: Quotation?
  ) -> Quotation {
    let before = regionBefore(words, at: index)
    let after = regionAfter(words, at: index)
    let isNear = previous.map { sharesParagraph($0.span.start, quoted.inner.start) } ?? false
    let lastSpeaker = previous?.speaker
    let isSlogan = before.suffix(12).contains { WordForms.carriers.contains(text.words[$0]) }
    var speaker: Speaker?
    var cue: TextSpan?
    if let (match, word) = match(before: before, after: after, quoted) {
      cue = text.words[word].span
      if let match {
        // "X said “…,” and that the south wants it “…”": the sentence is still X's.
        let isLoose = CueVerbs.strength(of: text.words[word].key) == .loose
        let goesOn = isLoose && sharesSentence(previous, quoted) ? lastSpeaker : nil
        speaker = goesOn ?? resolver.speaker(match.source, previous: lastSpeaker)
        cue = TextSpan(
          Int(text.words[match.cue.lowerBound].start), Int(text.words[match.cue.upperBound - 1].end)
        )
      } else if !isSlogan {
        speaker = isNear && sharesSentence(previous, quoted) ? lastSpeaker : leading(before)
      }
    } else if isStatement(quoted, words), before.isEmpty {
      speaker = isNear ? lastSpeaker : paragraphSpeaker(before: words.lowerBound)
    }
    return Quotation(
      report: text.id, span: quoted.inner,
      form: form(quoted, words, hasCue: cue != nil, hasSpeaker: speaker != nil, isSlogan: isSlogan),
      speaker: speaker, cue: cue)
  }

  private func match(
    before: Range<Int>, after: Range<Int>, _ quoted: QuotedSpan
  ) -> (match: CueMatch?, cue: Int)? {
    let opensSentence = before.isEmpty
    if opensSentence || endsLikeStatement(quoted), let match = cues.cue(afterQuotationIn: after),
      opensSentence || match.source.upperBound <= match.cue.upperBound + 6,
      opensSentence || cues.cue(beforeQuotationIn: before) == nil
    {
      return (match, match.cue.lowerBound)
    }
    return cues.cue(beforeQuotationIn: before)
  }

  /// Words of the sentence before a quotation, from the quotation before it.
  private func regionBefore(_ words: Range<Int>, at index: Int) -> Range<Int> {
    let sentence = text.sentences[text.sentenceIndex(ofWord: words.lowerBound)]
    var start = sentence.words.lowerBound
    if index > 0 {
      start = max(start, text.words(in: text.quoted[index - 1].inner).upperBound)
    }
    return min(start, words.lowerBound)..<words.lowerBound
  }

  /// Words of the sentence after a quotation, up to the next quotation.
  private func regionAfter(_ words: Range<Int>, at index: Int) -> Range<Int> {
    let sentence = text.sentences[text.sentenceIndex(ofWord: words.upperBound - 1)]
    var end = sentence.words.upperBound
    if index + 1 < text.quoted.count {
      end = min(end, text.words(in: text.quoted[index + 1].inner).lowerBound)
    }
    return words.upperBound..<max(words.upperBound, end)
  }

  private func sharesParagraph(_ one: Int, _ other: Int) -> Bool {
    text.sentences[text.sentenceIndex(atByte: one)].paragraph
      == text.sentences[text.sentenceIndex(atByte: other)].paragraph
  }

  private func sharesSentence(_ previous: Quotation?, _ quoted: QuotedSpan) -> Bool {
    guard let previous else { return false }
    return text.sentenceIndex(atByte: previous.span.start)
      == text.sentenceIndex(atByte: quoted.inner.start)
  }

  /// The subject of a clause whose participle introduces the quotation.
  private func leading(_ region: Range<Int>) -> Speaker? {
    for index in region where cues.isFinite(index) {
      let strength = CueVerbs.strength(of: text.words[index].key)
      guard strength != nil else { continue }
      if let source = cues.subjects.subject(before: index, in: region.lowerBound..<index) {
        return resolver.speaker(source, previous: nil)
      }
    }
    return roster.mentions.first { region.contains($0.words.lowerBound) }
      .map(resolver.speaker(mention:))
  }

  /// The person of whom the paragraph last spoke, for a quotation that is a sentence of its own.
  private func paragraphSpeaker(before word: Int) -> Speaker? {
    let sentence = text.sentenceIndex(ofWord: word)
    guard sentence > 0, text.sentences[sentence - 1].paragraph == text.sentences[sentence].paragraph
    else { return nil }
    let previous = text.sentences[sentence - 1].words
    if let cue = cues.firmCues(in: text.sentences[sentence - 1]).last {
      return resolver.speaker(cue.source, previous: nil)
    }
    return roster.mentions.first { previous.contains($0.words.lowerBound) }
      .map(resolver.speaker(mention:))
  }

  private func isStatement(_ quoted: QuotedSpan, _ words: Range<Int>) -> Bool {
    words.count >= 3 && text.words[words.lowerBound].flags.contains(.capitalised)
  }

  /// Whether the quotation ends as one that a cue follows: with a comma or a stop inside the marks,
  /// or a comma after them.
  private func endsLikeStatement(_ quoted: QuotedSpan) -> Bool {
    let bytes = text.report.text.utf8
    if let last = bytes[quoted.inner.start..<quoted.inner.end].last, ",?!-".utf8.contains(last) {
      return true
    }
    return quoted.outer.end < bytes.count && bytes[quoted.outer.end] == UInt8(ascii: ",")
  }

  private func form(
    _ quoted: QuotedSpan, _ words: Range<Int>, hasCue: Bool, hasSpeaker: Bool, isSlogan: Bool
  ) -> Quotation.Form {
    if isSlogan { return .slogan }
    if isStatement(quoted, words) { return .direct }
    if words.count <= 3, !hasCue, !hasSpeaker { return .scare }
    return endsLikeStatement(quoted) && words.count >= 5 ? .direct : .mixed
  }
}

extension WordForms {
  /// Things that carry written or chanted words.
  static let carriers = WordForms(
    """
    poster posters banner banners placard placards sign signs slogan slogans graffiti chant chants
    chanted chanting shirt shirts sticker stickers leaflet leaflets
    """)
}
