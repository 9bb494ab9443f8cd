/// Numbers written the same way on every machine: no exponent, no locale, halves away from zero.
enum FixedDecimal {
  /// At most `places` decimals (0 to 6), without trailing zeros; `nil` for what is no number or
  /// too large to be written so.
  static func string(_ value: Double, places: Int = 4) -> String? {
    let scale = (0..<places).reduce(1) { product, _ in product * 10 }
    let scaled = (value * Double(scale)).rounded(.toNearestOrAwayFromZero)
    guard scaled.isFinite, let units = Int(exactly: scaled) else { return nil }
    let magnitude = units.magnitude
    let (whole, rest) = magnitude.quotientAndRemainder(dividingBy: UInt(scale))
    var text = (units < 0 ? "-" : "") + String(whole)
    guard rest > 0 else { return text }
    var decimals = String(rest)
    decimals = String(repeating: "0", count: places - decimals.count) + decimals
    while decimals.last == "0" { decimals.removeLast() }
    text += "." + decimals
    return text
  }

  /// A share from 0 to 1 as "84 %", with no claim to more precision than that. A share that is
  /// not nothing is never shown as 0, one that is not all never as 100.
  static func percent(_ share: Double) -> String {
    guard share.isFinite else { return "unknown" }
    let clamped = min(max(share, 0), 1)
    var whole = Int((clamped * 100).rounded())
    if clamped > 0 { whole = max(whole, 1) }
    if clamped < 1 { whole = min(whole, 99) }
    return "\(whole)\u{A0}%"
  }
}
