package import StemmaModel

/// The JSON twin of the report page: everything that the analysis found, under a versioned schema
/// (`docs/schema/report-1.schema.json`).
///
/// The bytes depend on the analysis and the run alone: keys stand in a fixed order, numbers have at
/// most four decimals, a span is `[start, end]` in UTF-8 bytes of the report's text.
package struct ReportJSON {
  /// The schema's name, the value of the document's first key.
  package static let schema = "stemma.report/1"

  let analysis: Analysis
  let index: AnalysisIndex

  /// The whole document with a line break at its end.
  package static func render(_ analysis: Analysis, run: RunDescription) -> [UInt8] {
    let document = ReportJSON(analysis: analysis, index: AnalysisIndex(analysis))
    var json = JSONWriter()
    json.object { document.write(run, into: &$0) }
    return json.bytes + [0x0A]
  }

  private func write(_ run: RunDescription, into json: inout JSONWriter) {
    json.member("schema", Self.schema)
    json.member("version", run.version)
    json.member("command", run.command)
    json.member("fingerprint", analysis.fingerprint)
    json.member("summary", Optional(AnalysisCounts(analysis)), summary)
    json.member("reports", analysis.reports, report)
    json.member("stories", analysis.stories, story)
    json.member("families", Array(analysis.families.enumerated()), family)
    json.member("passages", analysis.passages, passage)
    json.member("quotations", analysis.quotations, quotation)
    json.member("quotationCards", analysis.quotationCards, card)
    json.member("attributions", analysis.attributions, attribution)
    json.member("changes", Array(analysis.changes.enumerated()), change)
    json.member("claims", Array(analysis.claims.enumerated()), claim)
    json.member("setAside", analysis.setAside, setAside)
    json.member("notes", analysis.notes, note)
    json.member("notChecked", analysis.notChecked)
  }

  private func summary(_ json: inout JSONWriter, _ counts: AnalysisCounts) {
    json.member("reports", counts.reports)
    json.member("stories", counts.stories)
    json.member("reportingLines", counts.reportingLines)
    json.member("families", counts.families)
    json.member("derivations", counts.derivations)
    json.member("changes", counts.changes)
    json.member("setAside", counts.setAside)
  }

  private func story(_ json: inout JSONWriter, _ story: Story) {
    json.member("id", story.id)
    json.member("thread", story.thread)
    json.member("keywords", story.keywords)
    json.member("reports", story.reports)
    json.member("reportingLines", story.reportingLines)
    json.member("families", index.families(ofStory: story.id).map(\.id))
  }

  /// By what a finding is found again, and what readers said of it last.
  ///
  /// - Parameter names: of all findings of its sort; none where none were asked for.
  func marks(_ json: inout JSONWriter, at place: Int, of names: [FindingName]) {
    let name = place < names.count ? names[place] : nil
    json.member("fingerprint", name?.fingerprint)
    json.member("marks", name.map { index.marks(on: $0) } ?? []) { json, mark in
      json.member("verdict", mark.verdict.rawValue)
      json.member("because", mark.because)
      json.member("author", mark.author)
      json.member("made", mark.made)
    }
  }

  private func setAside(_ json: inout JSONWriter, _ entry: SetAside) {
    json.member("stage", entry.stage.rawValue)
    json.member("path", entry.path)
    json.member("line", entry.line)
    json.member("report", entry.report)
    json.member("cause", entry.cause)
    json.member("message", entry.message)
  }

  private func note(_ json: inout JSONWriter, _ note: InputNote) {
    json.member("path", note.path)
    json.member("line", note.line)
    json.member("report", note.report)
    json.member("message", note.message)
  }
}

/// How many of everything, for the first lines of every output.
struct AnalysisCounts {
  let reports: Int
  let stories: Int
  let reportingLines: Int
  let families: Int
  let derivations: Int
  let changes: Int
  let setAside: Int

  init(_ analysis: Analysis) {
    reports = analysis.reports.count
    stories = analysis.stories.count
    reportingLines = analysis.reportingLines
    families = analysis.families.count
    derivations = analysis.families.reduce(0) { $0 + $1.derivations.count }
    changes = analysis.changes.count
    setAside = analysis.setAside.count
  }
}
