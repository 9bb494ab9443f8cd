import StemmaClaims
import StemmaModel
import StemmaReuse
import StemmaText

/// Finds sources that a rewrite dropped, made anonymous, named or changed.
struct SourceChecks {
  private let pair: ComparedPair
  private let claims: [StatedClaim]
  private let match: SpeakerMatch

  init(_ pair: ComparedPair, _ claims: [StatedClaim]) {
    self.pair = pair
    self.claims = claims
    match = SpeakerMatch(pair)
  }

  func changes() -> [Change] {
    claims.compactMap { claim in
      if claim.speaker.resolution == .unresolved || isBarePronoun(claim.speaker) { return nil }
      return claim.now.isEmpty ? dropped(claim) : compared(claim)
    }
  }

  // MARK: Without a source

  private func dropped(_ claim: StatedClaim) -> Change? {
    guard !match.isMentioned(claim.speaker, near: claim.link.second),
      !hasOtherCue(claim.link.second), !goesOnAttributed(claim), !isQuoted(claim.link.second),
      !isShownByThing(claim)
    else { return nil }
    let mark = claim.speaker.mention.union(claim.statement.cue)
    let sentence = claim.statement.sentence
    let isInside = pair.source.text.sentences[sentence].span.contains(mark)
    return Change(
      kind: .sourceDropped, reading: pair.rewriteReading(claim.link.second),
      source: pair.sourceReading(sentence, marked: [isInside ? mark : claim.statement.cue]),
      comparedWith: pair.source.id, rule: "no-source-in-sentence",
      confidence: claim.link.similarity >= 0.4 && claim.kept >= 0.6 ? .certain : .likely,
      severity: .nuance,
      detail: "\(pair.source.id) gives this as the word of \(claim.speaker.name); here it "
        + "stands without a source.")
  }

  /// Whether what is said there is somebody's thought or hope, or has a cue that names no one: that is
  /// a source of a kind.
  private func hasOtherCue(_ sentence: Int) -> Bool {
    let text = pair.rewrite.text
    if pair.rewrite.sourced.contains(where: { $0.sentence == sentence && $0.act != nil }) {
      return true
    }
    return text.words(of: text.sentences[sentence]).contains { Self.softCues.contains($0.stem) }
  }

  /// A sentence that is quoted from end to end goes on from the speaker before it.
  private func isQuoted(_ sentence: Int) -> Bool {
    let text = pair.rewrite.text
    return text.words(of: text.sentences[sentence]).allSatisfy {
      text.isQuoted(at: Int($0.start))
    }
  }

  /// "The footage shows": what a thing lets be seen, not what somebody says.
  private func isShownByThing(_ claim: StatedClaim) -> Bool {
    let text = pair.source.text
    return claim.statement.act == .finding && claim.speaker.kind == .collective
      && text.words[text.words(in: claim.statement.cue)].contains { Self.showing.contains($0.key) }
  }

  /// A sentence split in two: the one before it, of the same paragraph and from the same place in the
  /// source, names the source.
  private func goesOnAttributed(_ claim: StatedClaim) -> Bool {
    let text = pair.rewrite.text
    let sentence = claim.link.second
    return [sentence - 1, sentence + 1].contains { other in
      guard text.sentences.indices.contains(other),
        text.sentences[other].paragraph == text.sentences[sentence].paragraph,
        pair.links(ofRewrite: other).contains(where: { $0.first == claim.link.first })
      else { return false }
      return pair.rewrite.sourced.contains { statement in
        guard statement.sentence == other, let speaker = statement.speaker else { return false }
        return match.maySame(claim.speaker, speaker)
      }
    }
  }

  // MARK: With a source

