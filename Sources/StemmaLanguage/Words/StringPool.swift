/// Strings by number, each kept once. Two strings are taken for one if spaCy's hash of them is one, as in
/// spaCy's own store.
struct StringPool: Sendable {
  private(set) var strings: [String] = []
  private var numbers = KeyTable()

  /// The number of a string, from 0 in the order in which they came.
  mutating func number(of text: String) -> Int32 {
    number(of: text, identity: StringHash.identity(of: text))
  }

  /// The number of a string whose ``StringHash/identity(of:)`` is known.
  mutating func number(of text: @autoclosure () -> String, identity: UInt64) -> Int32 {
    if let number = numbers[identity] { return number }
    let number = Int32(strings.count)
    strings.append(text())
    numbers.set(identity, to: number)
    return number
  }

  subscript(number: Int32) -> String { strings[Int(number)] }
}
