import StemmaModel

/// The rows of all tables that come from one story, or from what belongs to none.
struct ExportRows {
  let part: Analysis
  let index: AnalysisIndex

  init(_ part: Analysis) {
    self.part = part
    index = AnalysisIndex(part)
  }

  /// The rows of a table, each with a value for each of its columns.
  func rows(of table: ExportTable) -> [[ExportValue]] {
    switch table {
    case .reports: part.reports.map(report)
    case .stories: part.stories.map(story)
    case .families: part.families.map(family)
    case .derivations: derivations
    case .evidence: evidence
    case .passages: part.passages.map(passage)
    case .quotations: quotations
    case .attributions: part.attributions.map(attribution)
    case .claims: claims
    case .origins: part.claims.flatMap(origins)
    case .changes: changes
    case .setAside: part.setAside.map(setAside)
    case .marks: part.marks.map(mark)
    }
  }

  private func report(_ analysed: AnalysedReport) -> [ExportValue] {
    let report = analysed.report
    let metadata = report.metadata
    return [
      .text(report.id), .text(index.story(of: report.id)), .text(index.family(of: report.id)?.id),
      .text(report.headline), .text(metadata.outlet), .text(metadata.author),
      .text(metadata.published), .text(metadata.updated), .text(metadata.url),
      .text(metadata.language), .text(metadata.source), .list(metadata.basedOn),
      .text(metadata.version),
      .text(report.anatomy.correction.map { report.text.shown($0) } ?? metadata.correction),
      .text(report.format.rawValue), .text(report.encoding.rawValue), .text(report.digest),
      .text(report.path), .integer(report.line), .integer(report.text.count),
      .integer(analysed.wordCount), .integer(analysed.sentences.count),
    ]
  }

  private func story(_ story: Story) -> [ExportValue] {
    [
      .text(story.id), .text(story.thread), .list(story.keywords), .list(story.reports),
      .list(index.families(ofStory: story.id).map(\.id)), .integer(story.reportingLines),
    ]
  }

  private func passage(_ passage: Passage) -> [ExportValue] {
    [
      .text(index.story(of: passage.second.report)), .text(passage.first.report),
      .integer(passage.first.span.start), .integer(passage.first.span.end),
      .text(index.text(at: passage.first)), .text(passage.second.report),
      .integer(passage.second.span.start), .integer(passage.second.span.end),
      .text(index.text(at: passage.second)), .text(passage.kind.rawValue),
      .flag(passage.isMoved), .decimal(passage.similarity), .integer(passage.sharedWords),
    ]
  }

  private var quotations: [[ExportValue]] {
    var cards: [Quotation: Int] = [:]
    for (number, card) in part.quotationCards.enumerated() {
      for version in card.versions { cards[version] = number + 1 }
    }
    return part.quotations.map { quotation in
      let speaker = quotation.speaker
      return [
        .text(index.story(of: quotation.report)), .text(quotation.report),
        .integer(quotation.span.start), .integer(quotation.span.end),
        .text(words(quotation.report, quotation.span)), .text(quotation.form.rawValue),
        .text(speaker?.name), .text(speaker?.kind.rawValue), .text(speaker?.resolution.rawValue),
        .text(speaker.flatMap { words(quotation.report, $0.mention) }),
        .text(quotation.cue.flatMap { words(quotation.report, $0) }),
        .integer(cards[quotation]),
      ]
    }
  }

  private func attribution(_ attribution: Attribution) -> [ExportValue] {
    func shown(_ spans: [TextSpan]) -> ExportValue {
      .text(
        spans.isEmpty
          ? nil : spans.compactMap { words(attribution.report, $0) }.joined(separator: " … "))
    }
    return [
      .text(index.story(of: attribution.report)), .text(attribution.report),
      shown(attribution.source), .spans(attribution.source), shown(attribution.cue),
      .spans(attribution.cue), shown(attribution.content), .spans(attribution.content),
      .text(attribution.mode.rawValue), .text(attribution.speaker?.name),
      .text(attribution.speaker?.kind.rawValue), .text(attribution.speaker?.resolution.rawValue),
      .text(attribution.stance.modality.rawValue), .flag(attribution.stance.isNegated),
      .text(attribution.confidence.rawValue), .text(attribution.rule.rawValue),
    ]
  }

  private func setAside(_ entry: SetAside) -> [ExportValue] {
    [
      .text(entry.stage.rawValue), .text(entry.path), .integer(entry.line), .text(entry.report),
      .text(entry.cause), .text(entry.message),
    ]
  }

  private func mark(_ mark: ArchiveMark) -> [ExportValue] {
    [
      .text(mark.finding), .list(mark.reports), .list(mark.digests), .text(mark.verdict.rawValue),
      .text(mark.because), .text(mark.author), .text(mark.made), .flag(mark.isLatest),
    ]
  }

  func words(_ report: String, _ span: TextSpan) -> String? {
    index.text(at: Location(report: report, span: span))
  }
}
