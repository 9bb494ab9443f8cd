import StemmaLexicon
import Testing

/// What the lexicon says of words, held against a handmade one.
struct LexiconTests {
  private let wordNet: HandmadeWordNet
  private let lexicon: Lexicon

  init() throws {
    wordNet = try HandmadeWordNet([
      .init("vessel", "n", ["vessel"]),
      .init("brig", "n", ["brig", "Two-master"], [("@", "vessel", "0000")]),
      .init("cutter", "n", ["cutter"], [("@", "vessel", "0000"), ("+", "cut", "0101")]),
      .init("keel", "n", ["keel"], [("#p", "brig", "0000")]),
      .init("bolt", "n", ["bolt"], [("#p", "keel", "0000")]),
      .init("prison", "n", file: 14, ["prison", "brig"]),
      .init("fathom", "n", file: 23, ["fathom"]),
      .init("anchor", "n", ["anchor"]),
      .init("zinc", "n", file: 27, ["zinc"]),
      .init("sink", "v", ["sink", "founder"], [("!", "float", "0101")]),
      .init("float", "v", ["float"], [("!", "sink", "0101")]),
      .init("cut", "v", ["cut"]),
      .init("swift", "a", ["swift"], [("!", "idle", "0101"), ("&", "brisk", "0000")]),
      .init("brisk", "s", ["brisk(p)"], [("&", "swift", "0000")]),
      .init("idle", "a", ["idle"], [("!", "swift", "0101")]),
    ])
    lexicon = try #require(wordNet.open())
  }

  private func kinship(_ one: String, _ other: String, as part: LexicalClass) throws -> Kinship {
    let (first, second) = (lexicon.entry(one, as: part), lexicon.entry(other, as: part))
    return try #require(first).kinship(to: try #require(second))
  }

  @Test func `words of one sense are synonyms`() throws {
    #expect(try kinship("brig", "two-master", as: .noun).contains(.synonym))
    #expect(try kinship("brig", "prison", as: .noun).contains(.synonym))
    #expect(try !kinship("prison", "two-master", as: .noun).contains(.synonym))
  }

  @Test func `opposites are opposites both ways, for the words that are marked`() throws {
    #expect(try kinship("sink", "float", as: .verb) == .opposite)
    #expect(try kinship("float", "sink", as: .verb) == .opposite)
  }

  @Test func `a satellite is opposed to what its head is opposed to`() throws {
    #expect(try kinship("brisk", "idle", as: .adjective) == .opposite)
    #expect(try kinship("brisk", "swift", as: .adjective) == .akin)
  }

  @Test func `wider and narrower words are told apart`() throws {
    #expect(try kinship("brig", "vessel", as: .noun) == .narrower)
    #expect(try kinship("vessel", "brig", as: .noun) == .broader)
  }

  @Test func `two kinds of one thing are coordinate`() throws {
    #expect(try kinship("brig", "cutter", as: .noun) == .coordinate)
    #expect(try kinship("brig", "anchor", as: .noun) == [])
  }

  @Test func `words of one stem are akin across parts of speech`() throws {
    let noun = try #require(lexicon.entry("cutter", as: .noun))
    let verb = try #require(lexicon.entry("cut", as: .verb))
    #expect(noun.kinship(to: verb) == .akin)
    #expect(verb.kinship(to: noun) == .akin)
  }

  @Test func `a part is a part near and far, and no whole`() throws {
    let bolt = try #require(lexicon.entry("bolt", as: .noun))
    let keel = try #require(lexicon.entry("keel", as: .noun))
    let brig = try #require(lexicon.entry("brig", as: .noun))
    #expect(lexicon.isPart(keel, of: brig))
    #expect(lexicon.isPart(bolt, of: brig))
    #expect(!lexicon.isPart(brig, of: bolt))
  }

  @Test func `the commonest sense says whether a word is a thing or a measure`() throws {
    #expect(lexicon.entry("brig", as: .noun)?.isConcrete == true)
    #expect(lexicon.entry("prison", as: .noun)?.isConcrete == false)
    #expect(lexicon.entry("fathom", as: .noun)?.isMeasure == true)
    #expect(lexicon.entry("anchor", as: .noun)?.isMeasure == false)
  }

  @Test(arguments: ["anchor", "bolt", "two-master", "vessel", "zinc"])
  func `the first, the last and every word between is found`(word: String) {
    #expect(lexicon.entry(word, as: .noun) != nil)
  }

  @Test(arguments: ["", "a", "anch", "anchors", "barge", "Brig", "zincs", "zzz", "1", "  1"])
  func `an unknown word has no entry`(word: String) {
    #expect(lexicon.entry(word, as: .noun) == nil)
  }

  @Test func `a word is known as its own part of speech only`() {
    #expect(lexicon.entry("anchor", as: .verb) == nil)
    #expect(lexicon.entry("anchor", as: .adverb) == nil)
  }
}

/// What is opened and what is not.
struct LexiconFilesTests {
  private static let senses: [HandmadeWordNet.Sense] = [
    .init("gale", "n", ["gale"], [("@", "wind", "0000")]), .init("wind", "n", ["wind"]),
  ]

