import Glibc

/// Hands libxml2 its input a piece at a time, and ends it early where the work for it gets out of
/// hand.
///
/// libxml2 looks through all open elements at many a tag, and through all attributes of an element
/// at each further one. Both are quadratic in hostile input, and nothing tells of them but the state
/// of the parser when it asks for more.
struct InputFeed {
  private let input: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var budget: Int
  /// Whether input was held back.
  private(set) var isCut = false

  /// - Parameter budget: how many steps over open elements may be taken.
  init(_ input: UnsafeBufferPointer<UInt8>, budget: Int) {
    self.input = input
    self.budget = budget
  }

  /// Copies the next bytes.
  ///
  /// - Parameters:
  ///   - count: the room at `target`.
  ///   - openElements: how many elements are open.
  ///   - attributes: how many attributes the parser has made room for.
  ///   - mostAttributes: how many an element may have.
  /// - Returns: how many bytes were copied; 0 at the end.
  mutating func next(
    into target: UnsafeMutablePointer<CChar>, count: Int, openElements: Int, attributes: Int,
    mostAttributes: Int
  ) -> Int {
    let taken = min(count, input.count - position)
    guard taken > 0, let base = input.baseAddress, !isCut else { return 0 }
    if attributes > mostAttributes || budget < 0 {
      isCut = true
      return 0
    }
    let piece = UnsafeBufferPointer(rebasing: input[position..<(position + taken)])
    budget -= openElements * piece.count { $0 == UInt8(ascii: "<") }
    memcpy(target, base + position, taken)
    position += taken
    return taken
  }
}
