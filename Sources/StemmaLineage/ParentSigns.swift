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

  /// - Parameters:
  ///   - child: the report whose parent is sought.
  ///   - parent: one that may be it.
  ///   - rivals: the reports that share text with the child and are not clearly younger than it.
  ///   - best: of each rival, the share of the child's sentences that are closest to one of its own.
  init(
    of child: Int, from parent: Int, rivals: [Int], best: [Int: Double], in story: StoryPairs
  ) {
    guard let pair = story.comparisons[PairKey(child, parent)] else {
      values = [Double](repeating: 0, count: Self.names.count)
      return
    }
    let witnesses = story.witnesses
    let words = Double(max(1, witnesses.words(of: child)))
    let explained = Double(witnesses.shared(child, parent)) / words
    let others = rivals.filter { $0 != parent }
    let most = others.map { Double(witnesses.shared(child, $0)) / words }.max() ?? 0
    let elsewhere =
      others.map { Double(witnesses.shared(child, $0, without: parent)) / words }.max() ?? 0
    let between =
      others.filter { story.direction(from: parent, to: $0) > -Self.unsure }.map { rival in
        log(
          Double(min(witnesses.shared(child, rival), witnesses.shared(rival, parent)) + 2)
            / Double(witnesses.shared(child, parent) + 2))
      }.max() ?? -1
    let side = child < parent ? pair.firstSide : pair.secondSide
    let primary = pair.alignment.links.filter(\.isPrimary)
    let similarity =
      primary.isEmpty ? 0 : primary.reduce(0) { $0 + $1.similarity } / Double(primary.count)
    let own = story.direction(from: parent, to: child)
    let credits = story.marks[child].credits(story.marks[parent])
    let creditsAnother = story.reports.indices.contains {
      $0 != child && $0 != parent && story.marks[child].credits(story.marks[$0])
    }
    let outlets = [child, parent].map { story.reports[$0].text.report.metadata.outlet }
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
      best[parent] ?? 0, side.wordingShare, log(1 + Double(pair.narratedWords)), side.alignedShare,
      similarity, pair.linkedSentences >= 3 ? pair.orderKept : 0.5, credits ? 1 : 0,
      creditsAnother && !credits ? 1 : 0, outlets[0] != nil && outlets[0] == outlets[1] ? 1 : 0,
      rare / words, log((rareMost + 3) / (rare + 3)), log(1 + rareBack),
      log((rareBackMost + 3) / (rareBack + 3)),
      Double(witnesses.shared(child, withAnyOf: others, without: parent)) / words,
    ]
  }

  /// For each rival the share of the child's sentences that are closest to one of its own.
  static func bestShares(of child: Int, rivals: [Int], in story: StoryPairs) -> [Int: Double] {
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
