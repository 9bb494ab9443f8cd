import StemmaArchive
import StemmaChanges
import StemmaClaims
import StemmaText
package import StemmaModel

/// The last analysis of an archive, story by story: what is held at a time is one story.
package struct ArchiveExport: Sendable {
  private let archive: Archive
  private let record: AnalysisRecord

  /// - Throws: ``ExportError`` where the archive was not analysed as it is now; `ArchiveError`.
  package init(_ path: String) throws {
    archive = try Archive(path, for: .reading)
    let settings = AnalysisSettings(tasks: 1)
    let fingerprint = AnalysisRun.fingerprint(try archive.digests(), settings)
    guard let record = try LastAnalysis(archive).record, record.fingerprint == fingerprint else {
      throw ExportError.notAnalysed(path: path)
    }
    self.record = record
  }

  /// Calls `body` with everything that was found in each story, in order, and at last with what belongs
  /// to none.
  ///
  /// - Throws: `ArchiveError`; `CancellationError`; what `body` throws.
  package func forEachPart(_ body: (Analysis) throws -> Void) throws {
    let marks = try archive.marks()
    try KeptAnalysis(archive, record).forEachStory { found in
      try Task.checkCancellation()
      try body(try part(found, marks))
    }
    try body(
      Analysis(
        reports: [], stories: [], families: [], passages: [], quotations: [], quotationCards: [],
        attributions: [], claims: [], changes: [],
        setAside: try archive.setAside().map(SetAside.init), notes: [],
        notChecked: record.notChecked, fingerprint: record.fingerprint, marks: marks))
  }

  private func part(_ found: FoundStory, _ marks: [ArchiveMark]) throws -> Analysis {
    let read = try archive.reports(found.story.reports).map(annotated)
    var findings = found.findings
    findings.changes = ChangeFinder.sorted(findings.changes)
    return Analysis(
      reports: read.map {
        AnalysedReport(
          report: $0.text.report, wordCount: $0.text.words.count,
          sentences: $0.text.sentences.map(\.span))
      },
      stories: [found.story], families: findings.families, passages: findings.passages,
      quotations: read.flatMap {
        QuotationReader($0.text, attributions: $0.attributions).quotations()
      },
      quotationCards: findings.quotationCards, attributions: read.flatMap(\.attributions),
      claims: findings.claims, changes: findings.changes, setAside: [], notes: [],
      notChecked: [], fingerprint: record.fingerprint,
      names: FindingNames(findings, of: read.map(\.text.report)), marks: marks)
  }

  private func annotated(_ report: Report) throws -> AnnotatedReport {
    let key = FindingKeys.key(of: report, reading: record.reading)
    guard let bytes = try archive.derived(kind: ArchiveShelf.kind, key: key),
      let read = try? KeptReport.unpack(bytes, of: report)
    else {
      throw ArchiveError.damaged(
        path: archive.path, problem: "what was found in the report “\(report.id)” cannot be read")
    }
    return read
  }
}

/// Why an archive's findings cannot be written.
package enum ExportError: ExplainedError {
  /// No analysis is kept of the reports that it has now, by the methods of this Stemma.
  case notAnalysed(path: String)

  package var message: String {
    switch self {
    case .notAnalysed(let path):
      "\(path) was not analysed with the reports that it has now; give first: stemma analyse"
    }
  }
}
