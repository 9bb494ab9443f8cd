import StemmaLanguage

/// What a token shows of whether it heads a cue.
///
/// A linear model weighs these: the word, its dependents, what governs it, quotation marks near by,
/// and its neighbours, alone and in pairs with its lemma or part of speech.
package struct CueFeatures {
  let report: ParsedReport
  /// By token: ``CueRates/step(_:)``.
  private(set) var steps: [UInt32] = []
  private var isNever: [Bool] = []
  /// By sentence: whether a quotation begins or ends in it.
  private let hasMarks: [Bool]

  package init(_ report: ParsedReport, rates: CueRates) {
    self.report = report
    steps.reserveCapacity(report.tokens.count)
    isNever.reserveCapacity(report.tokens.count)
    hasMarks = report.sentences.map { $0.contains { report.tokens[$0].mark != .none } }
    for token in report.tokens {
      let (step, isNever) = rates.step(token)
      steps.append(step)
      self.isNever.append(isNever)
    }
  }

  /// Whether a token is worth a look at all.
  package func isCandidate(_ token: Int) -> Bool {
    let word = report.tokens[token]
    switch word.partOfSpeech {
    case .determiner, .numeral, .coordinatingConjunction: return false
    case .punctuation, .symbol: return Self.marksThatAttribute.contains(word.form)
    default: return !isNever[token]
    }
  }

  /// Sets the list to the features of a token.
  package func fill(_ list: inout FeatureList, of token: Int) {
    list.clear()
    addWord(token, &list)
    addNeighbours(token, &list)
    addQuotation(token, &list)
    addDependents(token, &list)
    addGovernors(token, &list)
    addPlace(token, &list)
  }

  private func addWord(_ index: Int, _ list: inout FeatureList) {
    let token = report.tokens[index]
    let isRoot = Int(token.head) == index
    let head = report.tokens[Int(token.head)]
    list.add(.word, 1)
    list.add(.word, 2, token.lemma)
    list.add(.word, 3, token.lemma, token.part)
    list.add(.word, 4, token.form)
    list.add(.word, 5, token.form, token.dependency)
    list.add(.word, 6, token.lemma, token.dependency)
    list.add(.word, 7, token.tag, token.dependency)
    list.add(.word, 8, token.suffix)
    list.add(.governor, 9, isRoot ? 0 : head.lemma, token.dependency)
    list.add(.governor, 10, isRoot ? 0 : head.part, token.dependency)
    if !isRoot { list.add(.governor, 11, token.lemma, head.lemma) }
    list.add(.word, 12, token.entity, token.part)
  }

  private func addNeighbours(_ index: Int, _ list: inout FeatureList) {
    let token = report.tokens[index]
    let before = form(index - 1, near: index)
    let after = form(index + 1, near: index)
    let twoBefore = form(index - 2, near: index)
    let twoAfter = form(index + 2, near: index)
    let tagBefore = tag(index - 1, near: index)
    let tagAfter = tag(index + 1, near: index)
    list.add(.neighbours, 13, before)
    list.add(.neighbours, 14, after)
    list.add(.neighbours, 15, before, token.lemma)
    list.add(.neighbours, 16, after, token.lemma)
    list.add(.neighbours, 17, twoBefore)
    list.add(.neighbours, 18, twoAfter)
    list.add(.neighbours, 19, tagBefore, token.tag, tagAfter)
    list.add(.neighbours, 20, after, twoAfter, token.lemma)
    list.add(.neighbours, 21, twoBefore, before, token.part)
    list.add(.neighbours, 22, tagAfter, token.lemma)
    list.add(.neighbours, 23, tagBefore, token.lemma)
    if after == Self.that || twoAfter == Self.that {
      list.add(.neighbours, 59, token.part, token.lemma)
    }
  }

  private func addQuotation(_ index: Int, _ list: inout FeatureList) {
    let token = report.tokens[index]
    var within: UInt32 = 0
    if token.isQuoted {
      let quotation = report.quotations[Int(token.quotation)]
      within = 1 + quotation.attributes.length + (quotation.isClosed ? 0 : 8)
    }
    let isQuoted = UInt32(token.isQuoted)
    let left = distanceToMark(from: index, step: -1)
    let right = distanceToMark(from: index, step: 1)
    let hasMarks = UInt32(hasMarks[Int(token.sentence)])
    list.add(.quotation, 24, within)
    list.add(.quotation, 25, within, token.lemma)
    list.add(.quotation, 26, isQuoted, token.part, token.dependency)
    list.add(.quotation, 27, left, isQuoted)
    list.add(.quotation, 28, right, isQuoted)
    list.add(.quotation, 29, left, right, token.part)
    list.add(.quotation, 30, left, right, token.lemma)
    list.add(.quotation, 31, hasMarks, isQuoted)
    list.add(.quotation, 65, hasMarks, isQuoted, token.lemma)
  }

  private func addDependents(_ index: Int, _ list: inout FeatureList) {
    let token = report.tokens[index]
    let (lemma, part) = (token.lemma, token.part)
    var kinds: [UInt32] = []
    var subject: UInt32 = 0
    var isNegated = false
    for place in report.children(of: index) {
      let child = report.tokens[Int(place)]
      if child.isPunctuation { continue }
      let isLeft = UInt32(Int(place) < index)
      list.add(.dependents, 32, child.dependency, isLeft, part)
      list.add(.dependents, 33, child.dependency, lemma)
      list.add(.dependents, 34, child.dependency, child.lemma, part)
      list.add(.dependents, 35, child.dependency, child.lemma, lemma)
      list.add(.dependents, 36, child.dependency, child.tag, part)
      kinds.append(child.dependency)
      if [Label.subject, Label.passiveSubject, Label.possessor].contains(child.dependency) {
        subject = Code.mixed(
          child.partOfSpeech == .pronoun ? child.lemma : child.part, child.entity)
        list.add(.subject, 37, child.lemma, part)
        list.add(.subject, 38, subject, lemma)
        list.add(.subject, 66, subject, part)
      }
      if child.dependency == Label.negation { isNegated = true }
      addGrandchildren(Int(place), of: token, &list)
    }
    kinds.sort()
    let set = kinds.reduce(0, Code.mixed)
    list.add(.dependents, 41, set, part)
    list.add(.dependents, 42, set, lemma)
    list.add(.dependents, 43, UInt32(isNegated), lemma)
    list.add(.subject, 67, UInt32(subject != 0), token.tag, token.dependency)
  }

  private func addGrandchildren(_ place: Int, of token: ParsedToken, _ list: inout FeatureList) {
    let child = report.tokens[place]
    let isGate = Self.gates.contains(child.dependency)
    let isObject = Self.objects.contains(child.dependency)
    guard isGate || isObject else { return }
    for next in report.children(of: place) {
      let grandchild = report.tokens[Int(next)]
      if grandchild.isPunctuation { continue }
      if isGate {
        list.add(
          .dependents, 39, child.dependency, grandchild.dependency, child.lemma, token.part)
      }
      if isObject {
        list.add(
          .dependents, 40, token.lemma, child.lemma, grandchild.lemma, grandchild.dependency)
      }
    }
  }

  private func addGovernors(_ index: Int, _ list: inout FeatureList) {
    let token = report.tokens[index]
    let (lemma, part) = (token.lemma, token.part)
    var current = index
    var depth: UInt32 = 0
    while depth < 10, Int(report.tokens[current].head) != current {
      let below = report.tokens[current].dependency
      let above = Int(report.tokens[current].head)
      let head = report.tokens[above]
      if depth < 6 {
        list.add(.governor, 44, head.lemma, below, min(depth, 2))
        if depth > 0 { list.add(.governor, 45, head.lemma, below, part) }
        list.add(.governor, 46, head.lemma, below, lemma)
        if depth == 0 {
          list.add(.governor, 47, head.lemma, head.dependency, token.dependency, part)
          list.add(.governor, 48, head.dependency, token.dependency, part)
        }
        list.add(.governor, 60, steps[above], below, part, min(depth, 3))
        if steps[above] >= 3 { list.add(.governor, 61, steps[above], lemma, below) }
        for place in report.children(of: above).prefix(Self.mostSiblings) {
          let sibling = report.tokens[Int(place)]
          if sibling.dependency == Label.marker || sibling.dependency == Label.subject {
            list.add(
              .governor, 49, sibling.dependency,
              sibling.dependency == Label.marker ? sibling.lemma : 0, depth, part)
          }
        }
      }
      current = above
      depth += 1
    }
    let root = report.tokens[current]
    list.add(.place, 50, depth, part)
    list.add(.governor, 51, root.lemma, part)
    list.add(.governor, 68, root.lemma, root.tag, UInt32(current < index))
    let head = report.tokens[Int(token.head)]
    if Int(token.head) != index, token.dependency == Label.conjunct {
      list.add(.governor, 57, head.lemma, part)
      list.add(.governor, 69, head.lemma, lemma)
      if head.head != token.head {
        list.add(.governor, 58, report.tokens[Int(head.head)].lemma, head.dependency, part)
      }
    }
  }

  private func addPlace(_ index: Int, _ list: inout FeatureList) {
    let token = report.tokens[index]
    let sentence = report.sentence(of: index)
    let block: UInt32 = token.block == 0 ? 0 : token.block == 1 ? 1 : token.block < 4 ? 2 : 3
    list.add(.place, 52, block, token.part)
    list.add(.place, 53, Self.bucket(index - sentence.lowerBound), token.part)
    list.add(.place, 54, Self.bucket(sentence.upperBound - index), token.part)
    list.add(.place, 55, UInt32(token.shape.rawValue), UInt32(token.block == 0))
    list.add(
      .place, 56, report.tokens[sentence.lowerBound].form, token.part,
      UInt32(index - sentence.lowerBound < 8))
    let before = max(sentence.lowerBound, index - 6)..<index
    let after = (index + 1)..<max(index + 1, min(sentence.upperBound, index + 7))
    let best = before.reduce(0) { max($0, steps[$1]) }
    let next = after.reduce(0) { max($0, steps[$1]) }
    list.add(.rivals, 62, best, next, token.part)
    list.add(.rivals, 63, best, UInt32(token.isQuoted), token.lemma)
    list.add(.rivals, 64, next, UInt32(token.isQuoted), token.lemma)
  }

  // MARK: Around a token

  /// The form of a token in the same block, else a number that no word has.
  func form(_ index: Int, near other: Int) -> UInt32 {
    isNear(index, other) ? report.tokens[index].form : Self.outside
  }

  private func tag(_ index: Int, near other: Int) -> UInt32 {
    isNear(index, other) ? report.tokens[index].tag : Self.outside
  }

  private func isNear(_ index: Int, _ other: Int) -> Bool {
    report.tokens.indices.contains(index)
      && report.tokens[index].block == report.tokens[other].block
  }

  /// The kind of the nearest mark on one side, and how far it is, as one number.
  private func distanceToMark(from index: Int, step: Int) -> UInt32 {
    for distance in 1...12 {
      let place = index + step * distance
      guard isNear(place, index) else { return 13 + UInt32(distance <= 2) }
      let mark = report.tokens[place].mark
      if mark != .none {
        let bucket: UInt32 = distance <= 3 ? UInt32(distance) : distance <= 5 ? 4 : 5
        return (mark == .opens ? 20 : 30) + bucket
      }
    }
    return 12
  }

  private static func bucket(_ distance: Int) -> UInt32 {
    distance < 6 ? UInt32(distance) : distance < 12 ? 6 : 7
  }

  /// "Poll: …", "… – Ostrenian minister".
  private static let marksThatAttribute = [":", "-", "–", "—"].map(Code.of)
  private static let outside: UInt32 = 7
  private static let that = Code.of("that")
  /// Dependents whose own dependents tell what is said or done.
  private static let gates = [
    Label.preposition, Label.agent, Label.clause, Label.openClause, Label.object, Label.adnominal,
  ]
  private static let objects = [Label.object, Label.attribute, Label.preposition]
  /// Of a word with very many dependents only the first are looked at.
  private static let mostSiblings = 32
}