  @Test func `no folder is no lexicon`() throws {
    let wordNet = try HandmadeWordNet(Self.senses)
    #expect(Lexicon(folder: wordNet.path + "/none") == nil)
  }

  @Test func `a folder without one of the files is no lexicon`() throws {
    let wordNet = try HandmadeWordNet(Self.senses)
    #expect(wordNet.open() != nil)
    try wordNet.remove("data.verb")
    #expect(wordNet.open() == nil)
  }

  @Test(arguments: ["", "\n", "gale n 1 0 1 0 00000000\n", "  1 Another licence\n"])
  func `files of another kind are no lexicon`(text: String) throws {
    let wordNet = try HandmadeWordNet(Self.senses)
    try wordNet.write("index.adj", text)
    #expect(wordNet.open() == nil)
  }

  @Test func `a licence alone knows no word`() throws {
    let wordNet = try HandmadeWordNet([])
    let lexicon = try #require(wordNet.open())
    #expect(lexicon.entry("gale", as: .noun) == nil)
  }

  @Test(arguments: [
    "gale", "gale n", "gale n 1 0", "gale n x 0 1 0 00000000", "gale n 99 0 1 0 00000000",
    "gale n 1 0 1 0 99999999", "gale n 1 0 1 0 0000000000000000000000", "gale n -1 0 1 0 1",
    "gale n 1 0 1 0 00000003",
  ])
  func `a broken line of the index breaks nothing`(line: String) throws {
    let wordNet = try HandmadeWordNet(Self.senses)
    try wordNet.write("index.noun", HandmadeWordNet.licence + line)
    let lexicon = try #require(wordNet.open())
    let entry = lexicon.entry("gale", as: .noun)
    #expect(entry?.isConcrete != true)
  }

  @Test(arguments: [
    "", "x", "06", "06 n", "06 n zz", "06 n 01", "06 n 01 gale", "06 n 01 gale 0",
    "06 n ff gale 0 000", "06 n 01 gale 0 001", "06 n 01 gale 0 001 @ 99999999",
    "06 n 01 gale 0 001 @ 99999999 q 0000", "06 n 01 gale 0 001 @ 99999999 n",
    "06 n 01 gale 0 001 @ 99999999 n zz", "06 n 01 gale 0 001 ! 99999999 n ff01",
  ])
  func `a broken sense breaks nothing`(line: String) throws {
    let wordNet = try HandmadeWordNet(Self.senses)
    let place = HandmadeWordNet.licence.utf8.count
    let digits = String(String(100_000_000 + place).dropFirst())
    try wordNet.write("data.noun", HandmadeWordNet.licence + "\(digits) \(line)")
    try wordNet.write("index.noun", HandmadeWordNet.licence + "gale n 1 0 1 0 \(digits)\n")
    let lexicon = try #require(wordNet.open())
    let gale = try #require(lexicon.entry("gale", as: .noun))
    #expect(gale.kinship(to: gale).contains(.synonym))
    #expect(!lexicon.isPart(gale, of: gale))
  }
}

/// What the installed WordNet says.
@Suite(.disabled(if: Lexicon.standard == nil, "no WordNet; run: scripts/setup"))
struct InstalledLexiconTests {
  private func entry(_ word: String, _ part: LexicalClass) throws -> LexicalEntry {
    let lexicon = try #require(Lexicon.standard)
    return try #require(lexicon.entry(word, as: part))
  }

  @Test(
    arguments: [
      ("rise", "fall", .verb, .opposite), ("rapid", "slow", .adjective, .opposite),
      ("car", "automobile", .noun, .synonym), ("truck", "motor_vehicle", .noun, .narrower),
      ("monday", "tuesday", .noun, .coordinate),
    ] as [(String, String, LexicalClass, Kinship)])
  func `words stand to each other as in English`(
    one: String, other: String, part: LexicalClass, kinship: Kinship
  ) throws {
    #expect(try entry(one, part).kinship(to: try entry(other, part)).isSuperset(of: kinship))
  }

  @Test func `a city is a part of its country`() throws {
    let lexicon = try #require(Lexicon.standard)
    let lisbon = try entry("lisbon", .noun)
    #expect(lexicon.isPart(lisbon, of: try entry("portugal", .noun)))
    #expect(!lexicon.isPart(lisbon, of: try entry("france", .noun)))
  }

  @Test func `things and measures are told apart`() throws {
    #expect(try entry("truck", .noun).isConcrete)
    #expect(try entry("beach", .noun).isConcrete)
    #expect(try entry("goalkeeper", .noun).isPerson && !entry("truck", .noun).isPerson)
    #expect(try entry("knee", .noun).kindField == entry("elbow", .noun).kindField)
    #expect(try entry("knee", .noun).kindField != nil && entry("truck", .noun).kindField == nil)
    #expect(try entry("mile", .noun).isMeasure)
    #expect(try !entry("hope", .noun).isConcrete)
  }
}
