import StemmaLanguage

/// What a candidate shows of whether it is an attribution, next to the other candidates of its report.
package struct AcceptanceFeatures {
  let report: ParsedReport
  /// In the order of their heads.
  let candidates: [AttributionCandidate]

  package init(_ report: ParsedReport, _ candidates: [AttributionCandidate]) {
    self.report = report
    self.candidates = candidates
  }

  /// The codes of a candidate's features.
  package func codes(of index: Int) -> [UInt32] {
    var list = FeatureList()
    let facts = Facts(candidates[index], report)
    addCue(facts, &list)
    addRivals(index, facts, &list)
    addSource(facts, &list)
    addContent(facts, &list)
    return list.codes
  }

  /// What several features ask for.
  private struct Facts {
    let candidate: AttributionCandidate
    let head: ParsedToken
    let lemma: UInt32
    let part: UInt32
    /// The logarithm of the odds that the head is one, in halves, from -6 to 10, and by twos.
    let odds: UInt32
    let coarseOdds: UInt32
    let hasSource: UInt32
    let hasContent: UInt32
    /// The length of the content: 0, 1, up to 3, 7, 14, more.
    let length: UInt32

    init(_ candidate: AttributionCandidate, _ report: ParsedReport) {
      self.candidate = candidate
      head = report.tokens[candidate.head]
      (lemma, part) = (head.lemma, head.part)
      let likelihood = candidate.cueLikelihood
      let logarithm = Logistic.odds(likelihood)
      let halves = Int((max(-3, min(5, logarithm)) * 2).rounded(.down))
      odds = UInt32(halves + 20)
      coarseOdds = UInt32(halves / 2 + 20)
      hasSource = UInt32(!candidate.source.isEmpty)
      hasContent = UInt32(!candidate.content.isEmpty)
      let count = candidate.contentCount
      length = UInt32([1, 2, 4, 8, 15].count { count >= $0 })
    }
  }

  private func addCue(_ facts: Facts, _ list: inout FeatureList) {
    let (lemma, part, head) = (facts.lemma, facts.part, facts.head)
    list.add(.word, 301)
    list.add(.word, 302, facts.odds)
    list.add(.word, 303, facts.hasSource, facts.hasContent, part)
    list.add(.word, 304, facts.hasSource, facts.hasContent, lemma)
    list.add(.word, 305, facts.coarseOdds, facts.hasSource, facts.hasContent)
    list.add(.word, 335, head.dependency, head.tag, facts.hasSource * 2 + facts.hasContent)
    list.add(.word, 336, lemma, head.dependency)
    list.add(.quotation, 337, lemma, UInt32(head.isQuoted))
    let length = facts.candidate.cue.first?.count ?? 0
    list.add(.word, 333, UInt32(min(length, 5)), part)
    if let cue = facts.candidate.cue.first {
      list.add(.word, 334, cue.reduce(0) { Code.mixed($0, report.tokens[$1].form) })
    }
  }

  private func addRivals(_ index: Int, _ facts: Facts, _ list: inout FeatureList) {
    let rivals = Rivals(of: index, among: candidates)
    let (lemma, part) = (facts.lemma, facts.part)
    let within = Self.bucket(rivals.content)
    let isQuoted = UInt32(facts.head.isQuoted)
    let holder = rivals.holder.map { report.tokens[candidates[$0].head].lemma } ?? 0
    list.add(.rivals, 306, within, isQuoted)
    list.add(.rivals, 307, Self.bucket(rivals.source), part)
    list.add(.rivals, 308, Self.bucket(rivals.cue), part)
    list.add(.rivals, 309, within, facts.coarseOdds, isQuoted)
    list.add(.rivals, 310, within, lemma)
    list.add(.rivals, 338, within, part, facts.head.dependency)
    list.add(.rivals, 311, holder, part)
    list.add(.rivals, 312, Self.bucket(rivals.held), part)
    list.add(.rivals, 313, UInt32(min(rivals.heldCount, 3)), part)
    let shared = Self.bucket(rivals.shared)
    list.add(.rivals, 314, shared, part)
    list.add(.rivals, 315, shared, facts.coarseOdds)
    list.add(.rivals, 339, shared, lemma)
  }

  private func addSource(_ facts: Facts, _ list: inout FeatureList) {
    let (lemma, part) = (facts.lemma, facts.part)
    let source = facts.candidate.source.first
    list.add(.source, 318, UInt32(min(source?.count ?? 0, 6)), part)
    guard let source else { return }
    let top = report.tokens[top(of: source)]
    let isPronoun = top.partOfSpeech == .pronoun
    list.add(.source, 319, top.lemma, part)
    list.add(.source, 320, top.lemma, lemma)
    list.add(.source, 321, top.entity, top.part, part)
    list.add(.source, 322, top.dependency, part, UInt32(source.lowerBound < facts.candidate.head))
    list.add(.source, 340, top.dependency, lemma, UInt32(Int(top.head) == facts.candidate.head))
    list.add(.source, 323, isPronoun ? top.lemma : top.part, top.entity, facts.coarseOdds)
  }

  private func addContent(_ facts: Facts, _ list: inout FeatureList) {
    let (lemma, part) = (facts.lemma, facts.part)
    list.add(.content, 316, facts.length, part)
    list.add(.content, 317, facts.length, lemma)
    guard let content = facts.candidate.content.first else { return }
    let place = top(of: content)
    let top = report.tokens[place]
    let isQuoted = UInt32(
      facts.candidate.content.contains { $0.contains { report.tokens[$0].isQuoted } })
    let isFirst = UInt32(content.lowerBound < facts.candidate.head)
    list.add(.content, 324, top.dependency, top.part, part)
    list.add(.content, 325, top.dependency, UInt32(Int(top.head) == facts.candidate.head), lemma)
    list.add(.content, 326, top.dependency, top.tag, part)
    list.add(.content, 327, top.lemma, part)
    list.add(.content, 328, report.tokens[content.lowerBound].form, part, top.dependency)
    list.add(.quotation, 329, isQuoted, part, facts.length)
    list.add(.quotation, 330, isQuoted, facts.coarseOdds, UInt32(facts.head.isQuoted))
    list.add(.content, 331, UInt32(facts.candidate.content.count), part)
    list.add(.content, 332, isFirst, lemma, top.dependency)
  }

  /// The first token of a run that depends on none within it.
  private func top(of run: Range<Int>) -> Int {
    run.first { place in
      let token = report.tokens[place]
      return !token.isPunctuation && (!run.contains(Int(token.head)) || Int(token.head) == place)
    } ?? run.lowerBound
  }

  private static func bucket(_ likelihood: Float) -> UInt32 {
    likelihood <= 0 ? 0 : UInt32(1 + [0.2, 0.4, 0.6, 0.8, 0.93].count { likelihood >= $0 })
  }
}

