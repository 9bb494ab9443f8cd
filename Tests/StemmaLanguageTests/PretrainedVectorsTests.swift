import Foundation
import Testing

@testable import StemmaLanguage

@Suite struct PretrainedVectorsTests {
  @Test(arguments: [("The", [5, 6]), ("THE", [5, 6]), ("the", [1, 2]), ("NOUN", [3, 4])])
  func `a spelling has the vector of its row, which others may share`(
    word: String, vector: [Float]
  ) throws {
    let vectors = try #require(try Self.vectors())
    let found = try #require(vectors[StringHash.identity(of: word)])
    #expect(vectors.width == 2)
    #expect([found[0], found[1]] == vector)
  }

  @Test func `a spelling without a row has no vector, whatever its other cases have`() throws {
    #expect(try #require(try Self.vectors())[StringHash.identity(of: "tHE")] == nil)
  }

  @Test func `an empty table is no vectors, whatever its mode`() throws {
    #expect(try Self.vectors(rows: 0, keys: [], mode: "floret") == nil)
  }

  @Test func `a row beyond the table is refused`() {
    #expect { try Self.vectors(keys: [("the", 3)]) } throws: { error in
      guard case .malformed(let file, _)? = error as? LanguageError else { return false }
      return file.hasSuffix("/vocab/key2row")
    }
  }

  @Test func `vectors made of a word's parts are refused`() {
    #expect { try Self.vectors(mode: "floret") } throws: { error in
      guard case .unsupported(let file, let problem)? = error as? LanguageError else {
        return false
      }
      return file.hasSuffix("/vocab/vectors.cfg") && problem == "vectors of mode floret"
    }
  }

  /// Vectors of two floats, [1, 2], [3, 4], …, read from files.
  private static func vectors(
    rows: Int = 3, keys: [(String, Int64)] = [("the", 0), ("NOUN", 1), ("The", 2), ("THE", 2)],
    mode: String = "default"
  ) throws -> PretrainedVectors? {
    let floats = (0..<rows * 2).map { Float($0 + 1) }
    return try HandmadeModel.withFiles([
      "vocab/vectors": HandmadeModel.array(floats, rows: rows, columns: 2),
      "vocab/key2row": HandmadeModel.rows(keys),
      "vocab/vectors.cfg": Array("{\"mode\":\"\(mode)\"}".utf8),
    ]) { try PretrainedVectors($0) }
  }
}

@Suite struct PretrainedEncoderTests {
  private static let width = 32
  private static let tableRows = 7
  /// Floats of a pretrained vector; as with the medium model's 300, a row may start inside a cache line.
  private static let inputs = 5
  private static let table = floats(tableRows * width, 1)
  private static let projection = floats(width * inputs, 2)
  /// By output, piece and input; the inputs are the word's feature, then its pretrained vector.
  private static let mixture = floats(width * 3 * 2 * width, 3)
  private static let bias = floats(width * 3, 4)
  private static let pretrained = floats(3 * inputs, 5)

  @Test(arguments: [("The", 2), ("the", 0), ("THE", 2), ("tHE", nil)] as [(String, Int?)])
  func `a word is its features and after them its projected vector, or zeros`(
    word: String, row: Int?
  ) throws {
    let weights = try Self.weights()
    let vectors = try Self.vectors()
    let encoder = WordEncoder(weights, vectors: vectors, kernels: Kernels(.best))
    var lexicon = Lexicon(norms: [:])
    let lexeme = lexicon.lexeme(word)
    let variant = lexicon.lexemes[Int(lexeme)].variant
    let words = WordSequence(variants: [variant], spaces: [false], lexicon: lexicon)
    let found = encoder.encode(0..<1, of: words)
    let wanted = Self.encoded(row: row)
    let differences = (0..<Self.width).map { abs(found[$0] - wanted[$0]) }
    #expect(differences.reduce(0, max) < 1e-4)
  }

  /// What a spelling of "the" is, by plain sums.
  private static func encoded(row: Int?) -> [Float] {
    let norm = StringHash.embeddingRows(of: StringHash.identity(of: "the"), seed: 8)
    let feature = (0..<width).map { place in
      (0..<4).reduce(Float(0)) { $0 + table[Int(norm[$1]) % tableRows * width + place] }
    }
    let vector = (0..<width).map { output in
      (0..<inputs).reduce(Float(0)) { sum, input in
        sum + (row.map { pretrained[$0 * inputs + input] } ?? 0)
          * projection[output * inputs + input]
      }
    }
    let mixed = (feature + vector).enumerated()
    let best = (0..<width).map { output in
      (0..<3).map { piece in
        mixed.reduce(bias[output * 3 + piece]) {
          $0 + $1.element * mixture[(output * 3 + piece) * 2 * width + $1.offset]
        }
      }.reduce(-.infinity, max)
    }
    let mean = best.reduce(0, +) / Float(width)
    let variance = best.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Float(width)
    return best.map { ($0 - mean) / (variance + 1e-8).squareRoot() }
  }

  private static func vectors() throws -> PretrainedVectors? {
    try HandmadeModel.withFiles([
      "vocab/vectors": HandmadeModel.array(pretrained, rows: 3, columns: inputs),
      "vocab/key2row": HandmadeModel.rows([("the", 0), ("The", 2), ("THE", 2)]),
      "vocab/vectors.cfg": Array("{\"mode\":\"default\"}".utf8),
    ]) { try PretrainedVectors($0) }
  }

  /// One feature, the mixture, and a window that adds nothing to a word's own vector.
  private static func weights() throws -> WordEncoderWeights {
    let ones = HandmadeModel.tensor([Float](repeating: 1, count: width), [width])
    let zeros = HandmadeModel.tensor([Float](repeating: 0, count: width), [width])
    let window = HandmadeModel.tensor(
      [Float](repeating: 0, count: width * 9 * width), [width, 3, 3 * width])
    let noBias = HandmadeModel.tensor([Float](repeating: 0, count: 3 * width), [width, 3])
    let network = HandmadeModel.network([
      ("extract_features", ["columns": .array([.string("NORM")])], [:]),
      ("static_vectors", [:], ["W": HandmadeModel.tensor(projection, [width, inputs])]),
      (
        "hashembed", ["column": .integer(0), "seed": .integer(8)],
        ["E": HandmadeModel.tensor(table, [tableRows, width])]
      ),
      (
        "maxout", [:],
        [
          "W": HandmadeModel.tensor(mixture, [width, 3, 2 * width]),
          "b": HandmadeModel.tensor(bias, [width, 3]),
        ]
      ),
      ("layernorm", [:], ["G": ones, "b": zeros]),
      ("maxout", [:], ["W": window, "b": noBias]),
      ("layernorm", [:], ["G": ones, "b": zeros]),
    ])
    return try HandmadeModel.withFiles(["tok2vec/model": network]) {
      try WordEncoderWeights(ThincModel($0, path: "tok2vec/model"))
    }
  }

  /// Floats between -1 and 1 that look random.
  private static func floats(_ count: Int, _ seed: Int) -> [Float] {
    (0..<count).map { Float(($0 * 7919 + seed * 104_729) % 2003 - 1001) / 1001 }
  }
}
