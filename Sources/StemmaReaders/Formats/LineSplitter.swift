/// Cuts pieces of a file into lines, holding no more than one line of legal length.
struct LineSplitter {
  private let limitBytes: Int
  /// The start of a line whose end is not read yet.
  private var pending: [UInt8] = []
  private var isPassingOver = false
  /// The number of the line that is being read, counted from 1.
  private(set) var number = 1

  /// - Parameter limitBytes: longer lines are passed over.
  init(limitBytes: Int) {
    self.limitBytes = limitBytes
  }

  /// Takes the next piece and adds the lines that end in it; blank lines are left out.
  mutating func feed(_ chunk: [UInt8], into batch: inout LineBatch) {
    var start = 0
    let bytes = chunk[...]
    while true {
      let end = bytes.firstPlace(of: ASCII.newline, from: start)
      if end < bytes.endIndex, pending.isEmpty, !isPassingOver, end - start <= limitBytes {
        add(bytes[start..<end], to: &batch)
      } else {
        take(bytes[start..<end])
        guard end < bytes.endIndex else { return }
        endLine(into: &batch)
      }
      start = end + 1
    }
  }

  /// Takes the last line, which has no line end.
  mutating func finish(into batch: inout LineBatch) {
    endLine(into: &batch)
  }

  private mutating func take(_ piece: ArraySlice<UInt8>) {
    guard !isPassingOver else { return }
    if pending.count + piece.count > limitBytes {
      isPassingOver = true
      pending = []
    } else {
      pending.append(contentsOf: piece)
    }
  }

  private mutating func endLine(into batch: inout LineBatch) {
    if isPassingOver {
      batch.oversized.append(number)
      number += 1
    } else {
      add(pending[...], to: &batch)
    }
    pending.removeAll(keepingCapacity: true)
    isPassingOver = false
  }

  /// Adds a whole line, unless it is blank.
  private mutating func add(_ whole: ArraySlice<UInt8>, to batch: inout LineBatch) {
    var line = whole
    if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    if line.last == ASCII.carriageReturn { line = line.dropLast() }
    if line.contains(where: { $0 != ASCII.space && $0 != ASCII.tab && $0 != 0x0D }) {
      batch.append(line, number: number)
    }
    number += 1
  }
}
