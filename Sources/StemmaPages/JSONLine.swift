import StemmaModel

/// Writes one JSON value on one line: no spaces, keys in the order they are given.
///
/// The caller keeps objects and arrays balanced by passing their bodies as closures.
struct JSONLine {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  mutating func object(_ body: (inout JSONLine) -> Void) { nest("{", "}", body) }

  mutating func array<Values: Sequence>(
    _ values: Values, _ each: (inout JSONLine, Values.Element) -> Void
  ) {
    nest("[", "]") { line in
      for value in values { each(&line, value) }
    }
  }

  /// A member's key; exactly one value must follow.
  mutating func key(_ name: String) {
    separate()
    JSONText.append(name, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    isFirst = true
  }

  mutating func null() { scalar("null") }

  mutating func member(_ name: String, _ value: String?) {
    key(name)
    guard let value else { return null() }
    separate()
    JSONText.append(value, to: &bytes)
  }

  mutating func member(_ name: String, _ value: Int?) {
    key(name)
    scalar(value.map(String.init) ?? "null")
  }

  /// A number in as few digits as tell it from its neighbours; null for one that JSON cannot write.
  mutating func member(_ name: String, _ value: Double?) {
    key(name)
    guard let value, value.isFinite else { return null() }
    let isWhole = value == value.rounded() && abs(value) < 1e15
    scalar(isWhole ? String(Int64(value)) : value.description)
  }

  mutating func member(_ name: String, _ value: Bool) {
    key(name)
    scalar(value ? "true" : "false")
  }

  mutating func member(_ name: String, _ value: TextSpan?) {
    key(name)
    scalar(value.map { "[\($0.start),\($0.end)]" } ?? "null")
  }

  mutating func member(_ name: String, _ values: [TextSpan]) {
    key(name)
    array(values) { line, span in line.scalar("[\(span.start),\(span.end)]") }
  }

  mutating func member(_ name: String, _ values: [String]) {
    key(name)
    array(values) { line, value in
      line.separate()
      JSONText.append(value, to: &line.bytes)
    }
  }

  mutating func scalar(_ json: String) {
    separate()
    bytes.append(contentsOf: json.utf8)
  }

  private mutating func nest(
    _ opening: String, _ closing: String, _ body: (inout JSONLine) -> Void
  ) {
    separate()
    bytes.append(contentsOf: opening.utf8)
    isFirst = true
    body(&self)
    bytes.append(contentsOf: closing.utf8)
    isFirst = false
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }
}
