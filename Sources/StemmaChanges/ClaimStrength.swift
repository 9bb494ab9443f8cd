import StemmaText

/// How firmly words tie an effect to a cause: that two things go together, that one may cause the other,
/// or that it does.
///
/// The first word of cause or of association decides; a modal or a word of possibility beside a cause makes it
/// conditional. Words without either say nothing of a cause. Closed classes of general English.
///
/// Source: the four strengths of Sumner et al. 2014, "The association between exaggeration in health
/// related science news and academic press releases", with the two lowest as one.
struct ClaimStrength {
  enum Level: Int, Comparable {
    /// "is linked to", "more likely than"; also nothing of a cause at all.
    case correlational
    /// "may reduce".
    case conditional
    /// "reduces".
    case causal

    static func < (one: Level, other: Level) -> Bool { one.rawValue < other.rawValue }
  }

  let level: Level
  /// The word that decided; nothing where none did.
  let word: Word?
  /// Whether a word of association decided that names what is tied: "linked to", "associated with".
  let isAssociation: Bool

  init(_ words: some Collection<Word>) {
    let words = Array(words)
    let place = words.indices.first { Self.kind(of: $0, in: words) != nil }
    word = place.map { words[$0] }
    let kind = place.flatMap { Self.kind(of: $0, in: words) }
    isAssociation = kind == .association && place.map { Self.isTied($0, in: words) } ?? false
    guard kind == .cause else {
      level = .correlational
      return
    }
    let isOpen = words.indices.contains { index in
      Self.openings.contains(words[index].key) || Self.openings.contains(words[index].stem)
    }
    level = isOpen ? .conditional : .causal
  }

  private enum Kind { case cause, association, comparison }

  private static func kind(of index: Int, in words: [Word]) -> Kind? {
    let word = words[index]
    if associations.contains(word.stem) { return .association }
    if comparisons.contains(word.stem) || comparisons.contains(word.key) { return .comparison }
    let next = words[(index + 1)...].prefix(reach)
    // "an increased risk", "lower rates".
    if degrees.contains(word.key), next.contains(where: { measures.contains($0.stem) }) {
      return .comparison
    }
    if degreeOfLikelihood.contains(word.key), next.contains(where: { $0.key == likely }) {
      return .comparison
    }
    return causes.contains(word.stem) ? .cause : nil
  }

  /// "linked to", "associated with", "a link between"; not "a link to the mainland".
  private static func isTied(_ index: Int, in words: [Word]) -> Bool {
    guard let next = words[(index + 1)...].first?.key else { return false }
    return firmTies.contains(words[index].key) ? ties.contains(next) : next == between
  }

  private static let ties = stems("with to between")
  private static let between = WordHash.of("between")
  private static let firmTies = stems(
    "linked associated correlated correlates association correlation")
  /// Words behind "increased" in which "risk" stands.
  private static let reach = 2
  private static let likely = WordHash.of("likely")
  private static let associations = stems(
    "associate association link correlate correlation relate relationship connect connection tie")
  private static let comparisons = stems(
    "predict predictor risk odds likelihood compare than marker indicate differ difference vary")
  private static let degrees = stems(
    "higher lower increased reduced greater raised elevated more fewer")
  private static let measures = stems(
    "risk odds rate level likelihood incidence prevalence chance frequency")
  private static let degreeOfLikelihood = stems("more less most least")
  private static let causes = stems(
    """
    cause improve improvement reduce reduction increase decrease lower raise boost cut prevent prevention
    lead led result protect protection trigger induce promote enhance relieve help make made affect
    influence drive driven produce contribute save kill damage slow accelerate activate inhibit
    suppress block modulate regulate control effect effective impact benefit beneficial due because
    responsible mechanism treat allow enable counter shape stop change alter ease worsen harm
    """)
  /// Words that leave it open whether one thing causes another.
  private static let openings = stems(
    """
    may might could can would appear appears seem seems potential potentially possible possibly
    perhaps probably maybe
    """)

  /// Words as they stand and their stems.
  private static func stems(_ words: String) -> Set<UInt64> {
    WordHash.all(words).union(WordHash.stems(words))
  }
}
