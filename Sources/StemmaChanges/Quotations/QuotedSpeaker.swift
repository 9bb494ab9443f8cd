import StemmaModel

/// Compares those to whom two quotations are given.
enum QuotedSpeaker {
  /// Whether both are certain persons with full names, and not the same.
  static func differ(_ one: Speaker, _ other: Speaker) -> Bool {
    isFirm(one) && isFirm(other) && surname(one.name) != surname(other.name)
      && !one.name.contains(surname(other.name)) && !other.name.contains(surname(one.name))
  }

  /// A person whose name stands next to the cue; pronouns and roles may be led astray.
  private static func isFirm(_ speaker: Speaker) -> Bool {
    speaker.kind == .person && speaker.resolution != .unresolved
      && speaker.name.split(separator: " ").count >= 2
      && speaker.mention.length >= surname(speaker.name).utf8.count
      && speaker.mention.length > 3
  }

  private static func surname(_ name: String) -> String {
    name.split(separator: " ").last.map(String.init) ?? name
  }
}
