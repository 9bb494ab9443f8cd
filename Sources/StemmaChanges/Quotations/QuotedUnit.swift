import StemmaModel
import StemmaText

/// A word of a text as quotations are compared; also a percent sign or a sign of currency.
///
/// A contraction is two units, a word with hyphens one for each part, and a sign of currency stands
/// behind its number, as "dollars" does.
struct QuotedUnit {
  /// Hash of the form in house style, under which units are compared: equal where nothing but white
  /// space, typography, case, spelling or the form of a number differs.
  let key: UInt64
  /// Hash of the letters alone: equal where nothing but white space, typography and case differs.
  let letters: UInt64
  /// Index of its word in the text.
  let word: Int
  let traits: Traits

  struct Traits: OptionSet {
    let rawValue: UInt8
    static let content = Traits(rawValue: 1)
    static let numeral = Traits(rawValue: 2)
    /// In an editor's brackets.
    static let bracketed = Traits(rawValue: 4)
    /// First of a sentence of the speech.
    static let startsSentence = Traits(rawValue: 8)
    /// After a comma, a semicolon, a colon or a dash.
    static let startsClause = Traits(rawValue: 16)
    /// After an ellipsis.
    static let afterEllipsis = Traits(rawValue: 32)
    static let capitalised = Traits(rawValue: 64)
  }

  var isContent: Bool { traits.contains(.content) }
}

/// Reads the units of a stretch of text.
struct QuotedUnitReader {
  private let text: ReportText
  private var units: [QuotedUnit] = []
  private var marks: QuotedUnit.Traits = []
  private var isBracketed = false
  /// The sign of currency that waits for its number to end.
  private var currency: (form: String, word: Int)?

  /// The units of the words inside a span, in order.
  /// - Complexity: linear in the bytes of the span.
  static func units(_ text: ReportText, _ words: Range<Int>, in span: TextSpan) -> [QuotedUnit] {
    var reader = QuotedUnitReader(text: text)
    var position = span.start
    for word in words {
      reader.read(
        gap: text.report.text.utf8[position..<max(position, Int(text.words[word].start))],
        before: word, isFirst: word == words.lowerBound)
      reader.read(word: word)
      position = Int(text.words[word].end)
    }
    if let last = words.last {
      reader.read(gap: text.report.text.utf8[position..<max(position, span.end)], after: last)
    }
    return reader.units
  }

  private init(text: ReportText) { self.text = text }

  // MARK: Signs

  private mutating func read(gap: ArraySlice<UInt8>, before word: Int, isFirst: Bool) {
    if !isFirst, gap.contains(UInt8(ascii: "%")) { append("percent", word: word - 1) }
    let scale = text.words[word]
    if currency != nil, !Self.scales.contains(scale.key) { flushCurrency() }
    marks = []
    if gap.count == 1, gap.first == 0x20 { return }
    var stops = 0
    for scalar in String(decoding: gap, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "[", "(": isBracketed = true
      case "]", ")": isBracketed = false
      case ".":
        stops += 1
        marks.insert(.startsSentence)
      case "?", "!": marks.insert(.startsSentence)
      case ",", ";", ":", "–", "—": marks.insert(.startsClause)
      case "…": marks.insert(.afterEllipsis)
      default:
        if let form = HouseStyle.currency(scalar) { currency = (form, word) }
      }
    }
    if stops >= 2 { marks.insert(.afterEllipsis) }
    if marks.contains(.afterEllipsis), stops < 4 { marks.remove(.startsSentence) }
    if stops == 1, !isFirst, isAbbreviation(word - 1) { marks.remove(.startsSentence) }
    if gap.count > 2, gap.contains(UInt8(ascii: "-")) { marks.insert(.startsClause) }
  }

  private mutating func read(gap: ArraySlice<UInt8>, after word: Int) {
    if gap.contains(UInt8(ascii: "%")) { append("percent", word: word) }
    flushCurrency()
  }

  private mutating func flushCurrency() {
    guard let (form, word) = currency else { return }
    currency = nil
    append(form, word: min(word, units.last?.word ?? word))
  }

  /// Whether the stop after a word belongs to it: "Mr.", an initial.
  private func isAbbreviation(_ word: Int) -> Bool {
    let raw = text.report.text[text.words[word].span]
    return Self.abbreviations.contains(raw.lowercased())
      || (raw.utf8.count == 1 && raw != "I" && text.words[word].flags.contains(.capitalised))
  }

  // MARK: Words

  private mutating func read(word index: Int) {
    let word = text.words[index]
    let raw = text.report.text[word.span]
    let form = Self.folded(raw)
    let letters = WordHash.of(form.filter { $0 != "'" && $0 != "-" })
    var traits = marks
    if word.isContent { traits.insert(.content) }
    if word.flags.contains(.capitalised) { traits.insert(.capitalised) }
    if isBracketed { traits.insert(.bracketed) }
    if word.flags.contains(.numeral) { traits.insert(.numeral) }
    if raw == "US" || raw == "U.S." || raw == "U.S" {
      traits.insert(.content)
      add("US", letters, index, traits)
      return
    }
    if Self.fillers.contains(form) { return }
    if let parts = HouseStyle.expanded(form) ?? HouseStyle.scaled(form) {
      for (place, part) in parts.enumerated() {
        add(part, place == 0 ? letters : 0, index, place == 0 ? traits : traits.continued)
      }
      return
    }
    let bytes = text.report.text.utf8[word.span.start..<word.span.end]
    let normal = String(decoding: NormalForm.of(bytes, keepsCapitals: false), as: UTF8.self)
      .filter { $0 != " " }
    if word.flags.contains(.numeral) {
      add(HouseStyle.number(normal), letters, index, traits)
    } else if form.contains("-") {
      for (place, part) in form.split(separator: "-").enumerated() {
        let key = HouseStyle.spelling(String(part))
        add(key, WordHash.of(String(part)), index, place == 0 ? traits : traits.continued)
      }
    } else {
      add(HouseStyle.spelling(normal.filter { $0 != "'" }), letters, index, traits)
    }
  }

  private mutating func add(
    _ form: String, _ letters: UInt64, _ word: Int, _ traits: QuotedUnit.Traits
  ) {
    units.append(
      QuotedUnit(key: WordHash.of(form), letters: letters, word: word, traits: traits))
  }

  /// A sign as the word that it stands for.
  private mutating func append(_ form: String, word: Int) {
    var traits: QuotedUnit.Traits = .content
    if isBracketed { traits.insert(.bracketed) }
    add(form, 0, word, traits)
  }

  /// Small letters, straight marks.
  private static func folded(_ raw: String) -> String {
    var form = ""
    for scalar in raw.lowercased().unicodeScalars {
      switch scalar.value {
      case 0x20: continue  // "per cent" is one word
      case 0x2018, 0x2019, 0x02BC: form.append("'")
      case 0x2010, 0x2011: form.append("-")
      default: form.unicodeScalars.append(scalar)
      }
    }
    return form
  }

  private static let scales = WordHash.all(
    "million billion trillion thousand hundred")
  private static let abbreviations: Set = [
    "mr", "mrs", "ms", "dr", "st", "gen", "sen", "rep", "gov", "lt", "col", "prof", "no", "vs",
    "jr", "sr", "sgt", "capt",
  ]
  /// Sounds that newsrooms take out.
  private static let fillers: Set = ["uh", "um", "er", "erm", "ah", "hmm"]
}

extension QuotedUnit.Traits {
  /// The traits of the further units of one word.
  fileprivate var continued: Self {
    subtracting([.startsSentence, .startsClause, .afterEllipsis, .capitalised])
  }
}
