import StemmaModel

/// Writes one JSON value into bytes, keys in the order they are given.
///
/// The caller keeps objects and arrays balanced by passing their bodies as closures.
struct JSONWriter {
  enum Layout {
    /// A document for people, too: a line a member, two spaces a level.
    case indented
    /// No spaces and no line breaks.
    case oneLine
  }

  private(set) var bytes: [UInt8] = []
  private let layout: Layout
  private var depth = 0
  private var isFirst = true
  private var isAfterKey = false

  init(_ layout: Layout = .indented) {
    self.layout = layout
  }

  /// An object; `body` writes its members.
  mutating func object(_ body: (inout JSONWriter) -> Void) { nest("{", "}", body) }

  /// An array with one value an element, written by `each`.
  mutating func array<Values: Sequence>(
    _ values: Values, _ each: (inout JSONWriter, Values.Element) -> Void
  ) {
    nest("[", "]") { json in
      for value in values { each(&json, value) }
    }
  }

  /// A member's key; exactly one value must follow.
  mutating func key(_ name: String) {
    separate()
    quote(name)
    append(layout == .indented ? ": " : ":")
    isAfterKey = true
  }

  mutating func string(_ value: String?) {
    guard let value else { return scalar("null") }
    separate()
    quote(value)
  }

  mutating func integer(_ value: Int?) { scalar(value.map(String.init) ?? "null") }

  mutating func boolean(_ value: Bool) { scalar(value ? "true" : "false") }

  /// At most four decimals; what is no number is `null`.
  mutating func decimal(_ value: Double) { scalar(FixedDecimal.string(value) ?? "null") }

  /// JSON that is known to be well formed, as it is but for hidden characters in its strings.
  mutating func verbatim(_ json: String) { scalar(HiddenCharacters.escaped(json)) }

  /// In as few digits as tell it from its neighbours; what is no number is `null`.
  mutating func number(_ value: Double?) {
    guard let value, value.isFinite else { return scalar("null") }
    let isWhole = value == value.rounded() && abs(value) < 1e15
    scalar(isWhole ? String(Int64(value)) : value.description)
  }

  /// `[start, end]` on one line, UTF-8 bytes; `null` without a span.
  mutating func span(_ span: TextSpan?) {
    let comma = layout == .indented ? ", " : ","
    scalar(span.map { "[\($0.start)\(comma)\($0.end)]" } ?? "null")
  }

  private mutating func scalar(_ json: String) {
    separate()
    append(json)
  }

  private mutating func nest(
    _ opening: String, _ closing: String, _ body: (inout JSONWriter) -> Void
  ) {
    separate()
    append(opening)
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst { breakLine() }
    append(closing)
    isFirst = false
  }

  /// Puts the comma and the line break before a key or an element.
  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    guard depth > 0 else { return }
    if !isFirst { append(",") }
    isFirst = false
    breakLine()
  }

  private mutating func breakLine() {
    guard layout == .indented else { return }
    bytes.append(0x0A)
    for _ in 0..<depth { append("  ") }
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func quote(_ text: String) { JSONText.append(text, to: &bytes) }
}

extension JSONWriter {
  /// A member with a text or `null`.
  mutating func member(_ name: String, _ value: String?) {
    key(name)
    string(value)
  }

  /// A member with a whole number or `null`.
  mutating func member(_ name: String, _ value: Int?) {
    key(name)
    integer(value)
  }

  /// A member with a yes or no.
  mutating func member(_ name: String, _ value: Bool) {
    key(name)
    boolean(value)
  }

  /// A member with a number of at most four decimals.
  mutating func member(_ name: String, decimal value: Double) {
    key(name)
    decimal(value)
  }

  /// A member with a number in as few digits as tell it from its neighbours, or `null`.
  mutating func member(_ name: String, number value: Double?) {
    key(name)
    number(value)
  }

  /// A member with a span or `null`.
  mutating func member(_ name: String, _ value: TextSpan?) {
    key(name)
    span(value)
  }

  /// A member with a list of texts.
  mutating func member(_ name: String, _ values: [String]) {
    key(name)
    array(values) { json, value in json.string(value) }
  }

  /// A member with a list of spans.
  mutating func member(_ name: String, _ values: [TextSpan]) {
    key(name)
    array(values) { json, value in json.span(value) }
  }

  /// A member with a list of records.
  mutating func member<Value>(
    _ name: String, _ values: [Value], _ body: (inout JSONWriter, Value) -> Void
  ) {
    key(name)
    array(values) { json, value in json.object { body(&$0, value) } }
  }

  /// A member with one record, or `null` without a value.
  mutating func member<Value>(
    _ name: String, _ value: Value?, _ body: (inout JSONWriter, Value) -> Void
  ) {
    key(name)
    guard let value else { return string(nil) }
    object { body(&$0, value) }
  }
}
