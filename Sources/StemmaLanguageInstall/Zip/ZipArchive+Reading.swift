import StemmaInflate

extension ZipArchive {
  /// Bytes handed on at a time.
  private static let pieceBytes = 256 << 10

  /// Gives out the bytes of an entry in pieces, and checks them on the way.
  ///
  /// - Parameter body: takes the next bytes; what was given out is only known to be right when the
  ///   call returns.
  /// - Throws: ``ZipFault`` when the bytes are not what the archive says; whatever `body` throws.
  package func read(_ entry: ZipEntry, _ body: (ArraySlice<UInt8>) throws -> Void) throws {
    let range = try packedRange(of: entry)
    var checksum = CRC32()
    let checked = { (piece: ArraySlice<UInt8>) in
      checksum.update(piece)
      try body(piece)
    }
    switch entry.method {
    case .stored: try copy(range, of: entry, checked)
    case .deflated: try unfold(range, of: entry, checked)
    }
    guard checksum.value == entry.crc32 else {
      throw ZipFault.broken(name: entry.name, problem: "does not have its checksum")
    }
  }

  /// All bytes of an entry.
  ///
  /// - Parameter limit: the most bytes that are wanted.
  /// - Throws: ``ZipFault``.
  package func contents(of entry: ZipEntry, limit: Int) throws -> [UInt8] {
    guard entry.bytes <= limit else {
      throw ZipFault.tooLarge(problem: "\(entry.name) has more than \(limit) bytes")
    }
    var contents: [UInt8] = []
    try read(entry) { contents += $0 }
    return contents
  }

  /// Where the packed bytes of an entry stand, by its own header, which must agree with the central
  /// directory.
  func packedRange(of entry: ZipEntry) throws(ZipFault) -> Range<Int> {
    let fields = ByteFields(bytes)
    let header = entry.headerOffset
    let signature = 0x0403_4b50
    let headerBytes = 30
    guard try fields.four(at: header) == signature,
      try fields.two(at: header + 8) == (entry.method == .stored ? 0 : 8)
    else { throw .broken(name: entry.name, problem: "is not where the list of files says") }
    let nameStart = header + headerBytes
    let nameEnd = nameStart + (try fields.two(at: header + 26))
    let start = nameEnd + (try fields.two(at: header + 28))
    guard start + entry.packedBytes <= directoryStart else {
      throw .broken(name: entry.name, problem: "is cut short")
    }
    guard bytes[nameStart..<nameEnd].elementsEqual(entry.name.utf8) else {
      throw .broken(name: entry.name, problem: "has another name in its own header")
    }
    return start..<(start + entry.packedBytes)
  }

  private func copy(
    _ range: Range<Int>, of entry: ZipEntry, _ body: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    guard entry.packedBytes == entry.bytes else {
      throw ZipFault.broken(name: entry.name, problem: "is not as long as the list of files says")
    }
    var position = range.lowerBound
    while position < range.upperBound {
      let end = min(position + Self.pieceBytes, range.upperBound)
      try body(bytes[position..<end])
      position = end
    }
  }

  private func unfold(
    _ range: Range<Int>, of entry: ZipEntry, _ body: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    guard let stream = InflateStream(.raw) else {
      throw ZipFault.broken(name: entry.name, problem: "does not unfold for want of memory")
    }
    var position = range.lowerBound
    var unfolded = 0
    while true {
      // One byte more than announced is enough to see that there are too many.
      let room = min(Self.pieceBytes, entry.bytes - unfolded + 1)
      let step = stream.step(bytes, in: position..<range.upperBound, outputBytes: room)
      position += step.takenBytes
      unfolded += step.output.count
      guard unfolded <= entry.bytes else {
        throw ZipFault.broken(name: entry.name, problem: "is longer than the list of files says")
      }
      if !step.output.isEmpty { try body(step.output[...]) }
      if step.status == .ended { break }
      let isStuck = step.takenBytes == 0 && step.output.isEmpty
      guard step.status == .going, !isStuck else {
        throw ZipFault.broken(name: entry.name, problem: "does not unfold: its bytes are damaged")
      }
    }
    guard unfolded == entry.bytes, position == range.upperBound else {
      throw ZipFault.broken(name: entry.name, problem: "is not as long as the list of files says")
    }
  }
}
