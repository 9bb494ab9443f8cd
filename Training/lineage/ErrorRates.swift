import Foundation
import StemmaLineage

/// How often the learnt weights err, by how sure they are.
struct ErrorRates {
  /// Rows of a Markdown table.
  let table: String

  init(_ stories: [ReadStory], order: [Double], choice: [Double]) {
    var orders = Bands()
    var choices = Bands()
    for story in stories {
      for question in LineageQuestions.orders(of: story, orderWeights: order) {
        let chance = ConditionalLogit.chances(of: question.question.alternatives, order)[0]
        orders.add(max(chance, 1 - chance), isRight: (chance >= 0.5) == question.isFirstOlder)
      }
      for question in LineageQuestions.choices(of: story, orderWeights: order) {
        let chances = ConditionalLogit.chances(of: question.alternatives, choice)
        let best = chances.indices.max { chances[$0] < chances[$1] } ?? 0
        choices.add(chances[best], isRight: best == question.answer)
      }
    }
    table =
      "| What | Chance | Share of all | Right |\n| --- | --- | --- | --- |\n"
      + orders.rows("which of two is the older") + choices.rows("which is the parent, or none")
  }

  /// Answers by the chance that was given them.
  private struct Bands {
    private var counts = [Int](repeating: 0, count: limits.count)
    private var right = [Int](repeating: 0, count: limits.count)
    private static let limits = [0.95, 0.8, 0.5, 0]

    mutating func add(_ chance: Double, isRight: Bool) {
      guard let band = Self.limits.firstIndex(where: { chance >= $0 }) else { return }
      counts[band] += 1
      if isRight { right[band] += 1 }
    }

    func rows(_ what: String) -> String {
      let all = Double(max(1, counts.reduce(0, +)))
      return zip(Self.limits, zip(counts, right)).map { limit, count in
        let share = String(format: "%.3f", Double(count.0) / all)
        let accuracy = String(format: "%.3f", Double(count.1) / Double(max(1, count.0)))
        return "| \(what) | from \(limit) | \(share) | \(accuracy) |\n"
      }.joined()
    }
  }
}
