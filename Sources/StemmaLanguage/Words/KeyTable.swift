/// A map from 64-bit hashes to small numbers: open addressing with linear probing.
///
/// The keys are hashes already, so that they are not hashed again; a dictionary of the standard library
/// would spend most of the tokenizer's time on that.
struct KeyTable: Sendable {
  private var keys: [UInt64]
  /// -1 where a place is free.
  private var values: [Int32]
  private(set) var count = 0

  /// An empty table; its size is a power of two.
  init(minimumCapacity: Int = 8) {
    var size = 16
    while size < minimumCapacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: -1, count: size)
  }

  /// The value of a key; reading a missing one gives nothing. A value is never negative.
  subscript(key: UInt64) -> Int32? {
    let value = values[place(of: key)]
    return value < 0 ? nil : value
  }

  /// Sets the value of a key, which may be there already.
  mutating func set(_ key: UInt64, to value: Int32) {
    precondition(value >= 0, "a value of a key table is negative")
    if count * 2 >= values.count { grow() }
    let place = place(of: key)
    if values[place] < 0 { count += 1 }
    keys[place] = key
    values[place] = value
  }

  /// Where a key is, or where it would go.
  private func place(of key: UInt64) -> Int {
    let mask = values.count - 1
    var place = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
    while values[place] >= 0, keys[place] != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    values = Array(repeating: -1, count: oldKeys.count * 2)
    for (key, value) in zip(oldKeys, oldValues) where value >= 0 {
      let place = place(of: key)
      keys[place] = key
      values[place] = value
    }
  }
}
