package import StemmaLanguage
package import StemmaModel

/// The forms in which annotated reports are written, one report after the other.
package enum AnnotationFormat: String, CaseIterable, Sendable {
  /// One JSON object a report and line (`docs/schema/annotation-1.schema.json`).
  case jsonl
  /// CoNLL-U, the form of Universal Dependencies' treebanks.
  case conllu

  /// A report's annotation in this form. Its bytes depend on the report and the annotation alone.
  package func render(_ report: Report, _ annotated: AnnotatedText) -> RenderedAnnotation {
    switch self {
    case .jsonl: RenderedAnnotation(AnnotationJSON(report, annotated))
    case .conllu: RenderedAnnotation(AnnotationCoNLLU(report, annotated))
    }
  }
}

/// One report's annotation as bytes, in pieces: those of a long report are made when they are asked
/// for.
package struct RenderedAnnotation: Sendable {
  /// Made ahead, by the task that annotated; some 15,000 tokens of JSON.
  private static let readyBytes = 4 << 20

  private var ready: [UInt8] = []
  private var rest: (any AnnotationWriter)?

  init(_ writer: some AnnotationWriter) {
    var writer = writer
    while writer.append(to: &ready) {
      if ready.count >= Self.readyBytes {
        rest = writer
        return
      }
    }
  }

  /// The next piece; `nil` after the last.
  package mutating func next() -> [UInt8]? {
    if !ready.isEmpty {
      defer { ready = [] }
      return ready
    }
    var piece: [UInt8] = []
    while piece.isEmpty, rest?.append(to: &piece) == true {}
    return piece.isEmpty ? nil : piece
  }
}

/// Writes one report's annotation piece by piece.
protocol AnnotationWriter: Sendable {
  /// Adds the next piece, as a rule some tens of KiB.
  ///
  /// - Returns: false when nothing was left to add.
  mutating func append(to bytes: inout [UInt8]) -> Bool
}
