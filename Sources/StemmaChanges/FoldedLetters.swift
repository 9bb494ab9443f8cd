import StemmaModel
import StemmaText

/// Words as one string of normal forms without spaces, with the way back to the words.
///
/// "cease-fire", "cease fire" and "ceasefire" are one string, and so are all styles of marks: what
/// is equal here differs in typography at most.
struct FoldedLetters {
  private let bytes: [UInt8]
  /// Offset in `bytes` at which each word starts, then the end.
  private let starts: [Int]
  /// Index of the first word.
  private let firstWord: Int

  init(_ text: ReportText, _ words: Range<Int>) {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    for index in words {
      starts.append(bytes.count)
      let word = text.words[index]
      let form = NormalForm.of(
        text.report.text.utf8[Int(word.start)..<Int(word.end)], keepsCapitals: false)
      bytes.append(contentsOf: form.filter { $0 != UInt8(ascii: "'") })
    }
    starts.append(bytes.count)
    self.bytes = bytes
    self.starts = starts
    firstWord = words.lowerBound
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// The words that another string covers in this one, both ends at word bounds.
  /// - Complexity: O(n · m) at worst; sentences and quotations are short.
  func range(of other: FoldedLetters) -> Range<Int>? {
    guard !other.bytes.isEmpty, other.bytes.count <= bytes.count else { return nil }
    for (place, start) in starts.dropLast().enumerated()
    where start + other.bytes.count <= bytes.count {
      let end = start + other.bytes.count
      guard bytes[start] == other.bytes[0], let last = wordIndex(endingAt: end),
        bytes[start..<end].elementsEqual(other.bytes)
      else { continue }
      return (firstWord + place)..<(firstWord + last)
    }
    return nil
  }

  /// Index into `starts` of an offset, by halving.
  private func wordIndex(endingAt offset: Int) -> Int? {
    let index = starts.partitioningIndex { $0 >= offset }
    return index < starts.count && starts[index] == offset ? index : nil
  }
}
