/// Words that are met in a parse by their ``Code``, for the tables of this target.
struct WordCodes: Sendable {
  private let codes: Set<UInt32>

  /// - Parameter words: lemmas or forms, separated by white space.
  init(_ words: String) {
    codes = Set(words.split(whereSeparator: \.isWhitespace).map { Code.of(String($0)) })
  }

  @inline(__always)
  func contains(_ code: UInt32) -> Bool { codes.contains(code) }
}
