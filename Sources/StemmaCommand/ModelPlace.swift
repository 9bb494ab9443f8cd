import Glibc

/// Where the English model stands.
enum ModelPlace {
  private static let name = "en_core_web_sm-3.8.0"

  /// Its folder, in `$STEMMA_MODELS`, `$XDG_DATA_HOME/stemma/models` or
  /// `~/.local/share/stemma/models`; whether it is there is for the loading to say.
  static func folder() -> String {
    if let models = environment("STEMMA_MODELS") { return "\(models)/\(name)" }
    let data = environment("XDG_DATA_HOME") ?? "\(environment("HOME") ?? "")/.local/share"
    return "\(data)/stemma/models/\(name)"
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
