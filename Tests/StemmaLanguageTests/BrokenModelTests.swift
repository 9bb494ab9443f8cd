import Glibc
import StemmaTestModel
import Testing

@testable import StemmaLanguage

/// Files of a model that are sound MessagePack and yet would have led astray.
@Suite struct BrokenModelTests {
  @Test(.timeLimit(.minutes(1)))
  func `what is no plain file is not read`() throws {
    let folder = try BrokenModelFolder([:])
    try #require(mkdir(folder.path, 0o700) == 0)
    try #require(mkfifo(folder.path + "/pipe", 0o600) == 0)
    for name in ["pipe", "."] {
      let problem = LanguageError.malformed(
        file: folder.path + "/" + name, problem: "not a plain file")
      #expect(throws: problem) { try folder.files.bytes(name) }
    }
  }

  @Test func `a file that is too large is refused before it is read`() throws {
    let folder = try BrokenModelFolder(["tokenizer": [:]])
    try #require(truncate(folder.path + "/tokenizer", 1 << 40) == 0)
    #expect(throws: LanguageError.self) { try folder.files.bytes("tokenizer") }
  }

  @Test func `the tokens of an exception make it up byte for byte`() throws {
    let folder = try BrokenModelFolder([
      "tokenizer": [
        "prefix_search": "^a", "suffix_search": "a$", "infix_finditer": "a",
        "exceptions": ["\u{E9}": [[65: "e\u{301}"]]],
      ]
    ])
    #expect(throws: LanguageError.self) { try TokenizerFile(folder.files) }
  }

  @Test func `more sets of features than can be numbered are refused`() throws {
    let rules = (0..<40_000).map { number -> MessagePackValue in
      ["attrs": ["MORPH": .string("Number=\(number)")], "patterns": [[[:]]]]
    }
    let folder = try BrokenModelFolder(["attribute_ruler/patterns": .array(rules)])
    #expect(throws: LanguageError.self) {
      try AttributeRules(folder.files, tags: [], dependencies: [])
    }
  }

  @Test func `a word whose dependency a rule took away is in no noun phrase`() throws {
    let folder = try BrokenModelFolder([
      "attribute_ruler/patterns": [["attrs": ["DEP": ""], "patterns": [[[:]]]]]
    ])
    let rules = try AttributeRules(folder.files, tags: [], dependencies: ["nsubj"])
    var draft = Self.draft(count: 1)
    draft.dependencies = try rules.rules.map { try #require($0.effect.dependency) }
    #expect(NounChunks(labels: ["nsubj"]).chunks(of: draft) == [])
  }

  @Test(.timeLimit(.minutes(1)))
  func `a long row of nouns is gone through once`() {
    var draft = Self.draft(count: 300_000)
    for token in 1..<draft.count {
      (draft.heads[token], draft.dependencies[token]) = (Int32(token - 1), 1)
    }
    let chunks = NounChunks(labels: ["nsubj", "conj"]).chunks(of: draft)
    #expect(chunks == (0..<draft.count).map { $0..<$0 + 1 })
  }

  /// Nouns, each a subject and a sentence of its own.
  private static func draft(count: Int) -> AnnotationDraft {
    var draft = AnnotationDraft()
    draft.variants = Array(repeating: 0, count: count)
    draft.clear()
    for token in 0..<count {
      draft.partsOfSpeech[token] = .noun
      draft.dependencies[token] = 0
      (draft.heads[token], draft.leftEdges[token]) = (Int32(token), Int32(token))
    }
    return draft
  }
}

/// The installed model with one file changed.
@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct ChangedModelTests {
  @Test(arguments: [(2, "det"), (3, "punct")])
  func `an arc without a label is refused`(action: Int, label: String) throws {
    let model = try TestModel.folder()
    let moves = try ModelFiles(folder: model, digests: nil).messagePack("parser/moves")
    let json = try #require(moves["moves"]?.text)
    let changed = json.replacing(
      "\"\(action)\":{\"\(label)\":", with: "\"\(action)\":{\"\":")
    #expect(changed != json)
    let folder = try BrokenModelFolder(
      ["parser/moves": moves.setting("moves", to: .string(changed))], beside: model)
    #expect(throws: LanguageError.self) { try LanguageModel(folder: folder.path) }
  }

  @Test func `more windows than words are kept for are refused`() throws {
    let model = try TestModel.folder()
    var network = try ModelFiles(folder: model, digests: nil).messagePack("tok2vec/model")
    let names = try #require(network["nodes"]?.items).map { $0["name"]?.text }
    let last = try #require(names.lastIndex(of: "maxout"))
    let norm = try #require(names.lastIndex(of: "layernorm"))
    for part in ["nodes", "attrs", "params"] {
      let items = try #require(network[part]?.items)
      network = network.setting(part, to: .array(items + [items[last], items[norm]]))
    }
    let folder = try BrokenModelFolder(["tok2vec/model": network], beside: model)
    #expect(throws: LanguageError.self) { try LanguageModel(folder: folder.path) }
  }

  @Test func `what is written as it was read is read again`() throws {
    let model = try TestModel.folder()
    let files = ModelFiles(folder: model, digests: nil)
    let parts = ["parser/moves", "tok2vec/model"]
    let values = try parts.map { ($0, try files.messagePack($0)) }
    let folder = try BrokenModelFolder(Dictionary(uniqueKeysWithValues: values), beside: model)
    _ = try LanguageModel(folder: folder.path)
  }
}
