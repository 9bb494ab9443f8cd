import StemmaClaims
import StemmaModel
import StemmaText

/// Two stretches of the source that a quotation puts one after the other.
struct QuotationJoint {
  let ladder: QuotationLadder
  let one: Range<Int>
  let next: Range<Int>
  /// Whether an ellipsis stands between them.
  let hasSign: Bool

  private var stream: QuotedStream { ladder.quoted }

  /// `nil` where nothing but the reporter's cue stood between them.
  var verdict: QuotationDifference.Verdict? {
    if next.lowerBound < one.upperBound { return .reordered }
    if areOthers { return .speakersJoined }
    let hidden = one.upperBound..<next.lowerBound
    if distance > (hasSign ? Self.farWithSign : Self.far) { return .farApart }
    if hidden.isEmpty { return isContinued || hasSign ? nil : .joined }
    let ofKeptSentences = hidden.filter { isOfKeptSentence($0) }
    let turns = ofKeptSentences.contains {
      MeaningWords.turns.contains(stream.units[$0].key)
        || MeaningWords.negations.contains(stream.units[$0].key)
    }
    if hasSign { return turns ? .ellipsisHidesTurn : .ellipsisHidesWords }
    let isWithinSentence =
      stream.sentence(of: one.upperBound - 1) == stream.sentence(of: next.lowerBound)
    guard isWithinSentence else { return .joined }
    let keys = hidden.map { stream.units[$0].key }
    if hidden.allSatisfy({ stream.units[$0].traits.contains(.bracketed) }) { return .houseStyle }
    if keys.contains(where: MeaningWords.negations.contains) { return .negationChanged }
    return keys.contains(where: MeaningWords.limits.contains) ? .operatorChanged : .leftOut
  }

  /// Whether a hidden unit belongs to a sentence of which a part is kept.
  private func isOfKeptSentence(_ place: Int) -> Bool {
    let sentence = stream.sentence(of: place)
    return sentence.overlaps(one) || sentence.overlaps(next)
  }

  /// Words of the source between the two, quoted or not.
  private var distance: Int {
    stream.units[next.lowerBound].word - stream.units[one.upperBound - 1].word - 1
  }

  /// Whether the second goes on where the first stopped, with no more than a cue between.
  private var isContinued: Bool {
    let words = [one.upperBound - 1, next.lowerBound].map { stream.units[$0].word }
    let text = ladder.pair.source.text
    let sentences = words.map { text.sentenceIndex(ofWord: $0) }
    return sentences[1] - sentences[0] <= 1 && distance <= Self.longestCue
  }

  private var areOthers: Bool {
    let speakers = [one.upperBound - 1, next.lowerBound].map {
      ladder.sourceQuotations[stream.owner(of: $0)].quotation.speaker
    }
    guard let before = speakers[0], let after = speakers[1] else { return false }
    return QuotedSpeaker.differ(before, after)
  }

  /// Words between two stretches of one speaker from which they count as distant.
  private static let far = 120
  /// The same where an ellipsis says that something is left out.
  private static let farWithSign = 250
  /// Words of a cue between two halves of a quotation.
  private static let longestCue = 15
}
