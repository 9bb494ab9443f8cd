package import StemmaModel

/// Changes of a rewrite as JSON Lines, one object a pair (`docs/schema/changes-1.schema.json`).
package enum ChangesJSON {
  /// One line.
  ///
  /// - Parameters:
  ///   - id: of the pair.
  ///   - score: how much the rewrite departs from the source.
  ///   - changes: those to be listed, in their order.
  package static func line(id: String, score: Double, changes: [Change]) -> [UInt8] {
    var line = JSONWriter(.oneLine)
    line.object { line in
      line.member("id", id)
      line.member("score", decimal: score)
      line.member("changes", changes) { line, change in
        line.member("kind", change.kind.rawValue)
        line.member("rule", change.rule)
        line.member("confidence", change.confidence.rawValue)
        line.member("severity", change.severity.rawValue)
        line.member("rewrite", spans(of: change.reading))
        line.member("source", change.source.map(spans) ?? [])
        line.member("detail", change.detail)
      }
    }
    return line.bytes + [0x0A]
  }

  /// The words that matter, else the whole place.
  private static func spans(of reading: Reading) -> [TextSpan] {
    (reading.marked.isEmpty ? [reading.location.span] : reading.marked).filter { !$0.isEmpty }
  }
}
