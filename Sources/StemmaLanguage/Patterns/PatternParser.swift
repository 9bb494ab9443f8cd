/// Reads the text of a pattern.
///
/// Source: CPython, `Lib/re/_parser.py` (3.11); what it takes and what is left out says ``PythonPattern``.
struct PatternParser {
  /// How many groups may stand inside each other.
  static let maximumDepth = 100
  /// The largest count of `{…}`.
  static let maximumCount = 200_000

  /// The classes that the parsed parts point to.
  var classes: [ScalarClass] = []

  let scalars: [UInt32]
  var position = 0
  private var depth = 0

  init(_ pattern: String) {
    scalars = [UInt32](scalarsOf: pattern)
    if pattern.hasPrefix("(?u)") { position = 4 }
  }

  /// Reads the whole pattern.
  mutating func parse() throws(PythonPattern.Failure) -> PatternNode {
    let node = try alternatives()
    guard position == scalars.count else { throw failure("a bracket closes that was not opened") }
    return node
  }

  func failure(_ problem: String) -> PythonPattern.Failure {
    PythonPattern.Failure(problem: problem, offset: position)
  }
}

// MARK: - Steps

extension PatternParser {
  var next: Unicode.Scalar? {
    position < scalars.count ? Unicode.Scalar(scalars[position]) : nil
  }

  /// Goes past `scalar` if it comes next.
  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  mutating func take() throws(PythonPattern.Failure) -> Unicode.Scalar {
    guard let scalar = next else { throw failure("the pattern ends too early") }
    position += 1
    return scalar
  }

  mutating func add(_ scalarClass: ScalarClass) -> PatternNode {
    classes.append(scalarClass)
    return .oneOf(classes.count - 1)
  }
}

// MARK: - Grammar

extension PatternParser {
  private mutating func alternatives() throws(PythonPattern.Failure) -> PatternNode {
    var branches = [try sequence()]
    while skip("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .alternatives(branches)
  }

  private mutating func sequence() throws(PythonPattern.Failure) -> PatternNode {
    var parts: [PatternNode] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      guard try quantifier() == nil else { throw failure("nothing to repeat") }
      let part = try atom()
      guard let count = try quantifier() else {
        parts.append(part)
        continue
      }
      if scalar == "^" || scalar == "$" { throw failure("nothing to repeat") }
      if next == "?" || next == "+" { throw failure("only greedy quantifiers") }
      guard try quantifier() == nil else { throw failure("two quantifiers") }
      // What stands there no time at all is not kept, however large it is.
      parts.append(
        count.maximum == 0
          ? .sequence([]) : .repeated(part, minimum: count.minimum, maximum: count.maximum))
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func atom() throws(PythonPattern.Failure) -> PatternNode {
    let scalar = try take()
    switch scalar {
    case "(": return try group()
    case "[": return try bracketed()
    case ".": return add(.any)
    case "^": return .textStart
    case "$": return .textEnd
    case "\\":
      switch try escape() {
      case .scalar(let value): return .scalar(value)
      case .kinds(let kinds): return add(ScalarClass(kinds: kinds))
      }
    default: return .scalar(scalar.value)
    }
  }

  private mutating func group() throws(PythonPattern.Failure) -> PatternNode {
    depth += 1
    guard depth <= Self.maximumDepth else { throw failure("too many groups inside each other") }
    let kind = try groupKind()
    let body = try alternatives()
    guard skip(")") else { throw failure("a group is not closed") }
    depth -= 1
    guard case .look(let behind, let negative) = kind else { return body }
    if behind, body.width.fixed == nil { throw failure("look-behind without a fixed width") }
    if body.width.maximum == nil { throw failure("look-ahead without a limited width") }
    return .look(body, behind: behind, negative: negative)
  }

  private enum GroupKind {
    case plain
    case look(behind: Bool, negative: Bool)
  }

  /// What stands after the opening bracket: `?:`, `?=`, `?!`, `?<=`, `?<!` or nothing.
  private mutating func groupKind() throws(PythonPattern.Failure) -> GroupKind {
    guard skip("?") else { return .plain }
    if skip(":") { return .plain }
    let behind = skip("<")
    if skip("=") { return .look(behind: behind, negative: false) }
    if skip("!") { return .look(behind: behind, negative: true) }
    throw failure("groups with names, flags or comments")
  }
}

// MARK: - Quantifiers

extension PatternParser {
  /// Reads `*`, `+`, `?` or a count in braces; nothing, and goes nowhere, where none stands.
  private mutating func quantifier() throws(PythonPattern.Failure) -> (
    minimum: Int, maximum: Int?
  )? {
    if skip("*") { return (0, nil) }
    if skip("+") { return (1, nil) }
    if skip("?") { return (0, 1) }
    let start = position
    guard skip("{"), next != "}" else {
      position = start
      return nil
    }
    let minimum = try count()
    let maximum = skip(",") ? try count() : minimum
    guard skip("}") else {
      position = start
      return nil
    }
    if let minimum, let maximum, minimum > maximum { throw failure("a count from more to less") }
    return (minimum ?? 0, maximum)
  }

  private mutating func count() throws(PythonPattern.Failure) -> Int? {
    var count: Int?
    while let digit = next, ("0"..."9").contains(digit) {
      position += 1
      count = (count ?? 0) * 10 + Int(digit.value - 0x30)
      if let count, count > Self.maximumCount { throw failure("a count that is too large") }
    }
    return count
  }
}
