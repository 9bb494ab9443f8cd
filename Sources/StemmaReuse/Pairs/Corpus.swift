/// Segments that are compared together.
package struct Corpus: Sendable {
  /// The new ones first.
  package let segments: [Segment]
  /// How many of them are new: a pair has at least one new report.
  let newSegments: Int
  /// For each segment the number of its first report.
  private let bases: [Int]
  /// For each report, by number, its place in the order of ids, in which pairs are named.
  let ranks: [UInt32]
  /// For each place in the order of ids, the report's number.
  private let numbers: [UInt32]

  /// - Parameters:
  ///   - new: what is to be compared with itself and with the rest.
  ///   - known: what is not compared with itself.
  ///
  /// - Precondition: fewer than 2³¹ reports.
  package init(new: [Segment], known: [Segment] = []) {
    segments = new + known
    newSegments = new.count
    var bases: [Int] = []
    var total = 0
    for segment in segments {
      bases.append(total)
      total += segment.reports.count
    }
    precondition(total < 1 << 31, "too many reports")
    self.bases = bases
    numbers = Self.ordered(segments)
    var ranks = [UInt32](repeating: 0, count: total)
    for (rank, number) in numbers.enumerated() { ranks[Int(number)] = UInt32(rank) }
    self.ranks = ranks
  }

  package var count: Int { numbers.count }

  /// Number of the first report of a segment.
  func base(ofSegment segment: Int) -> Int { bases[segment] }

  /// The segment of a report and its place there.
  ///
  /// - Parameter rank: place in the order of ids.
  package func place(ofRank rank: Int) -> (segment: Segment, place: Int) {
    let number = Int(numbers[rank])
    let segment = bases.lastIndex { $0 <= number } ?? 0
    return (segments[segment], number - bases[segment])
  }

  /// The id under which a report is named: its own, or with a number behind it where several claim it.
  package func name(ofRank rank: Int) -> String {
    let id = report(ofRank: rank).id
    var before = rank
    while before > 0, report(ofRank: before - 1).id == id { before -= 1 }
    return before == rank ? id : "\(id)~\(rank - before + 1)"
  }

  /// What is known of a report.
  ///
  /// - Parameter rank: place in the order of ids.
  package func report(ofRank rank: Int) -> ReportTrace {
    let (segment, place) = place(ofRank: rank)
    return segment.reports[place]
  }

  /// Report numbers by id, then by text.
  private static func ordered(_ segments: [Segment]) -> [UInt32] {
    struct Key {
      let prefix: UInt64
      let number: UInt32
    }
    let all = segments.flatMap(\.reports)
    let keys = all.enumerated().map { Key(prefix: prefix(of: $1.id), number: UInt32($0)) }
    return keys.sorted { one, other in
      if one.prefix != other.prefix { return one.prefix < other.prefix }
      let (a, b) = (all[Int(one.number)], all[Int(other.number)])
      if a.id != b.id { return a.id.utf8.lexicographicallyPrecedes(b.id.utf8) }
      if a.fingerprint != b.fingerprint { return a.fingerprint < b.fingerprint }
      return a.title.lexicographicallyPrecedes(b.title)
    }.map(\.number)
  }

  /// The first eight bytes, in whose order ids stand unless these are equal.
  private static func prefix(of id: String) -> UInt64 {
    var prefix: UInt64 = 0
    var bytes = id.utf8.makeIterator()
    for _ in 0..<8 { prefix = prefix << 8 | UInt64(bytes.next() ?? 0) }
    return prefix
  }
}
