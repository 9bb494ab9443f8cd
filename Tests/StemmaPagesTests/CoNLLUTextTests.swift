import Testing

@testable import StemmaPages

@Suite struct CoNLLUTextTests {
  @Test(arguments: [
    ("pier", "pier"), ("a\tb\nc\rd", #"a\tb\nc\rd"#), (#"C:\x"#, #"C:\\x"#),
    ("\u{1B}[31m\u{7F}\0", #"\u001b[31m\u007f\u0000"#), ("a\u{202E}b\u{85}", #"a\u202eb\u0085"#),
    ("größe 橋 🚢", "größe 橋 🚢"),
  ])
  func `no word ends a column or speaks to the terminal`(text: String, written: String) {
    var bytes: [UInt8] = []
    CoNLLUText.append(text, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == written)
  }

  @Test(arguments: [
    (" \n", #"\s\n"#), ("\t\r\n", #"\t\r\n"#), ("\u{A0}\u{3000}", #"\u00a0\u3000"#),
    ("\u{1C}\u{B}", #"\u001c\u000b"#), ("|", #"\p"#),
  ])
  func `white space stands in MISC as UDPipe writes it`(space: String, written: String) {
    #expect(CoNLLUText.escapedSpaces(Array(space.utf8)[...]) == written)
  }

  @Test(arguments: [
    ("01-wire", "01-wire"), ("a/b c", "a%2Fb%20c"), ("100%", "100%25"), ("größe", "größe"),
    ("a\u{A0}\u{202E}", "a%C2%A0%E2%80%AE"),
  ])
  func `an id holds no space and no slash`(id: String, written: String) {
    #expect(CoNLLUText.identifier(id) == written)
  }
}
