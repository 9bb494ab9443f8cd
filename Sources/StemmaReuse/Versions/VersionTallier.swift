import StemmaText

/// Counts in a text what ``VersionSign/counted`` lists. Belongs to one task.
final class VersionTallier {
  private let phrases = VersionPhrases.english
  /// Bits for each run of words met.
  private var met = [UInt64](repeating: 0, count: 1 << (metBits - 6))

  private static let metBits = 17
  /// Words in a run that counts as pasted a second time.
  private static let pastedWords = 8
  /// Words at the end that are not looked at for it: notes stand there, and pages repeat them.
  private static let notesWords = 60
  /// Only so many words at the start are looked at for it.
  private static let mostPastedWords = 4096
  /// Runs looked up for it, at most.
  private static let mostLookups = 256

  /// The tally of a text.
  ///
  /// - Parameters:
  ///   - trace: its words.
  ///   - runs: the hashes of its runs of ``ShingleHash/width`` words.
  /// - Complexity: linear.
  func tally(_ trace: WordTrace, runs: UnsafeBufferPointer<UInt64>) -> VersionTally {
    var tally = VersionTally()
    phrases.count(trace.hashes, into: &tally)
    let forms = TextForms(trace)
    tally.add(.past, forms.past)
    tally.add(.sentences, forms.sentences)
    tally.add(.invisible, forms.invisible)
    tally.add(.repeated, Self.repeated(trace))
    tally.add(.pasted, pasted(trace.hashes, runs))
    return tally
  }

  // MARK: - What stands twice

  /// Runs of one to three words that stand twice in a row, numbers not counted.
  private static func repeated(_ trace: WordTrace) -> Int {
    let (text, words, starts) = (trace.text, trace.hashes, trace.starts)
    func isNumber(_ place: Int) -> Bool {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[Int(starts[place])])
    }
    func isRepeated(_ place: Int, _ length: Int) -> Bool {
      guard place + 2 * length <= words.count, words[place] == words[place + length] else {
        return false
      }
      let run = place..<(place + length)
      return run.allSatisfy { words[$0] == words[$0 + length] && !isNumber($0) }
    }
    func repeats(from place: Int) -> Int { (1...3).count { isRepeated(place, $0) } }
    var (count, place) = (0, 0)
    // Of most stretches no word is like the next three.
    while place + Self.stretch + 3 <= words.count {
      if Self.holdsLikeWords(words, from: place) {
        for place in place..<(place + Self.stretch) { count += repeats(from: place) }
      }
      place += Self.stretch
    }
    for place in place..<words.count { count += repeats(from: place) }
    return count
  }

  /// Words that are looked at together.
  private static let stretch = 16

  /// Whether one of the words of a stretch is one of the three behind it.
  @inline(__always)
  private static func holdsLikeWords(
    _ words: UnsafeBufferPointer<UInt32>, from place: Int
  ) -> Bool {
    let bytes = UnsafeRawBufferPointer(words)
    func stretch(_ distance: Int) -> SIMD16<UInt32> {
      bytes.loadUnaligned(fromByteOffset: 4 * (place + distance), as: SIMD16<UInt32>.self)
    }
    let here = stretch(0)
    return any((here .== stretch(1)) .| (here .== stretch(2)) .| (here .== stretch(3)))
  }

  /// Words that begin a run that stood in the text before.
  private func pasted(
    _ words: UnsafeBufferPointer<UInt32>, _ runs: UnsafeBufferPointer<UInt64>
  ) -> Int {
    let most = min(words.count - Self.notesWords, Self.mostPastedWords) - Self.pastedWords + 1
    guard most > Self.pastedWords else { return 0 }
    // Sparse, and no larger than the text needs.
    var bits = 1 << 10
    while bits < min(32 * most, 1 << Self.metBits) { bits *= 2 }
    return met.withUnsafeMutableBufferPointer { met in
      met[..<(bits >> 6)].update(repeating: 0)
      var (count, lookups) = (0, 0)
      for place in 0..<most {
        // Two bits each, so that few runs are taken for met that are not.
        let (one, other) = (
          Int(truncatingIfNeeded: runs[place]) & (bits - 1),
          Int(truncatingIfNeeded: runs[place] >> 32) & (bits - 1)
        )
        let isMet =
          met[one >> 6] >> UInt64(one & 63) & met[other >> 6] >> UInt64(other & 63) & 1 == 1
        met[one >> 6] |= 1 << UInt64(one & 63)
        met[other >> 6] |= 1 << UInt64(other & 63)
        guard isMet, lookups < Self.mostLookups else { continue }
        lookups += 1
        guard let before = runs[..<place].firstIndex(of: runs[place]) else { continue }
        let isSame = (0..<Self.pastedWords).allSatisfy { words[before + $0] == words[place + $0] }
        if isSame, place - before >= Self.pastedWords { count += 1 }
      }
      return count
    }
  }
}