/// How the likeliest of the other candidates stand to one.
private struct Rivals {
  /// The likelihoods of those whose content, source or cue holds its head; 0 for none.
  var content: Float = 0
  var source: Float = 0
  var cue: Float = 0
  /// The one whose content holds its head.
  var holder: Int?
  /// Of those whose head its content holds, and how many there are.
  var held: Float = 0
  var heldCount = 0
  /// Of those whose content is nearly its own.
  var shared: Float = 0

  init(of index: Int, among candidates: [AttributionCandidate]) {
    let own = candidates[index]
    let near = max(0, index - Self.reach)..<min(candidates.count, index + Self.reach + 1)
    for place in near where place != index {
      let other = candidates[place]
      let likelihood = other.cueLikelihood
      func isIn(_ runs: [Range<Int>]) -> Bool { runs.contains { $0.contains(own.head) } }
      if likelihood > content, isIn(other.content) { (content, holder) = (likelihood, place) }
      if likelihood > source, isIn(other.source) { source = likelihood }
      if likelihood > cue, isIn(other.cue) { cue = likelihood }
      if own.content.contains(where: { $0.contains(other.head) }) {
        held = max(held, likelihood)
        heldCount += 1
      }
      if Self.isNearlyOne(own, other) { shared = max(shared, likelihood) }
    }
  }

  private static func isNearlyOne(
    _ one: AttributionCandidate, _ other: AttributionCandidate
  ) -> Bool {
    guard let first = one.contentExtent, let second = other.contentExtent else { return false }
    let union =
      max(first.upperBound, second.upperBound) - min(first.lowerBound, second.lowerBound)
    let common = first.clamped(to: second)
    return first.overlaps(second) && common.count * 10 >= union * 7
  }

  /// Candidates on either side that are looked at: as many as a window can well hold.
  private static let reach = 32
}
