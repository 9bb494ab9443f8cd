/// Which forks of a program were tried at which places of a text: a bit for each, in blocks of 64
/// places that come into being when they are reached.
struct VisitedPlaces {
  private let origin: Int
  private let slotCount: Int
  /// For each block a word a slot, a bit a place; empty where nothing was tried.
  private var blocks: [[UInt64]] = []

  /// - Parameter origin: the first place that will be asked for.
  init(origin: Int, slotCount: Int) {
    self.origin = origin
    self.slotCount = slotCount
  }

  func contains(slot: Int, place: Int) -> Bool {
    let block = (place - origin) >> 6
    guard block < blocks.count, !blocks[block].isEmpty else { return false }
    return blocks[block][slot] >> UInt64((place - origin) & 63) & 1 == 1
  }

  /// - Returns: whether it was new.
  mutating func insert(slot: Int, place: Int) -> Bool {
    let block = (place - origin) >> 6
    while blocks.count <= block { blocks.append([]) }
    if blocks[block].isEmpty { blocks[block] = [UInt64](repeating: 0, count: slotCount) }
    let bit: UInt64 = 1 << UInt64((place - origin) & 63)
    defer { blocks[block][slot] |= bit }
    return blocks[block][slot] & bit == 0
  }

  /// Forgets what was tried at one place.
  mutating func forget(place: Int) {
    let block = (place - origin) >> 6
    guard place >= origin, block < blocks.count else { return }
    let bit: UInt64 = 1 << UInt64((place - origin) & 63)
    for slot in blocks[block].indices { blocks[block][slot] &= ~bit }
  }
}
