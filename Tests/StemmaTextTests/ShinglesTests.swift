import StemmaModel
import StemmaText
import Testing

/// Hashes of word runs.
@Suite struct ShinglesTests {
  private func words(_ text: String) -> [Word] {
    let stored = StoredText(text)
    return Tokenizer(stored).words(in: stored.span)
  }

  @Test func `equal runs have equal hashes wherever they stand`() {
    let one = Shingles.hashes(of: words("the crews left the quay at noon"), width: 4)
    let other = Shingles.hashes(of: words("At dawn, the crews left the quay."), width: 4)
    #expect(one.count == 4)
    #expect(Array(one[0...1]) == Array(other[2...3]))
    #expect(Set(one).count == 4)
  }

  @Test func `order counts, and too few words have no run`() {
    let one = Shingles.hashes(of: words("crews left"), width: 2)
    #expect(one != Shingles.hashes(of: words("left crews"), width: 2))
    #expect(Shingles.hashes(of: words("crews"), width: 2).isEmpty)
    #expect(Shingles.hashes(of: words("a b c d")[1...2], width: 2).count == 1)
  }
}
