/// A tokenizer as spaCy writes it: four patterns and the exceptions to them.
struct TokenizerFile {
  /// One token of an exception: how it is spelt, and its norm where it has one of its own.
  struct Piece {
    let orth: String
    let norm: String?
  }

  let prefix: PythonPattern
  let suffix: PythonPattern
  let infix: PythonPattern
  /// What is kept whole although it holds infixes: web addresses.
  let url: PythonPattern?
  /// Chunks without white space that are split in a way of their own, in the order of the file.
  let exceptions: [(chunk: String, pieces: [Piece])]

  /// Numbers of the attributes ORTH and NORM in an exception.
  private static let orthKey = 65
  private static let normKey = 67

  init(_ files: ModelFiles, path: String = "tokenizer") throws(LanguageError) {
    let file = try files.messagePack(path)
    func pattern(_ key: String) throws(LanguageError) -> PythonPattern? {
      guard let source = file[key]?.text, !source.isEmpty else { return nil }
      do throws(PythonPattern.Failure) {
        return try PythonPattern(source)
      } catch {
        throw files.unsupported(path, "\(key): \(error.problem) at \(error.offset)")
      }
    }
    guard let prefix = try pattern("prefix_search"), let suffix = try pattern("suffix_search"),
      let infix = try pattern("infix_finditer")
    else { throw files.malformed(path, "a pattern is missing") }
    guard try pattern("token_match") == nil else {
      throw files.unsupported(path, "token_match is set")
    }
    (self.prefix, self.suffix, self.infix, url) = (prefix, suffix, infix, try pattern("url_match"))

    var exceptions: [(chunk: String, pieces: [Piece])] = []
    for (key, value) in file["exceptions"]?.pairs ?? [] {
      guard let chunk = key.text, let items = value.items, !items.isEmpty else {
        throw files.malformed(path, "an exception is not a list of tokens")
      }
      var pieces: [Piece] = []
      for item in items {
        func field(_ number: Int) -> String? {
          item.pairs?.first { $0.key.integer == number }?.value.text
        }
        guard let orth = field(Self.orthKey), !orth.isEmpty else {
          throw files.malformed(path, "a token of an exception has no spelling")
        }
        pieces.append(Piece(orth: orth, norm: field(Self.normKey)))
      }
      // Byte for byte: two spellings of "é" are equal as strings.
      guard pieces.map(\.orth).joined().utf8.elementsEqual(chunk.utf8) else {
        throw files.malformed(path, "the tokens of an exception do not make it up")
      }
      exceptions.append((chunk, pieces))
    }
    self.exceptions = exceptions
  }
}
