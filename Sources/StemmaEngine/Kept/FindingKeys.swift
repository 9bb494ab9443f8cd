import StemmaDigest
import StemmaLexicon
import StemmaModel

/// The versions of the methods: counted on when the same reports may give other findings.
package enum Methods {
  /// Of what is found in a report by itself: sentences, names, attributions, clauses.
  static let reading = 4
  /// Of all findings.
  static let findings = 12

  /// What is shown of them, and goes into every fingerprint.
  ///
  /// - Parameter findsChanges: the lexicon is opened only for them.
  static func text(findsChanges: Bool) -> String {
    "stemma methods \(findings)" + (findsChanges && Lexicon.standard == nil ? ", no lexicon" : "")
  }
}

/// Keys of what is kept between runs: SHA-256 of all that it depends on.
struct FindingKeys: Sendable {
  /// Of what is found in a report, beside the report.
  let reading: String
  /// Of what is found in a story, beside its reports.
  private let findings: String
  /// Of all that findings depend on, beside the reports.
  let methods: String

  /// - Parameter model: SHA-256 of the language model's files.
  init(model: String, findsChanges: Bool) {
    reading = Self.digest(["reading \(Methods.reading)", model, PackedLayout.signature])
    findings = Self.digest([
      Methods.text(findsChanges: findsChanges), findsChanges ? "with changes" : "no changes",
      PackedLayout.signature,
    ])
    methods = Self.digest([reading, findings])
  }

  /// The key of what is found in a report.
  ///
  /// Its bytes, path, line and the fields that are passed on unread do not count.
  func key(of report: Report) -> String { Self.key(of: report, reading: reading) }

  /// The same by the version of another run.
  static func key(of report: Report, reading: String) -> String {
    var writer = PackedWriter()
    writer.put(reading)
    writer.put(report.id)
    writer.put(report.text.utf8)
    writer.put(report.metadata)
    writer.put(report.anatomy)
    return Digest.sha256Hex(of: writer.sealed)
  }

  /// The key of what is found in a story.
  ///
  /// - Parameters:
  ///   - reports: keys of its reports, by id.
  ///   - pairs: the pairs of them that are compared because they share runs of words.
  func key(ofStory reports: [String], pairs: [(Int, Int)]) -> String {
    var writer = PackedWriter()
    writer.put(findings)
    writer.put(reports)
    for (first, second) in pairs {
      writer.put(first)
      writer.put(second)
    }
    return Digest.sha256Hex(of: writer.sealed)
  }

  private static func digest(_ parts: [String]) -> String {
    Digest.sha256Hex(of: Array(parts.joined(separator: "\u{1F}").utf8))
  }
}

extension PackedWriter {
  fileprivate mutating func put(_ metadata: ReportMetadata) {
    put(metadata.title)
    put(metadata.outlet)
    put(metadata.author)
    put(metadata.published)
    put(metadata.updated)
    put(metadata.url)
    put(metadata.language)
    put(metadata.source)
    put(metadata.basedOn)
    put(metadata.correction)
    put(metadata.version)
  }

  fileprivate mutating func put(_ anatomy: ReportAnatomy) {
    put(anatomy.headline)
    put(anatomy.byline != nil)
    if let byline = anatomy.byline {
      put(byline.span)
      put(byline.names)
      put(byline.agency)
    }
    put(anatomy.dateline != nil)
    if let dateline = anatomy.dateline {
      put(dateline.span)
      put(dateline.place)
      put(dateline.agency)
      put(dateline.date)
    }
    put(anatomy.credits.count)
    for credit in anatomy.credits {
      put(credit.span)
      put(credit.form.rawValue)
      put(credit.name)
    }
    put(anatomy.correction)
    put(anatomy.boilerplate)
    put(anatomy.paragraphs)
  }
}
