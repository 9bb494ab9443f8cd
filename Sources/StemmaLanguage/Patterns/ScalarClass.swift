/// A set of Unicode scalars as a pattern writes it: `[^a-z\d]`, `\w`, `.`.
struct ScalarClass {
  /// The sets that Python names.
  struct Kinds: OptionSet {
    let rawValue: UInt8

    static let decimals = Kinds(rawValue: 1)
    static let otherThanDecimals = Kinds(rawValue: 2)
    static let words = Kinds(rawValue: 4)
    static let otherThanWords = Kinds(rawValue: 8)
    static let spaces = Kinds(rawValue: 16)
    static let otherThanSpaces = Kinds(rawValue: 32)

    func contains(_ scalar: UInt32) -> Bool {
      if isEmpty { return false }
      if !isDisjoint(with: [.decimals, .otherThanDecimals]) {
        if contains(PythonCharacter.isDecimal(scalar) ? .decimals : .otherThanDecimals) {
          return true
        }
      }
      if !isDisjoint(with: [.words, .otherThanWords]) {
        let isWord = scalar == 0x5F || PythonCharacter.isAlphanumeric(scalar)
        if contains(isWord ? .words : .otherThanWords) { return true }
      }
      return !isDisjoint(with: [.spaces, .otherThanSpaces])
        && contains(PythonCharacter.isSpace(scalar) ? .spaces : .otherThanSpaces)
    }
  }

  var isNegated = false
  var ranges: [ClosedRange<UInt32>] = []
  var kinds: Kinds = []

  /// `.`: all but the newline.
  static let any = ScalarClass(isNegated: true, ranges: [0x0A...0x0A])

  /// The ranges in order, those that touch made one.
  var mergedRanges: [ClosedRange<UInt32>] {
    var merged: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound &+ 1 {
        let end = max(last.upperBound, range.upperBound)
        merged[merged.count - 1] = last.lowerBound...end
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  /// The scalars it may have.
  var filter: ScalarFilter {
    var filter = ScalarFilter()
    for range in ranges where range.lowerBound < 0x80 {
      for scalar in range.clamped(to: 0...0x7F) { filter.insert(scalar) }
    }
    for scalar in UInt32(0)..<0x80 where kinds.contains(scalar) { filter.insert(scalar) }
    if isNegated { filter.invertASCII() }
    guard !isNegated, kinds.isEmpty else {
      filter.insertAllBeyondASCII()
      return filter
    }
    for range in ranges where range.upperBound >= 0x80 {
      let first = max(range.lowerBound, 0x80)
      for scalar in first...min(range.upperBound, first + 0x7F) { filter.insert(scalar) }
    }
    return filter
  }
}
