import StemmaLanguageInstall

/// The list of models as lines for a terminal or a pipe.
enum ModelListScreen {
  /// Files named for each model; `--json` has all.
  private static let namedFiles = 5

  /// The whole text, with a line end.
  static func render(_ list: ModelList, colour: Bool) -> String {
    let paint = Paint(colour: colour)
    var lines = ["Models in \(visible(list.folder))"]
    if list.installed.isEmpty { lines.append("  none") }
    for model in list.installed { lines += self.lines(for: model, paint) }
    // A model that is there but not sound says by itself how to mend it.
    let open = list.known.map(\.model).filter { model in
      !list.installed.contains { $0.name == model.name }
    }
    if !open.isEmpty {
      lines += ["", "Can be installed"]
      lines += open.map { model in
        "  \(model.name.name) \(model.name.version)  \(model.licence), "
          + "\(ByteCount.text(model.wheelBytes)) to fetch: stemma model install \(model.name.name)"
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func lines(for model: ModelList.Installed, _ paint: Paint) -> [String] {
    let facts = [model.licence, model.bytes.map(ByteCount.text)].compactMap { $0 }
    let head = "  \(model.name.name) \(model.name.version)  "
    let tail = facts.isEmpty ? "" : facts.joined(separator: ", ") + ", "
    switch model.check {
    case .sound:
      return [head + tail + paint.good("sound")]
    case .unreadable(let error):
      return [head + tail + paint.bad("damaged"), "    " + visible(error.message)]
    case .differs(let missing, let altered, let added):
      var lines = [head + tail + paint.bad("not sound")]
      lines += self.lines("missing", missing) + self.lines("altered", altered)
      lines += self.lines("added", added)
      lines.append("    Put it in place anew: \(ModelListText.mending(model))")
      return lines
    }
  }

  private static func lines(_ word: String, _ paths: [String]) -> [String] {
    let more = paths.count - namedFiles
    return paths.prefix(namedFiles).map { "    \(word): \(visible($0))" }
      + (more > 0 ? ["    and \(more) more \(word); --json names all"] : [])
  }

  private static func visible(_ text: String) -> String { ClosingText.visible(text) }

  /// Colours of the terminal, or none.
  private struct Paint {
    let colour: Bool

    func good(_ text: String) -> String { colour ? "\u{1B}[32m\(text)\u{1B}[0m" : text }
    func bad(_ text: String) -> String { colour ? "\u{1B}[31m\(text)\u{1B}[0m" : text }
  }
}

/// What both forms of the list say.
enum ModelListText {
  /// The command that puts a model in place anew.
  static func mending(_ model: ModelList.Installed) -> String {
    ModelCatalogue.standard.model(model.name) == nil
      ? "stemma model install --from FILE --sha256 HEX" : "stemma model install \(model.name.name)"
  }
}
