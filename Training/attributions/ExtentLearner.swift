import StemmaClaims
import TrainingTools

/// Learns the weights of the chain that finds sources and contents, from the marked attributions alone.
struct ExtentLearner {
  let reports: [LabelledReport]
  let rates: CueRates

  /// An attribution whose cue is known, as the chain sees it.
  private struct Example {
    let head: Int
    let labels: [ExtentLabel]
    /// By token of the window: the numbers of its features, and of those of the place before it.
    let tokens: [[Int32]]
    let places: [[Int32]]
  }

  func weights() -> (labels: QuantisedWeights, pairs: QuantisedWeights) {
    var tokenCounts = FeatureCounts()
    var placeCounts = FeatureCounts()
    each { extents, _, _ in
      extents.eachFeature(
        token: { for code in $1 { tokenCounts.add(code) } },
        place: { for code in $1 { placeCounts.add(code) } })
    }
    let tokenNumbers = tokenCounts.numbered(atLeast: Self.leastTokenCount)
    let placeNumbers = placeCounts.numbered(atLeast: Self.leastPlaceCount)
    var examples: [Example] = []
    each { extents, head, labels in
      var tokens: [[Int32]] = []
      var places: [[Int32]] = [[]]
      extents.eachFeature(
        token: { tokens.append(tokenNumbers.numbers(of: $1)) },
        place: { places.append(placeNumbers.numbers(of: $1)) })
      examples.append(
        Example(
          head: head - extents.window.lowerBound, labels: labels, tokens: tokens, places: places))
    }
    var labels = AdaptiveWeights(count: 5 * tokenNumbers.codes.count, start: 1e-4, decay: 0)
    var pairs = AdaptiveWeights(
      count: Self.pairOutputs * placeNumbers.codes.count, start: 1e-4, decay: 0)
    var random = SplitMix(seed: 2)
    for pass in 0..<Self.passes {
      examples.shuffle(using: &random)
      let rate = Self.rate * (1 - 0.8 * Float(pass) / Float(Self.passes))
      for example in examples { Self.step(example, &labels, &pairs, rate: rate) }
    }
    return (
      labels.table(outputs: 5, codes: tokenNumbers.codes),
      pairs.table(outputs: Self.pairOutputs, codes: placeNumbers.codes)
    )
  }

  private func each(_ use: (ExtentFeatures, Int, [ExtentLabel]) -> Void) {
    for report in reports {
      let features = CueFeatures(report.parse, rates: rates)
      for (index, gold) in report.gold.enumerated()
      where report.goldAtToken[gold.head] == index {
        let extents = ExtentFeatures(of: gold.head, features: features)
        use(extents, gold.head, GoldLabels.labels(of: gold, in: extents.window, report.parse))
      }
    }
  }

  private static func step(
    _ example: Example, _ labels: inout AdaptiveWeights, _ pairs: inout AdaptiveWeights,
    rate: Float
  ) {
    let scores = scores(of: example, labels, pairs)
    guard let marginals = ExtentChain(scores: scores, head: example.head).marginals() else {
      return
    }
    for (token, features) in example.tokens.enumerated() {
      var errors = (0..<5).map {
        marginals.labels[5 * token + $0] - (example.labels[token].rawValue == $0 ? 1 : 0)
      }
      errors[ExtentLabel.content.rawValue] += errors[ExtentLabel.resumed.rawValue]
      guard errors.contains(where: { abs($0) > 1e-4 }) else { continue }
      for feature in features {
        for label in 0..<5 where abs(errors[label]) > 1e-5 {
          labels.step(5 * Int(feature) + label, gradient: errors[label], rate: rate)
        }
      }
    }
    for token in example.tokens.indices.dropFirst() {
      let errors = pairErrors(token, example, marginals.pairs)
      guard errors.contains(where: { abs($0) > 1e-4 }) else { continue }
      for feature in example.places[token] {
        for output in 0..<pairOutputs where abs(errors[output]) > 1e-5 {
          pairs.step(
            pairOutputs * Int(feature) + output, gradient: errors[output], rate: rate)
        }
      }
    }
  }

