import Foundation

/// The files of this project as the house tests see them: everything but build folders and git's
/// own.
struct Repository {
  struct File {
    /// From the project's root, with forward slashes.
    let path: String
    let url: URL

    /// `nil` for what is not UTF-8.
    var text: String? { try? String(contentsOf: url, encoding: .utf8) }
    var name: String { url.lastPathComponent }
  }

  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Sorted by path.
  let files: [File]

  init() {
    let keys: [URLResourceKey] = [.isRegularFileKey]
    let walk = FileManager.default.enumerator(at: Self.root, includingPropertiesForKeys: keys)
    var found: [File] = []
    let prefix = Self.root.path(percentEncoded: false)
    for case let url as URL in walk ?? .init() {
      let path = String(url.path(percentEncoded: false).dropFirst(prefix.count))
      let first = path.split(separator: "/").first ?? ""
      if first == ".git" || first.hasPrefix(".build") || first == "Package.resolved" {
        walk?.skipDescendants()
        continue
      }
      let isFile = try? url.resourceValues(forKeys: Set(keys)).isRegularFile
      guard isFile == true else { continue }
      found.append(File(path: path.trimmingPrefix("/").description, url: url))
    }
    files = found.sorted { $0.path < $1.path }
  }

  /// Files under `folder` (`""` for all) whose names end in `ending`.
  func files(under folder: String = "", ending: String) -> [File] {
    files.filter { $0.path.hasPrefix(folder) && $0.path.hasSuffix(ending) }
  }

  /// The text of one file that must be there.
  func text(_ path: String) throws -> String {
    try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
  }
}
