/// Porter's suffix stripping over ASCII letters in lower case, in place.
///
/// Source: M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, with the
/// author's later changes (`logi` → `log`, `bli` → `ble`). Words with other bytes are left as they
/// are.
package struct PorterStemmer {
  private var bytes: [UInt8]

  /// The stem of a normal form.
  package static func stem(_ word: [UInt8]) -> [UInt8] {
    let isPlain = word.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    guard word.count > 2, word.count < 40, isPlain else { return word }
    var stemmer = PorterStemmer(bytes: word)
    stemmer.stripPlural()
    stemmer.stripPastAndGerund()
    stemmer.turnFinalY()
    stemmer.replaceFirst(of: Self.doubleSuffixes, measureAbove: 0)
    stemmer.replaceFirst(of: Self.adjectiveSuffixes, measureAbove: 0)
    stemmer.stripResidue()
    stemmer.tidyEnd()
    return stemmer.bytes
  }

  private mutating func stripPlural() {
    if ends(with: "sses") || ends(with: "ies") {
      bytes.removeLast(2)
    } else if ends(with: "s"), !ends(with: "ss") {
      bytes.removeLast()
    }
  }

  private mutating func stripPastAndGerund() {
    if ends(with: "eed") {
      if measure(before: 3) > 0 { bytes.removeLast() }
      return
    }
    let cut: Int
    if ends(with: "ed"), hasVowel(before: 2) {
      cut = 2
    } else if ends(with: "ing"), hasVowel(before: 3) {
      cut = 3
    } else {
      return
    }
    bytes.removeLast(cut)
    if ends(with: "at") || ends(with: "bl") || ends(with: "iz") {
      bytes.append(UInt8(ascii: "e"))
    } else if endsInDoubleConsonant, !"lsz".utf8.contains(bytes[bytes.count - 1]) {
      bytes.removeLast()
    } else if measure(before: 0) == 1, endsInShortSyllable(before: 0) {
      bytes.append(UInt8(ascii: "e"))
    }
  }

  private mutating func turnFinalY() {
    if ends(with: "y"), hasVowel(before: 1) { bytes[bytes.count - 1] = UInt8(ascii: "i") }
  }

  private mutating func replaceFirst(of rules: [(String, String)], measureAbove bound: Int) {
    for (suffix, replacement) in rules where ends(with: suffix) {
      if measure(before: suffix.utf8.count) > bound {
        bytes.removeLast(suffix.utf8.count)
        bytes.append(contentsOf: replacement.utf8)
      }
      return
    }
  }

  private mutating func stripResidue() {
    for suffix in Self.residues where ends(with: suffix) {
      let length = suffix.utf8.count
      guard measure(before: length) > 1 else { return }
      if suffix == "ion" {
        let before = bytes.count - length - 1
        guard before >= 0, "st".utf8.contains(bytes[before]) else { return }
      }
      bytes.removeLast(length)
      return
    }
  }

  private mutating func tidyEnd() {
    if ends(with: "e") {
      let count = measure(before: 1)
      if count > 1 || (count == 1 && !endsInShortSyllable(before: 1)) { bytes.removeLast() }
    }
    if ends(with: "ll"), measure(before: 1) > 1 { bytes.removeLast() }
  }

  private static let doubleSuffixes: [(String, String)] = [
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"),
    ("bli", "ble"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"),
    ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"),
    ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"),
    ("biliti", "ble"), ("logi", "log"),
  ]

  private static let adjectiveSuffixes: [(String, String)] = [
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"),
    ("ful", ""), ("ness", ""),
  ]

  private static let residues = [
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou",
    "ism", "ate", "iti", "ous", "ive", "ize",
  ]

  // MARK: Measures of the word

  private func ends(with suffix: String) -> Bool {
    bytes.count > suffix.utf8.count && bytes.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  private func isConsonant(_ index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      false
    case UInt8(ascii: "y"): index == 0 || !isConsonant(index - 1)
    default: true
    }
  }

  /// Number of vowel–consonant turns in the word less its last `suffixLength` letters.
  private func measure(before suffixLength: Int) -> Int {
    var turns = 0
    var sawVowel = false
    for index in 0..<(bytes.count - suffixLength) {
      if isConsonant(index) {
        if sawVowel { turns += 1 }
        sawVowel = false
      } else {
        sawVowel = true
      }
    }
    return turns
  }

  private func hasVowel(before suffixLength: Int) -> Bool {
    (0..<(bytes.count - suffixLength)).contains { !isConsonant($0) }
  }

  private var endsInDoubleConsonant: Bool {
    let last = bytes.count - 1
    return last > 0 && bytes[last] == bytes[last - 1] && isConsonant(last)
  }

  private func endsInShortSyllable(before suffixLength: Int) -> Bool {
    let last = bytes.count - suffixLength - 1
    guard last >= 2, isConsonant(last), !isConsonant(last - 1), isConsonant(last - 2) else {
      return false
    }
    return !"wxy".utf8.contains(bytes[last])
  }
}
