import FoundationEssentials
import StemmaLanguageInstall

/// The list of models for programs; its keys are in `docs/formats.md`.
enum ModelListJSON {
  /// The whole document, with a line end. Every key is always there; `null` is what is not known.
  static func render(_ list: ModelList) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let document = Document(
      schema: "stemma.models/1", folder: list.folder, installed: list.installed.map(entry),
      known: list.known.map { known in
        Document.Known(
          name: known.model.name.name, version: known.model.name.version,
          licence: known.model.licence, wheelBytes: known.model.wheelBytes,
          wheelSHA256: known.model.wheelSHA256, address: known.model.address,
          installed: known.isInstalled)
      })
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
  }

  private static func entry(_ model: ModelList.Installed) -> Document.Installed {
    var entry = Document.Installed(
      name: model.name.name, version: model.name.version, licence: model.licence,
      bytes: model.bytes, folder: model.folder, state: "sound")
    switch model.check {
    case .sound: break
    case .unreadable(let error):
      entry.state = "damaged"
      entry.problem = error.message
    case .differs(let missing, let altered, let added):
      entry.state = "differs"
      entry.missing = missing
      entry.altered = altered
      entry.added = added
    }
    return entry
  }

  private struct Document: Encodable {
    struct Installed: Encodable {
      let name: String
      let version: String
      let licence: String?
      let bytes: Int?
      let folder: String
      var state: String
      var missing: [String] = []
      var altered: [String] = []
      var added: [String] = []
      var problem: String?

      enum CodingKeys: CodingKey {
        case name, version, licence, bytes, folder, state, missing, altered, added, problem
      }

      /// Written out, so that what is not known is `null` and not left out.
      func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(name, forKey: .name)
        try values.encode(version, forKey: .version)
        try values.encode(licence, forKey: .licence)
        try values.encode(bytes, forKey: .bytes)
        try values.encode(folder, forKey: .folder)
        try values.encode(state, forKey: .state)
        try values.encode(missing, forKey: .missing)
        try values.encode(altered, forKey: .altered)
        try values.encode(added, forKey: .added)
        try values.encode(problem, forKey: .problem)
      }
    }

    struct Known: Encodable {
      let name: String
      let version: String
      let licence: String
      let wheelBytes: Int
      let wheelSHA256: String
      let address: String
      let installed: Bool
    }

    let schema: String
    let folder: String
    let installed: [Installed]
    let known: [Known]
  }
}
