import StemmaText

/// Words of a quotation that stand in the source too: the same number of units on both sides.
struct QuotedPiece {
  /// In the quotation.
  let now: Range<Int>
  /// In the source's stream.
  let then: Range<Int>
}

/// Finds the words of a quotation in a stream of the source, down the ladder: whole, in pieces, changed.
struct QuotationSearch {
  private let stream: QuotedStream

  init(_ stream: QuotedStream) { self.stream = stream }

  /// Places at which the units stand as they are.
  func whole(_ units: [QuotedUnit], _ range: Range<Int>) -> [Int] {
    stream.places(of: units[range])
  }

  /// The units as few long pieces that cover all of them, wherever these stand.
  ///
  /// - Parameter place: where the units before them end.
  func pieces(_ units: [QuotedUnit], _ range: Range<Int>, after place: Int) -> [QuotedPiece]? {
    var pieces: [QuotedPiece] = []
    var start = range.lowerBound
    var place = place
    while start < range.upperBound, pieces.count < Self.mostPieces {
      guard let run = stream.longestRun(of: units[start..<range.upperBound], near: place) else {
        return nil
      }
      let now = start..<(start + run.count)
      guard units[now].contains(where: \.isContent) else { return nil }
      pieces.append(QuotedPiece(now: now, then: run))
      start = now.upperBound
      place = run.upperBound
    }
    return start == range.upperBound ? pieces : nil
  }

  /// The units among others: the pieces that are the same, and what share of their weight that is.
  ///
  /// - Complexity: the number of units, 400 at most, times that of a few short stretches.
  func changed(
    _ units: [QuotedUnit], _ range: Range<Int>
  ) -> (pieces: [QuotedPiece], share: Double)? {
    let range = range.lowerBound..<min(range.upperBound, range.lowerBound + Self.longestCompared)
    let total = range.reduce(0) { $0 + Self.weight(units[$1]) }
    guard total > 0 else { return nil }
    var best: (pieces: [QuotedPiece], share: Double, spread: Int)?
    for window in stream.windows(for: units[range]) {
      let pairs = WordAlignment.commonSubsequence(
        units[range].map(\.key), stream.units[window].map(\.key))
      let pieces = cleaned(Self.runs(pairs, range.lowerBound, window.lowerBound), units)
      guard let first = pieces.first, let last = pieces.last, isFirm(pieces, units) else {
        continue
      }
      let matched = pieces.flatMap(\.now).reduce(0) { $0 + Self.weight(units[$1]) }
      let share = matched / total
      let spread = last.then.upperBound - first.then.lowerBound
      if share > best?.share ?? 0 || (share == best?.share && spread < best?.spread ?? 0) {
        best = (pieces, share, spread)
      }
      if share >= Self.plainlyThere { break }
    }
    return best.map { ($0.pieces, $0.share) }
  }

  /// Whether so many words agree that chance is no reason.
  private func isFirm(_ pieces: [QuotedPiece], _ units: [QuotedUnit]) -> Bool {
    let content = pieces.flatMap(\.now).count { Self.weight(units[$0]) == 1 }
    let longest = pieces.map(\.now.count).max() ?? 0
    return content >= 2 && (longest >= 3 || content >= 3)
  }

  /// Without grammar words that agree far from anything else that does.
  private func cleaned(_ pieces: [QuotedPiece], _ units: [QuotedUnit]) -> [QuotedPiece] {
    var kept = pieces
    var isDone = false
    while !isDone {
      isDone = true
      for index in kept.indices {
        let piece = kept[index]
        if piece.now.count > 2 || units[piece.now].contains(where: \.isContent) { continue }
        let before = index > 0 ? Self.distance(kept[index - 1], piece) : Self.atEnd
        let after = index + 1 < kept.count ? Self.distance(piece, kept[index + 1]) : Self.atEnd
        if min(before, after) > 2 || (before > 1 && after > 1 && before + after > 6) {
          kept.remove(at: index)
          isDone = false
          break
        }
      }
    }
    return kept
  }

  /// Units between two pieces, on the side that has more.
  private static func distance(_ one: QuotedPiece, _ next: QuotedPiece) -> Int {
    max(
      next.now.lowerBound - one.now.upperBound, next.then.lowerBound - one.then.upperBound)
  }

  private static func runs(
    _ pairs: [(first: Int, second: Int)], _ now: Int, _ then: Int
  ) -> [QuotedPiece] {
    var pieces: [QuotedPiece] = []
    for pair in pairs {
      let place = (now: pair.first + now, then: pair.second + then)
      if let last = pieces.last, last.now.upperBound == place.now,
        last.then.upperBound == place.then
      {
        pieces[pieces.count - 1] = QuotedPiece(
          now: last.now.lowerBound..<(place.now + 1), then: last.then.lowerBound..<(place.then + 1))
      } else {
        pieces.append(
          QuotedPiece(now: place.now..<(place.now + 1), then: place.then..<(place.then + 1)))
      }
    }
    return pieces
  }

  /// Grammar words and names weigh little: two speakers share them by chance.
  private static func weight(_ unit: QuotedUnit) -> Double {
    let isName = unit.traits.contains(.capitalised) && !unit.traits.contains(.startsSentence)
    return unit.isContent && !isName ? 1 : 0.3
  }

  private static let atEnd = 3
  /// Pieces of which a part may be put together.
  private static let mostPieces = 5
  /// Share from which no other stretch is tried.
  private static let plainlyThere = 0.9
  /// Units of one part that are compared; no sentence is longer.
  private static let longestCompared = 400
}
