/// Tries a ``PatternProgram`` at places of one text, going back where a way fails.
///
/// The ways not yet tried are kept in a list, so that long texts need no deep calls. Words need few
/// steps and pay for nothing else. Once a text has cost more steps than a small multiple of its
/// length, every fork that is tried is remembered with its place, and never tried there again: without
/// back-references what failed once fails always, so time is then linear in the text.
///
/// A match that was found leaves forks behind that did not fail, but none beyond its end; the search
/// for the next one (``goOn(from:unlessEmpty:)``) forgets those at the end itself.
struct PatternMatcher {
  private static let basicSteps = 1024
  private static let stepsPerScalar = 8

  let program: PatternProgram
  let text: UnsafeBufferPointer<UInt32>

  private var pending: [PendingWay] = []
  private var marks: [Int]
  private var stepsLeft: Int
  private var visited: VisitedPlaces?
  private var origin = 0
  private var forbiddenEnd = -1

  init(program: PatternProgram, text: UnsafeBufferPointer<UInt32>) {
    self.program = program
    self.text = text
    marks = [Int](repeating: 0, count: program.markCount)
    stepsLeft = Self.basicSteps + Self.stepsPerScalar * text.count
  }

  /// Where the match that begins at `start` ends; nothing without one.
  ///
  /// Starts must rise from call to call; after a match comes ``goOn(from:unlessEmpty:)``.
  mutating func matchEnd(at start: Int) -> Int? {
    run(from: Place(instruction: 0, position: start))
  }

  /// Makes ready for the search for a match that begins where the last one ended or later.
  ///
  /// - Parameter wasEmpty: whether a match at `start` itself must not be empty.
  mutating func goOn(from start: Int, unlessEmpty wasEmpty: Bool) {
    forbiddenEnd = wasEmpty ? start : -1
    visited?.forget(place: start)
  }
}

/// A state of the matcher.
private struct Place {
  var instruction: Int
  var position: Int
}

/// A way to go on when the present one fails.
private enum PendingWay {
  case place(Place)
  /// The branches of a list from here on.
  case branches(list: Int, position: Int)
  /// A shorter run of scalars than up to `end`, but not shorter than up to `start`.
  case shorter(span: Int, start: Int, end: Int)
  /// None: a mark goes back to where it was.
  case mark(Int, position: Int)
}

// MARK: - Running

extension PatternMatcher {
  /// Tries all ways from a place on, up to a `match`.
  private mutating func run(from start: Place) -> Int? {
    let floor = pending.count
    var place = start
    repeat {
      if let end = follow(&place) {
        pending.removeSubrange(floor...)
        return end
      }
    } while retreat(to: &place, above: floor)
    return nil
  }

  /// Goes on to the match, or until nothing fits.
  private mutating func follow(_ place: inout Place) -> Int? {
    let program = program
    let text = text
    var instruction = place.instruction
    var position = place.position
    while true {
      switch program.instructions[instruction] {
      case .scalar(let scalar):
        guard position < text.count, text[position] == scalar else { return nil }
        position += 1
        instruction += 1
      case .oneOf(let set):
        guard position < text.count, program.set(set, contains: text[position]) else { return nil }
        position += 1
        instruction += 1
      case .textStart:
        guard position == 0 else { return nil }
        instruction += 1
      case .textEnd:
        guard isEnd(position) else { return nil }
        instruction += 1
      case .jump(let target): instruction = Int(target)
      case .attempt(let otherwise, let fork):
        guard isNew(fork, at: position) else { return nil }
        pending.append(.place(Place(instruction: Int(otherwise), position: position)))
        instruction += 1
      case .choose(let table, let fork):
        guard let branch = choose(from: table, fork, at: position) else { return nil }
        instruction = branch
      case .span(let set, let maximum, let fork):
        guard let end = span(set, maximum, fork, of: instruction, at: position) else { return nil }
        position = end
        instruction += 1
      case .lookAhead(let next, let negative):
        guard look(from: instruction + 1, at: position) != negative else { return nil }
        instruction = Int(next)
      case .lookBehind(let next, let width, let negative):
        let start = position - Int(width)
        let isBehind = start >= 0 && look(from: instruction + 1, at: start)
        guard isBehind != negative else { return nil }
        instruction = Int(next)
      case .mark(let mark):
        pending.append(.mark(Int(mark), position: marks[Int(mark)]))
        marks[Int(mark)] = position
        instruction += 1
      case .leaveIfStill(let mark, let otherwise):
        instruction = marks[Int(mark)] == position ? Int(otherwise) : instruction + 1
      case .match: return position == forbiddenEnd ? nil : position
      }
    }
  }

