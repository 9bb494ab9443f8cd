/// Says whether bytes are those that were written; it may be fed in pieces of any size.
///
/// It finds damage, not malice: whoever can write the file can write its checksum.
///
/// Source: the folded product of wyhash (Wang Yi), in four lanes side by side.
struct Checksum {
  /// Bytes that the four lanes take together.
  private static let stripe = 32

  private var lanes: (UInt64, UInt64, UInt64, UInt64) = (
    0xa076_1d64_78bd_642f, 0x8ebc_6af0_9c88_c6e3, 0x5899_65cc_7537_4cc3, 0x1d8e_4e27_c47d_124f
  )
  private var count = 0
  /// What came after the last whole stripe.
  private var pending: [UInt8] = []

  /// The checksum of bytes that are all at hand.
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var checksum = Checksum()
    checksum.add(bytes)
    return checksum.value
  }

  /// Adds the bytes that come next.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    count += bytes.count
    var start = 0
    if !pending.isEmpty {
      start = min(Self.stripe - pending.count, bytes.count)
      pending.append(contentsOf: bytes[..<start])
      guard pending.count == Self.stripe else { return }
      let whole = pending
      pending.removeAll(keepingCapacity: true)
      whole.withUnsafeBytes { takeStripes(of: $0) }
    }
    let end = start + (bytes.count - start) / Self.stripe * Self.stripe
    takeStripes(of: UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
    pending.append(contentsOf: bytes[end...])
  }

  /// The checksum of all that was added.
  var value: UInt64 {
    var last = self
    if !pending.isEmpty {
      let filled = pending + repeatElement(0, count: Self.stripe - pending.count)
      filled.withUnsafeBytes { last.takeStripes(of: $0) }
    }
    var sum = UInt64(count)
    for lane in [last.lanes.0, last.lanes.1, last.lanes.2, last.lanes.3] {
      sum = Fingerprint.folded(sum ^ lane)
    }
    return Fingerprint.folded(sum)
  }

  private mutating func takeStripes(of bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    var (one, two, three, four) = lanes
    var place = 0
    while place < bytes.count {
      let stripe = start + place
      one = Fingerprint.folded(one ^ stripe.loadUnaligned(as: UInt64.self))
      two = Fingerprint.folded(two ^ (stripe + 8).loadUnaligned(as: UInt64.self))
      three = Fingerprint.folded(three ^ (stripe + 16).loadUnaligned(as: UInt64.self))
      four = Fingerprint.folded(four ^ (stripe + 24).loadUnaligned(as: UInt64.self))
      place += Self.stripe
    }
    lanes = (one, two, three, four)
  }
}
