/// The form under which words are compared.
///
/// Lower case; curly apostrophes straight; "U.S." and "US" both `US` (abbreviations keep their
/// capitals, so that they differ from "us"); "cease-fire" and "ceasefire" one word; thousands
/// commas gone; "seven" and "7", "Oct." and "October" alike. It never hides a letter that carries meaning.
package enum NormalForm {
  /// The normal form of one word's bytes.
  /// - Parameters:
  ///   - word: valid UTF-8 of one word as the tokenizer cuts it.
  ///   - keepsCapitals: whether a short word in capitals is an abbreviation here; false in lines
  ///     written in capitals throughout.
  package static func of(_ word: ArraySlice<UInt8>, keepsCapitals: Bool) -> [UInt8] {
    if keepsCapitals, let abbreviation = abbreviation(word) { return abbreviation }
    var form: [UInt8] = []
    form.reserveCapacity(word.count)
    if word.allSatisfy({ $0 < 0x80 }) {
      for byte in word { form.append(lowered(byte)) }
    } else {
      appendFolded(word, to: &form)
    }
    if let first = word.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first),
      form.count <= 4, let month = months[form]
    {
      return month
    }
    return withoutMarks(form)
  }

  /// Abbreviated months, which are written with a capital.
  private static let months: [[UInt8]: [UInt8]] = Dictionary(
    uniqueKeysWithValues: [
      ("jan", "january"), ("feb", "february"), ("apr", "april"), ("aug", "august"),
      ("sept", "september"), ("sep", "september"), ("oct", "october"), ("nov", "november"),
      ("dec", "december"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) })

  /// Whether the word is a possessive: its form without "'s".
  package static func withoutPossessive(_ form: [UInt8]) -> [UInt8] {
    form.count > 2 && form.suffix(2).elementsEqual("'s".utf8) ? form.dropLast(2) : form
  }

  /// Capitals without their dots, for "U.S.", "UN", "I.A.E.A."; `nil` for any other word.
  private static func abbreviation(_ word: ArraySlice<UInt8>) -> [UInt8]? {
    guard (2...9).contains(word.count) else { return nil }
    var letters: [UInt8] = []
    for byte in word {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): letters.append(byte)
      case UInt8(ascii: "."): continue
      default: return nil
      }
    }
    return (2...5).contains(letters.count) ? letters : nil
  }

  private static func appendFolded(_ word: ArraySlice<UInt8>, to form: inout [UInt8]) {
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x2018, 0x2019, 0x02BC: form.append(UInt8(ascii: "'"))
      case 0x2010, 0x2011: form.append(UInt8(ascii: "-"))
      default: form.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
  }

  /// Number words as digits, then no hyphens, no thousands commas, no dots of "a.m.".
  private static func withoutMarks(_ form: [UInt8]) -> [UInt8] {
    guard let first = form.first else { return form }
    if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) {
      return form.filter { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "-") }
    }
    if form.count >= 3, form.count <= 17,
      let digits = NumberWords.digits(String(decoding: form, as: UTF8.self))
    {
      return Array(digits.utf8)
    }
    guard form.contains(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }) else {
      return form
    }
    return form.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ".") }
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
