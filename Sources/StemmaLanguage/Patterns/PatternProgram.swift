/// One step of a ``PatternProgram``; numbers of steps are indices of its instructions.
enum PatternInstruction {
  /// A place where something is chosen, so that what failed there need not be tried again.
  struct Fork {
    /// The first of its bits among those of one place of the text.
    let slot: Int32
    /// How many marks its future depends on: it has a bit for each state of them.
    let marks: Int32
  }

  /// The text goes on with this scalar.
  case scalar(UInt32)
  /// The text goes on with a scalar of this set.
  case oneOf(set: Int32)
  case textStart
  case textEnd
  case jump(Int32)
  /// The next instruction; if that fails, the other one.
  case attempt(otherwise: Int32, Fork)
  /// The branches that may begin with the scalar of the text, in order.
  case choose(table: Int32, Fork)
  /// As many scalars of a set as there are, up to a maximum; if that fails, fewer.
  case span(set: Int32, maximum: Int32, Fork)
  /// Whether what follows, up to its `match`, matches here or ends here; then on at `next`.
  case lookAhead(next: Int32, negative: Bool)
  case lookBehind(next: Int32, width: Int32, negative: Bool)
  /// Remembers where a turn of a loop begins that may match nothing.
  case mark(Int32)
  /// Leaves the loop if the turn matched nothing.
  case leaveIfStill(mark: Int32, otherwise: Int32)
  case match
}

/// A pattern as instructions for ``PatternMatcher``.
final class PatternProgram: Sendable {
  /// A set of scalars, ready to be asked.
  struct ScalarSet {
    let ascii: SIMD2<UInt64>
    let isNegated: Bool
    let kinds: ScalarClass.Kinds
    /// Its part of ``bounds``.
    let firstBound: Int32
    let boundCount: Int32
  }

  let instructions: [PatternInstruction]
  let sets: [ScalarSet]
  /// The first scalars of ranges and the first after them, in turn, rising within a set.
  let bounds: [UInt32]
  /// For each fork with many branches and each row of scalars, and the end of the text, an index
  /// into ``branches``.
  let tables: [Int32]
  /// Lists of instructions, each ended by -1.
  let branches: [Int32]
  /// How many bits tell which forks were tried at one place of the text.
  let slotCount: Int
  /// How many loops that may match nothing stand inside each other.
  let markCount: Int

  init(
    instructions: [PatternInstruction], sets: [ScalarSet], bounds: [UInt32], tables: [Int32],
    branches: [Int32], slotCount: Int, markCount: Int
  ) {
    self.instructions = instructions
    self.sets = sets
    self.bounds = bounds
    self.tables = tables
    self.branches = branches
    self.slotCount = slotCount
    self.markCount = markCount
  }

  /// Whether a set has a scalar.
  @inline(__always)
  func set(_ index: Int32, contains scalar: UInt32) -> Bool {
    let set = sets[Int(index)]
    if scalar < 0x80 { return set.ascii[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 == 1 }
    return contains(scalar, beyondASCII: set)
  }

  private func contains(_ scalar: UInt32, beyondASCII set: ScalarSet) -> Bool {
    var low = Int(set.firstBound)
    var high = low + Int(set.boundCount)
    while low < high {
      let middle = (low + high) / 2
      if bounds[middle] <= scalar { low = middle + 1 } else { high = middle }
    }
    let isInRange = (low - Int(set.firstBound)) % 2 == 1
    return (isInRange || set.kinds.contains(scalar)) != set.isNegated
  }
}
