/// Gives words their dictionary forms by ``LemmaTables``; keeps those that it worked out.
final class Lemmatizer {
  private let tables: LemmaTables
  private var known = KeyTable(minimumCapacity: 4096)

  init(_ tables: LemmaTables) {
    self.tables = tables
  }

  /// Forgets all words, whose numbers then mean others.
  func forgetWords() {
    known = KeyTable(minimumCapacity: 4096)
  }

  /// Sets the lemmas that no rule set before.
  func apply(to draft: inout AnnotationDraft, lexicon: inout Lexicon) {
    for token in 0..<draft.count where draft.lemmas[token] < 0 {
      let lexeme = lexicon.variants[Int(draft.variants[token])].lexeme
      let (part, morphology) = (draft.partsOfSpeech[token], draft.morphologies[token])
      let key =
        (UInt64(UInt32(lexeme)) << 24 | UInt64(part.rawValue) << 16
          | UInt64(UInt16(bitPattern: morphology))) &* 0x9e37_79b9_7f4a_7c15
      if let lemma = known[key] {
        draft.lemmas[token] = lemma
        continue
      }
      let lemma = lemma(
        of: lexicon.lexemes[Int(lexeme)], part: part, morphology: morphology, lexicon: &lexicon)
      known.set(key, to: lemma)
      draft.lemmas[token] = lemma
    }
  }

  private func lemma(
    of word: Lexeme, part: PartOfSpeech, morphology: Int16, lexicon: inout Lexicon
  ) -> Int32 {
    let table = tables.tables[Int(part.rawValue)]
    if part == .none || part == .endOfLine || part == .space
      || tables.isBase[Int(part.rawValue)][Int(morphology)]
    {
      return word.lowerText
    }
    if table.isEmpty { return part == .properNoun ? word.text : word.lowerText }
    guard let lemma = Self.lemma(of: lexicon.strings[word.lowerText], table: table) else {
      return word.text
    }
    return lexicon.strings.number(of: lemma)
  }

  /// The first of: exceptions, forms that the table knows, forms that are no plain words, other forms.
  private static func lemma(of word: String, table: LemmaTables.Table) -> String? {
    var forms: [String] = []
    var unknown: [String] = []
    for (old, new) in table.endings where word.utf8.reversed().starts(with: old.utf8.reversed()) {
      let form = String(decoding: Array(word.utf8.dropLast(old.utf8.count)), as: UTF8.self) + new
      if form.isEmpty { continue }
      if table.forms.contains(form) {
        forms.insert(form, at: 0)
      } else if !form.unicodeScalars.allSatisfy({ PythonCharacter.isAlphabetic($0.value) }) {
        forms.append(form)
      } else {
        unknown.append(form)
      }
    }
    var seen: Set<String> = []
    forms = forms.filter { seen.insert($0).inserted }
    for exception in table.exceptions[word] ?? [] where !forms.contains(exception) {
      forms.insert(exception, at: 0)
    }
    return forms.first ?? unknown.first
  }
}
