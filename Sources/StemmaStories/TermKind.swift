import StemmaText

/// What a word is by its letters: the kinds say different things of what a report tells.
package enum TermKind: UInt8, Sendable, CaseIterable {
  case word, name, number

  init(_ word: Word) {
    self = word.flags.contains(.numeral) ? .number : word.isName ? .name : .word
  }
}

/// How often a stem is a word, a name, a number.
struct KindCounts {
  private var counts = SIMD4<UInt32>()

  mutating func add(_ kind: TermKind) { counts[Int(kind.rawValue)] += 1 }

  /// The most frequent kind; the first of equals.
  var most: TermKind {
    TermKind.allCases.max { one, other in
      let (first, second) = (counts[Int(one.rawValue)], counts[Int(other.rawValue)])
      return first == second ? one.rawValue > other.rawValue : first < second
    } ?? .word
  }
}
