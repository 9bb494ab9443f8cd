/// A table of what an archive's analysis found. `docs/formats.md` explains every column.
package enum ExportTable: String, CaseIterable, Sendable {
  case reports, stories, families, derivations, evidence, passages, quotations, attributions
  case claims, origins, changes
  case setAside = "set_aside"
  case marks

  /// The columns in their order.
  package var columns: [String] {
    switch self {
    case .reports:
      [
        "report", "story", "family", "headline", "outlet", "author", "published", "updated",
        "url", "language", "source", "basedOn", "version", "correction", "format", "encoding",
        "sha256", "path", "line", "bytes", "words", "sentences",
      ]
    case .stories: ["story", "thread", "keywords", "reports", "families", "reportingLines"]
    case .families: ["family", "story", "members", "root", "rootUnseen", "unseen"]
    case .derivations:
      [
        "fingerprint", "story", "family", "child", "parent", "unseen", "nearestHeld", "direction",
        "confidence", "primary", "coverage", "verdict",
      ]
    case .evidence:
      [
        "fingerprint", "story", "family", "child", "parent", "unseen", "number", "kind", "weighs",
        "measure", "detail", "places",
      ]
    case .passages:
      [
        "story", "source", "sourceStart", "sourceEnd", "sourceText", "report", "start", "end",
        "text", "kind", "moved", "similarity", "sharedWords",
      ]
    case .quotations:
      [
        "story", "report", "start", "end", "text", "form", "speaker", "speakerKind",
        "speakerResolution", "mention", "cue", "card",
      ]
    case .attributions:
      [
        "story", "report", "source", "sourceSpans", "cue", "cueSpans", "content",
        "contentSpans", "mode", "speaker", "speakerKind", "speakerResolution", "modality",
        "negated", "confidence", "rule",
      ]
    case .claims:
      [
        "fingerprint", "claim", "story", "reading", "report", "start", "end", "text", "speaker",
        "modality", "negated", "originsAtLeast", "originsAtMost", "differs", "verdict",
      ]
    case .origins:
      ["claim", "story", "origin", "reports", "head", "headUnseen", "firstSeen", "reasons"]
    case .changes:
      [
        "fingerprint", "story", "kind", "severity", "confidence", "rule", "report", "start", "end",
        "text", "marks", "source", "sourceStart", "sourceEnd", "sourceText", "sourceMarks",
        "detail", "verdict",
      ]
    case .setAside: ["stage", "path", "line", "report", "cause", "message"]
    case .marks:
      ["fingerprint", "reports", "digests", "verdict", "because", "author", "made", "latest"]
    }
  }
}
