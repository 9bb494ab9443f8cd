/// Finds many short words at once within classes and ids.
///
/// Source: A. V. Aho and M. J. Corasick, Efficient string matching, CACM 18 (1975), with the failure
/// links folded into the table. Letters are taken without case; all else is one sign, `|`.
struct WordFinder: Sendable {
  static let hints = WordFinder(PageHints.words)

  /// Signs: 26 letters and `|`.
  private static let width = 27

  private var steps: [UInt16] = []
  private var found: [UInt32] = []

  init(_ lists: [(hint: PageHints, words: [String])]) {
    addState()
    for (hint, words) in lists {
      for word in words { add(word, hint) }
    }
    link()
  }

  /// What the words found in a value stand for.
  func find(in value: ArraySlice<UInt8>) -> PageHints {
    var state = Int(steps[26])
    var mask: UInt32 = 0
    for byte in value {
      state = Int(steps[state * Self.width + Self.sign(byte)])
      mask |= found[state]
    }
    mask |= found[Int(steps[state * Self.width + 26])]
    return PageHints(rawValue: mask)
  }

  private static func sign(_ byte: UInt8) -> Int {
    let letter = (byte | 0x20) &- 0x61
    return letter < 26 ? Int(letter) : 26
  }

  private mutating func addState() {
    steps.append(contentsOf: repeatElement(0, count: Self.width))
    found.append(0)
  }

  private mutating func add(_ word: String, _ hint: PageHints) {
    var state = 0
    for byte in word.utf8 {
      let place = state * Self.width + Self.sign(byte)
      if steps[place] == 0 {
        steps[place] = UInt16(found.count)
        addState()
      }
      state = Int(steps[place])
    }
    found[state] |= hint.rawValue
  }

  private mutating func link() {
    var failure = [Int](repeating: 0, count: found.count)
    var queue = [0]
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      for sign in 0..<Self.width {
        let place = state * Self.width + sign
        let fallback = state == 0 ? 0 : Int(steps[failure[state] * Self.width + sign])
        if steps[place] == 0 {
          steps[place] = UInt16(fallback)
        } else {
          let target = Int(steps[place])
          failure[target] = fallback
          found[target] |= found[fallback]
          queue.append(target)
        }
      }
    }
  }
}