  private static func scores(
    of example: Example, _ labels: AdaptiveWeights, _ pairs: AdaptiveWeights
  ) -> ChainScores {
    var scores = ChainScores(count: example.tokens.count)
    for (token, features) in example.tokens.enumerated() {
      scores.setLabels(token) { label in
        features.reduce(0) { $0 + labels.values[5 * Int($1) + label] }
      }
      if token == 0 { continue }
      var sums = [Float](repeating: 0, count: pairOutputs)
      for feature in example.places[token] {
        for output in 0..<pairOutputs {
          sums[output] += pairs.values[pairOutputs * Int(feature) + output]
        }
      }
      scores.setPairs(token) { sums[$0] }
    }
    return scores
  }

  private static func pairErrors(
    _ token: Int, _ example: Example, _ marginals: [Float]
  ) -> [Float] {
    var errors = [Float](repeating: 0, count: pairOutputs)
    for one in ExtentLabel.allCases {
      for two in ExtentLabel.allCases {
        let isRight = example.labels[token - 1] == one && example.labels[token] == two
        let error = marginals[25 * token + 5 * one.rawValue + two.rawValue] - (isRight ? 1 : 0)
        errors[4 * one.shared + two.shared] += error
        if let own = ChainScores.ownWeight(one, two) { errors[own] += error }
      }
    }
    return errors
  }

  private static let passes = 7
  private static let rate: Float = 0.02
  private static let pairOutputs = 23
  private static let leastTokenCount = 8
  private static let leastPlaceCount = 16
}

/// The labels that a marked attribution gives the tokens of its window.
enum GoldLabels {
  static func labels(
    of gold: GoldAttribution, in window: Range<Int>, _ parse: ParsedReport
  ) -> [ExtentLabel] {
    var labels = [ExtentLabel](repeating: .outside, count: window.count)
    func put(_ tokens: some Sequence<Int>, _ label: ExtentLabel) {
      for token in tokens where window.contains(token) { labels[token - window.lowerBound] = label }
    }
    put(contentRuns(gold.content, parse), .content)
    if let first = gold.source.first, let last = gold.source.last, last - first < 80 {
      put(first...last, .source)
    }
    put(cueRun(gold), .cue)
    keepLongestSource(&labels)
    markResumed(&labels)
    return labels
  }

  /// The content with the marks that stand between two of its words.
  private static func contentRuns(_ content: [Int], _ parse: ParsedReport) -> [Int] {
    var tokens: [Int] = []
    for token in content {
      if let last = tokens.last, last + 1 < token,
        ((last + 1)..<token).allSatisfy({ parse.tokens[$0].isPunctuation })
      {
        tokens += (last + 1)..<token
      }
      tokens.append(token)
    }
    // Marks at the ends of a run do not belong to it.
    return tokens.indices.filter { place in
      guard parse.tokens[tokens[place]].isPunctuation else { return true }
      func reachesWord(_ step: Int) -> Bool {
        var next = place
        while tokens.indices.contains(next + step), tokens[next + step] == tokens[next] + step {
          next += step
          if !parse.tokens[tokens[next]].isPunctuation { return true }
        }
        return false
      }
      return reachesWord(-1) && reachesWord(1)
    }.map { tokens[$0] }
  }

  private static func cueRun(_ gold: GoldAttribution) -> ClosedRange<Int> {
    let members = Set(gold.cue)
    var (start, end) = (gold.head, gold.head)
    while members.contains(start - 1) { start -= 1 }
    while members.contains(end + 1) { end += 1 }
    return start...end
  }

  private static func keepLongestSource(_ labels: inout [ExtentLabel]) {
    let runs = runs(of: .source, in: labels)
    guard let longest = runs.reversed().max(by: { $0.count < $1.count }) else { return }
    for run in runs where run != longest { for place in run { labels[place] = .outside } }
  }

  private static func markResumed(_ labels: inout [ExtentLabel]) {
    for run in runs(of: .content, in: labels).dropFirst() {
      for place in run { labels[place] = .resumed }
    }
  }

  private static func runs(of label: ExtentLabel, in labels: [ExtentLabel]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (place, own) in labels.enumerated() where own == label {
      if let last = runs.last, last.upperBound == place {
        runs[runs.count - 1] = last.lowerBound..<(place + 1)
      } else {
        runs.append(place..<(place + 1))
      }
    }
    return runs
  }
}
