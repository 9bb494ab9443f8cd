import StemmaClaims
import StemmaLineage

/// Turns stories into questions with known answers, and learns from them.
enum LineageQuestions {
  /// What each sign of order is worth: of an ancestor and its descendant, which is the older?
  static func orderWeights(_ stories: [ReadStory]) -> [Double] {
    let names = LineageExamples.orderNames
    let unknown = names.map { _ in 0.0 }
    return ConditionalLogit(
      stories.flatMap { orders(of: $0, orderWeights: unknown).map(\.question) },
      prior: names.map { prior[$0] ?? 0 },
      notNegative: Set(names.indices.filter { !mayMislead.contains(names[$0]) }), pull: 0.03
    ).weights
  }

  /// What editors would give the signs, in log odds. Invented families know few ways to lose a detail, so that alone they
  /// would make little of some signs that real rewrites are full of.
  private static let prior = [
    "details": 1.0, "wordingShare": 0.7, "alignedShare": 1.0, "unmarked": 1.0, "quotedWords": 0.4,
    "credit": 3.0, "vagueSource": 1.0, "dates": 0.6,
  ]

  /// Signs of order that may turn out to speak for the other side, beside the rest.
  private static let mayMislead: Set = [
    "length", "sources", "higher", "lengthNear", "detailsNear",
  ]

  /// What each sign of a parent and of having none is worth, in that order.
  static func choiceWeights(_ stories: [ReadStory], order: [Double]) -> [Double] {
    ConditionalLogit(
      stories.flatMap { choices(of: $0, orderWeights: order) }, pull: 0.0001, steps: 6000
    ).weights
  }

  /// An ancestor and its descendant.
  struct OrderQuestion {
    let signs: [Double]
    let isFirstOlder: Bool

    var question: ConditionalLogit.Question {
      let none = [Double](repeating: 0, count: signs.count)
      return ConditionalLogit.Question(
        alternatives: [signs, none], answer: isFirstOlder ? 0 : 1)
    }
  }

  static func orders(of story: ReadStory, orderWeights: [Double]) -> [OrderQuestion] {
    let ancestors = Dictionary(
      story.truth.reports.map { ($0.id, Set($0.trueAncestors)) },
      uniquingKeysWith: { first, _ in first })
    return LineageExamples(story.reports, orderWeights: orderWeights).orders.compactMap { order in
      let (first, second) = (story.reports[order.first].id, story.reports[order.second].id)
      if ancestors[second]?.contains(first) == true {
        return OrderQuestion(signs: order.signs, isFirstOlder: true)
      }
      if ancestors[first]?.contains(second) == true {
        return OrderQuestion(signs: order.signs, isFirstOlder: false)
      }
      return nil
    }
  }

  /// For every report: which relative is its main parent, or none? An alternative's signs are those of a parent, then
  /// those of none; the others are 0.
  static func choices(of story: ReadStory, orderWeights: [Double]) -> [ConditionalLogit.Question] {
    var parents: [String: String] = [:]
    for edge in story.truth.edges where edge.main { parents[edge.child] = edge.parent }
    let parentGap = [Double](repeating: 0, count: LineageExamples.parentNames.count)
    let noneGap = [Double](repeating: 0, count: LineageExamples.noneNames.count)
    return LineageExamples(story.reports, orderWeights: orderWeights).choices.compactMap { choice in
      guard !choice.parents.isEmpty else { return nil }
      let parent = parents[story.reports[choice.child].id]
      let answer = choice.parents.firstIndex { story.reports[$0].id == parent }
      return ConditionalLogit.Question(
        alternatives: choice.signs.map { $0 + noneGap } + [parentGap + choice.noneSigns],
        answer: answer ?? choice.parents.count)
    }
  }
}
