import StemmaReuse
import StemmaTestReports

/// A made report on its way into a segment.
struct TracedReport {
  var id: String
  var text: String
  var title: String?
  var outlet: String?
  var series: String?
  var day: Int32?

  init(
    _ id: String, _ text: String, title: String? = nil, outlet: String? = nil,
    series: String? = nil, day: Int32? = nil
  ) {
    (self.id, self.text, self.title) = (id, text, title)
    (self.outlet, self.series, self.day) = (outlet, series, day)
  }

  /// A segment of reports, cut into batches of the sizes given, the last of which is repeated.
  static func segment(
    _ reports: [TracedReport], batches: [Int] = [1000], sampling: Sampling = Sampling(scale: 1),
    mostKeys: Int = .max
  ) throws -> Segment {
    let builder = try SegmentBuilder(sampling: sampling, mostKeys: mostKeys)
    let maker = TraceMaker(keepsSpans: true)
    var sizes = batches[...]
    var rest = reports[...]
    while !rest.isEmpty {
      let size = sizes.count > 1 ? sizes.removeFirst() : sizes[sizes.startIndex]
      for report in rest.prefix(size) {
        maker.add(
          TraceMaker.Description(
            id: report.id, title: report.title, outlet: report.outlet, series: report.series,
            day: report.day),
          text: Array(report.text.utf8), sampling: builder.sampling)
      }
      try builder.append(maker.take())
      rest = rest.dropFirst(size)
    }
    return try builder.finish()
  }

  /// Words that come from nowhere, so that no two texts of different seeds share a run by chance.
  static func words(_ count: Int, seed: UInt64, vocabulary: UInt64 = 1 << 40) -> [String] {
    var random = SeededRandom(seed: seed)
    return (0..<count).map { _ in "w" + String(random.next() % vocabulary, radix: 36) }
  }

  /// ``words(_:seed:vocabulary:)`` as a text.
  static func prose(_ count: Int, seed: UInt64) -> String {
    words(count, seed: seed).joined(separator: " ")
  }
}
