extension PatternParser {
  /// What a backslash and what follows it stand for.
  enum Escape {
    case scalar(UInt32)
    case kinds(ScalarClass.Kinds)
  }

  /// Reads what follows a backslash.
  mutating func escape() throws(PythonPattern.Failure) -> Escape {
    let scalar = try take()
    switch scalar {
    case "d": return .kinds(.decimals)
    case "D": return .kinds(.otherThanDecimals)
    case "w": return .kinds(.words)
    case "W": return .kinds(.otherThanWords)
    case "s": return .kinds(.spaces)
    case "S": return .kinds(.otherThanSpaces)
    case "a": return .scalar(0x07)
    case "f": return .scalar(0x0C)
    case "n": return .scalar(0x0A)
    case "r": return .scalar(0x0D)
    case "t": return .scalar(0x09)
    case "v": return .scalar(0x0B)
    case "x": return .scalar(try hexadecimal(digits: 2))
    case "u": return .scalar(try hexadecimal(digits: 4))
    case "U": return .scalar(try hexadecimal(digits: 8))
    case "a"..."z", "A"..."Z", "0"..."9": throw failure("the escape \\\(scalar)")
    default: return .scalar(scalar.value)
    }
  }

  private mutating func hexadecimal(digits: Int) throws(PythonPattern.Failure) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<digits {
      let digit = try take()
      guard digit.properties.isASCIIHexDigit, let number = Character(digit).hexDigitValue else {
        throw failure("an escape with too few hexadecimal digits")
      }
      value = value << 4 | UInt32(number)
    }
    guard value <= 0x10FFFF else { throw failure("an escape beyond Unicode") }
    return value
  }

  /// Reads a class from after its opening bracket.
  mutating func bracketed() throws(PythonPattern.Failure) -> PatternNode {
    var scalarClass = ScalarClass(isNegated: skip("^"))
    let start = position
    while position == start || !skip("]") {
      let member = try classMember()
      guard next == "-", position + 1 < scalars.count, scalars[position + 1] != 0x5D else {
        switch member {
        case .scalar(let scalar): scalarClass.ranges.append(scalar...scalar)
        case .kinds(let kinds): scalarClass.kinds.formUnion(kinds)
        }
        continue
      }
      position += 1
      guard case .scalar(let first) = member, case .scalar(let last) = try classMember(),
        first <= last
      else {
        throw failure("a range that is none")
      }
      scalarClass.ranges.append(first...last)
    }
    return add(scalarClass)
  }

  private mutating func classMember() throws(PythonPattern.Failure) -> Escape {
    let scalar = try take()
    return scalar == "\\" ? try escape() : .scalar(scalar.value)
  }
}
