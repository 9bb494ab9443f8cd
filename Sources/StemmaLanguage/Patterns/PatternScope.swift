/// Where in a text a match may begin, known before anything is tried.
struct PatternScope {
  /// What all matches end at the end of the text by.
  private struct Ending {
    /// The most scalars of a match that has a limit.
    var width = 0
    /// The scalars that matches without a limit are made of.
    var alphabet = ScalarFilter()
  }

  private let first: ScalarFilter
  private let mayBeEmpty: Bool
  private let maximumWidth: Int?
  /// Whether every match begins where the text begins.
  private let isAtStart: Bool
  /// Where every match ends where the text ends: how far back it may begin.
  private let ending: Ending?
  /// A scalar that every match has.
  private let required: UInt32?

  init(of node: PatternNode, classes: [ScalarClass]) {
    let filters = classes.map(\.filter)
    first = node.first(filters)
    mayBeEmpty = node.mayBeEmpty
    maximumWidth = node.width.maximum
    isAtStart = node.beginsAtStart
    ending = Self.ending(of: node, filters)
    required = node.required.min()
  }

  /// Whether a match may begin at `start`, by the scalar there.
  @inline(__always)
  func mayStart(_ text: UnsafeBufferPointer<UInt32>, at start: Int) -> Bool {
    mayBeEmpty || (start < text.count && first.contains(text[start]))
  }

  /// Whether a match may begin at `start`, by all scalars that it may have.
  func mayMatch(_ text: UnsafeBufferPointer<UInt32>, at start: Int) -> Bool {
    guard mayStart(text, at: start) else { return false }
    guard let required else { return true }
    let reach = min(text.count - start, maximumWidth ?? .max)
    return text[start..<(start + reach)].contains(required)
  }

  /// The places at or after `start` where a match may begin; nothing where there is none.
  func starts(in text: UnsafeBufferPointer<UInt32>, from start: Int) -> ClosedRange<Int>? {
    guard start >= 0, start <= text.count else { return nil }
    if let required, !text[start...].contains(required) { return nil }
    if isAtStart { return start == 0 ? 0...0 : nil }
    guard let ending else { return start...text.count }
    return max(start, earliestStart(in: text, of: ending))...text.count
  }

  private func earliestStart(in text: UnsafeBufferPointer<UInt32>, of ending: Ending) -> Int {
    let end = text.last == 0x0A ? text.count - 1 : text.count
    var start = end
    while start > 0, ending.alphabet.contains(text[start - 1]) { start -= 1 }
    return min(start, max(0, end - ending.width))
  }

  private static func ending(of node: PatternNode, _ filters: [ScalarFilter]) -> Ending? {
    if case .alternatives(let branches) = node {
      var whole = Ending()
      for branch in branches {
        guard let ending = ending(of: branch, filters) else { return nil }
        whole.width = max(whole.width, ending.width)
        whole.alphabet.formUnion(ending.alphabet)
      }
      return whole
    }
    guard node.finishesAtEnd else { return nil }
    if let width = node.width.maximum { return Ending(width: width) }
    return Ending(alphabet: node.alphabet(filters))
  }
}

extension PatternNode {
  /// The scalars that a match may begin with; looking around and matching nothing left aside.
  func first(_ filters: [ScalarFilter]) -> ScalarFilter {
    var first = ScalarFilter()
    switch self {
    case .scalar(let scalar): first.insert(scalar)
    case .oneOf(let index): first = filters[index]
    case .textStart, .textEnd, .look: break
    case .sequence(let parts):
      for part in parts {
        first.formUnion(part.first(filters))
        if !part.mayBeEmpty { break }
      }
    case .alternatives(let branches):
      for branch in branches { first.formUnion(branch.first(filters)) }
    case .repeated(let body, _, _): first = body.first(filters)
    }
    return first
  }

  /// The scalars that matches are made of.
  fileprivate func alphabet(_ filters: [ScalarFilter]) -> ScalarFilter {
    var alphabet = ScalarFilter()
    switch self {
    case .scalar, .oneOf: alphabet = first(filters)
    case .textStart, .textEnd, .look: break
    case .sequence(let parts), .alternatives(let parts):
      for part in parts { alphabet.formUnion(part.alphabet(filters)) }
    case .repeated(let body, _, _): alphabet = body.alphabet(filters)
    }
    return alphabet
  }

  fileprivate var beginsAtStart: Bool {
    switch self {
    case .textStart: true
    case .sequence(let parts): parts.first?.beginsAtStart ?? false
    case .alternatives(let branches): branches.allSatisfy(\.beginsAtStart)
    default: false
    }
  }

  fileprivate var finishesAtEnd: Bool {
    switch self {
    case .textEnd: true
    case .sequence(let parts): parts.last?.finishesAtEnd ?? false
    case .alternatives(let branches): branches.allSatisfy(\.finishesAtEnd)
    default: false
    }
  }

  /// The single scalars that every match has.
  fileprivate var required: Set<UInt32> {
    switch self {
    case .scalar(let scalar): [scalar]
    case .oneOf, .textStart, .textEnd, .look: []
    case .sequence(let parts): parts.reduce(into: []) { $0.formUnion($1.required) }
    case .alternatives(let branches):
      branches.dropFirst().reduce(branches.first?.required ?? []) {
        $0.isEmpty ? $0 : $0.intersection($1.required)
      }
    case .repeated(let body, let minimum, _): minimum > 0 ? body.required : []
    }
  }
}
