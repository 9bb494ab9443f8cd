package import StemmaText

/// The same words in the same order in two reports, as long as they go.
package struct SharedRun: Sendable, Hashable {
  /// Indices into the words of the first report.
  package let first: Range<Int>
  /// Indices into the words of the second report; as many.
  package let second: Range<Int>

  package init(first: Range<Int>, second: Range<Int>) {
    self.first = first
    self.second = second
  }

  package var count: Int { first.count }
}

extension SharedRun {
  /// The runs of at least `width` words that two reports share, longest first at each place of the
  /// second report; no word of the second report belongs to two runs.
  ///
  /// - Parameter accepts: whether the words at these indices of the first and second report may
  ///   take part, for leaving out quotations.
  /// - Complexity: about linear; a run that the first report repeats is tried at its first
  ///   ``placesPerRun`` places.
  package static func all(
    in first: ReportText, _ second: ReportText, width: Int,
    accepts: (_ first: Int, _ second: Int) -> Bool = { _, _ in true }
  ) -> [SharedRun] {
    var places: [UInt64: [Int]] = [:]
    for (index, hash) in Shingles.hashes(of: first.words, width: width).enumerated()
    where places[hash, default: []].count < placesPerRun {
      places[hash, default: []].append(index)
    }
    let hashes = Shingles.hashes(of: second.words, width: width)
    var runs: [SharedRun] = []
    var position = 0
    while position < hashes.count {
      var best = 0
      var bestStart = 0
      for start in places[hashes[position]] ?? [] {
        var length = 0
        while start + length < first.words.count, position + length < second.words.count,
          first.words[start + length].key == second.words[position + length].key,
          accepts(start + length, position + length)
        {
          length += 1
        }
        if length > best {
          best = length
          bestStart = start
        }
      }
      if best >= width {
        runs.append(
          SharedRun(first: bestStart..<(bestStart + best), second: position..<(position + best)))
        position += best
      } else {
        position += 1
      }
    }
    return runs
  }

  private static let placesPerRun = 8
}
