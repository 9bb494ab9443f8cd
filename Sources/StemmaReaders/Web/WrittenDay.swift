import StemmaModel

/// Finds the first day that a text names, in the forms that newsrooms write.
///
/// Days are read as ISO 8601, as `31.12.2024`, `12/31/2024` (which of the two numbers is the month is
/// taken from their sizes, else from the language), `2024年12月31日`, and with the names of months in
/// six languages.
enum WrittenDay {
  /// The years of the web.
  private static let years = 1990...2100

  /// The first day in a text; `nil` where it names none of the web's years.
  ///
  /// - Parameter monthFirst: whether `1/2/2024` is the second of January.
  static func first(in text: some Collection<UInt8>, monthFirst: Bool) -> CalendarDay? {
    let tokens = Token.tokens(of: text)
    return tokens.indices.lazy.compactMap { day(tokens[$0...], monthFirst) }.first
  }

  private static func known(year: Int, month: Int, day: Int) -> CalendarDay? {
    years.contains(year) ? CalendarDay(year: year, month: month, day: day) : nil
  }

  // MARK: Forms

  private static func day(_ tokens: ArraySlice<Token>, _ monthFirst: Bool) -> CalendarDay? {
    guard let first = tokens.first else { return nil }
    if case .number(let number, 8) = first {
      return known(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    return yearFirst(tokens) ?? numbers(tokens, monthFirst) ?? named(tokens)
  }

  /// `2024-12-31`, `2024/12/31`, `2024年12月31日`.
  private static func yearFirst(_ tokens: ArraySlice<Token>) -> CalendarDay? {
    guard tokens.count >= 5, case .number(let year, 4) = tokens[tokens.startIndex],
      case .sign(let one) = tokens[tokens.startIndex + 1],
      case .number(let month, 1...2) = tokens[tokens.startIndex + 2],
      case .sign(let two) = tokens[tokens.startIndex + 3],
      case .number(let day, 1...2) = tokens[tokens.startIndex + 4],
      one == two || one == "年", "-/.年".contains(one)
    else { return nil }
    return known(year: year, month: month, day: day)
  }

  /// `31.12.2024`, `31. 12. 24`, `31/12/2024`, `12-31-2024`.
  private static func numbers(_ tokens: ArraySlice<Token>, _ monthFirst: Bool) -> CalendarDay? {
    let tokens = tokens.prefix(7).filter { $0 != .blank }
    guard tokens.count >= 5, case .number(let one, 1...2) = tokens[0],
      case .sign(let sign) = tokens[1], case .number(let two, 1...2) = tokens[2],
      tokens[3] == .sign(sign), case .number(let last, let digits) = tokens[4],
      digits == 4 || digits == 2 && sign == ".", "./-".contains(sign)
    else { return nil }
    let year = digits == 2 ? 2000 + last : last
    let isMonthFirst = sign != "." && (two > 12 || monthFirst && one <= 12)
    return known(year: year, month: isMonthFirst ? one : two, day: isMonthFirst ? two : one)
  }

  /// `31 December 2024`, `31. Dezember 2024`, `31 de diciembre de 2024`, `Dec. 31, 2024`.
  private static func named(_ tokens: ArraySlice<Token>) -> CalendarDay? {
    let words = tokens.prefix(14).filter { token in
      if case .sign(let sign) = token { return !".,".contains(sign) }
      return token != .blank && token != .filler
    }
    guard words.count >= 3 else { return nil }
    guard case .number(let year, 4) = words[2] else { return nil }
    switch (words[0], words[1]) {
    case (.number(let day, 1...2), .month(let month)), (.month(let month), .number(let day, 1...2)):
      return known(year: year, month: month, day: day)
    default: return nil
    }
  }

  // MARK: Tokens

  private enum Token: Equatable {
    case number(Int, Int)
    case month(Int)
    /// "de", "of", "th": what stands between the parts.
    case filler
    case word
    case sign(Character)
    case blank

    /// The tokens of a text, of which only the first are looked at.
    static func tokens(of text: some Collection<UInt8>) -> [Token] {
      var tokens: [Token] = []
      let bytes = Array(text.prefix(600))
      var position = 0
      while position < bytes.count {
        let start = position
        let byte = bytes[position]
        if ASCII.isDigit(byte) {
          while position < bytes.count, ASCII.isDigit(bytes[position]) { position += 1 }
          let digits = bytes[start..<position]
          let number = digits.prefix(9).reduce(0) { $0 * 10 + Int($1 - 0x30) }
          tokens.append(.number(number, digits.count))
        } else if byte <= 0x20
          || byte == 0xC2 && bytes.count > position + 1 && bytes[position + 1] == 0xA0
        {
          position += byte == 0xC2 ? 2 : 1
          if tokens.last != .blank { tokens.append(.blank) }
        } else if ASCII.isLetter(byte) || byte >= 0xC3 && byte < 0xE3 {
          while position < bytes.count, ASCII.isLetter(bytes[position]) || bytes[position] >= 0x80 {
            position += 1
          }
          tokens.append(word(String(decoding: bytes[start..<position], as: UTF8.self)))
        } else if byte < 0x80 {
          position += 1
          tokens.append(.sign(Character(Unicode.Scalar(byte))))
        } else {
          let sign = Array(bytes[start..<min(bytes.count, start + 3)])
          tokens.append(
            .sign(["年", "月"].first { Array($0.utf8) == sign }.map(Character.init) ?? "?"))
          position += 3
        }
      }
      return tokens
    }

    private static func word(_ word: String) -> Token {
      let folded = word.lowercased()
      if let month = MonthNames.numbers[folded] { return .month(month) }
      return ["de", "of", "th", "st", "nd", "rd", "er", "the", "del", "t"].contains(folded)
        ? .filler : .word
    }
  }
}

/// The months' names in English, German, French, Spanish, Italian and Portuguese.
enum MonthNames {
  static let numbers: [String: Int] = {
    let names = [
      "january jan januar jänner janvier enero gennaio janeiro ene",
      "february feb februar feber février fevrier febrero febbraio fevereiro fev",
      "march mar märz maerz mrz mär mars marzo março",
      "april apr avril abril aprile abr avr", "may mai mayo maggio maio",
      "june jun juni juin junio giugno junho", "july jul juli juillet julio luglio julho",
      "august aug août aout agosto ago",
      "september sep sept septembre septiembre settembre setembro set",
      "october oct oktober okt octobre octubre ottobre outubro out",
      "november nov novembre noviembre novembro",
      "december dec dezember dez décembre decembre diciembre dicembre dezembro dic",
    ]
    var numbers: [String: Int] = [:]
    for (index, line) in names.enumerated() {
      for name in line.split(separator: " ") { numbers[String(name)] = index + 1 }
    }
    return numbers
  }()
}
