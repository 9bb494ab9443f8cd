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

  static let names =
    [
      "order", "explained", "elsewhere", "anywhereElse", "handedOn", "bestShare", "narratedWords",
      "alignedShare", "orderKept", "credit", "sameOutlet", "rare",
    ] + pairNames

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
    let others = field.rivals.filter { $0 != parent }
    let elsewhere = others.map { witnesses.shared(child, $0, without: parent) }.max() ?? 0
    let side = pair.side(isFirst: child < parent)
    values =
      [
        max(-4, min(4, story.direction(from: parent, to: child))),
        Double(witnesses.shared(child, parent)) / words,
        Double(elsewhere) / words,
        Double(witnesses.shared(child, withAnyOf: others, without: parent)) / words,
        Double(witnesses.shared(parent, child)) / Double(max(1, witnesses.words(of: parent))),
        field.bestShares[parent] ?? 0,
        log(1 + Double(pair.narratedWords)),
        side.alignedShare,
        pair.linkedSentences >= 3 ? pair.orderKept : 0.5,
        field.credited.contains(parent) ? 1 : 0,
        story.areOfOneHouse(child, parent) ? 1 : 0,
        witnesses.rareShared(child, parent) / words,
      ] + Self.pairSigns(of: child, from: parent, beside: others, in: story)
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
