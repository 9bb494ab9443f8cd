import Glibc

/// The part of a stream that is being looked at: bytes can be asked for ahead and dropped behind.
struct ByteWindow {
  private let source: any ByteSource
  private var bytes: [UInt8] = []
  /// Where the window begins in `bytes`.
  private var start = 0
  private var isAtEnd = false
  /// What broke the stream; the bytes before it are all here.
  private(set) var failure: SourceFailure?
  /// Bytes taken from the stream so far.
  private(set) var takenBytes = 0

  init(_ source: any ByteSource) {
    self.source = source
  }

  /// How many bytes are at hand.
  var count: Int { bytes.count - start }

  /// A byte at hand, counted from the start of the window.
  subscript(place: Int) -> UInt8 { bytes[start + place] }

  /// Bytes at hand, counted from the start of the window.
  subscript(range: Range<Int>) -> ArraySlice<UInt8> {
    bytes[(start + range.lowerBound)..<(start + range.upperBound)]
  }

  /// Takes from the stream until so many bytes are at hand.
  ///
  /// - Returns: false where the stream ends, or breaks, before.
  mutating func fill(to wanted: Int) -> Bool {
    while count < wanted {
      guard !isAtEnd else { return false }
      do throws(SourceFailure) {
        let chunk = try source.nextChunk()
        if chunk.isEmpty { isAtEnd = true }
        if start > 0 {
          bytes.removeFirst(start)
          start = 0
        }
        bytes.append(contentsOf: chunk)
        takenBytes += chunk.count
      } catch {
        isAtEnd = true
        failure = error
      }
    }
    return true
  }

  /// Whether the bytes at hand begin so.
  func begins(with wanted: [UInt8], at place: Int = 0) -> Bool {
    count - place >= wanted.count && self[place..<(place + wanted.count)].elementsEqual(wanted)
  }

  /// Where bytes stand first between two places; `nil` where they do not stand whole.
  func firstPlace(of wanted: [UInt8], from place: Int, to end: Int) -> Int? {
    guard let first = wanted.first, place < end else { return nil }
    return bytes.withUnsafeBytes { all in
      guard let base = all.baseAddress.map({ $0 + start }) else { return nil }
      var place = place
      while place + wanted.count <= end,
        let found = memchr(base + place, CInt(first), end - place - wanted.count + 1)
      {
        place = UnsafeRawPointer(found) - base
        if memcmp(found, wanted, wanted.count) == 0 { return place }
        place += 1
      }
      return nil
    }
  }

  /// Drops bytes at hand from the start.
  mutating func drop(_ dropped: Int) {
    start += min(dropped, count)
    if start == bytes.count {
      bytes.removeAll(keepingCapacity: start <= 1 << 20)
      start = 0
    }
  }

  /// Drops all that is at hand and goes on with the stream behind its break.
  mutating func resume() {
    bytes = []
    start = 0
    failure = nil
    isAtEnd = false
  }
}
