import StemmaModel

/// Who speaks in quotations that go on without a cue of their own.
struct ContinuedQuotations {
  private let parse: ParsedReport
  private let attributions: [TaggedAttribution]
  /// By piece of quotation: the attribution whose content it is, -1 without one.
  private var holders: [Int32]

  init(_ parse: ParsedReport, _ attributions: [TaggedAttribution]) {
    self.parse = parse
    self.attributions = attributions
    holders = Array(repeating: -1, count: parse.quotations.count)
    for (index, attribution) in attributions.enumerated()
    where !parse.tokens[attribution.head].isQuoted || attribution.cue.isEmpty {
      for run in attribution.content {
        var place = run.lowerBound
        while place < run.upperBound {
          let quotation = Int(parse.tokens[place].quotation)
          guard quotation >= 0 else {
            place += 1
            continue
          }
          if holders[quotation] < 0 { holders[quotation] = Int32(index) }
          place = max(place + 1, parse.quotations[quotation].tokens.upperBound)
        }
      }
    }
  }

  /// Gives quotations without a source the speaker whose words go on in them: the same quotation
  /// over several paragraphs, or one that follows at once in the same paragraph.
  func carryOn(_ speakers: inout [Speaker?]) {
    var last: Int?
    for (index, attribution) in attributions.enumerated() {
      if attribution.source.isEmpty, attribution.cue.isEmpty,
        let first = attribution.content.first?.lowerBound, parse.tokens[first].isQuoted
      {
        let before = speakerOfChain(at: first, speakers)
        if let before {
          speakers[index] = Self.carried(speakers[before])
        } else if let last, speakers[last] != nil, isNext(first, to: last) {
          speakers[index] = Self.carried(speakers[last])
        }
      }
      if !parse.tokens[attribution.head].isQuoted || attribution.cue.isEmpty { last = index }
    }
  }

  /// The attribution that has an earlier piece of the same quotation.
  private func speakerOfChain(at token: Int, _ speakers: [Speaker?]) -> Int? {
    let quotation = Int(parse.tokens[token].quotation)
    guard quotation > 0,
      parse.quotations[quotation - 1].chain == parse.quotations[quotation].chain
    else { return nil }
    let holder = Int(holders[quotation - 1])
    return holder >= 0 && speakers[holder] != nil ? holder : nil
  }

  /// Whether a quotation follows an attribution that has one, with nothing but marks between.
  private func isNext(_ token: Int, to index: Int) -> Bool {
    let before = attributions[index]
    guard let content = before.content.first, parse.tokens[content.lowerBound].isQuoted else {
      return false
    }
    let runs = before.source + before.cue + before.content
    let end = runs.map(\.upperBound).max() ?? content.upperBound
    guard end <= token, token - end <= Self.mostMarks,
      parse.tokens[end - 1].block == parse.tokens[token].block
    else { return false }
    return (end..<token).allSatisfy { parse.tokens[$0].isPunctuation }
  }

  private static func carried(_ speaker: Speaker?) -> Speaker? {
    speaker.map {
      Speaker(
        name: $0.name, mention: $0.mention, kind: $0.kind,
        resolution: $0.resolution == .unresolved ? .unresolved : .resolved)
    }
  }

  private static let mostMarks = 4
}
