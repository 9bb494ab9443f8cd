import StemmaText

/// Words by which articles of one house are told apart, as hashes.
struct HouseWording: Sendable {
  static let english = HouseWording()

  private let weekdays: [UInt32]
  /// Words that an explaining headline begins with.
  private let openings: Set<UInt32>
  /// Words in a row that stand anywhere in one.
  private let phrases: [[UInt32]]

  private init() {
    weekdays = Self.hashes("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
    openings = Set(
      Self.hashes("what how why analysis opinion timeline takeaways explainer explained"))
    phrases = [
      "what we", "what to", "what you", "here's what", "here's how", "here's why", "things to",
      "takeaways from",
    ].map(Self.hashes)
  }

  /// Words of a text in which the first weekday is looked for.
  private static let leadWords = 120

  /// The weekday that the beginning of a text names first, 0 for Monday: as a rule that of the news.
  func weekday(_ words: UnsafeBufferPointer<UInt32>) -> Int? {
    for word in words.prefix(Self.leadWords) {
      if let day = weekdays.firstIndex(of: word) { return day }
    }
    return nil
  }

  /// Whether a headline promises an explanation or a view: "What we know about …", "How …", "Analysis: …".
  func explains(_ headline: [UInt32]) -> Bool {
    guard let opening = headline.first else { return false }
    if openings.contains(opening) { return true }
    return phrases.contains { phrase in
      headline.indices.contains { headline[$0...].starts(with: phrase) }
    }
  }

  private static func hashes(_ words: String) -> [UInt32] {
    let trace = WordTrace()
    Array(words.utf8).withUnsafeBufferPointer { trace.scan($0) }
    return Array(trace.hashes)
  }
}
