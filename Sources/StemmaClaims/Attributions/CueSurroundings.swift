/// How the tokens of a cue's window stand to the cue: by the tree, by quotation marks, by rivals.
///
/// Entries of the arrays are tokens of the window in order.
struct CueSurroundings {
  /// The way through the tree from the cue, cut after one, two and six arcs; of tokens to which the tree does
  /// not lead, how far their sentence is away.
  struct Path {
    var one: UInt32 = 1
    var two: UInt32 = 1
    var whole: UInt32 = 1
    /// Arcs on the way.
    var length = 0
  }

  let window: Range<Int>
  let cue: Int
  /// Which kinds of dependents the cue has, with its part of speech.
  private(set) var signature: UInt32 = 0
  private(set) var paths: [Path] = []
  /// Whether a token is the cue or governs it.
  private(set) var isAbove: [Bool] = []
  /// The word that introduces the branch of a token ("that", "to", "how"), 0 for none.
  private(set) var markers: [UInt32] = []
  /// 0 outside quotations; 9 in that of the cue; ±1 to ±3 by how many quotations lie between.
  private(set) var ranks: [Int32] = []
  /// The nearest token above that is likely a cue itself and does not govern this one; -1 for none.
  private(set) var rivals: [Int32] = []
  /// 0 outside quotations; else what stands at the quotation's ends: nothing, this cue or a rival.
  private(set) var ends: [UInt32] = []

  /// - Parameter reach: tokens on either side that are looked at, at most.
  init(of cue: Int, reach: Int, features: CueFeatures) {
    let report = features.report
    let whole = CueWindow.tokens(around: cue, in: report)
    window = max(whole.lowerBound, cue - reach)..<min(whole.upperBound, cue + reach + 1)
    self.cue = cue
    signature = Self.signature(of: cue, in: report)
    setAbove(report)
    setPaths(report)
    setRanks(report)
    setRivals(report, features.steps)
    setEnds(report, features.steps)
  }

  private static func signature(of cue: Int, in report: ParsedReport) -> UInt32 {
    var set: UInt32 = 0
    var isPassive: UInt32 = 0
    for child in report.children(of: cue) {
      let dependency = report.tokens[Int(child)].dependency
      if let bit = kinds.firstIndex(of: dependency) { set |= 1 << UInt32(bit) }
      if dependency == Label.passiveAuxiliary { isPassive = 1 }
    }
    return Code.mixed(Code.mixed(set, isPassive), report.tokens[cue].part)
  }

  private mutating func setAbove(_ report: ParsedReport) {
    isAbove = Array(repeating: false, count: window.count)
    var current = cue
    // A tree that leaves the window is not followed further.
    while window.contains(current) {
      isAbove[current - window.lowerBound] = true
      let head = Int(report.tokens[current].head)
      if head == current { break }
      current = head
    }
  }

  private mutating func setPaths(_ report: ParsedReport) {
    var walk = TreeWalk(
      report: report, cue: cue, window: window, paths: window.map { elsewhere($0, report) })
    walk.run()
    paths = walk.paths
    markers = walk.markers
  }

  /// The path of a token that the tree does not lead to: how many sentences away, and whether quoted.
  private func elsewhere(_ place: Int, _ report: ParsedReport) -> Path {
    let token = report.tokens[place]
    let distance = max(-3, min(3, token.sentence - report.tokens[cue].sentence))
    let code = Code.mixed(Code.mixed(99, UInt32(distance + 10)), UInt32(token.isQuoted))
    let far = Code.mixed(code, UInt32(token.block != report.tokens[cue].block))
    return Path(one: code, two: code, whole: far)
  }

  private mutating func setRanks(_ report: ParsedReport) {
    let tokens = report.tokens
    let own = tokens[cue].quotation
    ranks = Array(repeating: 0, count: window.count)
    func walk(_ places: some Sequence<Int>, sign: Int32, _ ranks: inout [Int32]) {
      var count: Int32 = 0
      var last: Int32 = -1
      for place in places where tokens[place].isQuoted {
        let quotation = tokens[place].quotation
        if quotation != last {
          if quotation != own { count += 1 }
          last = quotation
        }
        ranks[place - window.lowerBound] = quotation == own ? 9 : sign * min(count, 3)
      }
    }
    walk(cue..<window.upperBound, sign: 1, &ranks)
    walk((window.lowerBound..<cue).reversed(), sign: -1, &ranks)
  }

  private mutating func setRivals(_ report: ParsedReport, _ steps: [UInt32]) {
    rivals = window.map { place in
      var current = place
      for _ in 0..<40 {
        if window.contains(current), isAbove[current - window.lowerBound] { return -1 }
        if steps[current] >= 3, !report.tokens[current].isPunctuation { return Int32(current) }
        let head = Int(report.tokens[current].head)
        if head == current { return -1 }
        current = head
      }
      return -1
    }
  }

