/// Finds the attributions of a report: who is said to have said what.
///
/// In four steps. A linear model says of each word whether it heads a cue; a conditional random field,
/// for each likely one, which words around it are its source and content; a second linear model, which
/// of these candidates are attributions, each seen beside the others; last, a quotation that none of
/// them covers is given to the likeliest, or stands without a source.
///
/// Source: the task and its terms are those of Pareti (2015) and of Newell et al., "An Attribution
/// Relations Corpus for Political News" (2018); the cue-by-cue labelling follows Pareti et al. (2013).
package struct AttributionTagger: Sendable {
  private let model: AttributionModel

  package init(_ model: AttributionModel) {
    self.model = model
  }

  /// The attributions in the order of their first tokens.
  ///
  /// - Complexity: linear in the tokens. Where very many words look like cues of very long windows, as no news
  ///   has them, the windows are narrowed.
  package func attributions(in report: ParsedReport) -> [TaggedAttribution] {
    let features = CueFeatures(report, rates: model.rates)
    let judge = AttributionJudge(model.acceptance)
    var found = judge.attributions(of: candidates(by: features), in: report)
    explain(&found, by: features)
    return found
  }

  /// Every likely cue with its extents, in the order of the text; their likelihoods are not set.
  package func candidates(in report: ParsedReport) -> [AttributionCandidate] {
    candidates(by: CueFeatures(report, rates: model.rates))
  }

  private func candidates(by features: CueFeatures) -> [AttributionCandidate] {
    var scratch = Scratch()
    var spent = 0
    return cues(features, &scratch).map { token, likelihood in
      var candidate = AttributionCandidate(head: token, cueLikelihood: likelihood)
      let allowed =
        AttributionBounds.windowTokens + AttributionBounds.windowTokensPerToken * token
      let reach = spent <= allowed ? .max / 2 : AttributionBounds.narrowReach
      let extents = ExtentFeatures(of: token, reach: reach, features: features)
      spent += extents.window.count
      let start = extents.window.lowerBound
      let scores = scores(extents, &scratch)
      var labels = ExtentChain(scores: scores, head: token - start).best()
      ExtentRules.apply(to: &labels, from: start, head: token, in: features.report)
      candidate.take(labels, from: start)
      return candidate
    }
  }

  /// Lists that are used again and again.
  private struct Scratch {
    var list = FeatureList()
    var labels = PlacedFeatures()
    var pairs = PlacedFeatures()
  }

  /// The likely cues.
  private func cues(
    _ features: CueFeatures, _ scratch: inout Scratch
  ) -> [(token: Int, likelihood: Float)] {
    var found: [(Int, Float)] = []
    var waiting: [Int] = []
    func weigh(_ scratch: inout Scratch) {
      for (number, token) in waiting.enumerated() {
        let likelihood = Logistic.likelihood(model.cues.sum(scratch.labels[number]))
        if likelihood >= AttributionBounds.candidate { found.append((token, likelihood)) }
      }
      scratch.labels.clear()
      waiting.removeAll(keepingCapacity: true)
    }
    for token in features.report.tokens.indices where features.isCandidate(token) {
      features.fill(&scratch.list, of: token)
      scratch.labels.append(scratch.list.codes, of: model.cues)
      waiting.append(token)
      if waiting.count == Self.cuesAtOnce { weigh(&scratch) }
    }
    weigh(&scratch)
    return found
  }

  private func scores(_ extents: ExtentFeatures, _ scratch: inout Scratch) -> ChainScores {
    scratch.labels.clear()
    scratch.pairs.clear()
    for token in extents.window {
      extents.fill(&scratch.list, of: token)
      scratch.labels.append(scratch.list.codes, of: model.labels)
      if token == extents.window.lowerBound { continue }
      extents.fillBoundary(&scratch.list, before: token)
      scratch.pairs.append(scratch.list.codes, of: model.pairs)
    }
    var scores = ChainScores(count: extents.window.count)
    for place in 0..<extents.window.count {
      let labels = model.labels.fiveSums(scratch.labels[place])
      scores.setLabels(place) { Float(labels[$0]) * model.labels.scale }
      if place == 0 { continue }
      let pairs = model.pairs.sums(scratch.pairs[place - 1])
      scores.setPairs(place) { Float(pairs[$0]) * model.pairs.scale }
    }
    return scores
  }

  /// Names what spoke most for each cue.
  private func explain(_ found: inout [TaggedAttribution], by features: CueFeatures) {
    var list = FeatureList(keepsSigns: true)
    for index in found.indices where found[index].rule != .bareQuotation {
      features.fill(&list, of: found[index].head)
      var weights = [Float](repeating: 0, count: FeatureList.Sign.allCases.count)
      for (weight, sign) in zip(model.cues.weights(list.codes), list.signs) {
        weights[Int(sign.rawValue)] += weight
      }
      found[index].signs = FeatureList.Sign.allCases
        .filter { weights[Int($0.rawValue)] > 0 }
        .sorted { weights[Int($0.rawValue)] > weights[Int($1.rawValue)] }
        .prefix(2).map { $0 }
    }
  }

  /// Words whose features are placed before the first of them is weighed.
  private static let cuesAtOnce = 32
}

/// The features of several tokens or places, each where its weights are.
private struct PlacedFeatures {
  private var places: [WeightTable.Place] = []
  private var ends: [Int] = []

  /// Adds the features of the next one.
  mutating func append(_ codes: [UInt32], of table: WeightTable) {
    table.locate(codes, into: &places)
    ends.append(places.count)
  }

  mutating func clear() {
    places.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// The features of one, from 0.
  subscript(number: Int) -> ArraySlice<WeightTable.Place> {
    places[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }
}

/// An attribution as runs of tokens.
package struct TaggedAttribution: Sendable {
  /// What carried it.
  package enum Rule: String, Sendable {
    /// The learnt model, by what its cue and extents show.
    case learnt
    /// The likeliest cue for a quotation that would have none.
    case keptForQuotation = "kept-for-quotation"
    /// A quotation without any cue.
    case bareQuotation = "bare-quotation"
  }

  /// The head of the cue; the first token of the quotation where there is no cue.
  package let head: Int
  package let source: [Range<Int>]
  package let cue: [Range<Int>]
  package let content: [Range<Int>]
  /// How likely it is, from 0 to 1, as the model has it.
  package let likelihood: Float
  package let rule: Rule
  /// What spoke most for the cue, strongest first.
  var signs: [FeatureList.Sign] = []

  init(_ candidate: AttributionCandidate, rule: Rule) {
    head = candidate.head
    source = candidate.source
    cue = candidate.cue
    content = candidate.content
    likelihood = candidate.likelihood
    self.rule = rule
  }

  var firstToken: Int {
    [source, cue, content].compactMap { $0.first?.lowerBound }.min() ?? head
  }
}
