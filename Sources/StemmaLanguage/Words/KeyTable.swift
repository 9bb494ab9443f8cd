/// A map from 64-bit hashes to small numbers: open addressing with linear probing.
///
/// The keys are hashes already, so that they are not hashed again; a dictionary of the standard library
/// would spend most of the tokenizer's time on that.
struct KeyTable: Sendable {
  private struct Slot: Sendable {
    var key: UInt64
    /// -1 where the slot is free.
    var value: Int32

    static let free = Slot(key: 0, value: -1)
  }

  /// A power of two.
  private var slots: [Slot]
  private(set) var count = 0

  /// An empty table with room for so many keys.
  init(minimumCapacity: Int = 8) {
    var size = 16
    while size < minimumCapacity * 2 { size *= 2 }
    slots = Array(repeating: .free, count: size)
  }

  /// The value of a key; nothing for one that is not there. A value is never negative.
  subscript(key: UInt64) -> Int32? {
    let value = slots[slot(of: key)].value
    return value < 0 ? nil : value
  }

  /// Sets the value of a key, which may be there already.
  mutating func set(_ key: UInt64, to value: Int32) {
    precondition(value >= 0, "a value of a key table is negative")
    if count * 2 >= slots.count { grow() }
    let slot = slot(of: key)
    if slots[slot].value < 0 { count += 1 }
    slots[slot] = Slot(key: key, value: value)
  }

  /// Where a key is, or where it would go.
  private func slot(of key: UInt64) -> Int {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
      while slots[slot].value >= 0, slots[slot].key != key { slot = (slot + 1) & mask }
      return slot
    }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: .free, count: old.count * 2)
    for slot in old where slot.value >= 0 { slots[self.slot(of: slot.key)] = slot }
  }
}
