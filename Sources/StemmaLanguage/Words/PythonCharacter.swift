/// What Python's `str` says of one code point, with the Unicode version of CPython 3.11 (14.0):
/// code points assigned later count as unassigned.
///
/// Source: CPython, `Objects/unicodectype.c` and `unicodeobject.c`.
enum PythonCharacter {
  /// `str.isalpha`: general categories Lu, Ll, Lt, Lm, Lo.
  static func isAlphabetic(_ scalar: UInt32) -> Bool { false }
  /// `str.isupper` of one character: the derived property Uppercase.
  static func isUppercase(_ scalar: UInt32) -> Bool { false }
  /// `str.isdigit`: numeric type decimal or digit.
  static func isDigit(_ scalar: UInt32) -> Bool { false }
  /// `str.isdecimal`, the `\d` of `re`.
  static func isDecimal(_ scalar: UInt32) -> Bool { false }
  /// `str.isalnum`, which with `_` is the `\w` of `re`.
  static func isAlphanumeric(_ scalar: UInt32) -> Bool { false }
  /// `str.isspace`, the `\s` of `re`.
  static func isSpace(_ scalar: UInt32) -> Bool { false }

  /// `str.lower` of a whole string: full case mapping, and the rule of the final sigma.
  static func lowercased(_ text: String) -> String { text }
}
