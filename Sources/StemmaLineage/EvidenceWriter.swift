import StemmaClaims
import StemmaModel
import StemmaReuse
import StemmaText

/// Puts the measurements of a derivation into named, readable evidence.
struct EvidenceWriter {
  let pairs: StoryPairs
  let parent: Int
  let child: Int

  /// Strongest first.
  func evidence() -> [Evidence] {
    guard let pair = pairs.comparisons[PairKey(parent, child)] else { return [] }
    let common = [wording(pair), order(pair)]
    let rewriting = [details(pair), unmarked(pair), abridgement(pair), credit(), vagueSource(pair)]
    let versions = pairs.judgements[PairKey(parent, child)]?.versions
    let direction = versions.map { [versionOrder($0), credit()] } ?? rewriting
    return (common + direction + [dates(pair)]).compactMap { $0 }
  }

  private func versionOrder(_ versions: VersionOrder) -> Evidence? {
    guard versions.confidence > .unclear else { return nil }
    let chance =
      isChildSecond ? versions.probabilityOfFirst : 1 - versions.probabilityOfFirst
    let isForward = chance > 0.5
    let (earlier, later) = isForward ? (parent, child) : (child, parent)
    return Evidence(
      kind: isForward ? .versionOrder : .contrary,
      weighs: isForward ? .forDirection : .against, measure: isForward ? chance : 1 - chance,
      detail: "Both are of one outlet, and what was edited says that \(id(earlier)) came before "
        + "\(id(later)).")
  }

  private var isChildSecond: Bool { parent < child }

  private func wording(_ pair: PairComparison) -> Evidence {
    let side = isChildSecond ? pair.secondSide : pair.firstSide
    let share = Int((side.wordingShare * 100).rounded())
    let longest = pair.narratedRuns.sorted {
      ($1.count, $0.second.lowerBound) < ($0.count, $1.second.lowerBound)
    }
    let locations = longest.prefix(3).flatMap { run in
      [location(run.first, in: pair.first), location(run.second, in: pair.second)]
    }
    if pair.first.text.words.map(\.key) == pair.second.text.words.map(\.key) {
      return Evidence(
        kind: .identicalText, weighs: .forDescent, measure: side.wordingShare,
        detail: "The two texts are the same, word for word.", locations: locations)
    }
    return Evidence(
      kind: .sharedWording, weighs: .forDescent, measure: side.wordingShare,
      detail: "\(pair.narratedWords) words of the reporter's own, outside quotations and beyond "
        + "names, stand in both in \(pair.narratedRuns.count) runs: \(share) % of the rewrite's.",
      locations: locations)
  }

  private func order(_ pair: PairComparison) -> Evidence? {
    guard pair.linkedSentences >= 3 else { return nil }
    let kept = Int((pair.orderKept * Double(pair.linkedSentences)).rounded())
    return Evidence(
      kind: .sameOrder, weighs: .forDescent, measure: pair.orderKept,
      detail: "\(kept) of \(pair.linkedSentences) aligned sentences come in the same order.")
  }

  private func details(_ pair: PairComparison) -> Evidence? {
    let (inParent, inChild) =
      isChildSecond
      ? (pair.detailsOnlyInFirst, pair.detailsOnlyInSecond)
      : (pair.detailsOnlyInSecond, pair.detailsOnlyInFirst)
    guard inParent + inChild > 0 else { return nil }
    return Evidence(
      kind: inParent >= inChild ? .detailsDropped : .contrary,
      weighs: inParent >= inChild ? .forDirection : .against,
      measure: Double(inParent - inChild),
      detail: "In sentences that both have, \(inParent) names and numbers stand only in "
        + "\(id(parent)) and \(inChild) only in \(id(child)).")
  }

  private func unmarked(_ pair: PairComparison) -> Evidence? {
    let (forward, backward) =
      isChildSecond
      ? (pair.unmarkedInSecond, pair.unmarkedInFirst)
      : (pair.unmarkedInFirst, pair.unmarkedInSecond)
    guard forward != backward else { return nil }
    let isForward = forward > backward
    let (quoting, telling) = isForward ? (parent, child) : (child, parent)
    return Evidence(
      kind: isForward ? .quotationsUnmarked : .contrary,
      weighs: isForward ? .forDirection : .against, measure: Double(forward - backward),
      detail: "\(max(forward, backward)) words that \(id(quoting)) quotes stand in "
        + "\(id(telling)) without quotation marks.")
  }

  private func abridgement(_ pair: PairComparison) -> Evidence? {
    let (parentSide, childSide) =
      isChildSecond ? (pair.firstSide, pair.secondSide) : (pair.secondSide, pair.firstSide)
    guard childSide.alignedShare > parentSide.alignedShare + 0.1 else { return nil }
    let child = Int((childSide.alignedShare * 100).rounded())
    let parent = Int((parentSide.alignedShare * 100).rounded())
    return Evidence(
      kind: .abridgement, weighs: .forDirection, measure: childSide.alignedShare,
      detail: "\(child) % of \(id(self.child)) is aligned with \(id(self.parent)), but only "
        + "\(parent) % the other way.")
  }

  private func credit() -> Evidence? {
    guard pairs.marks[child].credits(pairs.marks[parent]) else { return nil }
    let report = pairs.reports[child].text.report
    let places = report.anatomy.credits.filter { $0.form != .contribution }
      .map { Location(report: report.id, span: $0.span) }
    return Evidence(
      kind: .credit, weighs: .forDirection, measure: 1,
      detail: "\(id(child)) credits an outlet that \(id(parent)) names as its own.",
      locations: Array(places.prefix(2)))
  }

  private func vagueSource(_ pair: PairComparison) -> Evidence? {
    let links = pair.alignment.links.map {
      isChildSecond ? ($0.first, $0.second) : ($0.second, $0.first)
    }
    let count = VagueSource.count(pairs.reports[parent], pairs.reports[child], links)
    guard count > 0 else { return nil }
    return Evidence(
      kind: .sourceMadeVague, weighs: .forDirection, measure: Double(count),
      detail: count == 1
        ? "One source that told an outlet in \(id(parent)) stands in \(id(child)) without it."
        : "\(count) sources that told an outlet in \(id(parent)) stand in \(id(child)) without it.")
  }

  private func dates(_ pair: PairComparison) -> Evidence? {
    let (one, other) = (pairs.reports[parent].text.report, pairs.reports[child].text.report)
    guard let earlier = OrderSigns.isoDay(one.metadata.published),
      let later = OrderSigns.isoDay(other.metadata.published), earlier != later
    else { return nil }
    let agrees = earlier < later
    return Evidence(
      kind: agrees ? .dates : .contrary, weighs: agrees ? .forDirection : .against, measure: 1,
      detail: agrees
        ? "The input dates \(id(parent)) before \(id(child)); dates never decide alone."
        : "The input dates \(id(child)) before \(id(parent)).")
  }

  private func id(_ report: Int) -> String { pairs.reports[report].id }

  private func location(_ words: Range<Int>, in statements: ReportStatements) -> Location {
    Location(report: statements.id, span: statements.text.span(ofWords: words))
  }
}
