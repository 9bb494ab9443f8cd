/// What a token is to a cue.
package enum ExtentLabel: Int, CaseIterable, Sendable {
  case outside, source, cue, content
  /// Content that goes on after words that are not.
  case resumed

  /// Where ``resumed`` shares the weights of ``content``.
  package var shared: Int { min(rawValue, ExtentLabel.content.rawValue) }
}

/// The scores of the labels of a window's tokens, and of every pair of labels side by side.
package struct ChainScores: Sendable {
  /// Five a token, by ``ExtentLabel``.
  package var labels: [Float]
  /// Twenty-five a token, by the label before it and its own; those of the first mean nothing.
  package var pairs: [Float]

  package init(count: Int) {
    labels = Array(repeating: 0, count: 5 * count)
    pairs = Array(repeating: 0, count: 25 * count)
  }

  /// Sets a token's label scores from the sums of its features' weights.
  package mutating func setLabels(_ token: Int, _ sums: (Int) -> Float) {
    for label in 0..<5 { labels[5 * token + label] = sums(label) }
    labels[5 * token + ExtentLabel.resumed.rawValue] +=
      labels[5 * token + ExtentLabel.content.rawValue]
  }

  /// Sets the scores of the pairs before a token: sixteen sums by shared labels, seven of pairs with
  /// ``ExtentLabel/resumed`` alone.
  package mutating func setPairs(_ token: Int, _ sums: (Int) -> Float) {
    for one in ExtentLabel.allCases {
      for two in ExtentLabel.allCases {
        var score = sums(4 * one.shared + two.shared)
        if let own = Self.ownWeight(one, two) { score += sums(own) }
        pairs[25 * token + 5 * one.rawValue + two.rawValue] = score
      }
    }
  }

  /// Which of the last seven boundary weights belongs to a pair of labels.
  package static func ownWeight(_ one: ExtentLabel, _ two: ExtentLabel) -> Int? {
    if two == .resumed {
      return switch one {
      case .outside: 16
      case .source: 17
      case .cue: 18
      case .content, .resumed: 19
      }
    }
    guard one == .resumed else { return nil }
    return two == .outside ? 20 : two == .source ? 21 : 22
  }
}

