import StemmaClaims
import StemmaModel
import StemmaReuse
import StemmaText

#if canImport(Glibc)
  import Glibc
#endif

/// What speaks for one report being the parent of another, beside all others that might be.
struct ParentSigns: Sendable {
  /// One value a name.
  let values: [Double]

  static let names = [
    "order", "orderBelow", "explained", "deficit", "elsewhere", "between", "handedOn", "bestShare",
    "wording", "narratedWords", "alignedShare", "similarity", "orderKept", "credit",
    "creditsAnother", "sameOutlet", "rare", "rareDeficit", "rareBack", "rareBackDeficit",
    "anywhereElse",
  ]

  /// What is the same for every possible parent of one report.
  struct Field {
    /// The reports that share text with it and are not clearly younger.
    let rivals: [Int]
    /// For each rival the share of its sentences that are closest to one of the rival's.
    let bestShares: [Int: Double]
    /// The reports whose outlet it credits.
    let credited: Set<Int>

    init(of child: Int, in story: StoryPairs) {
      rivals = story.relatives[child].filter {
        story.direction(from: $0, to: child) > -ParentSigns.unsure
      }
      bestShares = ParentSigns.bestShares(of: child, rivals: rivals, in: story)
      credited = Set(
        story.reports.indices.filter {
          $0 != child && story.marks[child].credits(story.marks[$0])
        })
    }
  }

  /// - Parameters:
  ///   - child: the report whose parent is sought.
  ///   - parent: one that may be it.
  ///   - field: what the child has beside it.
  init(of child: Int, from parent: Int, beside field: Field, in story: StoryPairs) {
    guard let pair = story.comparisons[PairKey(child, parent)] else {
      values = [Double](repeating: 0, count: Self.names.count)
      return
    }
    let witnesses = story.witnesses
    let words = Double(max(1, witnesses.words(of: child)))
    let explained = Double(witnesses.shared(child, parent)) / words
    let others = field.rivals.filter { $0 != parent }
    let most = others.map { Double(witnesses.shared(child, $0)) / words }.max() ?? 0
    let elsewhere =
      others.map { Double(witnesses.shared(child, $0, without: parent)) / words }.max() ?? 0
    let between =
      others.filter { story.direction(from: parent, to: $0) > -Self.unsure }.map { rival in
        log(
          Double(min(witnesses.shared(child, rival), witnesses.shared(rival, parent)) + 2)
            / Double(witnesses.shared(child, parent) + 2))
      }.max() ?? -1
    let side = pair.side(isFirst: child < parent)
    let primary = pair.alignment.links.filter(\.isPrimary)
    let similarity =
      primary.isEmpty ? 0 : primary.reduce(0) { $0 + $1.similarity } / Double(primary.count)
    let own = story.direction(from: parent, to: child)
    let credits = field.credited.contains(parent)
    let rare = witnesses.rareShared(child, parent)
    let rareMost = others.map { witnesses.rareShared(child, $0) }.max() ?? 0
    let rareBack = witnesses.rareShared(parent, child)
    let rareBackMost =
      witnesses.relatives(of: parent).filter { $0 != child }
      .map { witnesses.rareShared(parent, $0) }.max() ?? 0
    values = [
      max(-4, min(4, own)), min(0, max(-4, own)), explained, max(-0.3, most - explained), elsewhere,
      between,
      Double(witnesses.shared(parent, child)) / Double(max(1, witnesses.words(of: parent))),
      field.bestShares[parent] ?? 0, side.wordingShare, log(1 + Double(pair.narratedWords)),
      side.alignedShare,
      similarity, pair.linkedSentences >= 3 ? pair.orderKept : 0.5, credits ? 1 : 0,
      !credits && !field.credited.isEmpty ? 1 : 0,
      story.areOfOneHouse(child, parent) ? 1 : 0,
      rare / words, log((rareMost + 3) / (rare + 3)), log(1 + rareBack),
      log((rareBackMost + 3) / (rareBack + 3)),
      Double(witnesses.shared(child, withAnyOf: others, without: parent)) / words,
    ]
  }

  private static func bestShares(
    of child: Int, rivals: [Int], in story: StoryPairs
  ) -> [Int: Double] {
    let sentences = story.reports[child].text.sentences.count
    var best = [(similarity: Double, rivals: [Int])](repeating: (0, []), count: sentences)
    for rival in rivals {
      guard let pair = story.comparisons[PairKey(child, rival)] else { continue }
      for link in pair.alignment.links {
        let sentence = child < rival ? link.first : link.second
        let words = story.reports[child].text.sentences[sentence].words.count
        let closeness = Double(link.sharedWords) / Double(max(1, words))
        if closeness > best[sentence].similarity + 1e-9 {
          best[sentence] = (closeness, [rival])
        } else if abs(closeness - best[sentence].similarity) <= 1e-9 {
          if !best[sentence].rivals.contains(rival) { best[sentence].rivals.append(rival) }
        }
      }
    }
    var shares: [Int: Double] = [:]
    for (_, winners) in best {
      for winner in winners {
        shares[winner, default: 0] += 1 / Double(winners.count) / Double(max(1, sentences))
      }
    }
    return shares
  }

  /// Log odds up to which a report may still be the older.
  static let unsure = 1.0
}
