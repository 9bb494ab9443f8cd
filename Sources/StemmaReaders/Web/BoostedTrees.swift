/// A sum of small decision trees that gives the odds of a row of features.
///
/// Source: J. H. Friedman, Greedy function approximation: a gradient boosting machine, Annals of
/// Statistics 29 (2001); every tree is complete, so that it is three arrays.
package struct BoostedTrees: Sendable {
  /// Questions from the root to a leaf.
  package static let depth = 3
  static let questions = (1 << depth) - 1
  static let leaves = 1 << depth

  /// What each question looks at, tree after tree, each from its root by levels.
  package var features: [UInt16] = []
  /// A feature above this leads to the right.
  package var thresholds: [Float] = []
  /// What each leaf adds to the logarithm of the odds.
  package var values: [Float] = []

  package init() {}

  /// The logarithm of the odds of the row of features that begins at `start`.
  package func score(_ rows: UnsafeBufferPointer<Float>, at start: Int) -> Float {
    var sum: Float = 0
    features.withUnsafeBufferPointer { features in
      thresholds.withUnsafeBufferPointer { thresholds in
        values.withUnsafeBufferPointer { values in
          var tree = 0
          var leaf = 0
          while tree < features.count {
            var place = 0
            for _ in 0..<Self.depth {
              let isRight = rows[start + Int(features[tree + place])] > thresholds[tree + place]
              place = 2 * place + (isRight ? 2 : 1)
            }
            sum += values[leaf + place - Self.questions]
            tree += Self.questions
            leaf += Self.leaves
          }
        }
      }
    }
    return sum
  }

  /// The odds as a chance between 0 and 1, near enough and the same on every machine.
  package static func chance(_ score: Float) -> Float {
    // Of a sigmoid's shape, without the exponential.
    0.5 + 0.5 * (score / (1 + abs(score)))
  }
}

extension BoostedTrees {
  /// The trees as bytes: their number in 32 bits; all features in 16 bits; all thresholds and all
  /// values as 32-bit floats; little-endian.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    func append(_ number: UInt32, _ count: Int) {
      for shift in 0..<count { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * shift))) }
    }
    append(UInt32(features.count / Self.questions), 4)
    for feature in features { append(UInt32(feature), 2) }
    for threshold in thresholds { append(threshold.bitPattern, 4) }
    for value in values { append(value.bitPattern, 4) }
    return bytes
  }

  /// Reads trees and passes over them.
  ///
  /// - Parameters:
  ///   - place: where they begin; behind them afterwards.
  ///   - width: how many features a row has.
  /// - Returns: `nil` for bytes of another layout.
  init?(_ bytes: UnsafeRawBufferPointer, at place: inout Int, width: Int) {
    func number(_ offset: Int) -> UInt32 {
      UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
    guard bytes.count >= place + 4 else { return nil }
    let trees = Int(number(place))
    let (first, second) = (place + 4, place + 4 + 2 * trees * Self.questions)
    let third = second + 4 * trees * Self.questions
    let end = third + 4 * trees * Self.leaves
    guard trees < 10_000, bytes.count >= end else { return nil }
    features = (0..<(trees * Self.questions)).map {
      let offset = first + 2 * $0
      return UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
    }
    thresholds = (0..<(trees * Self.questions)).map { Float(bitPattern: number(second + 4 * $0)) }
    values = (0..<(trees * Self.leaves)).map { Float(bitPattern: number(third + 4 * $0)) }
    guard features.allSatisfy({ $0 < width }) else { return nil }
    place = end
  }
}
