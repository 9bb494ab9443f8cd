/// The features of one token, place or attribution, each a number.
package struct FeatureList {
  /// What a feature looks at: the terms in which an attribution's evidence is told.
  package enum Sign: UInt8, CaseIterable, Sendable {
    case word, dependents, subject, governor, quotation, neighbours, place, content, source, rivals
  }

  package private(set) var codes: [UInt32] = []
  /// By feature; empty where they are not kept.
  private(set) var signs: [Sign] = []
  private let keepsSigns: Bool

  /// - Parameter keepsSigns: what is only weighed needs none.
  package init(keepsSigns: Bool = false) {
    self.keepsSigns = keepsSigns
  }

  mutating func clear() {
    codes.removeAll(keepingCapacity: true)
    signs.removeAll(keepingCapacity: true)
  }

  /// Adds a feature: the number of its template and what it holds for.
  @inline(__always)
  mutating func add(_ sign: Sign, _ template: UInt32) {
    codes.append(template &* 0x9e37_79b1)
    if keepsSigns { signs.append(sign) }
  }

  @inline(__always)
  mutating func add(_ sign: Sign, _ template: UInt32, _ one: UInt32) {
    codes.append(Code.mixed(template, one))
    if keepsSigns { signs.append(sign) }
  }

  @inline(__always)
  mutating func add(_ sign: Sign, _ template: UInt32, _ one: UInt32, _ two: UInt32) {
    codes.append(Code.mixed(Code.mixed(template, one), two))
    if keepsSigns { signs.append(sign) }
  }

  @inline(__always)
  mutating func add(
    _ sign: Sign, _ template: UInt32, _ one: UInt32, _ two: UInt32, _ three: UInt32
  ) {
    codes.append(Code.mixed(Code.mixed(Code.mixed(template, one), two), three))
    if keepsSigns { signs.append(sign) }
  }

  @inline(__always)
  mutating func add(
    _ sign: Sign, _ template: UInt32, _ one: UInt32, _ two: UInt32, _ three: UInt32, _ four: UInt32
  ) {
    let mixed = Code.mixed(Code.mixed(Code.mixed(template, one), two), three)
    codes.append(Code.mixed(mixed, four))
    if keepsSigns { signs.append(sign) }
  }
}

extension UInt32 {
  init(_ flag: Bool) { self = flag ? 1 : 0 }
}
