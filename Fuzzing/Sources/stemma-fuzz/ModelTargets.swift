@testable import StemmaLanguage

/// Loading of a model with broken files: it is refused, or it works without a crash.
enum ModelTargets {
  /// The files that are read, the most varied first.
  private static let files = [
    "tokenizer", "attribute_ruler/patterns", "meta.json", "tagger/cfg", "tagger/model",
    "parser/cfg",
    "parser/moves", "parser/model", "ner/cfg", "ner/moves", "ner/model", "tok2vec/model",
    "lemmatizer/lookups/lookups.bin", "vocab/lookups.bin", "vocab/key2row", "vocab/vectors",
    "vocab/vectors.cfg", "vocab/strings.json",
  ]

  /// The whole model, and a text read with it.
  static func model() -> FuzzTarget {
    let folder = BrokenFolder(of: modelFolder(), files: files)
    return { bytes in
      folder.withEdits(bytes) { path in
        guard let model = try? LanguageModel(folder: path) else { return }
        let text = "Mr. O'Brien didn't say 10km of \u{201C}ropes\u{201D} were sold in May."
        TextTargets.check(Annotator(model).annotate(text), of: text)
      }
    }
  }

  /// One part alone, which is faster; the first byte says which.
  static func parts() -> FuzzTarget {
    let folder = BrokenFolder(of: modelFolder(), files: files)
    return { bytes in
      guard let part = bytes.first else { return }
      folder.withEdits(Array(bytes.dropFirst())) { path in
        try? load(part, from: ModelFiles(folder: path, digests: nil))
      }
    }
  }

  private static func load(_ part: UInt8, from files: ModelFiles) throws {
    switch part % 8 {
    case 0: _ = Tokenizer(try TokenizerFile(files), lexicon: Lexicon(norms: [:]))
    case 1:
      _ = try AttributeRules(files, tags: ["NN", "VBZ", "_SP"], dependencies: ["ROOT", "nsubj"])
    case 2: _ = try TaggerWeights(files)
    case 3: _ = try ParserWeights(files)
    case 4: _ = try RecognizerWeights(files)
    case 5: _ = try PretrainedVectors(files)
    case 6: _ = try WordEncoderWeights(ThincModel(files, path: "tok2vec/model"))
    default: _ = try LemmaTables(files, morphologies: ["", "Number=Plur"])
    }
  }
}
