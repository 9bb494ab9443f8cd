import StemmaLanguage

/// The main statement of a content: the clause that heads its first sentence.
///
/// A content of several sentences is judged by the first alone.
struct ContentClause {
  let parse: ParsedReport
  /// What of the content stands in its first sentence, in order.
  let runs: [Range<Int>]
  /// The word that heads the statement: its verb, or the noun of a content that is none.
  let root: Int

  /// Nothing for a content without a word.
  init?(of content: [Range<Int>], in parse: ParsedReport) {
    let tokens = parse.tokens
    guard let first = content.joined().first(where: { !tokens[$0].isPunctuation }) else {
      return nil
    }
    let sentence = parse.sentence(of: first)
    runs = content.map { $0.clamped(to: sentence) }.filter { !$0.isEmpty }
    self.parse = parse
    guard let root = Self.top(of: runs, tokens) else { return nil }
    self.root = root
  }

  /// The clause of a verb, with its whole sentence.
  init?(verb: Int, in parse: ParsedReport) {
    guard parse.tokens.indices.contains(verb) else { return nil }
    self.parse = parse
    runs = [parse.sentence(of: verb)]
    root = verb
  }

  /// The same statement, seen from a clause within it.
  private init(_ clause: ContentClause, root: Int) {
    parse = clause.parse
    runs = clause.runs
    self.root = root
  }

  /// Another clause of the same content.
  func moved(to root: Int) -> ContentClause { ContentClause(self, root: root) }

  @inline(__always)
  var rootToken: ParsedToken { parse.tokens[root] }

  var isVerbal: Bool { rootToken.partOfSpeech == .verb || rootToken.partOfSpeech == .auxiliary }

  func holds(_ token: Int) -> Bool { runs.contains { $0.contains(token) } }

  /// What depends on a word and is content itself.
  func children(of token: Int) -> [Int] {
    parse.children(of: token).lazy.map { Int($0) }.filter { holds($0) }
  }

  /// The first child of the root with a label.
  func child(_ label: UInt32) -> Int? {
    children(of: root).first { parse.tokens[$0].dependency == label }
  }

  /// "to leave": whether the verb is an infinitive; its "to" may belong to the cue.
  var isInfinitive: Bool {
    rootToken.tag == Tag.base
      && parse.children(of: root).contains { parse.tokens[Int($0)].tag == Tag.infinitiveMarker }
  }

  /// Whether the verb, or an auxiliary of it, has a tense.
  var isFinite: Bool {
    isVerbal
      && (Tag.isFinite(rootToken.tag)
        || parse.children(of: root).contains {
          let child = parse.tokens[Int($0)]
          return Tag.isFinite(child.tag)
            && [Label.auxiliary, Label.passiveAuxiliary].contains(child.dependency)
        })
  }

  var hasSubject: Bool {
    parse.children(of: root).contains {
      [Label.subject, Label.passiveSubject, Label.expletive].contains(
        parse.tokens[Int($0)].dependency)
    }
  }

  /// Whether the speaker says it of himself: "I", "we".
  var isFirstPerson: Bool {
    parse.children(of: root).contains {
      let child = parse.tokens[Int($0)]
      return child.dependency == Label.subject && Self.firstPersons.contains(child.form)
    }
  }

  /// The word of a content's first sentence that depends on nothing in it: the verb of a
  /// statement before a noun and before a clause of circumstance, the first of equals.
  private static func top(of runs: [Range<Int>], _ tokens: [ParsedToken]) -> Int? {
    var best: (token: Int, rank: Int)?
    for token in runs.joined() where !tokens[token].isPunctuation {
      let head = Int(tokens[token].head)
      if head != token, runs.contains(where: { $0.contains(head) }) { continue }
      let rank = opensCondition(token, tokens) ? 1 : rank(of: tokens[token])
      if best.map({ rank < $0.rank }) ?? true { best = (token, rank) }
    }
    return best?.token
  }

  private static func rank(of token: ParsedToken) -> Int {
    let isVerb = token.partOfSpeech == .verb || token.partOfSpeech == .auxiliary
    return isVerb && !lesser.contains(token.dependency) ? 0 : 1
  }

  /// "Should the sea stay calm, …": a clause of circumstance, whatever the parse says of it.
  private static func opensCondition(_ verb: Int, _ tokens: [ParsedToken]) -> Bool {
    let first = tokens[Int(tokens[verb].leftEdge)]
    return first.form == should && Int(first.head) == verb && Int(tokens[verb].leftEdge) < verb
  }

  private static let should = Code.of("should")
  private static let lesser = Set([
    Label.adverbialClause, Label.relativeClause, Label.adnominal, Label.auxiliary,
    Label.passiveAuxiliary, Code.of("amod"), Code.of("csubj"),
  ])
  private static let firstPersons = WordCodes("i we")
}
