import StemmaModel

/// Gives every report an id of its own, whatever the order in which the reports came.
struct UniqueIdentities {
  /// The reports sorted by id, each id once.
  let reports: [Report]
  /// One note for each renamed report and each report with the same bytes as another.
  let notes: [InputNote]

  /// Sorts by id, digest, path and line; the first report keeps an id that several claim, the
  /// others become `id~2`, `id~3` … past ids that are taken.
  ///
  /// - Complexity: O(n log n) in the number of reports.
  init(_ given: [Report]) {
    let ordered = given.sorted(by: Self.precedes)
    var taken = Set(ordered.map(\.id))
    var notes: [InputNote] = []
    var unique: [Report] = []
    unique.reserveCapacity(ordered.count)
    var holder: Report?
    var suffix = 1
    for report in ordered {
      guard let first = holder, first.id == report.id else {
        holder = report
        suffix = 1
        unique.append(report)
        continue
      }
      var id: String
      repeat {
        suffix += 1
        id = "\(report.id)~\(suffix)"
      } while taken.contains(id)
      taken.insert(id)
      unique.append(report.renamed(to: id))
      notes.append(
        InputNote(
          path: report.path, line: report.line, report: id,
          message: "the id “\(report.id)” is taken by \(first.inputPlace); renamed “\(id)”"))
    }
    unique.sort { $0.id < $1.id }
    reports = unique
    self.notes = notes + Self.notesOnIdenticalBytes(unique)
  }

  private static func notesOnIdenticalBytes(_ reports: [Report]) -> [InputNote] {
    var firstByDigest: [String: String] = [:]
    firstByDigest.reserveCapacity(reports.count)
    var notes: [InputNote] = []
    for report in reports {
      guard let first = firstByDigest[report.digest] else {
        firstByDigest[report.digest] = report.id
        continue
      }
      notes.append(
        InputNote(
          path: report.path, line: report.line, report: report.id,
          message: "holds exactly the same bytes as report “\(first)”; both are kept"))
    }
    return notes
  }

  private static func precedes(_ first: Report, _ second: Report) -> Bool {
    if first.id != second.id { return first.id < second.id }
    if first.digest != second.digest { return first.digest < second.digest }
    if first.path != second.path { return first.path < second.path }
    return (first.line ?? 0) < (second.line ?? 0)
  }
}
