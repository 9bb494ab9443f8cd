import StemmaClaims
import StemmaModel
import StemmaReuse
import StemmaText

/// Where the words of one quotation stand in the source, and what came between them.
///
/// Each part goes down the ladder until a rung holds it: the same units in one place; all of them in
/// one place, with others between; in few long pieces; told without marks; most of them; none.
struct QuotationLadder {
  let pair: ComparedPair
  /// Units of all quotations of the source.
  let quoted: QuotedStream
  /// Units of the source's sentences, in or out of marks.
  let told: QuotedStream
  let sourceQuotations: [QuotedWords]

  enum Rung {
    case quoted([QuotedPiece])
    /// Told without marks: the same words, or most of them.
    case told([QuotedPiece], isExact: Bool)
    case absent
  }

  /// The rung of a part.
  ///
  /// - Parameter place: where the part before it ends in the source.
  func rung(of part: Range<Int>, in words: QuotedWords, after place: Int) -> Rung {
    let search = QuotationSearch(quoted)
    let units = words.units
    let places = search.whole(units, part)
    if let start = places.first(where: { $0 >= place }) ?? places.last {
      return .quoted([QuotedPiece(now: part, then: start..<(start + part.count))])
    }
    guard part.count >= Self.fewestUnits else { return .absent }
    let changed = search.changed(units, part)
    if let changed, changed.share == 1 { return .quoted(changed.pieces) }
    if let pieces = search.pieces(units, part, after: place) { return .quoted(pieces) }
    if part.count >= Self.fewestTold {
      if let start = QuotationSearch(told).whole(units, part).first {
        return .told(
          [QuotedPiece(now: part, then: start..<(start + part.count))], isExact: true)
      }
    }
    let reworded = part.count >= Self.fewestReworded ? reworded(units, part) : nil
    if let changed, changed.share >= bar(changed.pieces, words),
      changed.share + 0.05 >= reworded?.share ?? 0
    {
      return .quoted(changed.pieces)
    }
    return reworded.map { .told($0.pieces, isExact: false) } ?? .absent
  }

  /// Near the same words outside of marks.
  private func reworded(
    _ units: [QuotedUnit], _ part: Range<Int>
  ) -> (pieces: [QuotedPiece], share: Double)? {
    guard let found = QuotationSearch(told).changed(units, part), found.share >= Self.toldShare
    else { return nil }
    let places = found.pieces.flatMap(\.then)
    return places.count { !isMarked($0) } * 2 > places.count ? found : nil
  }

  /// Whether a unit of the told stream stands in marks.
  func isMarked(_ place: Int) -> Bool {
    let text = pair.source.text
    return text.isQuoted(at: Int(text.words[told.units[place].word].start))
  }

  /// Words that stand in aligned sentences need less in common.
  private func bar(_ pieces: [QuotedPiece], _ words: QuotedWords) -> Double {
    guard let first = pieces.first else { return Self.changedShare }
    let then = pair.source.text.sentenceIndex(ofWord: quoted.units[first.then.lowerBound].word)
    let now = pair.rewrite.text.sentenceIndex(ofWord: words.words.lowerBound)
    return pair.links(ofRewrite: now).contains { $0.first == then }
      ? Self.linkedShare : Self.changedShare
  }

  // MARK: Between the pieces

  /// The pieces cut where a quotation of the source ends.
  func split(_ pieces: [QuotedPiece]) -> [QuotedPiece] {
    pieces.flatMap { piece in
      var starts = [0]
      for index in 1..<max(1, piece.then.count)
      where quoted.owner(of: piece.then.lowerBound + index)
        != quoted.owner(of: piece.then.lowerBound + index - 1)
      {
        starts.append(index)
      }
      return zip(starts, starts.dropFirst() + [piece.then.count]).map { start, end in
        QuotedPiece(
          now: (piece.now.lowerBound + start)..<(piece.now.lowerBound + end),
          then: (piece.then.lowerBound + start)..<(piece.then.lowerBound + end))
      }
    }
  }

