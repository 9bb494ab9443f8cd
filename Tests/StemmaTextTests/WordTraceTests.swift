import StemmaTestReports
import Testing

@testable import StemmaText

@Suite struct WordTraceTests {
  /// A word as the plain reader below sees it.
  private struct PlainWord: Equatable {
    var span: Range<Int>
    var folded: [UInt8]
  }

  /// Words taken scalar by scalar: what the trace must come to, however many bytes it looks at.
  private static func plainWords(_ text: String) -> [PlainWord] {
    var words: [PlainWord] = []
    var isOpen = false
    var place = 0
    for scalar in text.unicodeScalars {
      let end = place + String(scalar).utf8.count
      let folded = Array(scalar.properties.lowercaseMapping.utf8)
      switch ScalarClass.of(scalar.value) {
      case .letter, .digit:
        if isOpen, let last = words.last {
          words[words.count - 1] = PlainWord(
            span: last.span.lowerBound..<end, folded: last.folded + folded)
        } else {
          words.append(PlainWord(span: place..<end, folded: folded))
        }
        isOpen = true
      case .ideograph:
        words.append(PlainWord(span: place..<end, folded: folded))
        isOpen = false
      case .apostrophe, .hyphen, .separator: isOpen = false
      }
      place = end
    }
    return words
  }

  private static func scan(_ text: String, with trace: WordTrace) {
    Array(text.utf8).withUnsafeBufferPointer { trace.scan($0) }
  }

  private static func spans(_ trace: WordTrace) -> [Range<Int>] {
    zip(trace.starts, trace.ends).map { Int($0)..<Int($1) }
  }

  private static func hashes(_ text: String) -> [UInt32] {
    let trace = WordTrace()
    scan(text, with: trace)
    return Array(trace.hashes)
  }

  /// Checks one text, and that a folded word has one hash and a hash one folded word.
  private static func isRight(
    _ text: String, with trace: WordTrace, hashOf: inout [[UInt8]: UInt32],
    wordOf: inout [UInt32: [UInt8]]
  ) -> Bool {
    scan(text, with: trace)
    let expected = plainWords(text)
    guard trace.count == expected.count, spans(trace) == expected.map(\.span) else { return false }
    for (word, hash) in zip(expected, trace.hashes) {
      if hashOf.updateValue(hash, forKey: word.folded) ?? hash != hash { return false }
      if wordOf.updateValue(word.folded, forKey: hash) ?? word.folded != word.folded {
        return false
      }
    }
    return true
  }

  private static let pieces = [
    "ferry", "FERRY", "Pier", "a", "I", "7", "1961", "don't", "don’t", "cease-fire", "co‑op",
    "“", "”", "‘", "…", "—", "–", " ", " ", " ", "  ", ".", ", ", "\n", "\u{A0}", "\u{200B}",
    "é", "É", "café", "CAFÉ", "naïve", "Größe", "Москва", "МОСКВА", "Ελλάδα", "渡", "港口", "フェリー",
    "🚢", "👩‍👧", "e\u{301}", "ש", "م", "€", "½", "×", "\u{0}", "\u{7F}", "@", "[", "`", "{", "/", ":",
  ]

  @Test(arguments: 0..<6)
  func `a text of odd pieces has the words that reading scalar by scalar finds`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let trace = WordTrace()
    var hashOf: [[UInt8]: UInt32] = [:]
    var wordOf: [UInt32: [UInt8]] = [:]
    for _ in 0..<400 {
      // Plain words in front move the odd ones over the borders of the blocks.
      let plain = String(repeating: "ab ", count: Int(random.next() % 50))
      let length = Int(random.next() % 80)
      let text =
        plain
        + (0..<length).map { _ in Self.pieces.randomElement(using: &random)! }
        .joined(separator: random.next() % 3 == 0 ? "" : " ")
      let isRight = Self.isRight(text, with: trace, hashOf: &hashOf, wordOf: &wordOf)
      guard isRight else {
        Issue.record("not in \(text.debugDescription)")
        return
      }
    }
  }

  @Test(
    arguments: ["pier", "Z", "é", "Größe", "渡", "“é”", "…é", "🚢é", "’é’", "“Hélène”", "\u{301}x"])
  func `a word is found at every place of a block`(word: String) {
    let trace = WordTrace()
    var hashOf: [[UInt8]: UInt32] = [:]
    var wordOf: [UInt32: [UInt8]] = [:]
    for before in 0...140 {
      for filler in [" ", "a", "."] {
        for after in ["", " ", "x", " end é"] {
          let text = String(repeating: filler, count: before) + word + after
          let isRight = Self.isRight(text, with: trace, hashOf: &hashOf, wordOf: &wordOf)
          #expect(isRight, "\(before) times “\(filler)” before")
        }
      }
    }
  }

  @Test(arguments: [1, 2, 63, 64, 65, 127, 128, 129, 1000, 100_000])
  func `a word may be as long as it likes`(length: Int) {
    let trace = WordTrace()
    for letter in ["w", "é", "Ж"] {
      let word = String(repeating: letter, count: length)
      Self.scan("\(word) ; \(word)", with: trace)
      let bytes = word.utf8.count
      #expect(Self.spans(trace) == [0..<bytes, (bytes + 3)..<(2 * bytes + 3)])
      #expect(trace.hashes.first == trace.hashes.last)
    }
  }

  @Test(arguments: ["", " ", "\n\n", "“…” — ’’", "🚢🚢🚢", String(repeating: "-", count: 200)])
  func `a text of marks alone has no words`(text: String) {
    #expect(Self.hashes(text) == [])
  }

  @Test func `a word of a text before it is not seen again`() {
    let trace = WordTrace()
    Self.scan(String(repeating: "ferry ", count: 5000), with: trace)
    Self.scan("ferr", with: trace)
    #expect(Self.spans(trace) == [0..<4])
    #expect(Array(trace.hashes) == Self.hashes("ferr"))
  }

  @Test(arguments: [
    ("don't", "don’t"), ("FERRY Pier", "ferry pier"), ("ÉTÉ", "été"), ("Москва", "МОСКВА"),
    ("cease-fire", "Cease fire"), ("“Stop!” he said.", "stop; HE SAID"),
  ])
  func `case and marks make no difference`(one: String, other: String) {
    #expect(Self.hashes(one) == Self.hashes(other))
  }

  @Test(arguments: [
    ("ferry", "ferrys"), ("a", "aa"), ("1", "11"), ("été", "ete"), ("é", "è"),
    ("abcdefgh", "abcdefghi"),
    ("on", "no"), ("p", "0"), ("渡", "港"),
  ])
  func `words that differ have hashes that differ`(one: String, other: String) {
    #expect(Self.hashes(one) != Self.hashes(other))
  }

  @Test func `a hundred thousand words meet no oftener than chance has it`() {
    var words: [String] = []
    for number in 0..<25_000 {
      words += ["\(number)", "w\(number)", "harbour\(number)quay", "é\(number)"]
    }
    let found = Self.hashes(words.joined(separator: " "))
    #expect(found.count == 100_000)
    // Chance has 100,000² / 2³³ = 1.2 pairs meet; more than 8 come once in 10,000 such tests.
    #expect(found.count - Set(found).count <= 8)
    // The low bits are what tables of words are looked up by.
    let low = Set(found.map { $0 & 0xFFFF })
    #expect(low.count > 48_000)
  }
}
