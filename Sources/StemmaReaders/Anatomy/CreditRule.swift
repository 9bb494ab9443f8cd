import StemmaModel

/// Finds blocks that are a credit as a whole.
enum CreditRule {
  private static let reportWords: Set<String> = ["story", "article", "report", "piece", "text"]

  private static let acknowledgements = [
    "first appeared", "originally appeared", "was first published", "was originally published",
    "is republished", "was republished", "was produced by", "is reprinted", "first ran",
  ]

  private static let helpers = [
    "with files from ", "with inputs from ", "with input from ", "with reporting from ",
    "with reporting by ", "with additional reporting by ", "with material from ",
  ]

  private static let desks = [
    "reporting by ", "additional reporting by ", "writing by ", "editing by ", "compiled by ",
  ]

  /// The credit that a block is; `nil` for any other block.
  ///
  /// - Parameter blocksAfter: how many blocks of the text follow. Contributors stand among the
  ///   last eight, and an unknown acronym with a dash is a credit only near the end: above, it is
  ///   a point in a list.
  static func credit(in block: ShortBlock, bytes: [UInt8], blocksAfter: Int) -> Credit? {
    if AgencyLexicon.isAgency(block.raw) { return signOff(block, block.raw) }
    if blocksAfter <= 2, let name = dashedName(block, bytes) { return signOff(block, name) }
    for label in ["source: ", "sources: "] where block.folded.hasPrefix(label) {
      let name = after(label, in: block)
      if name.split(separator: " ").count <= 8, SignOffRule.isCreditName(name) {
        return signOff(block, name)
      }
    }
    if let name = owner(block) {
      return Credit(span: block.span, form: .acknowledgement, name: name)
    }
    if let helper = helpers.first(where: block.folded.hasPrefix) {
      let name = name(from: after(helper, in: block))
      if isName(name) { return Credit(span: block.span, form: .acknowledgement, name: name) }
    }
    if let name = firstPlace(block), isName(name) {
      return Credit(span: block.span, form: .acknowledgement, name: name)
    }
    guard blocksAfter < 8 else { return nil }
    if let desk = desks.first(where: block.folded.hasPrefix) {
      let name = name(from: after(desk, in: block))
      if isName(name) { return Credit(span: block.span, form: .contribution, name: name) }
    }
    return contribution(block).map { Credit(span: block.span, form: .contribution, name: $0) }
  }

  private static func signOff(_ block: ShortBlock, _ name: String) -> Credit {
    Credit(span: block.span, form: .signOff, name: name)
  }

  /// "— Agency" on a line of its own: an organisation, since people sign quotations so.
  private static func dashedName(_ block: ShortBlock, _ bytes: [UInt8]) -> String? {
    let isDashed =
      Dash.length(in: bytes, at: block.span.start) > 0
      || bytes[block.span.start] == UInt8(ascii: "-")
    guard isDashed || bytes[block.span.start] == UInt8(ascii: "("), block.raw.utf8.count <= 60
    else { return nil }
    return AgencyLexicon.looksLikeOrganisation(block.raw) ? block.raw : nil
  }

  /// "© 2031 Name", "Copyright 2031 Name. All rights reserved."
  private static func owner(_ block: ShortBlock) -> String? {
    guard
      block.folded.hasPrefix("©") || block.folded.hasPrefix("copyright ")
        || block.folded.hasPrefix("c) ")
    else { return nil }
    let signs: Set<String> = ["©", "(c)", "c)", "copyright"]
    let words = block.words.drop {
      signs.contains($0.lowercased()) || $0.contains { $0.isNumber || $0 == "©" }
    }
    let hasYear = block.words.contains { $0.contains(where: \.isNumber) }
    guard !words.isEmpty, hasYear || block.folded.hasPrefix("©") else { return nil }
    return name(from: words.joined(separator: " "))
  }

  /// "This article first appeared in Name."
  private static func firstPlace(_ block: ShortBlock) -> String? {
    guard block.folded.hasPrefix("this ") else { return nil }
    let words = block.folded.split(separator: " ")
    guard words.count >= 5, reportWords.contains(String(words[1])) else {
      return nil
    }
    let rest = words.dropFirst(2).joined(separator: " ")
    guard let phrase = acknowledgements.first(where: rest.hasPrefix) else { return nil }
    let taken = 2 + phrase.split(separator: " ").count
    let small: Set<String> = ["in", "on", "by", "from", "at", "with", "permission"]
    let names = block.words.dropFirst(taken).drop { small.contains($0.lowercased()) }
    return names.isEmpty ? nil : name(from: names.joined(separator: " "))
  }

  /// "Agency writers NAME in Town and NAME contributed to this report."
  private static func contribution(_ block: ShortBlock) -> String? {
    guard block.foldedContains("contributed") else { return nil }
    let endings = ["contributed to this ", "contributed reporting", "contributed to the reporting"]
    guard let ending = endings.first(where: block.foldedContains) else { return nil }
    let words = block.words
    guard let verb = words.firstIndex(where: { $0.lowercased() == "contributed" }), verb > 0,
      words.count - verb <= 10
    else { return nil }
    let tail = words[verb...].map { ShortBlock.fold(String($0)).filter(\.isLetter) }
    if ending == endings[0], tail.count < 4 || !reportWords.contains(tail[3]) { return nil }
    var before = words[..<verb]
    if before.last?.lowercased() == "also" { before = before.dropLast() }
    guard NameShape.isName(before.filter { !isPeople($0) }, maximumWords: 40) else { return nil }
    if let people = before.firstIndex(where: isPeople), people > 0 {
      return before[..<people].joined(separator: " ")
    }
    return before.joined(separator: " ")
  }

  private static func isPeople(_ word: Substring) -> Bool {
    AgencyLexicon.peopleWords.contains(word.filter(\.isLetter).lowercased())
  }

  private static func isName(_ words: String) -> Bool {
    let words = words.split(separator: " ")
    let bare = words.first?.lowercased() == "the" ? words.dropFirst() : words[...]
    return NameShape.isName(Array(bare), maximumWords: 14)
  }

  private static func after(_ lead: String, in block: ShortBlock) -> String {
    let count = lead.split(separator: " ").count
    return block.words.dropFirst(count).joined(separator: " ")
  }

  /// The name that a text begins with: up to a semicolon or the end of a sentence.
  private static func name(from text: String) -> String {
    let first = text.split(separator: ";").first.map(String.init) ?? text
    let sentence = first.split(separator: " ").reduce(into: (words: [Substring](), over: false)) {
      if $0.over { return }
      $0.words.append($1)
      $0.over = $1.hasSuffix(".") && $1.count > 3
    }
    let name = sentence.words.joined(separator: " ")
    return String(name.reversed().drop { ".,)".contains($0) }.reversed())
  }
}
