import Foundation

/// Where the tests find the English model.
///
/// Without one they say so and pass, except where `CI` is `true`: there a missing model fails.
package enum ModelFolder {
  /// The folder's own name.
  package static let name = "en_core_web_sm-3.8.0"

  /// The model's folder; `nil` where none is installed.
  package static var path: String? {
    candidates.first { FileManager.default.fileExists(atPath: $0 + "/config.cfg") }
  }

  package static var isMissing: Bool { path == nil }

  /// Whether a missing model fails the tests.
  package static var isRequired: Bool { environment["CI"] == "true" }

  /// The folder that holds the model's, for the variable `STEMMA_MODELS` of a command.
  package static var models: String? { path.map { String($0.dropLast(name.count + 1)) } }

  private static var candidates: [String] {
    if let named = environment["STEMMA_MODELS"], !named.isEmpty { return ["\(named)/\(name)"] }
    if let data = environment["XDG_DATA_HOME"], !data.isEmpty {
      return ["\(data)/stemma/models/\(name)"]
    }
    return ["\(environment["HOME"] ?? "")/.local/share/stemma/models/\(name)"]
  }

  private static var environment: [String: String] { ProcessInfo.processInfo.environment }
}
