/// Holds each report of a thread against the stories it was put into and those beside it.
///
/// A report that resembles the reports of another story clearly more than those of its own is moved there.
struct StoryReview {
  private struct Members {
    var reports: Set<Int> = []
    var sum = TermVector()
    var days = MeanDay()
  }

  private let vectors: [TermVector]
  private let neighbours: Neighbours
  private let days: [Int?]
  private var spread: SpreadVector

  /// - Parameters:
  ///   - vectors: of unit length, or empty.
  ///   - neighbours: of each report; their stories are those beside it.
  ///   - terms: how many terms there are.
  ///   - days: the day of each report, where it is known.
  init(_ vectors: [TermVector], neighbours: Neighbours, terms: Int, days: [Int?]) {
    self.vectors = vectors
    self.neighbours = neighbours
    self.days = days
    spread = SpreadVector(count: terms)
  }

  /// - Returns: the stories after review, each sorted, by their first report.
  mutating func reviewed(_ stories: [[Int]]) -> [[Int]] {
    guard stories.count > 1 else { return stories }
    var members = stories.map(members(of:))
    var story = [Int](repeating: 0, count: vectors.count)
    for (number, reports) in stories.enumerated() {
      for report in reports { story[report] = number }
    }
    for _ in 0..<Self.rounds {
      var moved = false
      for report in vectors.indices {
        guard let better = better(for: report, story, members) else { continue }
        let own = story[report]
        story[report] = better
        members[own] = self.members(of: members[own].reports.subtracting([report]).sorted())
        members[better] = self.members(of: members[better].reports.union([report]).sorted())
        moved = true
      }
      if !moved { break }
    }
    return members.map { $0.reports.sorted() }.filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }
  }

  private func members(of reports: [Int]) -> Members {
    var members = Members(reports: Set(reports))
    for report in reports {
      members.sum = members.sum + vectors[report]
      members.days.add(MeanDay(days[report]))
    }
    return members
  }

  /// The story that a report resembles clearly more than its own, if there is one. A report alone stays alone.
  private mutating func better(for report: Int, _ story: [Int], _ members: [Members]) -> Int? {
    let own = story[report]
    guard members[own].reports.count > 1 else { return nil }
    spread.hold(vectors[report])
    defer { spread.release(vectors[report]) }
    let day = MeanDay(days[report])
    let length = spread.product(with: vectors[report])
    func likeness(_ number: Int) -> Double {
      let other = members[number]
      let isOwn = number == own
      let sum = spread.product(with: other.sum) - (isOwn ? length : 0)
      return sum / Double(other.reports.count - (isOwn ? 1 : 0)) * day.nearness(to: other.days)
    }
    let beside = Set(neighbours.lists[report].map { story[Int($0)] }).subtracting([own])
      .filter { members[$0].reports.count > 1 }.sorted()
    let best = beside.map { (likeness: likeness($0), story: $0) }
      .max { ($0.likeness, $1.story) < ($1.likeness, $0.story) }
    guard let best, best.likeness > Self.margin * likeness(own) else { return nil }
    return best.story
  }

  /// How many times more a report must resemble the reports of another story.
  private static let margin = 1.1
  private static let rounds = 3
}
