import Foundation
import Testing

@testable import StemmaReaders

/// Strings are looked through 64 bytes at a time: every mark is met at every place of a block.
@Suite struct StringBlockTests {
  /// The decoded string, if `json` is one string and nothing more.
  private func read(_ json: [UInt8], paddedBy padding: Int = 0) -> String? {
    let bytes =
      [UInt8](repeating: 0x22, count: padding) + json + [UInt8](repeating: 0x22, count: padding)
    let range = padding..<(padding + json.count)
    var scanner = JSONScanner(bytes, in: range, maximumDepth: 1)
    do throws(JSONFault) {
      try scanner.string()
    } catch {
      return nil
    }
    guard scanner.position == range.upperBound else { return nil }
    return JSONString(bytes, in: range).string
  }

  private func readByFoundation(_ json: [UInt8]) -> String? {
    try? JSONSerialization.jsonObject(with: Data(json), options: .fragmentsAllowed) as? String
  }

  private func fault(_ json: [UInt8]) -> JSONFault? {
    var scanner = JSONScanner(json, in: 0..<json.count, maximumDepth: 1)
    do throws(JSONFault) {
      try scanner.string()
      return nil
    } catch {
      return error
    }
  }

  private func quoted(_ inner: String) -> [UInt8] { Array("\"\(inner)\"".utf8) }

  @Test func `a plain string of any length is read whole`() {
    for length in 0...200 {
      for letter in ["a", "é", "渡", "🚢", "\u{7F}", " ", "/"] {
        let inner = String(repeating: letter, count: length)
        #expect(read(quoted(inner)) == inner)
        #expect(read(quoted(inner), paddedBy: length % 67) == inner)
      }
    }
  }

  @Test(arguments: [#"\""#, #"\\"#, #"\n"#, #"\u00e9"#, #"\uD83D\uDEA2"#, #"\/"#])
  func `an escape is undone at every place of a string of every length`(escape: String) {
    for length in stride(from: 0, through: 200, by: 5) + [63, 64, 127, 128] {
      for place in 0...length {
        let json = quoted(
          String(repeating: "a", count: place) + escape
            + String(repeating: "é", count: length - place))
        let found = read(json, paddedBy: place % 3)
        guard let found, found == readByFoundation(json) else {
          Issue.record("\(escape) at \(place) of \(length)")
          return
        }
      }
    }
  }

  @Test func `two escapes at any distance are both undone`() {
    for distance in 0...140 {
      for head in [0, 1, 62, 63] {
        let json = quoted(
          String(repeating: "b", count: head) + #"\\"# + String(repeating: "c", count: distance)
            + #"\""#)
        #expect(read(json) == readByFoundation(json))
      }
    }
  }

  @Test func `a quotation mark ends the string at every place`() {
    for length in 0...200 {
      let json = quoted(String(repeating: "a", count: length))
      for tail in [
        ",", "\"", String(repeating: "x", count: 100), String(repeating: "\"", count: 70),
      ] {
        let bytes = json + Array(tail.utf8)
        var scanner = JSONScanner(bytes, in: 0..<bytes.count, maximumDepth: 1)
        #expect(throws: Never.self) { try scanner.string() }
        #expect(scanner.position == json.count)
      }
    }
  }

  @Test(arguments: [0, 1, 9, 10, 13, 0x1F] as [UInt8])
  func `a raw control character is refused at every place`(control: UInt8) {
    for length in stride(from: 0, through: 200, by: 7) + [63, 64, 65] {
      for place in 0...length {
        var json = quoted(String(repeating: "a", count: length))
        json.insert(control, at: 1 + place)
        let expected = JSONFault(kind: .controlCharacterInString, column: place + 2)
        guard fault(json) == expected else {
          Issue.record("\(control) at \(place) of \(length)")
          return
        }
      }
    }
  }

  @Test func `a string that does not end ends early, wherever it is cut`() {
    let json = quoted(
      String(repeating: "a", count: 150) + #"\n"# + String(repeating: "b", count: 60))
    for count in 1..<json.count { #expect(fault(Array(json[..<count]))?.kind == .endsEarly) }
    // What stands behind the range is none of the scanner's business.
    for count in 1..<json.count {
      var scanner = JSONScanner(json, in: 0..<count, maximumDepth: 1)
      #expect(throws: JSONFault.self) { try scanner.string() }
    }
  }

  @Test(arguments: 0..<4)
  func `random strings are read as Foundation reads them`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "a", "ferry ", "é", "🚢", "渡", #"\""#, #"\\"#, #"\/"#, #"\b"#, #"\f"#, #"\n"#, #"\r"#, #"\t"#,
      #"\u0041"#, #"\u20AC"#, #"\uD83D\uDE00"#, String(repeating: "z", count: 61),
    ]
    for _ in 0..<1500 {
      let inner = (0..<Int(random.next() % 30)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      #expect(read(quoted(inner)) == readByFoundation(quoted(inner)))
    }
  }
}
