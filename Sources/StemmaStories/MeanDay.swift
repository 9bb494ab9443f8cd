#if canImport(Glibc)
  import Glibc
#endif

/// The mean of the days on which reports were published, of those that have one.
struct MeanDay: Sendable {
  private var sum = 0
  private var count = 0

  init(_ day: Int? = nil) {
    if let day {
      sum = day
      count = 1
    }
  }

  mutating func add(_ other: MeanDay) {
    sum += other.sum
    count += other.count
  }

  /// What a similarity is multiplied by: 1 where the days are the same or not known, falling to ``farthest`` for
  /// days far apart. Dates alone part nothing.
  func nearness(to other: MeanDay) -> Double {
    guard count > 0, other.count > 0 else { return 1 }
    let gap = Double(sum) / Double(count) - Double(other.sum) / Double(other.count)
    return Self.farthest + (1 - Self.farthest) * exp(-(gap / Self.spanDays) * (gap / Self.spanDays))
  }

  /// What is left of a similarity over the longest times.
  private static let farthest = 0.25
  /// Days in which most of the rest is lost.
  private static let spanDays = 14.0
}
