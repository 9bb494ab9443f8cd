import Testing

@testable import StemmaLanguage

@Suite struct WordShapeTests {
  @Test(arguments: [
    ("London", "Xxxxx"), ("12.5%", "dd.d%"), ("U.S.", "X.X."), ("", ""), ("don't", "xxx'x"),
    ("aaaaaaa", "xxxx"), ("AAAAAAbbbbbb12345678", "XXXXxxxxdddd"), ("————————", "————"),
    ("\0\0\0\0\0\0", "\0\0\0\0"), ("École", "Xxxxx"), ("ﬁ", "x"), ("²³½", "dd½"), ("Ǆǅ", "Xx"),
    ("😀😀", "😀😀"), ("٣٤", "dd"), ("中文字符很多", "xxxx"),
  ])
  func `a shape is spaCy's`(word: String, shape: String) {
    #expect(Self.shape(word) == shape)
  }

  @Test func `a word of a hundred signs is long`() {
    #expect(Self.shape(String(repeating: "x", count: 99)) == "xxxx")
    #expect(Self.shape(String(repeating: "x", count: 100)) == "LONG")
  }

  private static func shape(_ word: String) -> String {
    [UInt32](scalarsOf: word).withUnsafeBufferPointer { WordShape.shape(of: $0) }
  }
}

@Suite struct ScalarDecodingTests {
  @Test func `a text is decoded as the standard library does it`() {
    let text = "a\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}é€😀"
    #expect([UInt32](scalarsOf: text) == text.unicodeScalars.map(\.value))
  }

  @Test(arguments: [[0xC2], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0x80], [0xFF], [0xC0, 0x80]])
  func `bytes that are no text are replaced one by one`(bytes: [UInt8]) {
    var scalars: [UInt32] = []
    bytes.withUnsafeBufferPointer { scalars.append(scalarsOfUTF8: $0) }
    #expect(scalars == bytes.map { _ in 0xFFFD })
  }

  @Test func `scalars become the text that they came from`() {
    let text = "naïve 😀"
    #expect(String(scalars: [UInt32](scalarsOf: text)) == text)
    #expect(String(scalars: [0x61, 0xD800, 0x110000]) == "a\u{FFFD}\u{FFFD}")
  }

  @Test(arguments: ["a", "é", "€", "😀"])
  func `a scalar knows its width in UTF-8`(text: String) {
    #expect([UInt32](scalarsOf: text).map(\.utf8Width) == [text.utf8.count])
  }
}
