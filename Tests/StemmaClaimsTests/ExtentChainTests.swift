import StemmaTestReports
import Testing

@testable import StemmaClaims

/// The chain of labels around a cue, held to trying every labelling.
struct ExtentChainTests {
  private static func scores(_ count: Int, seed: UInt64) -> ChainScores {
    var random = SeededRandom(seed: seed)
    var scores = ChainScores(count: count)
    for place in scores.labels.indices {
      scores.labels[place] = Float.random(in: -2...2, using: &random)
    }
    for place in scores.pairs.indices {
      scores.pairs[place] = Float.random(in: -2...2, using: &random)
    }
    return scores
  }

  /// The best of all labellings that the rules of the chain allow, one by one.
  private func bestByTrying(_ chain: ExtentChain) -> Float {
    var best = -Float.infinity
    func go(_ token: Int, _ last: Int?, _ sum: Float) {
      guard token < chain.count else {
        best = max(best, sum)
        return
      }
      for (state, to) in ExtentChain.states.enumerated() where chain.allows(to.label, at: token) {
        var next = sum + chain.scores.labels[5 * token + to.label.rawValue]
        if let last {
          let from = ExtentChain.states[last].label
          guard ExtentChain.predecessors[state].contains(last),
            chain.allows(from, then: to.label, at: token)
          else { continue }
          next += chain.scores.pairs[25 * token + 5 * from.rawValue + to.label.rawValue]
        } else if !to.canBegin {
          continue
        }
        go(token + 1, state, next)
      }
    }
    go(0, nil, 0)
    return best
  }

  private func sum(_ labels: [ExtentLabel], _ scores: ChainScores) -> Float {
    labels.indices.reduce(0) { sum, token in
      let pair =
        token == 0
        ? 0 : scores.pairs[25 * token + 5 * labels[token - 1].rawValue + labels[token].rawValue]
      return sum + pair + scores.labels[5 * token + labels[token].rawValue]
    }
  }

  @Test(arguments: 0..<24)
  func `the best labelling is the best of all`(seed: Int) {
    let count = 1 + seed % 5
    let chain = ExtentChain(
      scores: Self.scores(count, seed: UInt64(seed)), head: seed % count)
    let labels = chain.best()
    #expect(abs(sum(labels, chain.scores) - bestByTrying(chain)) < 1e-4)
  }

  @Test(arguments: 0..<40)
  func `a labelling has one cue with the head in it, one source, and content that goes on`(
    seed: Int
  ) {
    let count = 30
    let head = seed % count
    let labels = ExtentChain(scores: Self.scores(count, seed: UInt64(seed)), head: head).best()
    func runs(_ label: ExtentLabel) -> [Range<Int>] {
      labels.indices.filter { labels[$0] == label && ($0 == 0 || labels[$0 - 1] != label) }.map {
        $0..<(labels[$0...].firstIndex { $0 != label } ?? count)
      }
    }
    #expect(runs(.cue).count == 1 && runs(.cue)[0].contains(head))
    #expect(runs(.source).count <= 1)
    #expect(runs(.content).count <= 1)
    if let resumed = runs(.resumed).first {
      #expect(runs(.content).first.map { $0.upperBound < resumed.lowerBound } == true)
    }
  }
}

/// The file of weights that the program carries.
struct AttributionModelTests {
  @Test func `the built-in weights are read`() throws {
    let model = try AttributionModel.builtIn()
    #expect(model.rates.steps.count > 1_000)
    #expect(model.cues.scale > 0 && model.labels.scale > 0 && model.pairs.scale > 0)
  }

  @Test func `bytes that are no weights are an error`() {
    let version = UInt8(AttributionModel.version)
    #expect(throws: AttributionModel.Fault.unknownLayout) { try AttributionModel([]) }
    #expect(throws: AttributionModel.Fault.unknownLayout) {
      try AttributionModel(AttributionModel.magic + [version + 1, 0, 0, 0])
    }
    for tail in [0, 3, 40] {
      #expect(throws: AttributionModel.Fault.wrongLength) {
        try AttributionModel(
          AttributionModel.magic + [version, 0, 0, 0] + [UInt8](repeating: 0xFF, count: tail))
      }
    }
  }
}

/// What a window of tokens around a cue takes in, and how quotations are cut into pieces.
struct ParsedReportTests {
  @Test func `the step of a word says how often it heads a cue`() {
    #expect(CueRates.step(cues: 90, of: 100) == 5)
    #expect(CueRates.step(cues: 5, of: 100) == 1)
    #expect(CueRates.step(cues: 0, of: 100) == 0)
    #expect(CueRates.step(cues: 1, of: 1_000) == nil)
    #expect(CueRates.step(cues: 0, of: 5) == 1)
  }

  @Test func `a code does not tell capitals from small letters, and tells order`() {
    #expect(Code.of("Said") == Code.of("said"))
    #expect(Code.of("said") != Code.of("sail"))
    #expect(Code.mixed(1, 2) != Code.mixed(2, 1))
  }
}
