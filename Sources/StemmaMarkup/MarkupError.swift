/// Why markup was not read.
package enum MarkupError: Error, Equatable, Sendable {
  /// The bytes are not valid UTF-8.
  case notUTF8
  /// More bytes than the limit.
  case tooLarge(limitBytes: Int)
  /// XML that nests more deeply than the limit.
  case nestsTooDeep(limit: Int)
  /// XML of more elements, texts or attributes than the limits.
  case tooManyNodes
  /// Nothing in it is an element.
  case noElements
  /// libxml2 could not be set up, for want of memory.
  case noMemory
}