  /// What differs within and between the pieces of a quotation, in its order.
  ///
  /// - Parameter gaps: units of the quotation that belong to parts found elsewhere, or nowhere.
  func differences(
    of words: QuotedWords, _ pieces: [QuotedPiece], besides gaps: [Range<Int>]
  ) -> [QuotationDifference] {
    var found: [QuotationDifference] = []
    for (one, next) in zip(pieces, pieces.dropFirst()) {
      let between = one.now.upperBound..<next.now.lowerBound
      if gaps.contains(where: { $0.overlaps(between) }) { continue }
      if let difference = difference(words, one, next, between) { found.append(difference) }
    }
    if let first = pieces.first, first.now.lowerBound > 0,
      !gaps.contains(where: { $0.lowerBound < first.now.lowerBound })
    {
      let sentence = quoted.sentence(of: first.then.lowerBound)
      let start = max(sentence.lowerBound, first.then.lowerBound - first.now.lowerBound - 1)
      found.append(
        contentsOf: changed(words, 0..<first.now.lowerBound, start..<first.then.lowerBound))
    }
    if let last = pieces.last, last.now.upperBound < words.units.count,
      !gaps.contains(where: { $0.upperBound > last.now.upperBound })
    {
      let now = last.now.upperBound..<words.units.count
      let sentence = quoted.sentence(of: last.then.upperBound - 1)
      let end = min(sentence.upperBound, last.then.upperBound + now.count + 1)
      found.append(contentsOf: changed(words, now, last.then.upperBound..<end))
    }
    return found + restyled(words, pieces)
  }

  private func difference(
    _ words: QuotedWords, _ one: QuotedPiece, _ next: QuotedPiece, _ now: Range<Int>
  ) -> QuotationDifference? {
    let isReversed = next.then.lowerBound < one.then.upperBound
    let then =
      isReversed
      ? next.then.lowerBound..<next.then.lowerBound
      : one.then.upperBound..<next.then.lowerBound
    if !now.isEmpty, then.count <= Self.longestHunk {
      return changed(words, now, then).first
    }
    if !now.isEmpty { return QuotationDifference(verdict: .wordsChanged, now: now, then: then) }
    let joint = QuotationJoint(
      ladder: self, one: one.then, next: next.then,
      hasSign: words.units[next.now.lowerBound].traits.contains(.afterEllipsis))
    guard let verdict = joint.verdict else { return nil }
    return QuotationDifference(
      verdict: verdict, now: verdict.isJoint ? one.now.lowerBound..<next.now.upperBound : now,
      then: then)
  }

  private func changed(
    _ words: QuotedWords, _ now: Range<Int>, _ then: Range<Int>
  ) -> [QuotationDifference] {
    let isNearEnd = now.lowerBound <= 1 || now.upperBound >= words.units.count - 2
    func verdict(_ then: Range<Int>) -> QuotationDifference.Verdict? {
      ChangedWords(
        now: words.units[now], nowText: words.text, then: quoted.units[then],
        thenText: pair.source.text, isSeam: words.isPartial && isNearEnd
      ).verdict
    }
    let isAtStart = now.lowerBound == 0
    guard isAtStart || now.upperBound == words.units.count else {
      return verdict(then).map { [QuotationDifference(verdict: $0, now: now, then: then)] } ?? []
    }
    if now.count > Self.longestEnd || then.isEmpty {
      let found = verdict(then.lowerBound..<then.lowerBound)
      let added = found == .wordsChanged ? .wordsAdded : found
      return added.map { [QuotationDifference(verdict: $0, now: now, then: then)] } ?? []
    }
    // What stands beside an end may have been trimmed as well as changed: the mildest reading holds.
    var mildest: QuotationDifference?
    for then in trims(then, to: now.count, atStart: isAtStart) {
      guard let found = verdict(then) else { return [] }
      if mildest.map({ found > $0.verdict }) ?? true {
        mildest = QuotationDifference(verdict: found, now: now, then: then)
      }
    }
    return mildest.map { [$0] } ?? []
  }

  /// A stretch beside an end and its part as long as what stands there now.
  private func trims(_ then: Range<Int>, to count: Int, atStart: Bool) -> [Range<Int>] {
    let cut = max(0, then.count - count)
    let short =
      atStart
      ? (then.lowerBound + cut)..<then.upperBound : then.lowerBound..<(then.upperBound - cut)
    return short == then ? [then] : [short, then]
  }

  private func restyled(
    _ words: QuotedWords, _ pieces: [QuotedPiece]
  ) -> [QuotationDifference] {
    pieces.flatMap { piece in
      zip(piece.now, piece.then).compactMap { now, then in
        words.units[now].letters == quoted.units[then].letters
          ? nil
          : QuotationDifference(
            verdict: .houseStyle, now: now..<(now + 1), then: then..<(then + 1))
      }
    }
  }

  /// Units of a part that is looked for beyond the same words in one place.
  private static let fewestUnits = 3
  /// Units from which words told without marks count.
  private static let fewestTold = 4
  private static let fewestReworded = 6
  /// Share of a quotation's weight that its altered version keeps.
  private static let changedShare = 0.6
  /// The same in aligned sentences.
  private static let linkedShare = 0.5
  /// Share of a quotation's weight that is told in other words.
  private static let toldShare = 0.75
  /// Units of the source that others may stand in place of.
  private static let longestHunk = 20
  /// Units at an end that may stand in place of others; more of them are added ones.
  private static let longestEnd = 6
}
