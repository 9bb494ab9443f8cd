package import StemmaModel

/// What keeps reports that were read before, and hands them out again: an archive.
package protocol ReportStore: Sendable {
  /// The path as given.
  var path: String { get }

  /// The reports that follow one in the order of ids; none at the end.
  ///
  /// - Parameters:
  ///   - id: where to go on; from the first on where it is `nil`.
  ///   - limit: how many at most.
  /// - Throws: an `ExplainedError`.
  func reports(after id: String?, limit: Int) throws -> [Report]

  /// What could not be read when the reports were put there.
  ///
  /// - Throws: an `ExplainedError`.
  func listSetAside() throws -> [SetAside]
}

/// Hands out the reports of stores, some at a time.
struct StoredReports {
  /// Reports in a piece: some MiB.
  private static let batch = 500

  private var stores: ArraySlice<any ReportStore>
  /// The last report of the first store that was handed out.
  private var last: String?

  init(_ stores: [any ReportStore]) {
    self.stores = stores[...]
  }

  /// The next piece; `nil` at the end. A store that fails is set aside, what it gave before stays.
  mutating func next() -> ReadingPart? {
    guard let store = stores.first else { return nil }
    var part = ReadingPart()
    do {
      if last == nil { part.setAside = try store.listSetAside() }
      part.reports = try store.reports(after: last, limit: Self.batch)
    } catch {
      let reason = (error as? any ExplainedError)?.message ?? "its reports could not be read"
      part.setAside(path: store.path, .unreadableStore(reason))
    }
    last = part.reports.last?.id
    if part.reports.isEmpty { stores = stores.dropFirst() }
    return part
  }
}
