import StemmaLanguage

/// Whether a verb tells of what was or of what is to come.
enum VerbTense {
  /// Nothing for what is no verb, and for a verb whose time is that of the one above it.
  static func of(_ verb: Int, in parse: ParsedReport) -> DateResolver.Tense? {
    let tokens = parse.tokens
    guard tokens[verb].partOfSpeech == .verb || tokens[verb].partOfSpeech == .auxiliary else {
      return nil
    }
    var hasInfinitiveMarker = false
    for child in parse.children(of: verb) {
      let token = tokens[Int(child)]
      if token.tag == Tag.infinitiveMarker { hasInfinitiveMarker = true }
      guard token.dependency == Label.auxiliary || token.dependency == Label.passiveAuxiliary
      else { continue }
      if future.contains(token.form) { return .future }
      if token.tag == Tag.modal { return .open }
      if token.tag == Tag.past || token.lemma == have { return .past }
      if token.tag == Tag.present || token.tag == Tag.presentSingular { return .open }
    }
    switch tokens[verb].tag {
    case Tag.past: return .past
    case Tag.present, Tag.presentSingular: return .open
    // "to meet on Monday", after a plan or a deed.
    case Tag.base where hasInfinitiveMarker: return .open
    // A participle by itself: "the talks held on Monday", "speaking on Monday".
    case Tag.pastParticiple: return .past
    default: return nil
    }
  }

  private static let future = WordCodes("will shall 'll ’ll wo would")
  private static let have = Code.of("have")
}
