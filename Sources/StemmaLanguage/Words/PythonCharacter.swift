/// What Python's `str` says of one code point, with the Unicode version of CPython 3.11 (14.0):
/// code points assigned later count as unassigned.
///
/// Any number is a legal argument; surrogates and what lies beyond U+10FFFF have no property at all.
///
/// Source: CPython, `Objects/unicodectype.c` and `unicodeobject.c`. The properties are the standard
/// library's; a test holds each of them, at every code point, to a fingerprint made with CPython.
enum PythonCharacter {
  /// `str.isalpha`: general categories Lu, Ll, Lt, Lm, Lo.
  @inline(__always)
  static func isAlphabetic(_ scalar: UInt32) -> Bool {
    scalar < 0x80 ? isLetter(scalar) : properties(of: scalar)?.isLetter == true
  }

  /// `str.isupper` of one character: the derived property Uppercase.
  @inline(__always)
  static func isUppercase(_ scalar: UInt32) -> Bool {
    scalar < 0x80 ? scalar &- 0x41 < 26 : properties(of: scalar)?.isUppercase == true
  }

  /// `str.isdigit`: numeric type decimal or digit.
  @inline(__always)
  static func isDigit(_ scalar: UInt32) -> Bool {
    scalar < 0x80 ? isNumeral(scalar) : properties(of: scalar)?.isDigit == true
  }

  /// `str.isdecimal`, the `\d` of `re`.
  @inline(__always)
  static func isDecimal(_ scalar: UInt32) -> Bool {
    scalar < 0x80
      ? isNumeral(scalar) : properties(of: scalar)?.generalCategory == .decimalNumber
  }

  /// `str.isalnum`, which with `_` is the `\w` of `re`.
  @inline(__always)
  static func isAlphanumeric(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return isLetter(scalar) || isNumeral(scalar) }
    guard let properties = properties(of: scalar) else { return false }
    return properties.isLetter || properties.numericType != nil
  }

  /// `str.isspace`, the `\s` of `re`.
  @inline(__always)
  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x1C...0x20: true
    case ..<0x85: false
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// `str.lower` of a whole string: full case mapping, and the rule of the final sigma.
  static func lowercased(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    let scalars = Array(text.unicodeScalars)
    var lower = ""
    for (place, scalar) in scalars.enumerated() {
      if scalar == "Σ" {
        lower += isFinalSigma(at: place, in: scalars) ? "ς" : "σ"
      } else if let properties = properties(of: scalar.value) {
        lower += properties.lowercaseMapping
      } else {
        lower.unicodeScalars.append(scalar)
      }
    }
    return lower
  }
}

extension PythonCharacter {
  /// How a code point bears on the sigmas around it: part of a word in a script with cases, looked
  /// through (accents, apostrophes), or the end of a word.
  enum Casing {
    case cased, ignorable, none
  }

  static func casing(of scalar: UInt32) -> Casing {
    switch scalar {
    // The two older code points that later versions of Unicode changed.
    case 0x295: return .cased
    case 0x1171E: return .ignorable
    default:
      guard let properties = properties(of: scalar) else { return .none }
      if properties.isCaseIgnorable { return .ignorable }
      return properties.isCased ? .cased : .none
    }
  }

  private static func isFinalSigma(at place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let before = scalars[..<place].lazy.map { casing(of: $0.value) }
    guard before.last(where: { $0 != .ignorable }) == .cased else { return false }
    let after = scalars[(place + 1)...].lazy.map { casing(of: $0.value) }
    return after.first { $0 != .ignorable } != .cased
  }

  @inline(__always)
  private static func isLetter(_ ascii: UInt32) -> Bool { (ascii | 0x20) &- 0x61 < 26 }

  @inline(__always)
  private static func isNumeral(_ ascii: UInt32) -> Bool { ascii &- 0x30 < 10 }

  /// Nothing where Unicode 14.0 had assigned nothing.
  private static func properties(of scalar: UInt32) -> Unicode.Scalar.Properties? {
    guard let properties = Unicode.Scalar(scalar)?.properties, let age = properties.age,
      age.major <= 14
    else { return nil }
    return properties
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isLetter: Bool {
    switch generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  fileprivate var isDigit: Bool { numericType == .decimal || numericType == .digit }
}
