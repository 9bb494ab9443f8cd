package import StemmaModel

/// The forms in which pairs are written, a line each.
package enum PairsFormat: String, CaseIterable, Sendable {
  /// a, b, score, earlier, containmentA, containmentB, sharedWords, relation.
  case tsv
  /// One JSON object a pair, with its passages (`docs/schema/pair-1.schema.json`).
  case jsonl

  /// What stands on top, where it is asked for; nothing for JSON.
  package var header: [UInt8] {
    switch self {
    case .tsv:
      Array("a\tb\tscore\tearlier\tcontainmentA\tcontainmentB\tsharedWords\trelation\n".utf8)
    case .jsonl: []
    }
  }

  /// Some pairs in this form, a line each.
  package func render(_ pairs: [ReusePair]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(96 * pairs.count)
    for pair in pairs {
      switch self {
      case .tsv: Self.appendRow(pair, to: &bytes)
      case .jsonl: Self.appendObject(pair, to: &bytes)
      }
    }
    return bytes
  }

  private static func appendRow(_ pair: ReusePair, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: pair.first.utf8)
    bytes.append(UInt8(ascii: "\t"))
    bytes.append(contentsOf: pair.second.utf8)
    bytes.append(UInt8(ascii: "\t"))
    appendShare(pair.score, to: &bytes)
    switch pair.earlier {
    case .first: bytes.append(contentsOf: "\ta\t".utf8)
    case .second: bytes.append(contentsOf: "\tb\t".utf8)
    case nil: bytes.append(contentsOf: "\t-\t".utf8)
    }
    appendShare(pair.containmentOfFirst, to: &bytes)
    bytes.append(UInt8(ascii: "\t"))
    appendShare(pair.containmentOfSecond, to: &bytes)
    bytes.append(UInt8(ascii: "\t"))
    append(pair.sharedWords, to: &bytes)
    bytes.append(UInt8(ascii: "\t"))
    bytes.append(contentsOf: pair.relation.rawValue.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  private static func appendObject(_ pair: ReusePair, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "{\"a\":".utf8)
    JSONText.append(pair.first, to: &bytes)
    bytes.append(contentsOf: ",\"b\":".utf8)
    JSONText.append(pair.second, to: &bytes)
    bytes.append(contentsOf: ",\"score\":".utf8)
    appendShare(pair.score, to: &bytes)
    bytes.append(contentsOf: ",\"earlier\":".utf8)
    switch pair.earlier {
    case .first: bytes.append(contentsOf: "\"a\"".utf8)
    case .second: bytes.append(contentsOf: "\"b\"".utf8)
    case nil: bytes.append(contentsOf: "null".utf8)
    }
    bytes.append(contentsOf: ",\"probabilityA\":".utf8)
    if let probability = pair.probabilityOfFirst {
      appendShare(probability, to: &bytes)
    } else {
      bytes.append(contentsOf: "null".utf8)
    }
    bytes.append(contentsOf: ",\"containmentA\":".utf8)
    appendShare(pair.containmentOfFirst, to: &bytes)
    bytes.append(contentsOf: ",\"containmentB\":".utf8)
    appendShare(pair.containmentOfSecond, to: &bytes)
    bytes.append(contentsOf: ",\"sharedWords\":".utf8)
    append(pair.sharedWords, to: &bytes)
    bytes.append(contentsOf: ",\"relation\":\"\(pair.relation.rawValue)\"".utf8)
    bytes.append(contentsOf: ",\"passages\":[".utf8)
    for (number, passage) in pair.passages.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      append(passage, to: &bytes)
    }
    bytes.append(contentsOf: "]}\n".utf8)
  }

  private static func append(_ passage: ReusePair.Aligned, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "{\"a\":".utf8)
    append(passage.first, to: &bytes)
    bytes.append(contentsOf: ",\"b\":".utf8)
    append(passage.second, to: &bytes)
    bytes.append(contentsOf: ",\"words\":".utf8)
    append(passage.words, to: &bytes)
    bytes.append(
      contentsOf: passage.isVerbatim ? ",\"kind\":\"verbatim\"".utf8 : ",\"kind\":\"edited\"".utf8)
    bytes.append(contentsOf: passage.isMoved ? ",\"moved\":true}".utf8 : ",\"moved\":false}".utf8)
  }

  private static func append(_ span: TextSpan, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    append(span.start, to: &bytes)
    bytes.append(UInt8(ascii: ","))
    append(span.end, to: &bytes)
    bytes.append(UInt8(ascii: "]"))
  }

  /// A number from 0 to 1 with four decimals, rounded to the nearest.
  private static func appendShare(_ share: Double, to bytes: inout [UInt8]) {
    let units = Int((min(max(share, 0), 1) * 10_000).rounded())
    bytes.append(UInt8(ascii: "0") + UInt8(units / 10_000))
    bytes.append(UInt8(ascii: "."))
    for place in [1000, 100, 10, 1] {
      bytes.append(UInt8(ascii: "0") + UInt8(units / place % 10))
    }
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: String(number).utf8)
  }
}
