/// Sorts numbers by their bits, a few at a time, from the lowest.
///
/// Source: least-significant-digit radix sort, Knuth, TAOCP 3, 5.2.5.
enum RadixSort {
  private static let digitBits = 11

  /// Sorts by the lowest `bits` bits.
  ///
  /// - Complexity: O(n · bits / 11).
  static func sort(_ values: inout [UInt64], bits: Int) {
    var scratch = [UInt64](repeating: 0, count: values.count)
    var shift = 0
    while shift < bits {
      pass(values, into: &scratch, shift: shift)
      swap(&values, &scratch)
      shift += digitBits
    }
  }

  private static func pass(_ values: [UInt64], into result: inout [UInt64], shift: Int) {
    let mask = UInt64(1 << digitBits - 1)
    var places = [Int](repeating: 0, count: 1 << digitBits)
    for value in values { places[Int(value >> UInt64(shift) & mask)] += 1 }
    var sum = 0
    for digit in places.indices { (places[digit], sum) = (sum, sum + places[digit]) }
    values.withUnsafeBufferPointer { values in
      result.withUnsafeMutableBufferPointer { result in
        places.withUnsafeMutableBufferPointer { places in
          for value in values {
            let digit = Int(value >> UInt64(shift) & mask)
            result[places[digit]] = value
            places[digit] += 1
          }
        }
      }
    }
  }

  /// Sorts keys, each with its owner; equal keys keep their order.
  ///
  /// The passes take the 44 highest bits that a kept key can have. Keys that differ only below are few,
  /// and are put in order afterwards.
  static func sort(keys: inout [UInt64], owners: inout [UInt32], sampling: Sampling) {
    let highest = 64 - sampling.scale.trailingZeroBitCount
    var otherKeys = [UInt64](repeating: 0, count: keys.count)
    var otherOwners = [UInt32](repeating: 0, count: keys.count)
    for number in 0..<4 {
      pass(
        (keys, owners), into: &otherKeys, &otherOwners,
        shift: highest - (4 - number) * digitBits)
      swap(&keys, &otherKeys)
      swap(&owners, &otherOwners)
    }
    let lowest = highest - 4 * digitBits
    var place = 1
    while place < keys.count {
      if keys[place] < keys[place - 1] {
        place = sortNeighbours(&keys, &owners, around: place, below: lowest)
      } else {
        place += 1
      }
    }
  }

  /// Sorts the entries around a place that have the bits from `lowest` on in common.
  ///
  /// - Returns: the place behind them.
  private static func sortNeighbours(
    _ keys: inout [UInt64], _ owners: inout [UInt32], around place: Int, below lowest: Int
  ) -> Int {
    let bits = keys[place] >> UInt64(lowest)
    var (start, end) = (place, place)
    while start > 0, keys[start - 1] >> UInt64(lowest) == bits { start -= 1 }
    while end < keys.count, keys[end] >> UInt64(lowest) == bits { end += 1 }
    let sorted = (start..<end).map { (keys[$0], $0, owners[$0]) }.sorted {
      ($0.0, $0.1) < ($1.0, $1.1)
    }
    for (offset, entry) in sorted.enumerated() {
      (keys[start + offset], owners[start + offset]) = (entry.0, entry.2)
    }
    return end
  }

  private static func pass(
    _ entries: (keys: [UInt64], owners: [UInt32]), into keys: inout [UInt64],
    _ owners: inout [UInt32], shift: Int
  ) {
    let mask = UInt64(1 << digitBits - 1)
    var places = [Int](repeating: 0, count: 1 << digitBits)
    for key in entries.keys { places[Int(key >> UInt64(shift) & mask)] += 1 }
    var sum = 0
    for digit in places.indices { (places[digit], sum) = (sum, sum + places[digit]) }
    entries.keys.withUnsafeBufferPointer { fromKeys in
      entries.owners.withUnsafeBufferPointer { fromOwners in
        keys.withUnsafeMutableBufferPointer { keys in
          owners.withUnsafeMutableBufferPointer { owners in
            places.withUnsafeMutableBufferPointer { places in
              for entry in fromKeys.indices {
                let digit = Int(fromKeys[entry] >> UInt64(shift) & mask)
                keys[places[digit]] = fromKeys[entry]
                owners[places[digit]] = fromOwners[entry]
                places[digit] += 1
              }
            }
          }
        }
      }
    }
  }
}
