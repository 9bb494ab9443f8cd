import StemmaReaders
import TrainingTools

/// Learns the two sums of trees from labelled pages.
struct StoryLearner {
  private let pages: [LabelledPage]
  var settings = TreeGrower.Settings()
  var secondSettings = TreeGrower.Settings()
  /// The second trees learn from what first trees say of pages that these did not learn from.
  private static let innerFolds = 5

  init(_ pages: [LabelledPage]) {
    self.pages = pages
    secondSettings.trees = 100
  }

  /// A model learnt from some of the pages.
  func model(of places: [Int]) -> StoryModel {
    let first = firstTrees(places)
    var rows = TreeGrower.Rows(width: MeasuredPage.contextWidth)
    for fold in 0..<Self.innerFolds {
      let trees = firstTrees(
        places.filter { Self.fold(pages[$0], of: Self.innerFolds, salt: 1) != fold })
      for place in places where Self.fold(pages[place], of: Self.innerFolds, salt: 1) == fold {
        append(place, pages[place].page.contextRows(chances: chances(place, trees)), to: &rows)
      }
    }
    let second = TreeGrower(rows, settings: secondSettings).grown()
    return StoryModel(first: first, second: second)
  }

  private func firstTrees(_ places: [Int]) -> BoostedTrees {
    var rows = TreeGrower.Rows(width: MeasuredPage.width)
    for place in places { append(place, pages[place].page.rows, to: &rows) }
    return TreeGrower(rows, settings: settings).grown()
  }

  private func append(_ place: Int, _ values: [Float], to rows: inout TreeGrower.Rows) {
    for (index, label) in pages[place].labels.enumerated() {
      guard let label else { continue }
      rows.append(values[(index * rows.width)..<((index + 1) * rows.width)], label: label)
    }
  }

  private func chances(_ place: Int, _ trees: BoostedTrees) -> [Float] {
    MeasuredPage.chances(of: pages[place].page.rows, width: MeasuredPage.width, by: trees)
  }

  /// How well pages are read by models that did not learn from them.
  func crossValidated(folds: Int) -> String {
    let thresholds: [Float] = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6]
    var first = thresholds.map { _ in PieceCounts() }
    var second = first
    for fold in 0..<folds {
      let model = model(
        of: pages.indices.filter { Self.fold(pages[$0], of: folds, salt: 2) != fold })
      for place in pages.indices where Self.fold(pages[place], of: folds, salt: 2) == fold {
        let chances = chances(place, model.first)
        let again = MeasuredPage.chances(
          of: pages[place].page.contextRows(chances: chances), width: MeasuredPage.contextWidth,
          by: model.second)
        for (index, threshold) in thresholds.enumerated() {
          first[index].add(pages[place], isStory: chances.map { $0 > threshold })
          second[index].add(pages[place], isStory: again.map { $0 > threshold })
        }
      }
    }
    return thresholds.indices.map { index in
      "\(thresholds[index])  first \(Self.line(first[index]))  both \(Self.line(second[index]))"
    }.joined(separator: "\n")
  }

  private static func line(_ counts: PieceCounts) -> String {
    [("P", counts.precision), ("R", counts.recall), ("F1", counts.f1)].map { name, value in
      "\(name) \((value * 10_000).rounded() / 10_000)"
    }.joined(separator: " ")
  }

  /// Which fold a page is in, by its name alone.
  private static func fold(_ page: LabelledPage, of count: Int, salt: UInt64) -> Int {
    var random = SplitMix(seed: page.name.utf8.reduce(salt) { $0 &* 0x100_0000_01B3 ^ UInt64($1) })
    return Int(random.next() % UInt64(count))
  }
}
