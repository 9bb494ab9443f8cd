import StemmaModel
import StemmaText

/// Finds the words that stand for the source next to a cue verb.
struct SubjectFinder {
  let text: ReportText

  /// The noun phrase before a cue: "Blinken", "The top US diplomat", "Daniel Okker" of "Daniel
  /// Okker, the ports minister, said".
  ///
  /// - Parameter region: words from the beginning of the clause up to the cue.
  func subject(before cue: Int, in region: Range<Int>) -> Range<Int>? {
    var end = cue
    while end > region.lowerBound, isSkippable(end - 1) { end -= 1 }
    guard end > region.lowerBound else { return nil }
    let segments = segments(of: region.lowerBound..<end)
    let isParenthetical = text.hasComma(between: end - 1, and: end)
    if !isParenthetical { return segments.last.flatMap(nounPhrase(endingSegment:)) }
    // "Ostrene's ports minister, Daniel Okker, said": the name says more than the office.
    if let last = segments.last, last.count >= 2, last.allSatisfy({ text.words[$0].isName }) {
      return last
    }
    // "NAME, who spoke on condition of anonymity, said": the phrase before the parenthesis.
    for segment in segments.dropLast().reversed() where !startsAside(segment) {
      if let phrase = nounPhrase(endingSegment: segment) { return phrase }
    }
    return nil
  }

  /// The noun phrase after an inverted cue: "said Ilse Marwick, the fisheries minister".
  func subject(after cue: Int, limit: Int) -> Range<Int>? {
    var start = cue + 1
    guard start < limit, !text.hasBreak(between: cue, and: start) else { return nil }
    if text.words[start].flags.contains(.function),
      !WordForms.determiners.contains(text.words[start]),
      !WordForms.pronouns.contains(text.words[start]),
      !WordForms.indefinites.contains(text.words[start])
    {
      return nil
    }
    var end = start
    while end < limit, end - start < 9, end == start || !text.hasBreak(between: end - 1, and: end) {
      let word = text.words[end]
      let isStop = WordForms.prepositions.contains(word) || WordForms.conjunctions.contains(word)
      if end > start, isStop || word.key == Self.who || WordForms.weekdays.contains(word) { break }
      end += 1
    }
    let phrase = start..<end
    // "said its spokeswoman, Mira Castell": the name that follows says more than the office.
    if end > start, !text.words[end - 1].isName, end + 1 < limit,
      text.words[end].isName, text.words[end + 1].isName, text.hasComma(between: end - 1, and: end)
    {
      start = end
      while end < limit, text.words[end].isName,
        end == start || text.isTight(between: end - 1, and: end)
      {
        end += 1
      }
      return start..<end
    }
    return phrase.isEmpty ? nil : phrase
  }

  /// The parts between commas.
  private func segments(of region: Range<Int>) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var start = region.lowerBound
    for index in region.dropFirst() where text.hasBreak(between: index - 1, and: index) {
      segments.append(start..<index)
      start = index
    }
    if start < region.upperBound { segments.append(start..<region.upperBound) }
    return segments
  }

  /// Whether a part between commas is an aside or an age, not a subject.
  private func startsAside(_ segment: Range<Int>) -> Bool {
    let word = text.words[segment.lowerBound]
    return word.key == Self.who || WordForms.prepositions.contains(word)
      || (segment.count == 1 && word.flags.contains(.numeral))
      || WordForms.conjunctions.contains(word) || WordForms.weekdays.contains(word)
  }

  /// The noun phrase with which a part between commas ends.
  private func nounPhrase(endingSegment segment: Range<Int>) -> Range<Int>? {
    var segment = segment
    while WordForms.conjunctions.contains(text.words[segment.lowerBound])
      || WordForms.relatives.contains(text.words[segment.lowerBound])
    {
      guard segment.count > 1 else { return nil }
      segment = (segment.lowerBound + 1)..<segment.upperBound
    }
    let last = text.words[segment.upperBound - 1]
    if WordForms.pronouns.contains(last) {
      return last.key == Self.who ? nil : (segment.upperBound - 1)..<segment.upperBound
    }
    if last.flags.contains(.function) { return nil }
    let start = segment.count <= 7 ? wholeStart(segment) : trailingStart(segment)
    guard let start, start < segment.upperBound else { return nil }
    return start..<segment.upperBound
  }

  /// The start of a short part taken whole, less a leading preposition phrase.
  private func wholeStart(_ segment: Range<Int>) -> Int? {
    if WordForms.indefinites.contains(text.words[segment.lowerBound])
      || isUnnamedHead(segment.lowerBound)
    {
      return segment.lowerBound
    }
    guard
      let preposition = segment.last(where: { index in
        WordForms.prepositions.contains(text.words[index]) && text.words[index].key != Self.of
      })
    else { return segment.lowerBound }
    return preposition == segment.lowerBound ? nil : trailingStart(segment)
  }

  /// The start of the last run of capitalised words, or of the words after the last determiner.
  private func trailingStart(_ segment: Range<Int>) -> Int? {
    var start = segment.upperBound
    while start > segment.lowerBound {
      let word = text.words[start - 1]
      let joins = word.key == Self.of && start - 1 > segment.lowerBound
      guard word.isName || joins,
        start == segment.upperBound || text.isTight(between: start - 1, and: start)
      else { break }
      start -= 1
    }
    if start < segment.upperBound { return start }
    let low = max(segment.lowerBound, segment.upperBound - 6)
    return (low..<segment.upperBound).last { WordForms.determiners.contains(text.words[$0]) }
  }

  private func isUnnamedHead(_ index: Int) -> Bool {
    WordForms.unnamedHeads.contains(text.words[index])
  }

  /// Auxiliaries, adverbs of time and "-ly" between subject and cue.
  private func isSkippable(_ index: Int) -> Bool {
    let word = text.words[index]
    if WordForms.auxiliaries.contains(word) || WordForms.weekdays.contains(word) { return true }
    if word.key == Self.on, index + 1 < text.words.count,
      WordForms.weekdays.contains(text.words[index + 1])
    {
      return true
    }
    let bytes = text.report.text.utf8[Int(word.start)..<Int(word.end)]
    return bytes.count > 4 && bytes.suffix(2).elementsEqual("ly".utf8)
      && !word.flags.contains(.capitalised)
  }

  private static let who = WordHash.of("who")
  private static let of = WordHash.of("of")
  private static let on = WordHash.of("on")
}