/// A linear-chain conditional random field over the window of one cue, whose head is known.
///
/// The states know whether a source and a content were seen, so that there is at most one source, and
/// that content breaks off and goes on only by way of ``ExtentLabel/resumed``.
///
/// Source: Lafferty, McCallum & Pereira 2001; the states are ours.
package struct ExtentChain {
  /// A label with what was seen up to and with it.
  package struct State: Sendable {
    package let label: ExtentLabel
    let hasSource: Bool
    let hasContent: Bool

    fileprivate func canFollow(_ other: State) -> Bool {
      if label == .source {
        guard other.label == .source || !other.hasSource else { return false }
      } else if hasSource != other.hasSource {
        return false
      }
      switch label {
      case .content: return other.label == .content || !other.hasContent
      case .resumed: return other.label == .resumed || other.hasContent && other.label != .content
      default: return hasContent == other.hasContent
      }
    }

    package var canBegin: Bool {
      switch label {
      case .source: !hasContent
      case .content: !hasSource
      case .resumed: false
      default: !hasSource && !hasContent
      }
    }
  }

  package static let states: [State] = {
    let flags = [false, true]
    var states: [State] = []
    for hasSource in flags {
      for hasContent in flags {
        states.append(State(label: .outside, hasSource: hasSource, hasContent: hasContent))
        states.append(State(label: .cue, hasSource: hasSource, hasContent: hasContent))
      }
    }
    for hasContent in flags {
      states.append(State(label: .source, hasSource: true, hasContent: hasContent))
    }
    for hasSource in flags {
      states.append(State(label: .content, hasSource: hasSource, hasContent: true))
      states.append(State(label: .resumed, hasSource: hasSource, hasContent: true))
    }
    return states
  }()

  /// By state: those that it may follow.
  package static let predecessors: [[Int]] = states.map { state in
    states.indices.filter { state.canFollow(states[$0]) }
  }

  package let scores: ChainScores
  /// The cue's head, from 0 within the window.
  package let head: Int
  package var count: Int { scores.labels.count / 5 }

  package init(scores: ChainScores, head: Int) {
    self.scores = scores
    self.head = head
  }

  /// Whether a token may have a label: the head is cue, and cue is only what is near it.
  @inline(__always)
  package func allows(_ label: ExtentLabel, at token: Int) -> Bool {
    label == .cue ? abs(token - head) <= Self.longestReach : token != head
  }

  /// Whether two labels may stand side by side: the cue's words are one run, with its head in it.
  @inline(__always)
  package func allows(_ one: ExtentLabel, then two: ExtentLabel, at token: Int) -> Bool {
    if two == .cue, one != .cue { return token <= head }
    return one != .cue || two == .cue || token > head
  }

  /// The likeliest labels of the window.
  ///
  /// Source: Viterbi 1967.
  package func best() -> [ExtentLabel] {
    let width = Self.states.count
    var trace = [Int8](repeating: 0, count: width * count)
    var values = [Float](repeating: -.infinity, count: width * count)
    for (state, value) in Self.states.enumerated()
    where value.canBegin && allows(value.label, at: 0) {
      values[state] = scores.labels[value.label.rawValue]
    }
    let (labels, before, behind) = (Self.labels, Self.waysUpToHead, Self.waysBehindHead)
    // Within the bounds of the three, whose lengths go with the number of tokens.
    values.withUnsafeMutableBufferPointer { values in
      trace.withUnsafeMutableBufferPointer { trace in
        scores.pairs.withUnsafeBufferPointer { pairs in
          for token in 1..<max(1, count) {
            let (own, last, pair) = (width * token, width * (token - 1), 25 * token)
            for way in token <= head ? before : behind {
              let score = values[last + Int(way.from)] + pairs[pair + Int(way.pair)]
              if score > values[own + Int(way.to)] {
                values[own + Int(way.to)] = score
                trace[own + Int(way.to)] = way.from
              }
            }
            for (state, label) in labels.enumerated() {
              values[own + state] +=
                allows(label, at: token) ? scores.labels[5 * token + label.rawValue] : -.infinity
            }
          }
        }
      }
    }
    return path(from: Array(values.suffix(width)), trace)
  }

  /// By state.
  private static let labels = states.map(\.label)

  /// A state that may follow another.
  private struct Way {
    let from: Int8
    let to: Int8
    /// Of their labels, as in ``ChainScores/pairs``.
    let pair: Int8
  }

  /// Before the cue's head and at it no cue ends, behind it none begins.
  private static let waysUpToHead = ways { $0 != .cue || $1 == .cue }
  private static let waysBehindHead = ways { $0 == .cue || $1 != .cue }

  private static func ways(where isAllowed: (ExtentLabel, ExtentLabel) -> Bool) -> [Way] {
    states.indices.flatMap { to in
      predecessors[to].filter { isAllowed(states[$0].label, states[to].label) }.map { from in
        Way(
          from: Int8(from), to: Int8(to),
          pair: Int8(5 * states[from].label.rawValue + states[to].label.rawValue))
      }
    }
  }

  private func path(from end: [Float], _ trace: [Int8]) -> [ExtentLabel] {
    var state = end.indices.max { end[$0] < end[$1] } ?? 0
    var labels = [ExtentLabel](repeating: .outside, count: count)
    for token in stride(from: count - 1, through: 0, by: -1) {
      labels[token] = Self.states[state].label
      state = Int(trace[Self.states.count * token + state])
    }
    return labels
  }

  /// Tokens of a cue on either side of its head, at most.
  private static let longestReach = 12
}
