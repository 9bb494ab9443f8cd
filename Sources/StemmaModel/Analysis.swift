/// Everything that one run found, in an order that depends on the reports alone.
package struct Analysis: Sendable {
  /// Sorted by id.
  package let reports: [AnalysedReport]
  package let stories: [Story]
  /// Also families of one report: an independent line without rewrites.
  package let families: [Family]
  /// Aligned passages between the two sides of every derivation, child second, by child.
  package let passages: [Passage]
  /// By report, then place.
  package let quotations: [Quotation]
  /// The versions of each quotation, by story, those that stand in most reports first.
  package let quotationCards: [QuotationCard]
  /// Who is said to have said what, by report, then place.
  package let attributions: [Attribution]
  package let claims: [Claim]
  /// Worst first: by severity, confidence, kind and place.
  package let changes: [Change]
  /// By stage, path and line.
  package let setAside: [SetAside]
  package let notes: [InputNote]
  /// Limits that were met, each said in one sentence.
  package let notChecked: [String]
  /// SHA-256 over the version of the methods and every report's id and digest.
  package let fingerprint: String
  /// By which the findings are found again.
  package let names: FindingNames
  /// Readers' verdicts in the order in which they were given.
  package let marks: [ArchiveMark]

  package init(
    reports: [AnalysedReport], stories: [Story], families: [Family], passages: [Passage],
    quotations: [Quotation], quotationCards: [QuotationCard], attributions: [Attribution],
    claims: [Claim], changes: [Change], setAside: [SetAside], notes: [InputNote],
    notChecked: [String], fingerprint: String, names: FindingNames = FindingNames(),
    marks: [ArchiveMark] = []
  ) {
    self.reports = reports
    self.stories = stories
    self.families = families
    self.passages = passages
    self.quotations = quotations
    self.quotationCards = quotationCards
    self.attributions = attributions
    self.claims = claims
    self.changes = changes
    self.setAside = setAside
    self.notes = notes
    self.notChecked = notChecked
    self.fingerprint = fingerprint
    self.names = names
    self.marks = marks
  }

  /// Number of independent reporting lines: one a family.
  package var reportingLines: Int { families.count }
}

/// A report with its sentences.
package struct AnalysedReport: Sendable, Identifiable {
  package let report: Report
  /// Number of words of the story.
  package let wordCount: Int
  /// Sentences of the story in text order.
  package let sentences: [TextSpan]

  package init(report: Report, wordCount: Int, sentences: [TextSpan]) {
    self.report = report
    self.wordCount = wordCount
    self.sentences = sentences
  }

  package var id: String { report.id }
}
