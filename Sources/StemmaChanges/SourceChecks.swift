import StemmaClaims
import StemmaModel
import StemmaReuse
import StemmaText

/// Finds sources that a rewrite dropped, made anonymous or changed.
struct SourceChecks {
  private let pair: ComparedPair

  init(_ pair: ComparedPair) { self.pair = pair }

  func changes() -> [Change] {
    var found: [Change] = []
    for (index, attribution) in pair.source.sentenceSources.enumerated() {
      // A sentence with two cues of one source is one attribution.
      let earlier = pair.source.sentenceSources[..<index].suffix(3)
      if earlier.contains(where: { isRepeated($0, attribution) }) { continue }
      if attribution.source.resolution == .unresolved || isBarePronoun(attribution.source) {
        continue
      }
      if let change = change(of: attribution) { found.append(change) }
    }
    return found
  }

  private func isRepeated(_ one: SentenceSource, _ other: SentenceSource) -> Bool {
    one.sentence == other.sentence && one.source.name == other.source.name
  }

  /// Whether a pronoun stands next to the cue; where it leads is not sure enough to set one source
  /// against another.
  private func isPronounMention(_ speaker: Speaker, in statements: ReportStatements? = nil) -> Bool
  {
    let written = pair.shown(statements ?? pair.rewrite, speaker.mention)
    return Self.pronouns.contains(WordHash.of(written.lowercased()))
  }

  /// "it says", "they said" without a name: not enough to call a source.
  private func isBarePronoun(_ speaker: Speaker) -> Bool {
    Self.pronouns.contains(WordHash.of(speaker.name.lowercased()))
  }

  private func change(of attribution: SentenceSource) -> Change? {
    let links = pair.links(ofSource: attribution.sentence)
      .filter { $0.isPrimary && $0.similarity >= 0.24 && $0.kind != .verbatim }
    guard let link = links.max(by: { $0.similarity < $1.similarity }),
      carriesContent(of: attribution, in: link.second)
    else { return nil }
    let now = pair.rewrite.sentenceSources.filter { $0.sentence == link.second }
    if now.isEmpty { return dropped(attribution, link) }
    return compared(attribution, now, link)
  }

  /// Whether the rewrite's sentence says what is attributed, not only what stands beside it.
  private func carriesContent(of attribution: SentenceSource, in sentence: Int) -> Bool {
    let text = pair.source.text
    let words = text.sentences[attribution.sentence].words
    let cue = text.words(in: attribution.cue)
    let mention = text.words(in: attribution.source.mention)
    // "X said that …" holds what follows; "…, X said." holds what comes before.
    let edge = max(cue.upperBound, mention.upperBound)
    let begin = min(cue.lowerBound, mention.lowerBound)
    let content =
      words.upperBound - edge >= 4 ? edge..<words.upperBound : words.lowerBound..<begin
    let stems = Set(text.words[content].lazy.filter(\.isContent).map(\.stem))
    let common = stems.intersection(pair.stems(pair.rewrite, sentence))
    return common.count >= 3 || (common.count >= 2 && stems.count <= 5)
  }

  private func dropped(_ attribution: SentenceSource, _ link: SentenceLink) -> Change? {
    guard !mentions(attribution.source, near: link.second), !hasOtherCue(link.second) else {
      return nil
    }
    let mark = attribution.source.mention.union(attribution.cue)
    return Change(
      kind: .sourceDropped, reading: pair.rewriteReading(link.second),
      source: pair.sourceReading(attribution.sentence, marked: [mark]),
      comparedWith: pair.source.id, rule: "no-source-in-sentence",
      confidence: link.similarity >= 0.4 ? .certain : .likely, severity: .nuance,
      detail: "\(pair.source.id) gives this as the word of \(attribution.source.name); here it "
        + "stands without a source.")
  }

