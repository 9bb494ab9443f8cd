/// A cue that may be one, with the source and content that would be its own.
package struct AttributionCandidate: Sendable {
  /// The token that heads the cue; the first of the content for a quotation without a cue.
  package let head: Int
  /// How likely the head is one, from 0 to 1, by its features alone.
  package let cueLikelihood: Float
  /// Runs of tokens in order; source and cue are one run or none.
  package var source: [Range<Int>] = []
  package var cue: [Range<Int>] = []
  package var content: [Range<Int>] = []
  /// How likely the whole is an attribution, from 0 to 1.
  package var likelihood: Float = 0

  package init(head: Int, cueLikelihood: Float) {
    self.head = head
    self.cueLikelihood = cueLikelihood
  }

  /// Takes the runs of equal labels.
  package mutating func take(_ labels: [ExtentLabel], from start: Int) {
    var place = 0
    while place < labels.count {
      let label = labels[place].shared
      var end = place + 1
      while end < labels.count, labels[end].shared == label { end += 1 }
      let run = (start + place)..<(start + end)
      switch labels[place] {
      case .outside: break
      case .source: source.append(run)
      case .cue: cue.append(run)
      case .content, .resumed: content.append(run)
      }
      place = end
    }
  }

  var contentCount: Int { content.reduce(0) { $0 + $1.count } }

  /// From the first token of the content to the last.
  var contentExtent: Range<Int>? {
    guard let first = content.first, let last = content.last else { return nil }
    return first.lowerBound..<last.upperBound
  }
}
