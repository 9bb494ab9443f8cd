/// Sorts numbers by their bits, a few at a time, from the lowest.
///
/// Source: least-significant-digit radix sort, Knuth, TAOCP 3, 5.2.5.
enum RadixSort {
  private static let digitBits = 11

  /// Bits that tell so many numbers from 0 on apart, at least one.
  static func bits(toTell count: Int) -> Int { max(1, Int.bitWidth - count.leadingZeroBitCount) }

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

  /// Sorts keys, each with its owner; entries with equal keys keep their order.
  ///
  /// As many bits as tell that many keys apart, from the highest that a kept key can have, leave little to put
  /// right.
  static func sort(keys: inout [UInt64], owners: inout [UInt32], sampling: Sampling) {
    let highest = 64 - sampling.scale.trailingZeroBitCount
    var otherKeys = [UInt64](repeating: 0, count: keys.count)
    var otherOwners = [UInt32](repeating: 0, count: keys.count)
    let keyPasses = (bits(toTell: keys.count) + digitBits - 1) / digitBits
    for number in 0..<keyPasses {
      pass(
        (keys, owners), into: &otherKeys, &otherOwners,
        shift: highest - (keyPasses - number) * digitBits)
      swap(&keys, &otherKeys)
      swap(&owners, &otherOwners)
    }
    insert(&keys, &owners)
  }

  /// Puts in order what is nearly so; entries with equal keys keep their order.
  private static func insert(_ keys: inout [UInt64], _ owners: inout [UInt32]) {
    for place in keys.indices.dropFirst() where keys[place - 1] > keys[place] {
      let (key, owner) = (keys[place], owners[place])
      var free = place
      while free > 0, keys[free - 1] > key {
        (keys[free], owners[free]) = (keys[free - 1], owners[free - 1])
        free -= 1
      }
      (keys[free], owners[free]) = (key, owner)
    }
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
