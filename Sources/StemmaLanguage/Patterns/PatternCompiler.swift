/// Turns a pattern's parts into a ``PatternProgram``.
struct PatternCompiler {
  /// How large a program may become: instructions and bits of forks, counts of single scalars, and
  /// tables of branches.
  static let maximumWeight = 200_000
  /// How many loops that may match nothing may stand inside each other: each doubles the states.
  static let maximumMarks = 8
  private static let tableWeight = 64

  private let filters: [ScalarFilter]
  private var instructions: [PatternInstruction] = []
  private var weight = 0
  private var sets: [PatternProgram.ScalarSet] = []
  private var bounds: [UInt32] = []
  private var setOfScalar: [UInt32: Int32] = [:]
  private var tables: [Int32] = []
  private var branches: [Int32] = []
  private var slotCount = 0
  private var marks = 0
  private var markCount = 0

  /// - Throws: `Failure` where the pattern grows too large.
  static func program(
    of node: PatternNode, classes: [ScalarClass]
  ) throws(PythonPattern.Failure) -> PatternProgram {
    var compiler = PatternCompiler(classes)
    try compiler.emit(node)
    try compiler.append(.match)
    return PatternProgram(
      instructions: compiler.instructions, sets: compiler.sets, bounds: compiler.bounds,
      tables: compiler.tables, branches: compiler.branches, slotCount: compiler.slotCount,
      markCount: compiler.markCount)
  }

  private init(_ classes: [ScalarClass]) {
    filters = classes.map(\.filter)
    for scalarClass in classes { addSet(scalarClass) }
  }
}

// MARK: - Parts

extension PatternCompiler {
  private mutating func emit(_ node: PatternNode) throws(PythonPattern.Failure) {
    switch node {
    case .scalar(let scalar): try append(.scalar(scalar))
    case .oneOf(let index): try append(.oneOf(set: Int32(index)))
    case .textStart: try append(.textStart)
    case .textEnd: try append(.textEnd)
    case .sequence(let parts):
      // What matches nothing has no instructions, but is gone through in every turn of a loop.
      try weigh()
      for part in parts { try emit(part) }
    case .alternatives(let parts): try emitBranches(parts)
    case .repeated(let body, let minimum, let maximum):
      try emit(body, times: minimum)
      try emit(body, atMost: maximum.map { $0 - minimum })
    case .look(let body, let behind, let negative):
      try emitLook(body, behind: behind, negative: negative)
    }
  }

  private mutating func emit(_ body: PatternNode, times: Int) throws(PythonPattern.Failure) {
    for _ in 0..<times {
      let start = here
      try emit(body)
      if here == start { return }
    }
  }

  private mutating func emit(
    _ body: PatternNode, atMost maximum: Int?
  ) throws(PythonPattern.Failure) {
    if maximum == 0 { return }
    if let set = singleSet(of: body) {
      weight += maximum ?? 0
      let limit = maximum.map { Int32($0) } ?? .max
      return try append(.span(set: set, maximum: limit, newFork()))
    }
    // A turn that matches nothing is the last one, as in Python.
    let isMarked = maximum != 1 && body.mayBeEmpty
    var exits: [Int32] = []
    for _ in 0..<(maximum ?? 1) {
      exits.append(here)
      try append(.attempt(otherwise: 0, newFork()))
      if !isMarked {
        try emit(body)
        continue
      }
      try append(.mark(Int32(marks)))
      try enterMark()
      try emit(body)
      marks -= 1
      exits.append(here)
      try append(.leaveIfStill(mark: Int32(marks), otherwise: 0))
    }
    if maximum == nil { try append(.jump(exits[0])) }
    for exit in exits { setExit(of: exit) }
  }

  private mutating func emitLook(
    _ body: PatternNode, behind: Bool, negative: Bool
  ) throws(PythonPattern.Failure) {
    let start = here
    try append(.match)
    try emit(body)
    try append(.match)
    instructions[Int(start)] =
      behind
      ? .lookBehind(next: here, width: Int32(body.width.minimum), negative: negative)
      : .lookAhead(next: here, negative: negative)
  }

