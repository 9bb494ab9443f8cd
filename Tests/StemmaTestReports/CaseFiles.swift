import Foundation

/// The case files of `Tests/Cases`: one folder a topic, Markdown that one runner reads.
package enum CaseFiles {
  /// The cases of every file of a topic, by the name of the file.
  ///
  /// - Parameter cases: reads them from a file's name without its ending and its text.
  package static func read<Case>(
    topic: String, _ cases: (_ name: String, _ text: String) throws -> [Case]
  ) -> [Case] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Cases/\(topic)").standardized
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".md") }.sorted().flatMap { file in
      do {
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        return try cases(String(file.dropLast(3)), text)
      } catch {
        preconditionFailure("\(file): \(error)")
      }
    }
  }
}
