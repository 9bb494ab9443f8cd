import StemmaModel

/// Why a model was not installed, or not found. Every message ends with what mends it.
package enum ModelError: ExplainedError, Equatable {
  /// Neither `STEMMA_MODELS` nor `XDG_DATA_HOME` nor `HOME` says where models live.
  case noHome
  /// A variable of the environment names a folder in bytes that are not UTF-8.
  case variableIsNotUTF8(String)
  /// No model of this name is in the catalogue, and no wheel was given.
  case unknownModel(name: String, known: [String])
  /// No model of this name is in the folder of models.
  case notInstalled(name: String, folder: String)
  /// An installed model's manifest is missing, cannot be read or is not one.
  case manifestUnreadable(path: String, problem: String)
  /// An installed model's manifest is not the one that belongs to this model.
  case manifestAltered(path: String)
  /// The system refused to read the folder of models, or a part of it; `reason` is its own word.
  case cannotReadModels(folder: String, reason: String)
  /// A wheel that was given cannot be read; `reason` is the system's own word for it.
  case cannotRead(path: String, reason: String)
  /// The system refused to write; `reason` is its own word for it.
  case cannotWrite(path: String, reason: String)
  /// Another install holds the folder of models and does not end.
  case busy(folder: String)
  /// A file has another SHA-256 than the catalogue says of the wheel of this model.
  case otherWheel(path: String, model: String, expected: String, found: String)
  /// A file has another SHA-256 than the user gave.
  case otherDigest(path: String, expected: String, found: String)
  /// A file holds more bytes than a wheel of a model does.
  case wheelTooLarge(path: String, limit: Int)
  /// A wheel is not sound, or holds no model.
  case badWheel(path: String, problem: String)
  /// A wheel holds another model than the one asked for.
  case otherModel(path: String, asked: String, found: String)
  /// A wheel holds a model that is installed already, from another wheel.
  case installedFromOtherWheel(model: String)
  /// There is no program `curl`.
  case curlMissing
  /// The download failed; `reason` is curl's own word for it.
  case downloadFailed(address: String, reason: String)

  /// What happened, with which file, and the command that mends it.
  package var message: String {
    switch self {
    case .noHome, .variableIsNotUTF8, .unknownModel, .notInstalled, .manifestUnreadable,
      .manifestAltered:
      placeMessage
    case .cannotReadModels, .cannotRead, .cannotWrite, .busy, .curlMissing, .downloadFailed:
      systemMessage
    case .otherWheel, .otherDigest, .wheelTooLarge, .badWheel, .otherModel,
      .installedFromOtherWheel:
      wheelMessage
    }
  }

  private var placeMessage: String {
    switch self {
    case .noHome:
      "no folder for models: HOME is not set; name one: STEMMA_MODELS=FOLDER stemma model install"
    case .variableIsNotUTF8(let name):
      "\(name) is not valid UTF-8; name another folder: STEMMA_MODELS=FOLDER stemma model install"
    case .unknownModel(let name, let known):
      "no model “\(name)” is known, only \(known.joined(separator: ", ")); install the wheel of "
        + "another one: stemma model install --from FILE --sha256 HEX"
    case .notInstalled(let name, let folder):
      "the language model \(name) is not installed in \(folder); install it: stemma model install, "
        + "or without network: stemma model install --from FILE"
    case .manifestUnreadable(let path, let problem):
      "the language model is not whole: \(path) \(problem); install it again: stemma model install"
    case .manifestAltered(let path):
      "the language model was altered: \(path) is not the file that was installed; "
        + "install it again: stemma model install"
    default: ""
    }
  }

  private var systemMessage: String {
    switch self {
    case .cannotReadModels(let folder, let reason):
      "cannot read \(folder): \(reason); mend its permissions, or name another folder: "
        + "STEMMA_MODELS=FOLDER stemma model install"
    case .cannotRead(let path, let reason):
      "cannot read \(path): \(reason); give a file that can be read: stemma model install --from FILE"
    case .cannotWrite(let path, let reason):
      "cannot write \(path): \(reason); make room or name another folder: "
        + "STEMMA_MODELS=FOLDER stemma model install"
    case .busy(let folder):
      "another install has held \(folder) for too long; end it, then: stemma model install"
    case .curlMissing:
      "there is no program curl to fetch the model with; install it (apt-get install curl "
        + "ca-certificates), or fetch the wheel elsewhere: stemma model install --from FILE"
    case .downloadFailed(let address, let reason):
      "cannot fetch \(address): \(reason); try again: stemma model install, or fetch that file "
        + "elsewhere: stemma model install --from FILE"
    default: ""
    }
  }

  private var wheelMessage: String {
    switch self {
    case .otherWheel(let path, let model, let expected, let found):
      "\(path) is not the wheel of \(model): its SHA-256 is \(found), not \(expected); fetch the "
        + "right one: stemma model install, or say that this one is meant: "
        + "stemma model install --from FILE --sha256 HEX"
    case .otherDigest(let path, let expected, let found):
      "\(path) is not the file that was meant: its SHA-256 is \(found), not \(expected); fetch it "
        + "again: stemma model install --from FILE --sha256 HEX"
    case .wheelTooLarge(let path, let limit):
      "\(path) has more than \(limit) bytes and is no wheel of a model; give another: "
        + "stemma model install --from FILE"
    case .badWheel(let path, let problem):
      "\(path) cannot be installed: \(problem); give another wheel: stemma model install --from FILE"
    case .otherModel(let path, let asked, let found):
      "\(path) holds the model \(found), not \(asked); leave the name out: "
        + "stemma model install --from FILE --sha256 HEX"
    case .installedFromOtherWheel(let model):
      "\(model) is installed already, from another wheel; to replace it: "
        + "stemma model install --from FILE --sha256 HEX --force"
    default: ""
    }
  }
}
