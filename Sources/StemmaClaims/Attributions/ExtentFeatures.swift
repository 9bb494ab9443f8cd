/// What the tokens around a cue, and the places between them, show of its source and content.
package struct ExtentFeatures {
  let around: CueSurroundings
  private let features: CueFeatures
  private let report: ParsedReport
  private let cue: ParsedToken

  package init(of cue: Int, features: CueFeatures) {
    around = CueSurroundings(of: cue, features: features)
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
    addPath(token, index, path, &list)
    let rank = rankCode(place, token)
    addQuotation(token, index, path, rank, &list)
    addNearness(token, index, path, &list)
    addRivals(token, index, path, rank, &list)
  }

  private func addPath(
    _ token: ParsedToken, _ index: Int, _ path: CueSurroundings.Path, _ list: inout FeatureList
  ) {
    let lemma = cue.lemma
    let isBefore = UInt32(index < around.cue)
    let branch = report.tokens[Int(path.branch)]
    let marker = around.markers[index - window.lowerBound]
    list.add(.place, 101)
    list.add(.place, 102, isBefore)
    list.add(.place, 103, Self.bucket(index - around.cue))
    list.add(.dependents, 104, path.whole)
    list.add(.dependents, 105, path.one)
    list.add(.dependents, 106, path.two)
    list.add(.dependents, 107, path.three)
    list.add(.dependents, 108, lemma, path.one)
    list.add(.dependents, 109, lemma, path.two)
    list.add(.dependents, 110, lemma, path.whole)
    list.add(.dependents, 111, around.signature, path.one)
    list.add(.dependents, 112, around.signature, path.two)
    list.add(.dependents, 113, around.signature, path.whole)
    list.add(.dependents, 114, cue.tag, path.whole)
    list.add(.dependents, 140, cue.dependency, path.two)
    list.add(.word, 115, token.form)
    list.add(.word, 116, token.form, path.one)
    list.add(.word, 117, token.lemma, path.whole)
    list.add(.word, 118, token.part, path.two)
    list.add(.word, 119, token.tag, path.whole)
    list.add(.word, 120, token.entity, path.two)
    list.add(.word, 121, token.dependency, isBefore)
    list.add(.word, 122, lemma, token.lemma, isBefore)
    list.add(.dependents, 123, branch.lemma, path.one)
    list.add(.dependents, 124, branch.lemma, path.two)
    list.add(.dependents, 125, branch.tag, path.two, lemma)
    list.add(.dependents, 126, branch.entity, path.two)
    list.add(.dependents, 127, marker, path.one)
    list.add(.dependents, 150, marker, path.one, lemma)
  }

  private func addQuotation(
    _ token: ParsedToken, _ index: Int, _ path: CueSurroundings.Path, _ rank: UInt32,
    _ list: inout FeatureList
  ) {
    let attributes = attributes(of: token)
    list.add(.quotation, 128, rank)
    list.add(.quotation, 129, rank, attributes)
    list.add(.quotation, 130, rank, path.one)
    list.add(.quotation, 131, rank, around.signature)
    list.add(.quotation, 132, rank, cue.lemma)
    list.add(.quotation, 133, UInt32(token.mark.rawValue), rank, UInt32(token.isPunctuation))
    list.add(.quotation, 151, rank, attributes, cue.lemma)
    list.add(.place, 134, min(path.length, 7), UInt32(index < around.cue))
    list.add(
      .place, 135, UInt32(path.length == CueSurroundings.Path.unreached),
      UInt32(token.block != cue.block), rank)
  }

  private func addNearness(
    _ token: ParsedToken, _ index: Int, _ path: CueSurroundings.Path, _ list: inout FeatureList
  ) {
    let isBefore = UInt32(index < around.cue)
    let offset = index - around.cue
    let near: UInt32 = abs(offset) <= 4 ? UInt32(offset + 5) : 0
    list.add(.neighbours, 136, features.form(index - 1, near: index), isBefore)
    list.add(.neighbours, 137, features.form(index + 1, near: index), isBefore)
    list.add(.neighbours, 138, near == 0 ? 0 : Code.mixed(near, token.lemma), cue.lemma)
    list.add(.neighbours, 139, near, token.tag, cue.tag)
    list.add(.neighbours, 141, near, token.lemma, path.one)
  }

  private func addRivals(
    _ token: ParsedToken, _ index: Int, _ path: CueSurroundings.Path, _ rank: UInt32,
    _ list: inout FeatureList
  ) {
    let place = index - window.lowerBound
    let isBefore = UInt32(index < around.cue)
    let rival = Int(around.rivals[place])
    let ends = around.ends[place]
    if rival >= 0 {
      let own: UInt32 = rival == index ? 1 : 2
      let word = report.tokens[rival]
      let step = Code.mixed(features.steps[rival], own)
      let at = max(0, min(window.count - 1, rival - window.lowerBound))
      list.add(.rivals, 142, Code.mixed(word.lemma, own), path.one)
      list.add(.rivals, 143, step, path.two, UInt32(rival > around.cue))
      list.add(.rivals, 144, step, around.signature, isBefore)
      list.add(.rivals, 145, around.paths[at].whole, own, UInt32(token.isQuoted))
    } else {
      list.add(.rivals, 142, 0, path.one)
      list.add(.rivals, 143, 0, path.two, 0)
      list.add(.rivals, 144, 0, around.signature, isBefore)
      list.add(.rivals, 145, 0, 0, UInt32(token.isQuoted))
    }
    list.add(.rivals, 146, ends, isBefore)
    list.add(.rivals, 147, ends, rank, attributes(of: token))
    list.add(.rivals, 148, ends, cue.lemma, isBefore)
    list.add(.rivals, 149, ends, rank, path.one)
  }

  // MARK: Places between two tokens

  /// Sets the list to the features of the place before a token of the window, not the first.
  func fillBoundary(_ list: inout FeatureList, before index: Int) {
    list.clear()
    let boundary = Boundary(before: index, self)
    addTrees(boundary, &list)
    addMarks(boundary, &list)
    if abs(boundary.offset) < 3 { addClose(boundary, &list) }
  }

  /// The two tokens at a place, and the largest subtrees that end and begin there.
  private struct Boundary {
    let index: Int
    let left: ParsedToken
    let right: ParsedToken
    /// The path to the subtree that ends, and to the one that begins; 3 for a mark.
    let endingPath: UInt32
    let startingPath: UInt32
    let endingKind: UInt32
    let startingKind: UInt32
    /// Tokens of the subtree that begins, up to 5.
    let length: UInt32
    let isBefore: UInt32
    /// Distance from the cue, up to 3.
    let offset: Int
    let leftRank: UInt32
    let rightRank: UInt32

    init(before index: Int, _ features: ExtentFeatures) {
      let tokens = features.report.tokens
      let start = features.window.lowerBound
      self.index = index
      left = tokens[index - 1]
      right = tokens[index]
      let starting = features.largestSubtree(at: index) { $0.leftEdge }
      let ending = features.largestSubtree(at: index - 1) { $0.rightEdge }
      startingPath = right.isPunctuation ? 3 : features.around.paths[starting - start].whole
      endingPath = left.isPunctuation ? 3 : features.around.paths[ending - start].whole
      startingKind = right.isPunctuation ? 3 : tokens[starting].dependency
      endingKind = left.isPunctuation ? 3 : tokens[ending].dependency
      length =
        right.isPunctuation
        ? 0 : UInt32(min(5, tokens[starting].rightEdge - tokens[starting].leftEdge))
      isBefore = UInt32(index <= features.around.cue)
      offset = max(-3, min(3, index - features.around.cue))
      leftRank = features.plainRank(index - 1 - start)
      rightRank = features.plainRank(index - start)
    }

    var isWithinQuotation: Bool { left.isQuoted && left.quotation == right.quotation }
    var offsetCode: UInt32 { UInt32(offset + 5) }
  }

  /// The highest token within the window, and below the cue's governors, whose subtree has its edge here.
  private func largestSubtree(at index: Int, edge: (ParsedToken) -> Int32) -> Int {
    guard !report.tokens[index].isPunctuation else { return index }
    var current = index
    for _ in 0..<Self.highestClimb {
      let head = Int(report.tokens[current].head)
      guard head != current, window.contains(head), Int(edge(report.tokens[head])) == index,
        !around.isAbove[head - window.lowerBound]
      else { break }
      current = head
    }
    return current
  }

  private func addTrees(_ place: Boundary, _ list: inout FeatureList) {
    let (left, right, lemma) = (place.left, place.right, cue.lemma)
    let (ending, starting) = (place.endingPath, place.startingPath)
    let at = place.index - window.lowerBound
    let (before, after) = (around.paths[at - 1], around.paths[at])
    list.add(.place, 201)
    list.add(.place, 202, place.isBefore)
    list.add(.word, 203, left.form)
    list.add(.word, 204, right.form)
    list.add(.word, 205, left.tag, right.tag)
    list.add(.dependents, 206, starting)
    list.add(.dependents, 207, place.startingKind, place.isBefore)
    list.add(.dependents, 208, ending)
    list.add(.dependents, 209, place.endingKind, place.isBefore)
    list.add(.dependents, 210, starting, ending)
    list.add(.dependents, 211, lemma, starting)
    list.add(.dependents, 212, lemma, ending)
    list.add(.dependents, 215, before.one, after.one)
    list.add(.dependents, 216, before.two, after.two)
    list.add(.place, 217, place.offsetCode)
    list.add(.neighbours, 218, lemma, right.form)
    list.add(.neighbours, 219, lemma, place.offsetCode, right.form)
    list.add(.neighbours, 220, left.form, right.form)
    list.add(.dependents, 221, right.form, place.startingKind, starting)
    list.add(.neighbours, 222, place.offsetCode, left.tag, right.tag)
    list.add(.word, 223, right.form, place.isBefore)
    list.add(.word, 224, left.form, place.isBefore)
    list.add(.dependents, 225, lemma, starting, ending)
    list.add(.dependents, 226, around.signature, starting, ending)
    list.add(.dependents, 227, left.form, place.startingKind, place.isBefore)
    list.add(.dependents, 228, place.endingKind, right.form, place.isBefore)
    list.add(.dependents, 229, UInt32(left.isPunctuation), starting, cue.tag)
    list.add(.dependents, 230, UInt32(right.isPunctuation), ending, cue.tag)
    list.add(.dependents, 237, starting, place.length)
    list.add(.dependents, 238, starting, right.tag, left.form)
    list.add(.dependents, 239, ending, left.tag, right.form)
  }

  private func addMarks(_ place: Boundary, _ list: inout FeatureList) {
    let (left, right) = (place.left, place.right)
    let at = place.index - window.lowerBound
    let marks = UInt32(left.mark.rawValue) * 3 + UInt32(right.mark.rawValue)
    let ranks = Code.mixed(place.leftRank, place.rightRank)
    let isWithin = UInt32(place.isWithinQuotation)
    list.add(.quotation, 213, marks, place.isBefore)
    list.add(.quotation, 214, marks, place.leftRank, place.rightRank)
    list.add(
      .quotation, 231, UInt32(left.block != right.block), UInt32(left.sentence != right.sentence),
      ranks)
    list.add(
      .quotation, 242, around.ends[at - 1], around.ends[at],
      UInt32(left.quotation == right.quotation))
    list.add(.quotation, 243, isWithin, attributes(of: right), place.isBefore)
    list.add(
      .quotation, 244, isWithin, Code.mixed(place.startingKind, place.endingKind), place.isBefore)
    list.add(.quotation, 245, marks, Code.mixed(left.form, right.form), place.isBefore)
    list.add(
      .quotation, 246, marks,
      right.isQuoted ? attributes(of: right) : attributes(of: left), ranks)
    let (one, two) = (Int(around.rivals[at - 1]), Int(around.rivals[at]))
    list.add(
      .rivals, 240, one < 0 ? 0 : features.steps[one], two < 0 ? 0 : features.steps[two],
      UInt32(one == two))
    let isNew = two >= 0 && two != one
    list.add(
      .rivals, 241,
      isNew ? Code.mixed(report.tokens[two].lemma, UInt32(two == place.index)) : 0,
      place.startingPath, place.isBefore)
  }

  private func addClose(_ place: Boundary, _ list: inout FeatureList) {
    let (left, right) = (place.left, place.right)
    list.add(.neighbours, 232, place.offsetCode, right.dependency, right.lemma)
    list.add(.neighbours, 233, place.offsetCode, left.dependency, left.lemma)
    list.add(.neighbours, 234, cue.lemma, place.offsetCode, left.form, right.form)
    list.add(.neighbours, 235, place.offsetCode, place.startingPath, right.part)
    list.add(.neighbours, 236, place.offsetCode, place.endingPath, cue.lemma)
  }

  // MARK: Codes

  private func attributes(of token: ParsedToken) -> UInt32 {
    token.isQuoted ? report.quotations[Int(token.quotation)].attributes.code : 0
  }

  private func plainRank(_ place: Int) -> UInt32 {
    let isQuoted = report.tokens[place + window.lowerBound].isQuoted
    return isQuoted ? UInt32(bitPattern: 10 + around.ranks[place]) : 0
  }

  private func rankCode(_ place: Int, _ token: ParsedToken) -> UInt32 {
    token.isQuoted ? Code.mixed(plainRank(place), UInt32(cue.isQuoted)) : 0
  }

  private static func bucket(_ distance: Int) -> UInt32 {
    let far = abs(distance)
    let bucket =
      far <= 3 ? far : far <= 5 ? 4 : far <= 8 ? 5 : far <= 15 ? 6 : far <= 30 ? 7 : 8
    return UInt32(20 + (distance < 0 ? -bucket : bucket))
  }

  private static let highestClimb = 64
}
