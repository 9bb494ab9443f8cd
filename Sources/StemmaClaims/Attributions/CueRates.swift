import StemmaLanguage

/// How often a lemma heads a cue, in steps, as counted in the reports that the tagger learnt from.
package struct CueRates: Sendable {
  /// Steps 1 to 5 of words that head cues; 0 for those that never do; nothing for rare ones.
  package let steps: [UInt32: UInt8]

  package init(steps: [UInt32: UInt8]) {
    self.steps = steps
  }

  /// 0 for less than 2 in 100, 1 for less than 8, 2 less than 20, 3 less than 40, 4 less than 60, 5 more;
  /// and whether the word is known and never heads a cue.
  func step(_ token: ParsedToken) -> (step: UInt32, isNever: Bool) {
    let step = steps[Self.key(of: token)]
    return (UInt32(step ?? 0), step == 0)
  }

  /// The lemma with its part of speech, as one number.
  package static func key(of token: ParsedToken) -> UInt32 { Code.mixed(token.lemma, token.part) }

  /// The step of a word.
  ///
  /// - Parameters:
  ///   - cues: how often it headed a cue.
  ///   - count: how often it was seen.
  /// - Returns: nothing where its place tells no more than that it is rare.
  package static func step(cues: Int, of count: Int) -> UInt8? {
    let rate = (Double(cues) + 0.2) / (Double(count) + 3)
    let step = UInt8(bounds.count { rate >= $0 })
    return step > 0 || cues == 0 && count >= leastToBeNever ? step : nil
  }

  private static let bounds = [0.02, 0.08, 0.2, 0.4, 0.6]
  private static let leastToBeNever = 20
}
