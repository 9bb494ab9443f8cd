/// A stream of bytes that is read in pieces.
protocol ByteSource: AnyObject {
  /// The next bytes; an empty array at the end, and from then on.
  ///
  /// - Throws: what broke the stream, after all bytes before the break were given out.
  func nextChunk() throws(SourceFailure) -> [UInt8]
}

extension ByteSource {
  /// All bytes, or `nil` when there are more than `limit`; it stops reading there.
  func readAll(limit: Int) throws(SourceFailure) -> [UInt8]? {
    var all = try nextChunk()
    guard !all.isEmpty else { return all }
    while all.count <= limit {
      let chunk = try nextChunk()
      if chunk.isEmpty { return all.withoutSpareRoom() }
      all.append(contentsOf: chunk)
    }
    return nil
  }
}

extension [UInt8] {
  /// The same bytes in an array of their own size, where this one holds room for twice as many:
  /// a report is kept for the whole run, and the piece it was read into has room for 256 KiB.
  func withoutSpareRoom() -> [UInt8] {
    capacity > 2 * count + 64 ? withUnsafeBufferPointer { Array($0) } : self
  }
}

/// What broke a stream of bytes.
enum SourceFailure: Error, Equatable {
  case cannotRead(errorNumber: Int32)
  case notAFile
  case truncated
  case damaged
  case expandsTooMuch
  case windowTooLarge

  /// The same as an entry of what was set aside.
  var reason: SetAsideReason {
    switch self {
    case .cannotRead(let number): .unreadable(errorNumber: number)
    case .notAFile: .notAFile
    case .truncated: .truncated
    case .damaged: .damaged
    case .expandsTooMuch: .expandsTooMuch
    case .windowTooLarge: .windowTooLarge
    }
  }
}