  /// Turns to the way that was left open last.
  private mutating func retreat(to place: inout Place, above floor: Int) -> Bool {
    while pending.count > floor {
      spend(1)
      let last = pending.count - 1
      switch pending[last] {
      case .place(let other):
        pending.removeLast()
        place = other
        return true
      case .branches(let list, let position):
        place = Place(instruction: Int(program.branches[list]), position: position)
        if program.branches[list + 1] < 0 {
          pending.removeLast()
        } else {
          pending[last] = .branches(list: list + 1, position: position)
        }
        return true
      case .shorter(let span, let start, let end):
        if end - 1 == start {
          pending.removeLast()
        } else {
          pending[last] = .shorter(span: span, start: start, end: end - 1)
        }
        place = Place(instruction: span + 1, position: end - 1)
        if mayEnd(span: span, at: end - 1) { return true }
      case .mark(let mark, let position):
        pending.removeLast()
        marks[mark] = position
      }
    }
    return false
  }

  /// Whether a part of the program, up to its `match`, matches at `start`.
  private mutating func look(from instruction: Int, at start: Int) -> Bool {
    let outer = (stepsLeft, visited, origin, forbiddenEnd)
    (stepsLeft, visited, origin, forbiddenEnd) = (Self.basicSteps, nil, start, -1)
    defer { (stepsLeft, visited, origin, forbiddenEnd) = outer }
    return run(from: Place(instruction: instruction, position: start)) != nil
  }

  @inline(__always)
  private func isEnd(_ position: Int) -> Bool {
    position == text.count || (position == text.count - 1 && text[position] == 0x0A)
  }
}

// MARK: - Forks

extension PatternMatcher {
  /// The first branch that may match; those after it are left open.
  @inline(__always)
  private mutating func choose(
    from table: Int32, _ fork: PatternInstruction.Fork, at position: Int
  ) -> Int? {
    let row = position < text.count ? ScalarFilter.row(of: text[position]) : ScalarFilter.rows
    let list = Int(program.tables[Int(table) + row])
    let first = program.branches[list]
    guard first >= 0 else { return nil }
    if program.branches[list + 1] >= 0 {
      guard isNew(fork, at: position) else { return nil }
      pending.append(.branches(list: list + 1, position: position))
    }
    return Int(first)
  }

  /// The end of the longest run of a set's scalars; the shorter ones are left open.
  ///
  /// Where ends are remembered, a run without a maximum stops where one was tried before: from there
  /// on everything was tried.
  @inline(__always)
  private mutating func span(
    _ set: Int32, _ maximum: Int32, _ fork: PatternInstruction.Fork, of instruction: Int,
    at start: Int
  ) -> Int? {
    let isUnlimited = maximum == .max
    let limit = isUnlimited ? text.count : min(text.count, start + Int(maximum))
    var end = start
    if visited != nil, isUnlimited {
      guard isNew(fork, at: end) else { return nil }
      while end < limit, program.set(set, contains: text[end]), isNew(fork, at: end + 1) {
        end += 1
      }
    } else {
      while end < limit, program.set(set, contains: text[end]) { end += 1 }
      spend(end - start)
    }
    if end > start { pending.append(.shorter(span: instruction, start: start, end: end)) }
    return isUnlimited || isNew(fork, at: end) ? end : nil
  }

  /// Whether a shorter run may end at a scalar: what follows fits it, and was not tried there before.
  private mutating func mayEnd(span: Int, at position: Int) -> Bool {
    if case .scalar(let scalar) = program.instructions[span + 1], text[position] != scalar {
      return false
    }
    guard case .span(_, let maximum, let fork) = program.instructions[span], maximum != .max else {
      return true
    }
    return isNew(fork, at: position)
  }

  /// Whether a fork was not tried at this place, as far as that is remembered.
  @inline(__always)
  private mutating func isNew(_ fork: PatternInstruction.Fork, at position: Int) -> Bool {
    spend(1)
    return visited == nil || insert(fork, at: position)
  }

  private mutating func insert(_ fork: PatternInstruction.Fork, at position: Int) -> Bool {
    var slot = Int(fork.slot)
    for mark in 0..<Int(fork.marks) where marks[mark] != position { slot += 1 << mark }
    return visited?.insert(slot: slot, place: position) ?? true
  }

  @inline(__always)
  private mutating func spend(_ steps: Int) {
    stepsLeft -= steps
    if stepsLeft < 0, visited == nil { remember() }
  }

  /// Starts to remember.
  private mutating func remember() {
    visited = VisitedPlaces(origin: origin, slotCount: program.slotCount)
  }
}