  private mutating func emitBranches(_ parts: [PatternNode]) throws(PythonPattern.Failure) {
    weight += Self.tableWeight + parts.count
    let fork = here
    try append(.match)
    let newFork = newFork()
    var starts: [Int32] = []
    var ends: [Int32] = []
    for part in parts {
      starts.append(here)
      try emit(part)
      ends.append(here)
      try append(.jump(0))
    }
    for end in ends { instructions[Int(end)] = .jump(here) }
    instructions[Int(fork)] = .choose(table: addTable(parts, starts: starts), newFork)
  }
}

// MARK: - Instructions

extension PatternCompiler {
  private var here: Int32 { Int32(instructions.count) }

  private mutating func append(
    _ instruction: PatternInstruction
  ) throws(PythonPattern.Failure) {
    try weigh()
    instructions.append(instruction)
  }

  private mutating func weigh() throws(PythonPattern.Failure) {
    weight += 1
    guard weight <= Self.maximumWeight else {
      throw PythonPattern.Failure(problem: "a pattern that is too large", offset: 0)
    }
  }

  /// Makes a fork or a check whose other way was not known leave for here.
  private mutating func setExit(of index: Int32) {
    switch instructions[Int(index)] {
    case .attempt(_, let fork): instructions[Int(index)] = .attempt(otherwise: here, fork)
    case .leaveIfStill(let mark, _):
      instructions[Int(index)] = .leaveIfStill(mark: mark, otherwise: here)
    default: preconditionFailure("instruction \(index) has no exit")
    }
  }

  private mutating func newFork() -> PatternInstruction.Fork {
    defer {
      slotCount += 1 << marks
      weight += 1 << marks
    }
    return PatternInstruction.Fork(slot: Int32(slotCount), marks: Int32(marks))
  }

  private mutating func enterMark() throws(PythonPattern.Failure) {
    marks += 1
    guard marks <= Self.maximumMarks else {
      throw PythonPattern.Failure(problem: "too many loops of what may be empty", offset: 0)
    }
    markCount = max(markCount, marks)
  }
}

// MARK: - Sets and tables

extension PatternCompiler {
  /// The set of a part that takes exactly one scalar.
  private mutating func singleSet(of node: PatternNode) -> Int32? {
    switch node {
    case .oneOf(let index): return Int32(index)
    case .scalar(let scalar):
      if let set = setOfScalar[scalar] { return set }
      let set = Int32(sets.count)
      addSet(ScalarClass(ranges: [scalar...scalar]))
      setOfScalar[scalar] = set
      return set
    default: return nil
    }
  }

  private mutating func addSet(_ scalarClass: ScalarClass) {
    let start = bounds.count
    for range in scalarClass.mergedRanges {
      bounds.append(range.lowerBound)
      bounds.append(range.upperBound &+ 1)
    }
    sets.append(
      PatternProgram.ScalarSet(
        ascii: scalarClass.filter.ascii, isNegated: scalarClass.isNegated,
        kinds: scalarClass.kinds, firstBound: Int32(start),
        boundCount: Int32(bounds.count - start)))
  }

  /// For each row of scalars, and last for the end of the text, the branches that may match there.
  private mutating func addTable(_ parts: [PatternNode], starts: [Int32]) -> Int32 {
    let table = Int32(tables.count)
    let firsts = parts.map { (filter: $0.first(filters), mayBeEmpty: $0.mayBeEmpty) }
    var known: [[Int32]: Int32] = [:]
    for row in 0...ScalarFilter.rows {
      var list: [Int32] = []
      for (first, start) in zip(firsts, starts) {
        let isPossible = row < ScalarFilter.rows && first.filter.contains(row: row)
        if first.mayBeEmpty || isPossible { list.append(start) }
      }
      let index = known[list] ?? Int32(branches.count)
      if known.updateValue(index, forKey: list) == nil { branches += list + [-1] }
      tables.append(index)
    }
    return table
  }
}
