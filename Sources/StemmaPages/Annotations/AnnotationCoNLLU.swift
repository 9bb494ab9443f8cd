import StemmaLanguage
import StemmaModel

/// A report's annotation in CoNLL-U, a sentence after the other.
///
/// Labels are the model's own: tags of the Penn Treebank, dependencies of ClearNLP, of which only
/// `ROOT` becomes the `root` that the form asks for. White space, which the model counts among the
/// tokens, stands in the MISC column as UDPipe writes it. Two words of a text in memory are apart
/// exactly as their `SpaceAfter` and `SpacesAfter` say.
///
/// Source: the CoNLL-U format (universaldependencies.org/format.html); for `SpacesAfter` and
/// `SpacesBefore`: UDPipe 1.2, user's manual. Ours are the escapes of ``CoNLLUText``.
struct AnnotationCoNLLU: AnnotationWriter {
  private let report: Report
  private let annotated: AnnotatedText
  private let id: String
  private let sentences: [Range<Int>]
  private var nextSentence = 0
  private var written = 0
  private var hasStarted = false

  init(_ report: Report, _ annotated: AnnotatedText) {
    self.report = report
    self.annotated = annotated
    id = CoNLLUText.identifier(report.id)
    sentences = annotated.sentences
  }

  mutating func append(to bytes: inout [UInt8]) -> Bool {
    guard nextSentence < sentences.count else { return false }
    let tree = CoNLLUTree(sentences[nextSentence], of: annotated)
    nextSentence += 1
    // Nothing but white space: it stands behind the word before it.
    guard let last = tree.words.last else { return true }
    if !hasStarted { bytes.append(contentsOf: "# newdoc id = \(id)\n".utf8) }
    written += 1
    bytes.append(contentsOf: "# sent_id = \(id)-\(written)\n# text = ".utf8)
    for word in tree.words {
      append(annotated.tokens[word], to: &bytes)
      if word != last, !space(after: word).isEmpty { bytes.append(UInt8(ascii: " ")) }
    }
    bytes.append(UInt8(ascii: "\n"))
    for (place, word) in tree.words.enumerated() {
      appendRow(place: place, word: word, tree: tree, to: &bytes)
      hasStarted = true
    }
    bytes.append(UInt8(ascii: "\n"))
    return true
  }

  private func appendRow(place: Int, word: Int, tree: CoNLLUTree, to bytes: inout [UInt8]) {
    let token = annotated.tokens[word]
    let link = tree.link(at: place)
    bytes.append(contentsOf: "\(place + 1)\t".utf8)
    append(token, to: &bytes)
    bytes.append(UInt8(ascii: "\t"))
    CoNLLUText.append(token.lemma.isEmpty ? "_" : token.lemma, to: &bytes)
    for column in [
      token.partOfSpeech.label, token.tag, token.morphology, String(link.head), link.relation, "",
      miscellany(of: token),
    ] {
      bytes.append(UInt8(ascii: "\t"))
      bytes.append(contentsOf: column.isEmpty ? "_".utf8 : column.utf8)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// The word as it stands in the text, escaped.
  private func append(_ token: Token, to bytes: inout [UInt8]) {
    report.text.utf8.withUnsafeBufferPointer {
      CoNLLUText.append(UnsafeBufferPointer(rebasing: $0[token.utf8Range]), to: &bytes)
    }
  }

  /// The MISC column: entity and white space, by name.
  private func miscellany(of token: Token) -> String {
    var entries: [String] = []
    if token.entityPosition != .outside {
      entries.append("Entity=\(token.entityPosition.label)-\(token.entityLabel)")
    }
    let after = space(after: token.index)
    if after.isEmpty {
      entries.append("SpaceAfter=No")
    } else if !after.elementsEqual([UInt8(ascii: " ")]) {
      entries.append("SpacesAfter=\(CoNLLUText.escapedSpaces(after))")
    }
    if !hasStarted, token.utf8Range.lowerBound > 0 {
      let before = report.text.utf8[..<token.utf8Range.lowerBound]
      entries.append("SpacesBefore=\(CoNLLUText.escapedSpaces(before))")
    }
    return entries.joined(separator: "|")
  }

  /// What stands between a word and the next one, or the end of the text.
  private func space(after word: Int) -> ArraySlice<UInt8> {
    let tokens = annotated.tokens
    var next = word + 1
    while next < tokens.count, tokens[next].isSpace { next += 1 }
    let end = next < tokens.count ? tokens[next].utf8Range.lowerBound : report.text.count
    return report.text.utf8[tokens[word].utf8Range.upperBound..<end]
  }
}

extension Token {
  /// Whether it is nothing but white space.
  var isSpace: Bool { partOfSpeech == .space }
}
