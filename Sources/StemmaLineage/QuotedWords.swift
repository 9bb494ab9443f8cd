package import StemmaText

/// Which words of a report stand inside quotation marks.
package struct QuotedWords: Sendable {
  private let flags: [Bool]
  /// Number of quoted words.
  package let count: Int

  package init(_ text: ReportText) {
    var flags = [Bool](repeating: false, count: text.words.count)
    for quoted in text.quoted {
      for word in text.words(in: quoted.inner) { flags[word] = true }
    }
    self.flags = flags
    count = flags.count { $0 }
  }

  package subscript(word: Int) -> Bool { flags[word] }
}
