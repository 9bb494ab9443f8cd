import StemmaChanges
import StemmaClaims
package import StemmaLanguage
import StemmaLexicon
package import StemmaModel
package import StemmaReaders
import StemmaReuse
import StemmaText

/// Holds a draft against the reports that it leans on.
///
/// What is found does not depend on the order of the reports or on the number of tasks.
package struct DraftCheckRun: Sendable {
  private let tasks: Int
  private let leastSeverity: Change.Severity
  private let suppressions: [Suppression]

  /// - Parameter leastSeverity: changes below it are counted only.
  package init(tasks: Int, leastSeverity: Change.Severity, suppressions: [Suppression]) {
    self.tasks = tasks
    self.leastSeverity = leastSeverity
    self.suppressions = suppressions
  }

  /// A draft with the reports that it leans on, before anything is parsed.
  package struct Prepared: Sendable {
    let draft: Report
    let texts: [ReportText]
    let sources: DraftSources
    let read: ReadingResult
  }

  /// Finds by words which reports the draft leans on.
  ///
  /// - Parameters:
  ///   - draft: under an id that no report has.
  ///   - read: the reports, and what was set aside; the draft itself is left out of them.
  /// - Throws: `CancellationError`.
  package func prepare(
    draft: Report, against reports: [Report], read: ReadingResult
  ) async throws -> Prepared {
    let texts = try await parallelMap(reports, tasks: tasks) { ReportText($0) }
    let taken = Set(reports.map(\.id))
    let named = taken.contains(draft.id) ? draft.renamed(to: Self.free(draft.id, taken)) : draft
    return Prepared(
      draft: named, texts: texts,
      sources: DraftSources(draft: ReportText(named), reports: texts), read: read)
  }

  /// Parses the draft and the reports that it leans on, and compares them.
  ///
  /// - Throws: `CancellationError`; an error when the program was built with a broken file of weights.
  package func check(_ prepared: Prepared, model: LanguageModel) async throws -> DraftCheck {
    let stage = TextStage(
      model: model, reader: try AttributionReader(), tasks: tasks, progress: { _ in })
    let chosen = prepared.sources.chosen
    let parsed = try await stage.read(
      [prepared.draft] + chosen.map { prepared.texts[$0].report })
    let far = prepared.sources.others.prefix(Self.mostOthers)
    let statements = try await parallelMap(parsed, tasks: tasks) { $0.statements }
    let others = try await parallelMap(far.map { prepared.texts[$0] }, tasks: tasks) {
      ReportStatements($0, attributions: [], clauses: [], syntax: [])
    }
    let draft = statements[0]
    let sources = Array(statements.dropFirst())
    let owners = SentenceOwners(child: draft, sources: sources, always: true)
    let changes = try await parallelMap(Array(sources.indices), tasks: tasks) { number in
      let rest = sources.indices.filter { $0 != number }.map { sources[$0] }
      let pair = ComparedPair(
        source: sources[number], rewrite: draft, others: rest + others, ceiling: .certain)
      return ChangeFinder.changes(in: pair).filter {
        owners.owner(of: $0.reading.location.span) == number
      }
    }
    return result(
      prepared, draft: draft, sources: sources, owners: owners,
      changes: ChangeFinder.sorted(changes.flatMap(\.self)))
  }

  private func result(
    _ prepared: Prepared, draft: ReportStatements, sources: [ReportStatements],
    owners: SentenceOwners, changes: [Change]
  ) -> DraftCheck {
    let byID = Dictionary(sources.map { ($0.id, $0.text.report) }, uniquingKeysWith: { $1 })
    let findings = changes.map { change in
      DraftFinding(
        change: change,
        fingerprint: FindingFingerprint.of(
          change, draft: draft.text.report, source: byID[change.comparedWith]))
    }
    let answers = Dictionary(
      suppressions.map { ($0.fingerprint, $0) }, uniquingKeysWith: { first, _ in first })
    let suppressed = findings.compactMap { finding in
      answers[finding.fingerprint].flatMap { suppression in
        suppression.kind == finding.change.kind.rawValue
          ? SuppressedFinding(finding: finding, suppression: suppression) : nil
      }
    }
    let used = Set(suppressed.map(\.suppression))
    let unanswered = findings.filter { finding in
      !used.contains { $0.fingerprint == finding.fingerprint }
    }
    let counts = owners.counts(sources: sources.count)
    let compared = Set(changes.map(\.comparedWith))
    let leaned = sources.indices.filter { counts[$0] > 0 || compared.contains(sources[$0].id) }
      .sorted { (counts[$1], $0) < (counts[$0], $1) }
    let sentences = draft.text.sentences
    return DraftCheck(
      draft: draft.text.report, sentences: sentences.count,
      findings: unanswered.filter { $0.change.severity >= leastSeverity }, suppressed: suppressed,
      unusedSuppressions: suppressions.filter { !used.contains($0) },
      unlisted: unanswered.count { $0.change.severity < leastSeverity },
      sources: leaned.map {
        DraftSource(report: sources[$0].text.report, sentences: counts[$0])
      },
      reports: prepared.texts.count,
      unmatched: sentences.indices.filter { !owners.isMatched[$0] }.map { sentences[$0].span },
      setAside: prepared.read.setAside, notes: prepared.read.notes,
      notChecked: notes(prepared, draft: draft, sources: sources))
  }

  /// One sentence for each limit that was met.
  private func notes(
    _ prepared: Prepared, draft: ReportStatements, sources: [ReportStatements]
  ) -> [String] {
    let all = [draft.text] + sources.map(\.text)
    var notes = all.compactMap(Limits.languageNote)
    let foreign = [prepared.draft] + prepared.texts.map(\.report)
    notes += foreign.compactMap { report in
      ReportAnnotator.isEnglish(report.metadata.language)
        ? nil
        : "\(report.id): it says it is not in English; it was read without a parse, and its words as if "
          + "they were English."
    }
    if sources.isEmpty {
      notes.append("The draft has no sentence in common with any report: nothing was compared.")
    }
    if !sources.isEmpty, let note = Limits.lexiconNote(.standard) { notes.append(note) }
    if prepared.sources.left > 0 {
      notes.append(
        "\(prepared.sources.left) sentences lean on further reports; they were held against the "
          + "closest of \(sources.count).")
    }
    if prepared.sources.others.count > Self.mostOthers {
      notes.append(
        "What is first seen in the draft was looked for in the \(Self.mostOthers + sources.count) "
          + "nearest of \(prepared.texts.count) reports.")
    }
    notes += all.compactMap { text in
      text.sentences.count > SentenceAlignment.mostSentences
        ? "\(text.id): sentences after number \(SentenceAlignment.mostSentences) were not aligned."
        : nil
    }
    return notes
  }

  /// An id that no report has.
  private static func free(_ id: String, _ taken: Set<String>) -> String {
    var number = 2
    while taken.contains("\(id)~\(number)") { number += 1 }
    return "\(id)~\(number)"
  }

  /// Reports beyond this number are not searched for what is first seen.
  private static let mostOthers = 60
}
