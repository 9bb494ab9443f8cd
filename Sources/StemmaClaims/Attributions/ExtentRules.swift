/// What is put right in the labels of a window after they were chosen.
enum ExtentRules {
  static func apply(
    to labels: inout [ExtentLabel], from start: Int, head: Int, in report: ParsedReport
  ) {
    takeWholeQuotations(&labels, start, report)
    takeWholeChains(&labels, start, report)
    dropAfterQuotation(&labels, start, head, report)
    dropBehindQuotation(&labels, start, head, report)
    dropBeforeSentence(&labels, start, head, report)
    takeSubject(&labels, start, head, report)
  }

  /// She smiled: “…”: the subject before a cue is no content beside what is quoted after it.
  private static func takeSubject(
    _ labels: inout [ExtentLabel], _ start: Int, _ head: Int, _ report: ParsedReport
  ) {
    let cue = head - start
    guard !labels.contains(.source), !report.tokens[head].isQuoted,
      let subject = report.children(of: head).first(where: {
        report.tokens[Int($0)].dependency == Label.subject && Int($0) < head
      })
    else { return }
    let token = report.tokens[Int(subject)]
    let run = (Int(token.leftEdge) - start)..<(Int(token.rightEdge) - start + 1)
    guard run.lowerBound >= 0, run.upperBound <= cue,
      run.allSatisfy({ labels[$0].shared == ExtentLabel.content.rawValue }),
      !labels[..<run.lowerBound].contains(where: { $0.shared == ExtentLabel.content.rawValue }),
      labels.indices.dropFirst(cue + 1).contains(where: {
        labels[$0] == .resumed && report.tokens[start + $0].isQuoted
      })
    else { return }
    for place in run { labels[place] = .source }
  }

  /// A quotation that is content for a quarter of its words is content whole, where no cue or source
  /// stands inside.
  private static func takeWholeQuotations(
    _ labels: inout [ExtentLabel], _ start: Int, _ report: ParsedReport
  ) {
    var place = 0
    while place < labels.count {
      let index = report.tokens[start + place].quotation
      guard index >= 0 else {
        place += 1
        continue
      }
      let quotation = report.quotations[Int(index)].tokens
      let run = place..<min(labels.count, quotation.upperBound - start)
      place = max(run.upperBound, place + 1)
      let content = run.count { labels[$0].shared == ExtentLabel.content.rawValue }
      let others = run.count {
        labels[$0] == .outside && !report.tokens[start + $0].isPunctuation
      }
      let isPlain = !run.contains { labels[$0] == .cue || labels[$0] == .source }
      if quotation.count >= 3, isPlain, content > 0, others > 0, content * 3 >= others {
        for token in run { labels[token] = .content }
      }
    }
  }

  /// A quotation that goes on in the next paragraph goes on there as content.
  private static func takeWholeChains(
    _ labels: inout [ExtentLabel], _ start: Int, _ report: ParsedReport
  ) {
    var chain: Int32?
    var last: Int32 = -1
    for place in labels.indices {
      let index = report.tokens[start + place].quotation
      guard index >= 0 else { continue }
      let quotation = report.quotations[Int(index)]
      if index != last {
        // Only what began before this piece can go on in it.
        let isFirst = quotation.tokens.lowerBound == start + place
        let run = place..<min(labels.count, quotation.tokens.upperBound - start)
        if isFirst, chain == quotation.chain, run.allSatisfy({ labels[$0] == .outside }) {
          for token in run { labels[token] = .content }
        }
        last = index
      }
      let isContent = labels[place].shared == ExtentLabel.content.rawValue
      chain = isContent && !quotation.isClosed ? quotation.chain : chain
    }
  }

  /// “…,” she said: where the content before a cue ends as a statement ends, and nothing quoted follows,
  /// what follows the cue is not content.
  private static func dropAfterQuotation(
    _ labels: inout [ExtentLabel], _ start: Int, _ head: Int, _ report: ParsedReport
  ) {
    func isContent(_ place: Int) -> Bool { labels[place].shared == ExtentLabel.content.rawValue }
    let cue = head - start
    guard let first = (0..<cue).first(where: isContent),
      let last = (0..<cue).last(where: isContent),
      report.tokens[start + first].isQuoted
    else { return }
    let index = report.tokens[start + last].quotation
    guard index >= 0, index != report.tokens[head].quotation,
      report.quotations[Int(index)].attributes.endsLikeStatement
    else { return }
    let after = (cue + 1)..<max(cue + 1, labels.count)
    if after.contains(where: { isContent($0) && report.tokens[start + $0].isQuoted }) { return }
    for place in after where isContent(place) { labels[place] = .outside }
  }
}
