import Synchronization

@testable import StemmaLanguage

/// What reads text: any bytes, taken as UTF-8 and repaired.
enum TextTargets {
  /// The whole pipeline; what it says must fit together.
  static func text() -> FuzzTarget {
    let annotator = Mutex(Annotator(loaded()))
    return { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      check(annotator.withLock { $0.annotate(text) }, of: text)
    }
  }

  /// Words alone, which is faster: they must make up the text.
  static func tokenizer() -> FuzzTarget {
    let tokenizer = Mutex(loaded().tokenizer)
    return { bytes in
      var text = String(decoding: bytes, as: UTF8.self)
      var variants: [Int32] = []
      var spaces: [Bool] = []
      text.withUTF8 { utf8 in
        tokenizer.withLock { $0.tokenize(utf8, variants: &variants, spaces: &spaces) }
      }
      precondition(variants.count == spaces.count, "tokens without a word on the space behind them")
      precondition(text.isEmpty == variants.isEmpty, "a text without tokens")
    }
  }

  /// A pattern up to the first NUL, matched against what follows.
  static func pattern() -> FuzzTarget {
    { bytes in
      let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
      let text = String(decoding: parts.last ?? [], as: UTF8.self).unicodeScalars.map(\.value)
      guard parts.count == 2,
        let pattern = try? PythonPattern(String(decoding: parts[0], as: UTF8.self))
      else { return }
      text.withUnsafeBufferPointer { text in
        var end = 0
        for match in pattern.matches(in: text) {
          precondition(match.lowerBound >= end && match.upperBound <= text.count, "overlap")
          end = match.upperBound
        }
        if let end = pattern.matchEnd(in: text) { precondition(end <= text.count, "past the end") }
        _ = pattern.firstMatch(in: text)
      }
    }
  }

  static func check(_ found: AnnotatedText, of text: String) {
    precondition(found.text.utf8.elementsEqual(text.utf8), "another text")
    var end = 0
    for token in found.tokens {
      precondition(token.utf8Range.lowerBound == end, "a gap between tokens")
      precondition(!token.utf8Range.isEmpty, "an empty token")
      end = token.utf8Range.upperBound + (token.hasTrailingSpace ? 1 : 0)
      precondition(found.tokens.indices.contains(token.head), "no such head")
      precondition(token.ancestors.count < found.tokens.count, "heads in a circle")
      _ = (token.text, token.norm, token.tag, token.morphology, token.lemma, token.dependency)
    }
    precondition(end == text.utf8.count, "tokens that do not make up the text")
    precondition(found.sentences.reduce(0) { $0 + $1.count } == found.tokens.count, "sentences")
    var last = 0
    for entity in found.entities {
      precondition(!entity.tokens.isEmpty && entity.tokens.lowerBound >= last, "entities")
      last = entity.tokens.upperBound
    }
    for chunk in found.nounChunks { precondition(!chunk.isEmpty, "an empty noun chunk") }
  }

  static func loaded() -> LanguageModel {
    do {
      return try LanguageModel(folder: modelFolder())
    } catch {
      preconditionFailure(error.message)
    }
  }
}
