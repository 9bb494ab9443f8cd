/// The outline of a word: `"Xxxxx"` for "London", `"dd.d%"` for "12.5%".
enum WordShape {
  /// Words at least this long have one shape together, `"LONG"`.
  static let longScalars = 100

  /// The shape of a word: capitals `X`, other letters `x`, digits `d`, the rest as it is; of more
  /// than four equal signs in a row the first four.
  ///
  /// Source: spaCy, `lang/lex_attrs.py`, `word_shape`.
  static func shape(of word: UnsafeBufferPointer<UInt32>) -> String {
    if word.count >= longScalars { return "LONG" }
    var shape = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    var run = 0
    for scalar in word {
      let sign = sign(of: scalar)
      run = sign == last ? run + 1 : 1
      last = sign
      if run <= 4 { shape.append(sign) }
    }
    return String(shape)
  }

  private static func sign(of scalar: UInt32) -> Unicode.Scalar {
    if PythonCharacter.isAlphabetic(scalar) {
      return PythonCharacter.isUppercase(scalar) ? "X" : "x"
    }
    if PythonCharacter.isDigit(scalar) { return "d" }
    return Unicode.Scalar(scalar) ?? "\u{FFFD}"
  }
}
