/// Numbers the strings of one text from 0, out of the many that a lexicon has.
struct LocalStrings {
  private var strings: [String] = []
  /// By the number in the lexicon: one more than the number in the text, 0 for none.
  private var numbers: [Int32] = []
  private var used: [Int32] = []

  /// The number of a string in the text.
  mutating func number(of string: Int32, in lexicon: Lexicon) -> Int32 {
    let place = Int(string)
    if place >= numbers.count {
      numbers.append(
        contentsOf: repeatElement(0, count: lexicon.strings.strings.count - numbers.count))
    }
    if numbers[place] > 0 { return numbers[place] - 1 }
    strings.append(lexicon.strings[string])
    used.append(string)
    numbers[place] = Int32(strings.count)
    return numbers[place] - 1
  }

  /// The strings in the order of their numbers; none are left.
  mutating func take() -> [String] {
    for string in used { numbers[Int(string)] = 0 }
    used.removeAll(keepingCapacity: true)
    defer { strings = [] }
    return strings
  }
}
