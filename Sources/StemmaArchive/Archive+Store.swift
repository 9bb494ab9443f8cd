package import StemmaModel
import StemmaReaders

/// An archive as one of the inputs of a run that reads any.
extension Archive: ReportStore {
  /// What could not be read when the reports were added.
  package func listSetAside() throws -> [SetAside] { try setAside().map(SetAside.init) }
}

extension SetAside {
  /// What an archive keeps of it.
  package init(_ kept: ArchivedSetAside) {
    self.init(
      stage: .reading, path: kept.path, line: kept.line, report: kept.report, cause: kept.cause,
      message: kept.message)
  }
}
