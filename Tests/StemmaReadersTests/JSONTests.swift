import StemmaModel
import Testing

@testable import StemmaReaders

struct JSONTests {
  /// Where a text stops being JSON; `nil` for valid JSON.
  private func fault(_ text: String, depth: Int = 20) -> JSONFault? {
    let bytes = Array(text.utf8)
    var scanner = JSONScanner(bytes, in: 0..<bytes.count, maximumDepth: depth)
    do throws(JSONFault) {
      scanner.skipSpace()
      _ = try scanner.value()
      scanner.skipSpace()
      return scanner.next == nil ? nil : scanner.fault(.moreAfterTheEnd)
    } catch {
      return error
    }
  }

  @Test(arguments: [
    "null", "true", "false", "0", "-0", "-0.5e+10", "1E5", "12.25", "\"\"", "[]", "{}",
    " [ 1 , 2 ] ",
    #"{"a":{"b":[null,{}]}, "a":1}"#, #""\"\\\/\b\f\n\r\t\u00e9\uD834\uDD1E""#, "\"\u{7F}é𝄞\"",
    "\t\r\n{ \"\" : [ ] }",
  ])
  func `JSON of the standard is accepted`(text: String) {
    #expect(fault(text) == nil)
  }

  @Test(arguments: [
    "", " ", "nul", "True", "01", "-", "+1", "1.", ".5", "1e", "1e+", "0x1", "NaN", "1a", "\"",
    "\"\\\"",
    "\"\\x\"", "\"\\u12g4\"", "\"\\u12", "\"\n\"", "\"\t\"", "[1,]", "[,1]", "[1 2]", "[1", "[",
    "]", "{",
    "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{\"a\" 1}", "{\"a\":1", "[1}", "'a'", "1 2",
    "[1]]",
    "// no\n1", "\u{FEFF}1",
  ])
  func `what the standard does not allow is refused`(text: String) {
    #expect(fault(text) != nil)
  }

  @Test func `nesting past the limit is refused without exhausting the stack`() {
    let deep = String(repeating: "[", count: 1_000_000)
    #expect(fault(deep)?.kind == .nestsTooDeep)
    #expect(fault(String(repeating: "[", count: 20) + String(repeating: "]", count: 20)) == nil)
    #expect(fault(String(repeating: "{\"a\":", count: 21))?.kind == .nestsTooDeep)
  }

  @Test(arguments: [
    (#""plain""#, "plain", 0), (#""a\tb\n\/\\\"""#, "a\tb\n/\\\"", 0),
    (#""\u00e9\u20AC\uD83D\uDE00x""#, "é€😀x", 0), (#""\u0000""#, "\0", 0),
    (#""a\uD800b""#, "a\u{FFFD}b", 1), (#""\uDE00\uD83D""#, "\u{FFFD}\u{FFFD}", 2),
    (#""\uD83D\uD83D\uDE00""#, "\u{FFFD}😀", 1), (#""\uD83D\n""#, "\u{FFFD}\n", 1),
  ])
  func `escapes are undone and lone surrogates repaired`(json: String, text: String, repairs: Int) {
    let bytes = Array(json.utf8)
    let string = JSONString(bytes, in: 0..<bytes.count)
    #expect(string.string == text)
    #expect(string.repairs == repairs)
  }

  @Test func `a lone surrogate in a text is noted`() async throws {
    let place = try Workplace()
    try place.write("a.jsonl", #"{"id": "x", "text": "Half a \ud83d smile."}"#)
    let result = try await place.read()
    #expect(result.reports.first?.text.string == "Half a \u{FFFD} smile.")
    #expect(result.notes.map(\.report) == ["x"])
  }
}
