/// A part of a pattern as its text says it.
indirect enum PatternNode {
  /// Exactly this scalar.
  case scalar(UInt32)
  /// A scalar of the class with this index.
  case oneOf(Int)
  /// `^`.
  case textStart
  /// `$`: the end, or before a newline that ends the text.
  case textEnd
  /// One after the other; empty matches nothing at all, everywhere.
  case sequence([PatternNode])
  /// The first that lets the rest match.
  case alternatives([PatternNode])
  /// As often as possible; no maximum means any number.
  case repeated(PatternNode, minimum: Int, maximum: Int?)
  /// Whether it matches behind or ahead of a place, without moving.
  case look(PatternNode, behind: Bool, negative: Bool)
}

/// How many scalars a match may have.
struct PatternWidth: Equatable {
  /// Widths from here on are as good as unlimited.
  static let ceiling = 1 << 30

  var minimum: Int
  /// Nothing where there is no limit.
  var maximum: Int?

  static let none = PatternWidth(minimum: 0, maximum: 0)
  static let one = PatternWidth(minimum: 1, maximum: 1)

  /// The width that all matches have.
  var fixed: Int? { minimum == maximum && minimum < Self.ceiling ? minimum : nil }

  static func + (left: PatternWidth, right: PatternWidth) -> PatternWidth {
    PatternWidth(minimum: left.minimum + right.minimum, maximum: sum(left.maximum, right.maximum))
      .limited
  }

  /// What matches as one or the other.
  func or(_ other: PatternWidth) -> PatternWidth {
    var larger: Int?
    if let maximum, let its = other.maximum { larger = max(maximum, its) }
    return PatternWidth(minimum: min(minimum, other.minimum), maximum: larger)
  }

  func repeated(minimum times: Int, maximum limit: Int?) -> PatternWidth {
    var most: Int?
    if maximum == 0 || limit == 0 {
      most = 0
    } else if let maximum, let limit {
      most = maximum.multipliedReportingOverflow(by: limit).overflow ? nil : maximum * limit
    }
    let (least, overflow) = minimum.multipliedReportingOverflow(by: times)
    return PatternWidth(minimum: overflow ? Self.ceiling : least, maximum: most).limited
  }

  private var limited: PatternWidth {
    let isLimited = maximum.map { $0 < Self.ceiling } ?? false
    return PatternWidth(minimum: min(minimum, Self.ceiling), maximum: isLimited ? maximum : nil)
  }

  private static func sum(_ left: Int?, _ right: Int?) -> Int? {
    guard let left, let right else { return nil }
    return left + right
  }
}

extension PatternNode {
  /// How many scalars it takes from the text.
  var width: PatternWidth {
    switch self {
    case .scalar, .oneOf: .one
    case .textStart, .textEnd, .look: .none
    case .sequence(let parts): parts.reduce(.none) { $0 + $1.width }
    case .alternatives(let branches):
      branches.dropFirst().reduce(branches.first?.width ?? .none) { $0.or($1.width) }
    case .repeated(let body, let minimum, let maximum):
      body.width.repeated(minimum: minimum, maximum: maximum)
    }
  }

  /// Whether it may match without taking anything.
  var mayBeEmpty: Bool { width.minimum == 0 }
}
