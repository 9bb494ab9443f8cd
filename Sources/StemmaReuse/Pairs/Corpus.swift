/// Segments that are compared together.
package struct Corpus: Sendable {
  /// The new ones first.
  package let segments: [Segment]
  /// How many of them are new: a pair has at least one new report.
  let newSegments: Int
  /// For each segment the number of its first report.
  private let bases: [Int]
  /// For each report, by number, its place in the order of ids, in which pairs are named; ``hidden`` for
  /// a known one that is also new, and is looked at as such.
  let ranks: [UInt32]
  /// For each place in the order of ids, the report's number.
  private let numbers: [UInt32]
  /// By rank, the names of those whose id stands before them, too.
  private let otherNames: [Int: String]
  /// By rank, what every comparison looks at: all that is known of a report is too far apart in memory.
  private let names: [String]
  private let texts: [Text]

  // Safe: the words are only read, and the corpus holds the segment that they stand in.
  private struct Text: @unchecked Sendable {
    let words: UnsafeBufferPointer<UInt32>
  }

  /// The rank of a report that is not looked at.
  static let hidden = UInt32.max

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
    let ordered = Self.ordered(segments)
    numbers = Self.withoutKnownAgain(ordered, segments, new: Self.count(of: new))
    var ranks = [UInt32](repeating: Self.hidden, count: total)
    for (rank, number) in numbers.enumerated() { ranks[Int(number)] = UInt32(rank) }
    self.ranks = ranks
    let ids = segments.flatMap { $0.reports.map(\.id) }
    let otherNames = Self.otherNames(ids, numbers)
    self.otherNames = otherNames
    names = numbers.enumerated().map { otherNames[$0] ?? ids[Int($1)] }
    let words = segments.flatMap { segment in
      segment.reports.indices.map { Text(words: segment.words(of: $0)) }
    }
    texts = numbers.map { words[Int($0)] }
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
    names[rank]
  }

  /// What is known of a report.
  ///
  /// - Parameter rank: place in the order of ids.
  package func report(ofRank rank: Int) -> ReportTrace {
    let (segment, place) = place(ofRank: rank)
    return segment.reports[place]
  }

  /// Whether two reports are one that the input gives twice.
  ///
  /// - Precondition: `first < second`.
  func isOneReport(_ first: Int, _ second: Int) -> Bool {
    // Of those with one id all but the first are named otherwise.
    otherNames[second] != nil && report(ofRank: first) == report(ofRank: second)
  }

  /// Hashes of a report's words.
  ///
  /// - Parameter rank: place in the order of ids.
  func words(ofRank rank: UInt32) -> UnsafeBufferPointer<UInt32> {
    texts[Int(rank)].words
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
      // By bytes: two strings may be equal and yet be written in two ways.
      if !a.id.utf8.elementsEqual(b.id.utf8) {
        return a.id.utf8.lexicographicallyPrecedes(b.id.utf8)
      }
      if a.fingerprint != b.fingerprint { return a.fingerprint < b.fingerprint }
      if a.title != b.title { return a.title.lexicographicallyPrecedes(b.title) }
      return (a.day ?? .min, a.outlet ?? "", a.series ?? "")
        < (b.day ?? .min, b.outlet ?? "", b.series ?? "")
    }.map(\.number)
  }

  private static func count(of segments: [Segment]) -> Int {
    segments.reduce(0) { $0 + $1.reports.count }
  }

  /// Leaves out the known reports that are the same as a new one; such stand side by side.
  private static func withoutKnownAgain(
    _ numbers: [UInt32], _ segments: [Segment], new: Int
  ) -> [UInt32] {
    let all = segments.flatMap(\.reports)
    guard new < all.count else { return numbers }
    var kept: [UInt32] = []
    var start = 0
    while start < numbers.count {
      let report = all[Int(numbers[start])]
      let same = numbers[start...].prefix { all[Int($0)] == report }
      let ofNew = same.filter { Int($0) < new }
      kept += ofNew.isEmpty ? Array(same) : ofNew
      start = same.endIndex
    }
    return kept
  }

  /// The first keeps an id that several claim; the others become `id~2`, `id~3` … past ids that are
  /// taken.
  private static func otherNames(_ ids: [String], _ numbers: [UInt32]) -> [Int: String] {
    let repeated = numbers.indices.dropFirst().filter {
      ids[Int(numbers[$0])].utf8.elementsEqual(ids[Int(numbers[$0 - 1])].utf8)
    }
    guard !repeated.isEmpty else { return [:] }
    var taken = Set(ids)
    var names: [Int: String] = [:]
    var (last, suffix) = (-1, 1)
    for rank in repeated {
      let id = ids[Int(numbers[rank])]
      if rank != last + 1 { suffix = 1 }
      last = rank
      var name: String
      repeat {
        suffix += 1
        name = "\(id)~\(suffix)"
      } while !taken.insert(name).inserted
      names[rank] = name
    }
    return names
  }

  /// The first eight bytes, in whose order ids stand unless these are equal.
  private static func prefix(of id: String) -> UInt64 {
    var prefix: UInt64 = 0
    var bytes = id.utf8.makeIterator()
    for _ in 0..<8 { prefix = prefix << 8 | UInt64(bytes.next() ?? 0) }
    return prefix
  }
}
