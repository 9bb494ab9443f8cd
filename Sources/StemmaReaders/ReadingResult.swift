package import StemmaModel

/// What the inputs held, in an order that depends on the inputs alone.
package struct ReadingResult: Sendable {
  /// Sorted by id; ids are unique.
  package let reports: [Report]
  /// Sorted by path, then line.
  package let setAside: [SetAside]
  /// Sorted by path, line and message.
  package let notes: [InputNote]
  /// Bytes taken from files and standard input, before decompression.
  package let bytesRead: Int
}
