/// What the tokens around a cue, and the places between them, show of its source and content.
///
/// Half as many as were first tried: those whose weights moved little in the labelled reports were left out
/// without a loss.
package struct ExtentFeatures {
  private let around: CueSurroundings
  private let features: CueFeatures
  private let report: ParsedReport
  private let cue: ParsedToken

  /// - Parameter reach: tokens on either side that are looked at, at most.
  package init(of cue: Int, reach: Int = .max / 2, features: CueFeatures) {
    around = CueSurroundings(of: cue, reach: reach, features: features)
    self.features = features
    report = features.report
    self.cue = report.tokens[cue]
  }

  /// The tokens in question, the cue among them.
  package var window: Range<Int> { around.window }

  /// Hands out the codes of every token's features, and of those of the place before it but for the first.
  package func eachFeature(
    token: (Int, [UInt32]) -> Void, place: (Int, [UInt32]) -> Void
  ) {
    var list = FeatureList()
    for index in window {
      fill(&list, of: index)
      token(index, list.codes)
      if index == window.lowerBound { continue }
      fillBoundary(&list, before: index)
      place(index, list.codes)
    }
  }

  /// Sets the list to the features of a token of the window.
  func fill(_ list: inout FeatureList, of index: Int) {
    list.clear()
    let token = report.tokens[index]
    let place = index - window.lowerBound
    let path = around.paths[place]
    let isBefore = UInt32(index < around.cue)
    let lemma = cue.lemma
    list.add(.place, 103, Self.bucket(index - around.cue))
    list.add(.dependents, 104, path.whole)
    list.add(.dependents, 108, lemma, path.one)
    list.add(.dependents, 111, around.signature, path.one)
    list.add(.dependents, 140, cue.dependency, path.two)
    list.add(.word, 120, token.entity, path.two)
    list.add(.dependents, 150, around.markers[place], path.one, lemma)

    let rank = token.isQuoted ? Code.mixed(rank(place, token), UInt32(cue.isQuoted)) : 0
    list.add(.quotation, 128, rank)
    list.add(.quotation, 130, rank, path.one)
    list.add(.quotation, 132, rank, lemma)
    list.add(.quotation, 133, UInt32(token.mark.rawValue), rank, UInt32(token.isPunctuation))
    list.add(.quotation, 151, rank, attributes(of: token), lemma)

    let offset = index - around.cue
    let near: UInt32 = abs(offset) <= 4 ? UInt32(offset + 5) : 0
    list.add(.neighbours, 138, near == 0 ? 0 : Code.mixed(near, token.lemma), lemma)
    list.add(.neighbours, 139, near, token.tag, cue.tag)

    let rival = Int(around.rivals[place])
    let step = rival < 0 ? 0 : Code.mixed(features.steps[rival], rival == index ? 1 : 2)
    list.add(.rivals, 144, step, around.signature, isBefore)
    list.add(.rivals, 148, around.ends[place], lemma, isBefore)
    list.add(.rivals, 149, around.ends[place], rank, path.one)
  }

  /// Sets the list to the features of the place before a token of the window, not the first.
  func fillBoundary(_ list: inout FeatureList, before index: Int) {
    list.clear()
    addTrees(before: index, &list)
    addMarks(before: index, &list)
    addRivals(before: index, &list)
  }

  /// By the two tokens at the place, and the largest subtrees that end and begin there.
  private func addTrees(before index: Int, _ list: inout FeatureList) {
    let (left, right) = (report.tokens[index - 1], report.tokens[index])
    let place = index - window.lowerBound
    let (before, after) = (around.paths[place - 1], around.paths[place])
    let first = largestSubtree(startingAt: index)
    let last = largestSubtree(endingAt: index - 1)
    let starting = right.isPunctuation ? Self.mark : around.paths[first - window.lowerBound].whole
    let ending = left.isPunctuation ? Self.mark : around.paths[last - window.lowerBound].whole
    let startingKind = right.isPunctuation ? Self.mark : report.tokens[first].dependency
    let endingKind = left.isPunctuation ? Self.mark : report.tokens[last].dependency
    let extent = report.tokens[first].rightEdge - report.tokens[first].leftEdge
    let length = right.isPunctuation ? 0 : UInt32(min(5, extent))
    let isBefore = UInt32(index <= around.cue)
    let offset = UInt32(max(-3, min(3, index - around.cue)) + 5)
    list.add(.place, 201)
    list.add(.place, 202, isBefore)
    list.add(.word, 203, left.form)
    list.add(.word, 204, right.form)
    list.add(.word, 205, left.tag, right.tag)
    list.add(.dependents, 206, starting)
    list.add(.dependents, 207, startingKind, isBefore)
    list.add(.dependents, 208, ending)
    list.add(.dependents, 209, endingKind, isBefore)
    list.add(.dependents, 215, before.one, after.one)
    list.add(.dependents, 216, before.two, after.two)
    list.add(.place, 217, offset)
    list.add(.dependents, 221, right.form, startingKind, starting)
    list.add(.neighbours, 222, offset, left.tag, right.tag)
    list.add(.word, 223, right.form, isBefore)
    list.add(.word, 224, left.form, isBefore)
    list.add(.dependents, 227, left.form, startingKind, isBefore)
    list.add(.dependents, 228, endingKind, right.form, isBefore)
    list.add(.dependents, 229, UInt32(left.isPunctuation), starting, cue.tag)
    list.add(.dependents, 230, UInt32(right.isPunctuation), ending, cue.tag)
    list.add(.dependents, 237, starting, length)
    let isWithin = UInt32(left.isQuoted && left.quotation == right.quotation)
    list.add(.quotation, 244, isWithin, Code.mixed(startingKind, endingKind), isBefore)
    let rival = Int(around.rivals[place])
    let isNew = rival >= 0 && rival != Int(around.rivals[place - 1])
    list.add(
      .rivals, 241,
      isNew ? Code.mixed(report.tokens[rival].lemma, UInt32(rival == index)) : 0, starting,
      isBefore)
  }

  private func addMarks(before index: Int, _ list: inout FeatureList) {
    let (left, right) = (report.tokens[index - 1], report.tokens[index])
    let place = index - window.lowerBound
    let (leftRank, rightRank) = (rank(place - 1, left), rank(place, right))
    let ranks = Code.mixed(leftRank, rightRank)
    let marks = UInt32(left.mark.rawValue) * 3 + UInt32(right.mark.rawValue)
    let isBefore = UInt32(index <= around.cue)
    let isWithin = UInt32(left.isQuoted && left.quotation == right.quotation)
    list.add(.quotation, 213, marks, isBefore)
    list.add(.quotation, 214, marks, leftRank, rightRank)
    list.add(
      .quotation, 231, UInt32(left.block != right.block), UInt32(left.sentence != right.sentence),
      ranks)
    list.add(.quotation, 243, isWithin, attributes(of: right), isBefore)
    list.add(
      .quotation, 246, marks, attributes(of: right.isQuoted ? right : left), ranks)
    list.add(
      .quotation, 242, around.ends[place - 1], around.ends[place],
      UInt32(left.quotation == right.quotation))
  }

  private func addRivals(before index: Int, _ list: inout FeatureList) {
    let place = index - window.lowerBound
    let (one, two) = (Int(around.rivals[place - 1]), Int(around.rivals[place]))
    list.add(
      .rivals, 240, one < 0 ? 0 : features.steps[one], two < 0 ? 0 : features.steps[two],
      UInt32(one == two))
  }

  // MARK: Trees

  /// The highest token within the window, and below the cue's governors, whose subtree begins here.
  private func largestSubtree(startingAt index: Int) -> Int {
    largestSubtree(at: index) { Int($0.leftEdge) == index }
  }

  /// The same, whose subtree ends here.
  private func largestSubtree(endingAt index: Int) -> Int {
    largestSubtree(at: index) { Int($0.rightEdge) == index }
  }

  @inline(__always)
  private func largestSubtree(at index: Int, hasEdge: (ParsedToken) -> Bool) -> Int {
    guard !report.tokens[index].isPunctuation else { return index }
    var current = index
    for _ in 0..<Self.highestClimb {
      let head = Int(report.tokens[current].head)
      guard head != current, window.contains(head), hasEdge(report.tokens[head]),
        !around.isAbove[head - window.lowerBound]
      else { break }
      current = head
    }
    return current
  }

  // MARK: Codes

  private func attributes(of token: ParsedToken) -> UInt32 {
    token.isQuoted ? report.quotations[Int(token.quotation)].attributes.code : 0
  }

  private func rank(_ place: Int, _ token: ParsedToken) -> UInt32 {
    token.isQuoted ? UInt32(bitPattern: 10 + around.ranks[place]) : 0
  }

  private static func bucket(_ distance: Int) -> UInt32 {
    let far = abs(distance)
    let bucket =
      far <= 3 ? far : far <= 5 ? 4 : far <= 8 ? 5 : far <= 15 ? 6 : far <= 30 ? 7 : 8
    return UInt32(20 + (distance < 0 ? -bucket : bucket))
  }

  /// Stands for the path to a mark, and for its kind.
  private static let mark: UInt32 = 3
  /// Arcs that are climbed to the largest subtree.
  private static let highestClimb = 64
}