  private func compared(
    _ attribution: SentenceSource, _ now: [SentenceSource], _ link: SentenceLink
  ) -> Change? {
    let then = attribution.source
    if let other = now.first(where: { isOtherUnnamed($0.source, then) }) {
      return change(
        .sourceChanged, "unnamed-source-changed", attribution, other, link, .likely,
        "“\(then.name)” became “\(other.source.name)”.")
    }
    if let told = attribution.told, then.kind != .person, !now.contains(where: { $0.told != nil }),
      let other = now.first(where: { $0.source.kind == .anonymous })
    {
      return change(
        .sourceChanged, "told-outlet-dropped", attribution, other, link, .certain,
        "“\(then.name)” told \(pair.shown(pair.source, told)) in \(pair.source.id); here it is "
          + "“\(other.source.name)”.")
    }
    if now.contains(where: { isSame(then, $0.source) }) || mentions(then, near: link.second) {
      return nil
    }
    guard let other = now.first else { return nil }
    if isNamed(then), other.source.kind == .anonymous {
      return change(
        .sourceMadeAnonymous, "named-to-anonymous", attribution, other, link, .certain,
        "\(then.name) became “\(other.source.name)”.")
    }
    guard isNamed(then), isNamed(other.source), link.similarity >= 0.3,
      other.source.resolution != .unresolved, !isPronounMention(other.source),
      !isPronounMention(attribution.source, in: pair.source)
    else { return nil }
    return change(
      .sourceChanged, "another-source", attribution, other, link, .likely,
      "\(then.name) is the source in \(pair.source.id), \(other.source.name) here.")
  }

  private func change(
    _ kind: Change.Kind, _ rule: String, _ then: SentenceSource, _ now: SentenceSource,
    _ link: SentenceLink, _ confidence: Confidence, _ detail: String
  ) -> Change {
    Change(
      kind: kind, reading: pair.rewriteReading(link.second, marked: [now.source.mention]),
      source: pair.sourceReading(then.sentence, marked: [then.source.mention]),
      comparedWith: pair.source.id, rule: rule, confidence: confidence, severity: .meaning,
      detail: detail)
  }

  /// Two unnamed sources of one kind told apart by the names in their description: "a Northern
  /// diplomat" and "a Southern diplomat".
  private func isOtherUnnamed(_ one: Speaker, _ other: Speaker) -> Bool {
    guard one.kind == .anonymous, other.kind == .anonymous else { return false }
    let names = capitals(one.name)
    let others = capitals(other.name)
    return !names.isEmpty && !others.isEmpty && names.isDisjoint(with: others)
  }

  private func capitals(_ name: String) -> Set<Substring> {
    Set(name.split(separator: " ").dropFirst().filter { $0.first?.isUppercase == true })
  }

  private func isNamed(_ speaker: Speaker) -> Bool {
    speaker.kind == .person || speaker.kind == .organisation
  }

  private func isSame(_ one: Speaker, _ other: Speaker) -> Bool {
    let first = Set(words(of: one.name))
    let second = Set(words(of: other.name))
    return !first.isDisjoint(with: second)
  }

  private func words(of name: String) -> [String] {
    name.lowercased().split(whereSeparator: { !$0.isLetter }).map(String.init).filter {
      $0.count > 2 && !FunctionWords.contains(WordHash.of($0))
    }
  }

  /// Whether the sentence or the one before it names the source in any way.
  private func mentions(_ speaker: Speaker, near sentence: Int) -> Bool {
    let names = Set(words(of: speaker.name) + words(of: pair.shown(pair.source, speaker.mention)))
    let text = pair.rewrite.text
    for index in [sentence, sentence - 1] where index >= 0 {
      if index < sentence, !goesOn(sentence) { continue }
      for word in text.words(of: text.sentences[index]) {
        let form = text.report.text[word.span].lowercased()
        if names.contains(where: { form.hasPrefix($0) }) { return true }
      }
    }
    return false
  }

  /// Whether the sentence opens with a pronoun, and so goes on with the subject before it.
  private func goesOn(_ sentence: Int) -> Bool {
    let text = pair.rewrite.text
    return text.words(of: text.sentences[sentence]).prefix(1).contains {
      Self.pronouns.contains($0.key)
    }
  }

  /// Verbs of thinking and naming also tell that somebody says it.
  private func hasOtherCue(_ sentence: Int) -> Bool {
    let text = pair.rewrite.text
    return text.words(of: text.sentences[sentence]).contains { Self.softCues.contains($0.stem) }
  }

  private static let pronouns: Set<UInt64> = Set(
    ["he", "she", "they", "it"].map { WordHash.of($0) })
  private static let softCues: Set<UInt64> = Set(
    """
    report accord believe say claim describe call allege reveal indicate suggest express announce
    confirm state express signal warn emphasize emphasise highlight stress note cite underscore
    """.split(whereSeparator: \.isWhitespace).map {
      WordHash.of(PorterStemmer.stem(Array($0.utf8)))
    })
}
