import Glibc
import StemmaModel

/// Why traces could not be kept or read.
package enum ReuseError: ExplainedError, Equatable {
  /// The system refused; `action` says what was tried.
  case system(action: String, path: String, errorNumber: Int32)
  /// The file is not what it should be.
  case damaged(path: String, problem: String)
  /// The file was written by an older Stemma, or by one that came later.
  case otherVersion(path: String, version: Int)
  /// Another process is writing to the index.
  case busy(folder: String)
  /// There is no index.
  case noIndex(folder: String)
  /// The folder that is to become an index holds other things, of which one is named.
  case notAnIndex(folder: String, found: String)
  /// The index that is to be built is there already.
  case indexExists(folder: String, reports: Int)

  package var message: String {
    switch self {
    case .system(let action, let path, let number):
      "cannot \(action) \(path): \(String(cString: strerror(number)))"
    case .damaged(let path, let problem):
      "\(path) is damaged: \(problem); remove the index and build it again from the reports"
    case .otherVersion(let path, let version):
      "\(path) was written by \(version < IndexManifest.version ? "an older" : "a later") Stemma "
        + "(version \(version) of the format, known is \(IndexManifest.version)); use that one, or "
        + "build the index again"
    case .busy(let folder):
      "another process is adding to \(folder); wait until it is done, or say --wait"
    case .noIndex(let folder):
      "there is no index \(folder); make one with: stemma index build"
    case .notAnIndex(let folder, let found):
      "\(folder) is no index and holds other things (\(found)); name a folder that is new or empty"
    case .indexExists(let folder, let reports):
      "\(folder) is an index of \(reports) \(reports == 1 ? "report" : "reports") already; add to "
        + "it with: stemma index add"
    }
  }
}
