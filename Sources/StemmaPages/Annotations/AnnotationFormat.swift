package import StemmaLanguage
package import StemmaModel

/// The forms in which annotated reports are written, one report after the other.
package enum AnnotationFormat: String, CaseIterable, Sendable {
  /// One JSON object a report and line (`docs/schema/annotation-1.schema.json`).
  case jsonl
  /// CoNLL-U, the form of Universal Dependencies' treebanks.
  case conllu

  /// A report's annotation in this form. Its bytes depend on the report and the annotation alone.
  ///
  /// - Parameter readyBytes: what is made at once; the rest is made when it is asked for.
  package func render(
    _ report: Report, _ annotated: AnnotatedText,
    readyBytes: Int = RenderedAnnotation.standardReadyBytes
  ) -> RenderedAnnotation {
    switch self {
    case .jsonl: RenderedAnnotation(AnnotationJSON(report, annotated), readyBytes: readyBytes)
    case .conllu: RenderedAnnotation(AnnotationCoNLLU(report, annotated), readyBytes: readyBytes)
    }
  }
}

/// One report's annotation as bytes, in pieces: those of a long report are made when they are asked
/// for.
package struct RenderedAnnotation: Sendable {
  /// Made by the task that annotated; some 15,000 tokens of JSON.
  package static let standardReadyBytes = 4 << 20

  private var ready: [UInt8] = []
  private var rest: (any AnnotationWriter)?

  init(_ writer: some AnnotationWriter, readyBytes: Int) {
    var writer = writer
    while writer.append(to: &ready) {
      if ready.count >= readyBytes {
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
