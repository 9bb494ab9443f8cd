import Foundation
import StemmaEngine
import StemmaModel
import StemmaTestModel
import Testing

/// Holds the whole program to `Examples/harbour-talks/truth.json`.
@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct HarbourTalksTests {
  private static let run = Task {
    try await AnalysisRun(model: TestModel.load(), settings: AnalysisSettings(tasks: 2))
      .run(paths: [HarbourTruth.folder.path], progress: { _ in })
  }

  private let truth: HarbourTruth
  private let analysis: Analysis

  init() async throws {
    truth = try HarbourTruth.load()
    analysis = try await Self.run.value
  }

  @Test func `every report is read and the broken one is set aside with its cause`() {
    #expect(analysis.reports.map(\.id) == truth.reports.sorted())
    for aside in truth.setAside {
      #expect(
        analysis.setAside.contains { $0.path.hasSuffix(aside.path) && $0.cause == aside.cause })
    }
  }

  @Test func `the two rounds and the unrelated report are three stories`() {
    let found = Set(analysis.stories.map(\.reports))
    #expect(found == Set(truth.stories.map { $0.sorted() }))
  }

  @Test func `the two rounds are one thread, without the unrelated report`() {
    #expect(analysis.stories.map(\.thread) == ["thread-1", "thread-1", "thread-2"])
  }

  @Test func `the reporting lines are counted, the unseen one among them`() {
    #expect(analysis.reportingLines == truth.reportingLines)
  }

  @Test func `every derivation is found with its parent and direction`() {
    let derivations = analysis.families.flatMap(\.derivations)
    for wanted in truth.derivations {
      let found = derivations.filter { $0.child == wanted.child }
      let parents = [wanted.parent] + (wanted.acceptParents ?? [])
      let primary = found.first(where: \.isPrimary)
      #expect(
        parents.contains { primary?.parent == .held($0) }, "\(wanted.child): \(found.map(\.parent))"
      )
      #expect(primary?.direction.rawValue == wanted.direction, "\(wanted.child)")
      for other in wanted.also ?? [] {
        #expect(found.contains { $0.parent == .held(other) && !$0.isPrimary }, "\(wanted.child)")
      }
    }
    let unseen = truth.unseenParents.flatMap(\.children)
    let known = Set(truth.derivations.map(\.child) + unseen)
    #expect(derivations.allSatisfy { known.contains($0.child) })
  }

  @Test func `rewrites of a version that is not held have an unseen parent`() {
    let found = analysis.families.flatMap(\.unseenParents).map(\.children)
    #expect(Set(found) == Set(truth.unseenParents.map { $0.children.sorted() }))
  }

  @Test func `independent newsrooms are not called derived although they share quotations`() {
    for pair in truth.independent {
      let joined = analysis.families.flatMap(\.derivations).filter {
        [$0.child, $0.comparedWith ?? ""].sorted() == pair.sorted()
      }
      #expect(joined.isEmpty, "\(pair)")
    }
  }

  @Test func `every quotation is found with its speaker, or with one who is not known`() {
    var unresolved = 0
    for wanted in truth.quotations {
      let found = analysis.quotations.filter {
        $0.report == wanted.report
          && analysis.text(Location(report: $0.report, span: $0.span)).contains(wanted.text)
      }
      #expect(!found.isEmpty, "\(wanted.report): \(wanted.text)")
      for speaker in found.map(\.speaker) {
        if speaker?.resolution == .unresolved {
          unresolved += 1
        } else {
          #expect(
            speaker?.name.lowercased() == wanted.speaker?.lowercased(),
            "\(wanted.report): \(wanted.text)")
        }
      }
    }
    #expect(unresolved <= 2)
  }

  @Test func `every intended change is found`() {
    for wanted in truth.changes {
      let found = analysis.changes(
        kind: wanted.kind, report: wanted.report, touching: wanted.reportText)
      #expect(!found.isEmpty, "\(wanted.kind) in \(wanted.report): \(wanted.reportText)")
    }
  }

  @Test func `nothing else is called a change`() {
    for change in analysis.changes {
      let wanted = truth.changes.filter { $0.kind == change.kind.rawValue }
      #expect(
        wanted.contains {
          $0.report == change.reading.location.report
            && analysis.touches(analysis.text(change.reading.location), $0.reportText)
        }, "\(change.kind) \(change.rule): \(analysis.text(change.reading.location))")
    }
  }

  @Test func `equivalent wording and verbatim quotations stay silent`() {
    for silence in truth.silent {
      let loud = analysis.changes.filter { change in
        change.reading.location.report == silence.report && change.comparedWith == silence.source
          && (silence.wrongKinds?.contains(change.kind.rawValue) ?? true)
          && analysis.touches(analysis.text(change.reading.location), silence.reportText)
      }
      #expect(loud.isEmpty, "\(silence.why): \(loud.map(\.kind))")
    }
    #expect(!analysis.changes.contains { truth.faithful.contains($0.reading.location.report) })
  }

  @Test func `the origins of claims are within their range`() {
    for wanted in truth.origins {
      let claim = analysis.claims.first { claim in
        claim.readings.contains {
          $0.report == wanted.report && analysis.text($0).contains(wanted.words)
        }
      }
      #expect(claim?.origins.atLeast == wanted.atLeast, "\(wanted.words)")
      #expect(claim?.origins.atMost == wanted.atMost, "\(wanted.words)")
    }
  }

  @Test func `every span of a finding lies in its report and on whole characters`() throws {
    let texts = Dictionary(uniqueKeysWithValues: analysis.reports.map { ($0.id, $0.report.text) })
    var locations = analysis.changes.map(\.reading.location)
    locations += analysis.changes.compactMap(\.source?.location)
    locations += analysis.quotations.map { Location(report: $0.report, span: $0.span) }
    locations += analysis.claims.flatMap(\.readings)
    locations += analysis.families.flatMap(\.derivations).flatMap(\.evidence).flatMap(\.locations)
    #expect(locations.count > 400)
    for location in locations {
      let text = try #require(texts[location.report])
      #expect(location.span.end <= text.count)
      #expect(!text[location.span].unicodeScalars.contains("\u{FFFD}"))
    }
  }
}
