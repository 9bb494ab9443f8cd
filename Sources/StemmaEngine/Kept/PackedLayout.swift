import StemmaClaims
import StemmaLanguage
import StemmaModel

/// What the bytes of kept values mean.
enum PackedLayout {
  /// Changes with ``version`` and with the name or place of any kind: what was kept under another
  /// layout is not read.
  static let signature: String = {
    let kinds: [[String]] = [
      names(Confidence.self), names(EntityMention.Kind.self), names(Attribution.Mode.self),
      names(Attribution.Rule.self), names(Stance.Modality.self), names(Speaker.Kind.self),
      names(Speaker.Resolution.self), names(Quotation.Form.self),
      names(StatedQuantity.Comparator.self), names(StatedQuantity.Measure.self),
      names(StatedDate.Precision.self), names(Passage.Kind.self), names(Change.Kind.self),
      names(Change.Severity.self), names(Derivation.Direction.self), names(Evidence.Kind.self),
      names(Evidence.Weighs.self), names(OriginReason.Relation.self),
      names(ClauseReading.Polarity.self), PartOfSpeech.allCases.map(\.label),
    ]
    return (["layout \(version)"] + kinds.map { $0.joined(separator: " ") })
      .joined(separator: "\n")
  }()

  /// Counts the changes of the layout, from 1.
  private static let version = 1

  private static func names<Kind: PackedCase>(_: Kind.Type) -> [String] {
    Kind.allCases.map(\.rawValue)
  }
}
