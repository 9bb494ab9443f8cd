/// Words and labels that are met in a parse by their ``Code``, for tables.
package struct WordCodes: Sendable {
  private let codes: Set<UInt32>

  /// - Parameter words: lemmas, forms or labels, separated by white space.
  package init(_ words: String) {
    codes = Set(words.split(whereSeparator: \.isWhitespace).map { Code.of(String($0)) })
  }

  private init(_ codes: Set<UInt32>) { self.codes = codes }

  /// Whether the code is that of one of the words.
  @inline(__always)
  package func contains(_ code: UInt32) -> Bool { codes.contains(code) }

  static func + (one: WordCodes, two: WordCodes) -> WordCodes {
    WordCodes(one.codes.union(two.codes))
  }
}
