/// What the signs measure of two versions of a text, each from -1 to 1; positive where it speaks for the
/// second as the later.
package struct VersionMeasures: Sendable, Hashable {
  /// By raw value of the sign.
  private var values = SIMD16<Double>()

  /// - Parameters:
  ///   - first: the one text's trace.
  ///   - second: the other's.
  ///   - covered: how many of the words of each stand in the other.
  package init(_ first: ReportTrace, _ second: ReportTrace, covered: (first: Int, second: Int)) {
    let longest = Double(max(first.words, second.words, 1))
    for sign in VersionSign.counted {
      var difference = Double(second.tally[sign] - first.tally[sign])
      if sign.isShare {
        let (one, other) = (first.tally[sign] * second.words, second.tally[sign] * first.words)
        difference = Double(other - one) / longest
      }
      values[sign.rawValue] = difference / (abs(difference) + sign.half)
    }
    let gone = Double(first.words - covered.first)
    let new = Double(second.words - covered.second)
    values[VersionSign.growth.rawValue] = (new - gone) / (new + gone + VersionSign.growth.half)
  }

  package subscript(sign: VersionSign) -> Double { values[sign.rawValue] }
}
