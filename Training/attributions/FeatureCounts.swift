/// Counts features by their codes, then numbers those that are common enough from 0.
struct FeatureCounts {
  private var codes: [UInt32] = Array(repeating: 0, count: 1 << 16)
  private var counts: [UInt32] = Array(repeating: 0, count: 1 << 16)
  private var used = 0

  mutating func add(_ code: UInt32) {
    guard code != 0 else { return }
    if used * 2 >= codes.count { grow() }
    let slot = slot(of: code)
    if codes[slot] == 0 {
      codes[slot] = code
      used += 1
    }
    counts[slot] += 1
  }

  private func slot(of code: UInt32) -> Int {
    let mask = codes.count - 1
    var slot = Int(code) & mask
    while codes[slot] != 0, codes[slot] != code { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = (codes, counts)
    codes = Array(repeating: 0, count: codes.count * 2)
    counts = Array(repeating: 0, count: counts.count * 2)
    for (place, code) in old.0.enumerated() where code != 0 {
      let slot = slot(of: code)
      codes[slot] = code
      counts[slot] = old.1[place]
    }
  }

  /// Numbers the features that were seen often enough, in the order of their codes.
  func numbered(atLeast least: Int) -> FeatureNumbers {
    var kept: [UInt32] = []
    for (place, code) in codes.enumerated() where code != 0 && counts[place] >= UInt32(least) {
      kept.append(code)
    }
    return FeatureNumbers(kept.sorted())
  }
}

/// The numbers of the features that are learnt.
struct FeatureNumbers {
  /// Rising.
  let codes: [UInt32]
  private var slots: [Int32]

  fileprivate init(_ codes: [UInt32]) {
    self.codes = codes
    var capacity = 1024
    while capacity < codes.count * 2 { capacity *= 2 }
    slots = Array(repeating: -1, count: capacity)
    for (number, code) in codes.enumerated() {
      var slot = Int(code) & (capacity - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// The numbers of those codes that have one.
  func numbers(of list: [UInt32]) -> [Int32] {
    list.compactMap { code in
      var slot = Int(code) & (slots.count - 1)
      while slots[slot] >= 0 {
        if codes[Int(slots[slot])] == code { return slots[slot] }
        slot = (slot + 1) & (slots.count - 1)
      }
      return nil
    }
  }
}
