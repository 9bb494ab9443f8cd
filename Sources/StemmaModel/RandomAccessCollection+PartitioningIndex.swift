extension RandomAccessCollection where Index == Int {
  /// The first place whose element, and with it all after, belongs to the second part; the end where none does.
  ///
  /// - Parameter isInSecond: false for the elements up to some place, true from there on.
  /// - Complexity: logarithmic in the number of elements.
  @inlinable
  package func partitioningIndex(where isInSecond: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isInSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
