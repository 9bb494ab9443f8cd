import StemmaModel
import Testing

@testable import StemmaText

/// A word is the same word however often, and among whatever others, it comes.
struct WordMemoTests {
  @Test func `many words, each twice, are what their letters say`() {
    let words = (0..<40_000).map { number in
      let tail = String(number * 7919 % 40_000, radix: 36)
      return number % 3 == 0 ? "Word\(tail)" : number % 3 == 1 ? "é\(tail)s" : "x\(tail)-ing"
    }
    for (index, word) in (words + words.reversed()).enumerated() {
      let form = NormalForm.of(Array(word.utf8)[...], keepsCapitals: true)
      let text = StoredText(word)
      let cut = Tokenizer(text).words(in: text.span)
      guard cut.count == 1 else { continue }
      let isRight =
        cut[0].key == WordHash.of(form) && cut[0].stem == WordHash.of(PorterStemmer.stem(form))
        && cut[0].flags.contains(.capitalised) == word.hasPrefix("W")
      #expect(isRight, "\(word) at \(index)")
      if !isRight { return }
    }
  }

  @Test func `capitals are read by the line that they stand in`() {
    for _ in 0..<3 {
      let name = StoredText("The US said so.")
      let line = StoredText("THEY TOLD US THAT THE BRIDGE IS SHUT")
      let names = Tokenizer(name).words(in: name.span)
      let words = Tokenizer(line).words(in: line.span)
      #expect(names[1].key != words[2].key)
      #expect(words[2].key == WordHash.of(Array("us".utf8)))
    }
  }

  @Test func `words of many tasks do not meet`() async {
    let texts = (0..<8).map { number in
      StoredText((0..<2_000).map { "w\(($0 * 31 + number * 977) % 5_000)" }.joined(separator: " "))
    }
    let alone = texts.map { Tokenizer($0).words(in: $0.span) }
    let together = await withTaskGroup(of: (Int, [Word]).self) { group in
      for round in 0..<4 {
        for (index, text) in texts.enumerated() {
          group.addTask { (index + 8 * round, Tokenizer(text).words(in: text.span)) }
        }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    #expect(together.count == 32)
    for (place, words) in together { #expect(words == alone[place % 8]) }
  }
}
