/// Which words of two sequences correspond, in order.
package enum WordAlignment {
  /// A longest common subsequence as pairs of indices, both rising; among equals the one that
  /// matches as early as possible.
  ///
  /// - Complexity: O(n · m) time and space. Sequences of more than ``longest`` elements are
  ///   compared in their first ``longest`` only.
  package static func commonSubsequence(
    _ first: [UInt64], _ second: [UInt64]
  ) -> [(first: Int, second: Int)] {
    let rows = min(first.count, longest)
    let columns = min(second.count, longest)
    guard rows > 0, columns > 0 else { return [] }
    let width = columns + 1
    var lengths = [UInt16](repeating: 0, count: (rows + 1) * width)
    for row in stride(from: rows - 1, through: 0, by: -1) {
      for column in stride(from: columns - 1, through: 0, by: -1) {
        lengths[row * width + column] =
          first[row] == second[column]
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var pairs: [(first: Int, second: Int)] = []
    var row = 0
    var column = 0
    while row < rows, column < columns {
      if first[row] == second[column] {
        pairs.append((row, column))
        row += 1
        column += 1
      } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return pairs
  }

  /// Elements beyond this are not aligned; no sentence of the news is longer.
  package static let longest = 800
}
