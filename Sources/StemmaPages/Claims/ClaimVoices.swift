import StemmaModel

/// Leads from a reading of a claim to the attribution on whose word it stands.
struct ClaimVoices {
  /// By report, in text order.
  private let attributions: [String: [Attribution]]

  init(_ analysis: Analysis) {
    attributions = Dictionary(grouping: analysis.attributions, by: \.report)
  }

  /// The attribution whose content takes up most of the reading, and at least a third of it; nothing for what
  /// the report says on its own word.
  func voice(of reading: Location) -> Attribution? {
    let shares = (attributions[reading.report] ?? []).map { attribution in
      (attribution, attribution.content.reduce(0) { $0 + $1.overlap(with: reading.span) })
    }
    let best = shares.filter { $0.1 * 3 >= reading.span.length && $0.1 > 0 }
      .max { $0.1 < $1.1 }
    return best?.0
  }
}
