/// What the lemmatizer knows of each part of speech: base forms, exceptions, and endings.
///
/// Source: spaCy, `pipeline/lemmatizer.py` (mode "rule") and `lang/en/lemmatizer.py`.
struct LemmaTables: Sendable {
  /// The tables of one part of speech.
  struct Table: Sendable {
    var forms: Set<String> = []
    var exceptions: [String: [String]] = [:]
    var endings: [(old: String, new: String)] = []

    var isEmpty: Bool { forms.isEmpty && exceptions.isEmpty && endings.isEmpty }
  }

  /// By the raw value of the part of speech.
  let tables: [Table]
  /// Whether a word is its own lemma, by part of speech and morphology.
  let isBase: [[Bool]]

  init(_ files: ModelFiles, morphologies: [String]) throws(LanguageError) {
    let path = "lemmatizer/lookups/lookups.bin"
    let file = try files.messagePack(path)
    guard file["lemma_rules"]?.pairs != nil else { throw files.malformed(path, "no lemma_rules") }
    tables = PartOfSpeech.allCases.map { part in
      var table = Table()
      let key = StringHash.identity(of: part.label.lowercased())
      func entry(_ name: String) -> MessagePackValue? {
        part == .none ? nil : file[name]?.pairs?.first { $0.key.bits == key }?.value
      }
      table.forms = Set(entry("lemma_index")?.items?.compactMap(\.text) ?? [])
      for (word, lemmas) in entry("lemma_exc")?.pairs ?? [] {
        if let word = word.text { table.exceptions[word] = lemmas.items?.compactMap(\.text) }
      }
      for ending in entry("lemma_rules")?.items ?? [] {
        if let pair = ending.items, pair.count == 2, let old = pair[0].text,
          let new = pair[1].text
        {
          table.endings.append((old, new))
        }
      }
      return table
    }
    isBase = PartOfSpeech.allCases.map { part in
      morphologies.map { Self.isBase(part, Self.features($0)) }
    }
  }

  private static func features(_ morphology: String) -> [Substring: Substring] {
    var features: [Substring: Substring] = [:]
    for feature in morphology.split(separator: "|") {
      let parts = feature.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { features[parts[0]] = parts[1] }
    }
    return features
  }

  /// Source: spaCy, `lang/en/lemmatizer.py`, `is_base_form`.
  private static func isBase(_ part: PartOfSpeech, _ features: [Substring: Substring]) -> Bool {
    let (form, degree) = (features["VerbForm"], features["Degree"])
    if part == .noun, features["Number"] == "Sing" { return true }
    if part == .verb, form == "Fin", features["Tense"] == "Pres", features["Number"] == nil {
      return true
    }
    return form == "Inf" || form == "None" || degree == "Pos"
  }
}