  private mutating func setEnds(_ report: ParsedReport, _ steps: [UInt32]) {
    ends = Array(repeating: 0, count: window.count)
    var last: Int32 = -1
    var value: UInt32 = 0
    for place in window {
      let index = report.tokens[place].quotation
      guard index >= 0 else { continue }
      if index != last {
        last = index
        value = ends(of: report.quotations[Int(index)].tokens, report, steps)
      }
      ends[place - window.lowerBound] = value
    }
  }

  /// 1, and 3 times what stands before the quotation, and what stands after it.
  private func ends(
    of quotation: Range<Int>, _ report: ParsedReport, _ steps: [UInt32]
  ) -> UInt32 {
    let tokens = report.tokens
    func look(_ places: some Sequence<Int>, block: Int32, stopAfter: (Int) -> Bool) -> UInt32 {
      var found: UInt32 = 0
      for place in places {
        if tokens[place].block != block || tokens[place].isQuoted { break }
        if place == cue { return 1 }
        if steps[place] >= 4 { found = 2 }
        if stopAfter(place), tokens[place].form == Label.stop { break }
      }
      return found
    }
    let start = quotation.lowerBound
    let end = quotation.upperBound
    let before = look(
      stride(from: start - 2, through: max(0, start - 9), by: -1), block: tokens[start].block
    ) { $0 < start - 3 }
    let after = look(
      stride(from: end + 1, to: min(tokens.count, end + 9), by: 1), block: tokens[end - 1].block
    ) { $0 > end + 1 }
    return 1 + 3 * before + after
  }

  /// The dependents that make up ``signature``, by bit.
  private static let kinds = [
    "nsubj", "nsubjpass", "ccomp", "xcomp", "dobj", "agent", "prep", "prt", "acomp", "advcl",
    "attr", "poss", "acl", "relcl", "dative", "intj", "pcomp", "pobj",
  ].map(Code.of)
}

/// A walk through a sentence's tree from the cue, nearest tokens first, within the window.
private struct TreeWalk {
  let report: ParsedReport
  let cue: Int
  let window: Range<Int>
  /// By token of the window, as ``CueSurroundings`` has them; what is not reached is left as it was.
  var paths: [CueSurroundings.Path]
  var markers: [UInt32] = []
  private let sentence: Range<Int>
  private var isReached: [Bool] = []
  private var queue: [Int] = []

  init(report: ParsedReport, cue: Int, window: Range<Int>, paths: [CueSurroundings.Path]) {
    self.report = report
    self.cue = cue
    self.window = window
    self.paths = paths
    sentence = report.sentence(of: cue).clamped(to: window)
  }

  mutating func run() {
    markers = Array(repeating: 0, count: window.count)
    isReached = Array(repeating: false, count: sentence.count)
    isReached[cue - sentence.lowerBound] = true
    paths[cue - window.lowerBound] = CueSurroundings.Path()
    markers[cue - window.lowerBound] = marker(of: cue)
    queue = [cue]
    var next = 0
    while next < queue.count {
      let place = queue[next]
      next += 1
      let token = report.tokens[place]
      if Int(token.head) != place {
        reach(Int(token.head), from: place, by: Code.mixed(token.dependency, 1))
      }
      for child in report.children(of: place) {
        let isLeft = UInt32(place == cue && Int(child) < place)
        let arc = Code.mixed(Code.mixed(report.tokens[Int(child)].dependency, 2), isLeft)
        reach(Int(child), from: place, by: arc)
      }
    }
  }

  private mutating func reach(_ place: Int, from origin: Int, by arc: UInt32) {
    guard sentence.contains(place), !isReached[place - sentence.lowerBound] else { return }
    isReached[place - sentence.lowerBound] = true
    var path = paths[origin - window.lowerBound]
    path.length += 1
    if path.length <= 1 { path.one = Code.mixed(path.one, arc) }
    if path.length <= 2 { path.two = Code.mixed(path.two, arc) }
    path.whole = Code.mixed(path.whole, path.length <= 6 ? arc : 5)
    paths[place - window.lowerBound] = path
    markers[place - window.lowerBound] =
      origin == cue ? marker(of: place) : markers[origin - window.lowerBound]
    queue.append(place)
  }

  private func marker(of token: Int) -> UInt32 {
    for child in report.children(of: token) {
      let word = report.tokens[Int(child)]
      if word.dependency == Label.marker || Self.introducers.contains(word.tag) {
        return word.lemma
      }
    }
    return 0
  }

  /// Tags of the words that open a clause.
  private static let introducers = ["TO", "WRB", "WP"].map(Code.of)
}
