import Synchronization

/// What is known of words by their bytes, so that a word that comes again is not cut up again.
///
/// Each place holds the last word that fell on it, with all of its bytes: what is found is that word.
final class WordMemo {
  /// What does not depend on where a word stands.
  struct Known {
    let key: UInt64
    let stem: UInt64
    let flags: WordFlags
  }

  private struct Entry {
    var low: UInt64 = 0
    var high: UInt64 = 0
    /// Length and reading; 0 where no word is held.
    var kind: UInt64 = 0
    var known = Known(key: 0, stem: 0, flags: [])
  }

  /// Longer words are rare, and are not held.
  private static let mostBytes = 16
  /// A place is found by so many bits of a hash: some thousand words make up nearly all of a text.
  private static let placeBits: UInt64 = 13

  private var entries = [Entry](repeating: Entry(), count: 1 << placeBits)

  /// What is known of a word, or is found now.
  ///
  /// - Parameters:
  ///   - word: its bytes.
  ///   - keepsCapitals: how it is read, see ``NormalForm/of(_:keepsCapitals:)``.
  func known(
    _ word: ArraySlice<UInt8>, keepsCapitals: Bool, find: () -> Known
  ) -> Known {
    guard word.count <= Self.mostBytes else { return find() }
    var (low, high): (UInt64, UInt64) = (0, 0)
    for byte in word {
      high = high << 8 | low >> 56
      low = low << 8 | UInt64(byte)
    }
    let kind = UInt64(word.count) << 1 | (keepsCapitals ? 1 : 0)
    let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15) ^ kind) &* 0xD6E8_FEB8_6659_FD93
    let place = Int(mixed >> (64 - Self.placeBits))
    let entry = entries[place]
    if entry.kind == kind, entry.low == low, entry.high == high { return entry.known }
    let known = find()
    entries[place] = Entry(low: low, high: high, kind: kind, known: known)
    return known
  }
}

/// A memo for as long as somebody holds the lease; it is handed to the next one then, with what it knows.
final class WordMemoLease {
  let memo: WordMemo

  // Safe to hand from task to task: whoever takes one out is the only one to have it.
  nonisolated(unsafe) private static var idle: [WordMemo] = []
  private static let lock = Mutex(())

  init() {
    memo = Self.lock.withLock { _ in Self.idle.popLast() } ?? WordMemo()
  }

  deinit {
    let memo = memo
    Self.lock.withLock { _ in Self.idle.append(memo) }
  }
}
