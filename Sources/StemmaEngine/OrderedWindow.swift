/// Lets work that ends in any order leave in the order in which it came, and bounds how much of it
/// is held.
struct OrderedWindow<Finished> {
  /// Most pieces held: under way, or waiting for one that came before.
  static var mostPieces: Int { 256 }
  /// Weight above which nothing new enters; for texts, bytes. A text of 256 KiB makes some 15 MiB of
  /// JSON.
  static var mostWeight: Int { 256 << 10 }

  private var pieces: [Int: (weight: Int, finished: Finished?)] = [:]
  private var weight = 0
  private var entered = 0
  private var left = 0

  /// Whether another piece may enter; always when none is held.
  var hasRoom: Bool {
    pieces.isEmpty || (pieces.count < Self.mostPieces && weight < Self.mostWeight)
  }

  /// Takes note of a piece whose work begins.
  ///
  /// - Returns: its place in the order.
  mutating func enter(weight: Int) -> Int {
    pieces[entered] = (weight, nil)
    self.weight += weight
    entered += 1
    return entered - 1
  }

  /// Keeps what came of the piece at a place.
  mutating func finish(_ place: Int, with finished: Finished) {
    pieces[place]?.finished = finished
  }

  /// The next piece in order, once it is finished; `nil` while it is not.
  mutating func leave() -> Finished? {
    guard let piece = pieces[left], let finished = piece.finished else { return nil }
    pieces[left] = nil
    weight -= piece.weight
    left += 1
    return finished
  }
}
