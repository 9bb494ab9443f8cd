import StemmaDigest
import Testing

@testable import StemmaLanguage

/// The fingerprints are CPython 3.11's answers for every code point:
///
/// ```python
/// import hashlib
/// def bits(c):
///     s = chr(c)
///     tests = (s.isalpha(), s.isupper(), s.isdigit(), s.isdecimal(), s.isalnum(), s.isspace(),
///         (s + "\u03a3").lower()[-1] == "\u03c2", ("A" + s + "\u03a3").lower()[-1] == "\u03c2")
///     return sum(test << place for place, test in enumerate(tests))
/// print(hashlib.sha256(bytes(map(bits, range(0x110000)))).hexdigest())
/// scalars = [chr(c) for c in range(0x110000) if not 0xD800 <= c < 0xE000]
/// print(hashlib.sha256("\n".join(scalars).lower().encode()).hexdigest())
/// ```
@Suite struct PythonCharacterTests {
  @Test func `every code point is to us what it is to Python`() {
    let bits = (UInt32(0)..<0x110000).map(Self.bits)
    #expect(
      Digest.sha256Hex(of: bits)
        == "559c6f666e9d06bf4a7497cce896fa1cfa3b68b10beea9b13c64e28c7b0de719")
  }

  @Test func `every character has the small letter that Python gives it`() {
    var lines = String.UnicodeScalarView()
    for scalar in UInt32(0)..<0x110000 {
      guard let scalar = Unicode.Scalar(scalar) else { continue }
      if !lines.isEmpty { lines.append("\n") }
      lines.append(scalar)
    }
    let lower = PythonCharacter.lowercased(String(lines))
    #expect(
      Digest.sha256Hex(of: Array(lower.utf8))
        == "edca77a44be2b4e6ffdbe85bfd097ed3725757a3f23c5ab03b627eba66c8f0af")
  }

  @Test(arguments: [0xD800, 0xDFFF, 0x110000, UInt32.max])
  func `what is no scalar has no property`(scalar: UInt32) {
    #expect(Self.bits(scalar) == 0)
  }

  @Test(arguments: [
    ("ΟΔΟΣ", "οδος"), ("ΟΔΟΣ ", "οδος "), ("Σ", "σ"), ("ΣΑΣ", "σας"), ("ΑΣ.", "ας."),
    ("ΑΣ.Α", "ασ.α"), ("Α\u{301}Σ", "α\u{301}ς"), ("ΑΣ\u{301}", "ας\u{301}"),
    ("ΑΣ\u{301}Β", "ασ\u{301}β"), ("1Σ", "1σ"), ("Σ Σ", "σ σ"), ("ΑΣ'Σ", "ασ'ς"),
    ("ΣΣΣ", "σσς"), ("\u{295}Σ", "\u{295}ς"), ("A\u{1171E}Σ", "a\u{1171E}ς"),
  ])
  func `a sigma at the end of a word is a final one`(text: String, lower: String) {
    #expect(PythonCharacter.lowercased(text).unicodeScalars.elementsEqual(lower.unicodeScalars))
  }

  private static func bits(_ scalar: UInt32) -> UInt8 {
    let casing = PythonCharacter.casing(of: scalar)
    let tests = [
      PythonCharacter.isAlphabetic(scalar), PythonCharacter.isUppercase(scalar),
      PythonCharacter.isDigit(scalar), PythonCharacter.isDecimal(scalar),
      PythonCharacter.isAlphanumeric(scalar), PythonCharacter.isSpace(scalar),
      casing == .cased, casing != .none,
    ]
    return tests.reversed().reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
  }
}
