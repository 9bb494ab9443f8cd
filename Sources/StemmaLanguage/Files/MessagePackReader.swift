/// Reads MessagePack, bounded: a length never reaches past the bytes, nesting has a ceiling.
///
/// Source: the MessagePack specification (github.com/msgpack/msgpack), all types but extensions and
/// timestamps, which spaCy does not write.
struct MessagePackReader {
  /// What is wrong with the bytes.
  enum Failure: Error, Equatable {
    case endsEarly(at: Int)
    case unknownType(UInt8, at: Int)
    case notUTF8(at: Int)
    case tooDeep(at: Int)
    case unexpected(at: Int)
  }

  private let bytes: ArraySlice<UInt8>
  private(set) var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// Reads one value whole.
  mutating func value() throws(Failure) -> MessagePackValue {
    throw .endsEarly(at: position)
  }

  /// Reads the head of a map and says how many pairs follow, for maps too large to hold.
  mutating func mapCount() throws(Failure) -> Int {
    throw .endsEarly(at: position)
  }
}
