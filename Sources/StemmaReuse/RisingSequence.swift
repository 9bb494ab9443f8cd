import StemmaModel

/// The longest part of a sequence that keeps order.
package enum RisingSequence {
  /// Indices of a longest non-falling subsequence, rising.
  /// - Complexity: O(n log n).
  package static func longest(_ values: [Int]) -> [Int] {
    var tails: [Int] = []
    var previous = [Int?](repeating: nil, count: values.count)
    for index in values.indices {
      let place = tails.partitioningIndex { values[$0] > values[index] }
      previous[index] = place > 0 ? tails[place - 1] : nil
      if place == tails.count { tails.append(index) } else { tails[place] = index }
    }
    var result: [Int] = []
    var next = tails.last
    while let index = next {
      result.append(index)
      next = previous[index]
    }
    return result.reversed()
  }
}
