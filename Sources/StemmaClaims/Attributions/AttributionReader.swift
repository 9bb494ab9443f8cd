package import StemmaModel
package import StemmaText

/// Reads a report's attributions: finds them, and says who speaks and how it is meant.
package struct AttributionReader: Sendable {
  private let tagger: AttributionTagger

  /// - Throws: ``AttributionModel/Fault`` when the program was built with a broken file of weights.
  package init() throws(AttributionModel.Fault) {
    tagger = AttributionTagger(try AttributionModel.builtIn())
  }

  /// The attributions in text order.
  ///
  /// - Parameters:
  ///   - text: the report's words and names, by which its speakers are known.
  ///   - parse: of the same report.
  package func attributions(in text: ReportText, parse: ParsedReport) -> [Attribution] {
    let stances = StanceReader(parse: parse)
    let tagged = tagger.attributions(in: parse)
    let contents = tagged.map { ContentSpans(of: $0.content, in: parse) }
    let reader = ContentReader(
      text: text, parse: parse, contents: contents.flatMap(\.spans))
    let speakers = SpeakerReader(parse: parse).speakers(of: tagged)
    return tagged.indices.map { index in
      let (found, content) = (tagged[index], contents[index])
      return Attribution(
        report: text.id, source: found.source.map(parse.span(of:)),
        cue: found.cue.map(parse.span(of:)), content: content.spans, mode: content.mode,
        speaker: speakers[index], stance: stances.stance(of: found),
        quantities: reader.quantities(in: content.spans),
        dates: reader.dates(in: content.spans),
        confidence: Self.confidence(of: found), rule: found.rule.inModel,
        signs: found.signs.map(\.words))
    }
  }

  private static func confidence(of found: TaggedAttribution) -> Confidence {
    switch found.rule {
    case .learnt: found.likelihood >= 0.8 ? .certain : .likely
    case .keptForQuotation, .bareQuotation: .unclear
    }
  }
}

extension TaggedAttribution.Rule {
  fileprivate var inModel: Attribution.Rule {
    switch self {
    case .learnt: .learnt
    case .keptForQuotation: .keptForQuotation
    case .bareQuotation: .bareQuotation
    }
  }
}

extension FeatureList.Sign {
  fileprivate var words: String {
    switch self {
    case .word: "the word itself"
    case .dependents: "what depends on it"
    case .subject: "its subject"
    case .governor: "what it depends on"
    case .quotation: "quotation marks"
    case .neighbours: "its neighbours"
    case .place: "its place"
    case .content: "its content"
    case .source: "its source"
    case .rivals: "other cues"
    }
  }
}

/// A content as spans of bytes, with the quotation marks at its ends, and how much of it is quoted.
private struct ContentSpans {
  private(set) var spans: [TextSpan] = []
  private(set) var mode = Attribution.Mode.indirect

  init(of runs: [Range<Int>], in parse: ParsedReport) {
    let tokens = parse.tokens
    var quoted = 0
    var plain = 0
    for run in runs {
      for token in run where !tokens[token].isPunctuation {
        if tokens[token].isQuoted { quoted += 1 } else { plain += 1 }
      }
      var start = run.lowerBound
      while start < run.upperBound {
        let block = tokens[start].block
        let end = run[start...].firstIndex { tokens[$0].block != block } ?? run.upperBound
        if let piece = Self.trimmed(start..<end, tokens) { spans.append(parse.span(of: piece)) }
        start = end
      }
    }
    mode = quoted == 0 ? .indirect : plain == 0 ? .direct : .mixed
  }

  /// A run without marks at its ends, but for the quotation marks that belong to its first and last words.
  private static func trimmed(_ run: Range<Int>, _ tokens: [ParsedToken]) -> Range<Int>? {
    guard let first = run.first(where: { !tokens[$0].isPunctuation }),
      let last = run.last(where: { !tokens[$0].isPunctuation })
    else { return nil }
    var start = first
    if first > 0, tokens[first - 1].mark == .opens, tokens[first].isQuoted { start = first - 1 }
    var end = last + 1
    if tokens[last].isQuoted {
      var place = last + 1
      while place < tokens.count, tokens[place].quotation == tokens[last].quotation,
        tokens[place].isPunctuation
      {
        place += 1
      }
      if place < tokens.count, tokens[place].mark == .closes { end = place + 1 }
    }
    return start..<end
  }
}
