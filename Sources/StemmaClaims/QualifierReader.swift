import StemmaModel
import StemmaText

/// Finds hedges, conditions and negations.
struct QualifierReader {
  let text: ReportText

  /// In text order.
  func qualifiers() -> [Qualifier] {
    var found: [Qualifier] = []
    for (index, sentence) in text.sentences.enumerated() {
      for match in Self.table.matches(in: text.words[sentence.words]) {
        guard let kind = match.meaning, !isInnocent(match.words) else { continue }
        found.append(qualifier(kind, match.words, in: sentence, index))
      }
      for word in sentence.words {
        guard let (words, scope) = namedByOthers(at: word, in: sentence) else { continue }
        found.append(qualifier(.hedge, words, scope: scope, index))
      }
      if isInvertedCondition(sentence) {
        let first = sentence.words.lowerBound
        found.append(qualifier(.condition, first..<(first + 1), in: sentence, index))
      }
      for word in sentence.words where isContractedNegation(word) {
        found.append(qualifier(.negation, word..<(word + 1), in: sentence, index))
      }
    }
    return found.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  private func qualifier(
    _ kind: Qualifier.Kind, _ words: Range<Int>, in sentence: Sentence, _ index: Int
  ) -> Qualifier {
    let last = text.words[words.upperBound - 1]
    let holdsScope = words.count > 1 && last.isContent
    let scope = holdsScope ? last.stem : scope(after: words.upperBound, in: sentence)
    return qualifier(kind, words, scope: scope, index)
  }

  private func qualifier(
    _ kind: Qualifier.Kind, _ words: Range<Int>, scope: UInt64?, _ index: Int
  ) -> Qualifier {
    let span = text.span(ofWords: words)
    return Qualifier(
      kind: kind, sentence: index, span: span, words: words, scope: scope,
      isQuoted: text.isQuoted(at: span.start))
  }

  /// "what it called new demands": the name is the source's, and its head word is in scope.
  private func namedByOthers(
    at index: Int, in sentence: Sentence
  ) -> (words: Range<Int>, scope: UInt64)? {
    guard text.words[index].key == Self.what else { return nil }
    let reach = index + 1..<min(index + 6, sentence.words.upperBound)
    guard let verb = reach.first(where: { Self.naming.contains(text.words[$0]) }),
      verb > index + 1
    else { return nil }
    var head: Int?
    for next in verb + 1..<min(verb + 6, max(verb + 1, sentence.words.upperBound)) {
      let word = text.words[next]
      if head != nil, !word.isContent || text.hasComma(between: next - 1, and: next) { break }
      if word.isContent, !WordForms.weekdays.contains(word) { head = next }
    }
    return head.map { (index..<(verb + 1), text.words[$0].stem) }
  }

  private func scope(after index: Int, in sentence: Sentence) -> UInt64? {
    for next in index..<min(index + 6, max(index, sentence.words.upperBound)) {
      if next > index, text.hasComma(between: next - 1, and: next) { return nil }
      if text.words[next].isContent { return text.words[next].stem }
    }
    return nil
  }

  /// "Should both agree, …": a condition without "if", ended by a comma.
  private func isInvertedCondition(_ sentence: Sentence) -> Bool {
    let first = sentence.words.lowerBound
    guard text.words[first].key == Self.should, sentence.words.count > 6 else { return false }
    return sentence.words.dropFirst(2).prefix(12).contains {
      text.hasComma(between: $0 - 1, and: $0)
    }
  }

  /// "don't", "wouldn't", "can't".
  private func isContractedNegation(_ index: Int) -> Bool {
    let word = text.words[index]
    let form = NormalForm.of(
      text.report.text.utf8[Int(word.start)..<Int(word.end)], keepsCapitals: false)
    return form.count > 3 && form.suffix(3).elementsEqual("n't".utf8)
  }

  /// The month May, and the "No." before a number.
  private func isInnocent(_ words: Range<Int>) -> Bool {
    let first = words.lowerBound
    guard words.count == 1 else { return false }
    if text.words[first].key == Self.may { return text.words[first].flags.contains(.capitalised) }
    return text.words[first].key == Self.no && first + 1 < text.words.count
      && text.words[first + 1].flags.contains(.numeral)
  }

  private static let no = WordHash.of("no")
  private static let should = WordHash.of("should")
  private static let what = WordHash.of("what")
  private static let may = WordHash.of("may")

  /// Verbs that name or judge, in "what it called new demands".
  private static let naming = WordForms(
    """
    call calls called describe describes described label labels labelled labeled dub dubs dubbed
    term terms termed bill bills billed brand brands branded characterised characterized deem deems
    deemed
    """)

  /// A phrase without a meaning is there to keep a shorter one in it from being found.
  private static let table = PhraseTable<Qualifier.Kind?>(
    hedges.map { ($0, .hedge) } + conditions.map { ($0, .condition) }
      + exceptions.map { ($0, .exception) } + negations.map { ($0, .negation) }
      + innocent.map { ($0, nil) })

  private static let hedges = [
    "may", "might", "could", "possibly", "perhaps", "probably", "likely", "reportedly",
    "allegedly", "apparently", "seemingly", "purportedly", "supposedly", "appears to",
    "appeared to", "appears that", "seems to", "seemed to", "seems that", "potentially",
    "tentative", "tentatively", "cautious", "cautiously", "preliminary", "provisional",
    "provisionally", "in principle", "suspected", "alleged", "unconfirmed", "believed to",
    "thought to", "is expected to", "are expected to", "was expected to", "were expected to",
    "some optimism", "some hope", "some progress", "some doubt", "some evidence", "partly",
    "partially", "in part", "conditionally",
  ]
  private static let conditions = [
    "if", "only if", "provided that", "provided", "providing that", "as long as", "so long as",
    "on condition that", "on the condition that", "in the event", "subject to", "contingent on",
    "conditional on", "depending on", "assuming",
  ]
  private static let exceptions = ["unless", "except if", "if not"]
  private static let negations = [
    "not", "never", "no", "no longer", "none", "nobody", "nothing", "neither", "nor", "cannot",
    "without",
  ]
  private static let innocent = [
    "on condition of anonymity", "even if", "as if", "if only", "not only",
    "no doubt", "what if", "see if", "sees if", "know if", "knew if", "ask if", "asked if",
    "asking if", "decide if", "wonder if", "wondered if", "unclear if", "say if", "said if",
    "determine if", "check if", "with or without", "whether or not", "not just", "if any",
    "no more than",
    "not more than", "no fewer than", "no less than", "not less than", "provided by",
    "more likely", "as likely",
  ]
}
