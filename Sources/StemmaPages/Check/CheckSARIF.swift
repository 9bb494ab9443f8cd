import StemmaModel

/// The check of a draft as SARIF 2.1.0 (OASIS, 2020), one run, one result a finding.
///
/// The kinds of change are the rules. Places of the draft are locations, those of the reports related
/// locations. Suppressed findings are results with a suppression. Columns count code points.
struct CheckSARIF {
  private let check: DraftCheck
  private let version: String
  private let places: TextPlaces
  private let kinds: [Change.Kind]

  init(_ check: DraftCheck, version: String) {
    self.check = check
    self.version = version
    places = TextPlaces(check.draft.text)
    let found = check.findings + check.suppressed.map(\.finding)
    kinds = Change.Kind.allCases.filter { kind in found.contains { $0.change.kind == kind } }
  }

  /// The document with a line break at its end.
  var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.member("version", "2.1.0")
      json.member("runs", [check]) { json, _ in run(&json) }
    }
    return json.bytes + [0x0A]
  }

  private func run(_ json: inout JSONWriter) {
    json.member("tool", Optional(check)) { json, _ in
      json.member("driver", Optional(check)) { json, _ in
        json.member("name", "stemma")
        json.member("semanticVersion", version)
        json.member("rules", kinds, rule)
      }
    }
    json.member("columnKind", "unicodeCodePoints")
    json.member("invocations", [check]) { json, check in
      json.member("executionSuccessful", true)
      json.member("toolExecutionNotifications", notifications) { json, text in
        json.member("level", "note")
        message(text, to: &json)
      }
    }
    json.member("results", check.findings.map { ($0, nil) } + suppressed, result)
  }

  private var suppressed: [(DraftFinding, Suppression?)] {
    check.suppressed.map { ($0.finding, $0.suppression) }
  }

  /// What was not checked, in sentences.
  private var notifications: [String] {
    var texts = check.notChecked
    texts += check.unmatched.map {
      "Line \(places.place(of: $0.start).line) of the draft: no report has a counterpart."
    }
    texts += check.setAside.map { "\($0.inputPlace): \($0.message)" }
    texts += check.unusedSuppressions.map {
      "The suppression in line \($0.line) answers no finding: \($0.fingerprint) \($0.kind)."
    }
    return texts
  }

  private func rule(_ json: inout JSONWriter, _ kind: Change.Kind) {
    json.member("id", kind.rawValue)
    json.member("shortDescription", Optional(kind.title)) { $0.member("text", $1) }
    json.member("fullDescription", Optional(KindGlossary.text(for: kind))) {
      $0.member("text", $1)
    }
    let help =
      "\(kind.title): \(KindGlossary.text(for: kind)). Read both sentences; it says what moved, "
      + "not what is true."
    json.member("help", Optional(help)) { $0.member("text", $1) }
  }

  private func result(_ json: inout JSONWriter, _ entry: (DraftFinding, Suppression?)) {
    let (finding, suppression) = entry
    let change = finding.change
    json.member("ruleId", change.kind.rawValue)
    json.member("ruleIndex", kinds.firstIndex(of: change.kind))
    json.member("level", Self.level(of: change.severity))
    message(change.detail, to: &json)
    json.member("locations", [change.reading]) { json, reading in
      physical(reading, in: check.draft, places, to: &json)
    }
    if let source = check.source(change.comparedWith), let reading = change.source {
      json.member("relatedLocations", [reading]) { json, reading in
        json.member("id", 1)
        message("The report that it is held against.", to: &json)
        physical(reading, in: source, TextPlaces(source.text), to: &json)
      }
    }
    json.member("partialFingerprints", Optional(finding.fingerprint)) {
      $0.member("stemmaFinding/v1", $1)
    }
    if let suppression {
      json.member("suppressions", [suppression]) { json, suppression in
        json.member("kind", "external")
        json.member("status", "accepted")
        json.member("justification", suppression.reason)
      }
    }
    json.member("properties", Optional(change)) { json, change in
      json.member("rule", change.rule)
      json.member("severity", change.severity.rawValue)
      json.member("confidence", change.confidence.rawValue)
    }
  }

  private static func level(of severity: Change.Severity) -> String {
    switch severity {
    case .meaning: "error"
    case .nuance: "warning"
    case .style: "note"
    }
  }

  private func message(_ text: String, to json: inout JSONWriter) {
    json.member("message", Optional(text)) { $0.member("text", $1) }
  }

  private func physical(
    _ reading: Reading, in report: Report, _ places: TextPlaces, to json: inout JSONWriter
  ) {
    let span = reading.marked.first ?? reading.location.span
    json.member("physicalLocation", Optional(report)) { json, report in
      json.member("artifactLocation", Optional(report.path)) { json, path in
        json.member("uri", Self.uri(of: path))
      }
      if report.standsInFile {
        json.member("region", Optional(span)) { region(&$0, $1, in: report, places) }
      } else if let line = report.line {
        json.member("region", Optional(line)) { $0.member("startLine", $1) }
      }
    }
  }

  private func region(
    _ json: inout JSONWriter, _ span: TextSpan, in report: Report, _ places: TextPlaces
  ) {
    let start = places.place(of: span.start)
    let end = places.place(of: span.end)
    json.member("startLine", start.line)
    json.member("startColumn", start.column)
    json.member("endLine", end.line)
    json.member("endColumn", end.column)
    if report.encoding == .utf8 {
      json.member("byteOffset", span.start)
      json.member("byteLength", span.length)
    }
    json.member("snippet", Optional(span)) { $0.member("text", report.text.shown($1)) }
  }

  /// A path as a URI reference (RFC 3986): what is neither unreserved nor a slash is escaped.
  static func uri(of path: String) -> String {
    if path == "-" { return "stdin" }
    let escaped = path.utf8.map { byte -> String in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || "-._~/".utf8.contains(byte)
      guard !isPlain else { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.utf8.count == 1 ? "0" : "") + digits
    }.joined()
    return path.hasPrefix("/") ? "file://" + escaped : escaped
  }
}