  private func compared(_ claim: StatedClaim) -> Change? {
    let then = claim.speaker
    let now = claim.now.compactMap { statement in
      statement.speaker.map { (statement: statement, speaker: $0) }
    }
    if let other = now.first(where: { isOtherUnnamed(then, $0.speaker) }) {
      return change(
        .sourceChanged, "unnamed-source-changed", claim, other.speaker, .meaning, .likely,
        "“\(then.name)” became “\(other.speaker.name)”.")
    }
    if let change = outletDropped(claim, now.map(\.statement)) { return change }
    if now.contains(where: { match.maySame(then, $0.speaker) })
      || match.isMentioned(then, near: claim.link.second)
    {
      return nil
    }
    guard let other = closest(now.map(\.statement), to: claim)?.speaker else { return nil }
    if isNamed(then), other.kind == .anonymous {
      return change(
        .sourceMadeAnonymous, "named-to-anonymous", claim, other, .meaning, .certain,
        "\(then.name) became “\(other.name)”.")
    }
    if then.kind == .anonymous, other.kind == .person, isFirm(other, in: pair.rewrite),
      !isNamedInSource(other)
    {
      return change(
        .sourceNamed, "anonymous-to-named", claim, other, .nuance, .likely,
        "“\(then.name)” in \(pair.source.id) is \(other.name) here.")
    }
    guard isNamed(then), isNamed(other), claim.link.similarity >= 0.3,
      isFirm(then, in: pair.source), isFirm(other, in: pair.rewrite),
      !match.isMentioned(other, inSource: claim.statement.sentence)
    else { return nil }
    return change(
      .sourceChanged, "another-source", claim, other, .meaning, .likely,
      "\(then.name) is the source in \(pair.source.id), \(other.name) here.")
  }

  /// "told the Courier" that became "sources said".
  private func outletDropped(_ claim: StatedClaim, _ now: [SourcedStatement]) -> Change? {
    guard let told = claim.statement.told, claim.speaker.kind != .person,
      !now.contains(where: { $0.told != nil }),
      let other = now.compactMap(\.speaker).first(where: { $0.kind == .anonymous })
    else { return nil }
    return change(
      .sourceChanged, "told-outlet-dropped", claim, other, .meaning, .certain,
      "“\(claim.speaker.name)” told \(pair.shown(pair.source, told)) in \(pair.source.id); here it is "
        + "“\(other.name)”.")
  }

  /// Of the sources of a sentence, the one whose content has most in common with the claim's.
  private func closest(
    _ now: [SourcedStatement], to claim: StatedClaim
  ) -> SourcedStatement? {
    let stems = pair.stems(of: claim.statement.content, in: pair.source)
    let common = now.map {
      stems.intersection(pair.stems(of: $0.content, in: pair.rewrite)).count
    }
    guard let most = common.max(), let place = common.firstIndex(of: most) else { return nil }
    return now[place]
  }

  private func change(
    _ kind: Change.Kind, _ rule: String, _ claim: StatedClaim, _ now: Speaker,
    _ severity: Change.Severity, _ confidence: Confidence, _ detail: String
  ) -> Change {
    let text = pair.rewrite.text
    let sentence = text.sentenceIndex(atByte: now.mention.start)
    let isInside = text.sentences[sentence].span.contains(now.mention)
    let then = claim.speaker.mention
    let isThenInside = pair.source.text.sentences[claim.statement.sentence].span.contains(then)
    return Change(
      kind: kind,
      reading: pair.rewriteReading(
        isInside ? sentence : claim.link.second, marked: isInside ? [now.mention] : []),
      source: pair.sourceReading(
        claim.statement.sentence, marked: [isThenInside ? then : claim.statement.cue]),
      comparedWith: pair.source.id, rule: rule, confidence: confidence, severity: severity,
      detail: detail)
  }

  // MARK: Speakers

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
    (speaker.kind == .person || speaker.kind == .organisation)
      && SpeakerMatch.hasName(speaker.name)
  }

  /// Whether a report surely means this speaker: it names one there, not by a pronoun, whose reading is
  /// not sure enough to set one source against another.
  private func isFirm(_ speaker: Speaker, in statements: ReportStatements) -> Bool {
    let written = pair.shown(statements, speaker.mention)
    return speaker.resolution != .unresolved && SpeakerMatch.hasName(speaker.name)
      && !SpeakerMatch.pronouns.contains(WordHash.of(written.lowercased()))
  }

  /// "it says", "they said" without a name: not enough to call a source.
  private func isBarePronoun(_ speaker: Speaker) -> Bool {
    SpeakerMatch.pronouns.contains(WordHash.of(speaker.name.lowercased()))
  }

  private func isNamedInSource(_ speaker: Speaker) -> Bool {
    guard let last = SpeakerMatch.words(of: speaker.name).last else { return true }
    let key = WordHash.of(last)
    return pair.source.text.words.contains { $0.key == key }
  }

  private static let showing = WordHash.all("show shows showed shown showing")

  /// Verbs of thinking and naming also tell that somebody says it.
  private static let softCues = WordHash.stems(
    """
    report accord believe say claim describe call allege reveal indicate suggest express announce
    confirm state signal warn emphasize emphasise highlight stress note cite underscore think
    estimate expect
    """)
}
