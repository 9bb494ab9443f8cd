import StemmaModel
import StemmaText

/// Judges words that stand in place of others.
struct ChangedWords {
  let now: ArraySlice<QuotedUnit>
  let nowText: ReportText
  let then: ArraySlice<QuotedUnit>
  let thenText: ReportText
  /// Whether they stand at an end of words quoted within the reporter's sentence.
  let isSeam: Bool

  /// `nil` where only typography differs.
  var verdict: QuotationDifference.Verdict? {
    if now.isEmpty && then.isEmpty || hasSameLetters { return nil }
    let before = then.map(\.key)
    let after = now.map(\.key)
    let isNegationKept =
      before.count { MeaningWords.negations.contains($0) }
      == after.count { MeaningWords.negations.contains($0) }
    if isHouseStyle, isNegationKept { return .houseStyle }
    if !isNegationKept { return .negationChanged }
    if isNumberChanged || MeaningWords.isExchanged(before, after) { return .operatorChanged }
    let limits = { (keys: [UInt64]) in Set(keys.filter(MeaningWords.limits.contains)) }
    if limits(before) != limits(after) { return .operatorChanged }
    if now.isEmpty { return .leftOut }
    let hasContent = now.contains(where: \.isContent) || then.contains(where: \.isContent)
    return hasContent ? .wordsChanged : .grammarWordsChanged
  }

  private var isNumberChanged: Bool {
    let before = then.filter { $0.traits.contains(.numeral) }.map(\.key)
    let after = now.filter { $0.traits.contains(.numeral) }.map(\.key)
    return !before.isEmpty && !after.isEmpty && before != after
  }

  /// Editors' brackets, long and short names, numbers of the same value, words fitted to a seam.
  private var isHouseStyle: Bool {
    if now.allSatisfy({ $0.traits.contains(.bracketed) }), !now.isEmpty || allBracketed(then) {
      return then.count <= Self.longestBracketed
    }
    if !then.isEmpty, allBracketed(then) { return now.count <= Self.longestBracketed }
    if !now.isEmpty, !then.isEmpty {
      if longForms(now, nowText) == longForms(then, thenText) { return true }
      if let value = value(now, nowText), value == self.value(then, thenText) { return true }
    }
    return isSeam && now.count <= 2 && then.count <= 2
      && (Array(now) + Array(then)).allSatisfy { MeaningWords.seams.contains($0.key) }
  }

  private func allBracketed(_ units: ArraySlice<QuotedUnit>) -> Bool {
    units.allSatisfy { $0.traits.contains(.bracketed) }
  }

  /// "ceasefire" and "cease fire"; numbers are compared whole, with their points.
  private var hasSameLetters: Bool {
    guard now.count <= 6, then.count <= 6,
      !(Array(now) + Array(then)).contains(where: { $0.traits.contains(.numeral) })
    else { return false }
    let letters = { (words: [String]) in words.joined().filter { $0.isLetter || $0.isNumber } }
    return letters(words(now, nowText)) == letters(words(then, thenText))
  }

  private func longForms(_ units: ArraySlice<QuotedUnit>, _ text: ReportText) -> [String] {
    words(units, text).filter { $0 != "the" }.flatMap { word -> [String] in
      let plain = word.contains(where: \.isNumber) ? word : word.filter { $0 != "." }
      return HouseStyle.long(plain == "us" ? "US" : plain) ?? [plain]
    }
  }

  /// The value of a number with its scale: "1.2 million" and "1,200,000".
  private func value(_ units: ArraySlice<QuotedUnit>, _ text: ReportText) -> Double? {
    let forms = words(units, text)
    guard let first = forms.first, forms.count <= 2,
      let number = Double(first.filter { $0 != "," })
        ?? NumberWords.cardinal(first).map(Double.init)
    else { return nil }
    if forms.count == 1 { return number }
    return NumberWords.scale(forms[1]).map { number * Double($0) }
  }

  private func words(_ units: ArraySlice<QuotedUnit>, _ text: ReportText) -> [String] {
    var last: Int?
    return units.compactMap { unit in
      defer { last = unit.word }
      return unit.word == last ? nil : text.report.text[text.words[unit.word].span].lowercased()
    }
  }

  /// Words for which a bracket may stand.
  private static let longestBracketed = 8
}
