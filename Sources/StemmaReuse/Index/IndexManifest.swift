/// What an index consists of: a small text that is replaced as a whole with every commit.
///
/// The form is in `docs/formats.md`.
package struct IndexManifest: Sendable, Hashable {
  /// The version of the whole index's format.
  package static let version = 2
  /// A manifest that is longer is none.
  static let mostBytes = 1 << 22
  private static let lead = "stemma.index/"
  /// Figures have at most so many digits, so that no sum of them runs over.
  private static let mostDigits = 13

  /// One segment, a file of its own.
  package struct Entry: Sendable, Hashable {
    /// Makes the file's name; never given twice.
    package let number: Int
    package let bytes: Int
    package let reports: Int
    package let keys: Int
    package let words: Int
    /// Of the segment's header.
    let checksum: UInt64

    /// The file's name within the folder.
    package var file: String { IndexFolder.segmentName(number) }
  }

  /// One of this many runs is kept; the same for all segments.
  package let scale: Int
  /// How often the index was altered.
  package internal(set) var commits: Int
  /// The number of the next segment.
  var next: Int
  /// In the order in which they came.
  package internal(set) var segments: [Entry]

  /// Reports of all segments.
  package var reports: Int { segments.reduce(0) { $0 + $1.reports } }
  /// Words of all segments.
  package var words: Int { segments.reduce(0) { $0 + $1.words } }
  /// Kept runs of all segments.
  package var keys: Int { segments.reduce(0) { $0 + $1.keys } }
  /// Bytes of the files of all segments.
  package var bytes: Int { segments.reduce(0) { $0 + $1.bytes } }

  init(scale: Int, commits: Int = 0, next: Int = 1, segments: [Entry] = []) {
    (self.scale, self.commits, self.next, self.segments) = (scale, commits, next, segments)
  }

  /// The bytes as they stand in the file.
  func encoded() -> [UInt8] {
    var text = "\(Self.lead)\(Self.version)\n"
    text += "scale \(scale)\nwidth \(ShingleHash.width)\ncommits \(commits)\nnext \(next)\n"
    for segment in segments {
      text += "segment \(segment.number) bytes \(segment.bytes) reports \(segment.reports)"
      text += " keys \(segment.keys) words \(segment.words)"
      text += " checksum \(Self.hex(segment.checksum))\n"
    }
    var bytes = Array(text.utf8)
    let checksum = bytes.withUnsafeBytes { Checksum.of($0) }
    bytes.append(contentsOf: "checksum \(Self.hex(checksum))\n".utf8)
    return bytes
  }

  private static func hex(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension IndexManifest {
  /// Reads a manifest; only bytes that ``encoded()`` gives are accepted.
  ///
  /// - Parameter path: the name to show.
  /// - Throws: ``ReuseError/damaged(path:problem:)``, ``ReuseError/otherVersion(path:version:)``.
  init(reading bytes: [UInt8], path: String) throws(ReuseError) {
    guard let text = String(validating: bytes, as: UTF8.self), text.hasPrefix(Self.lead),
      let version = Self.version(in: text)
    else { throw .damaged(path: path, problem: "it is no manifest of an index") }
    guard version == Self.version else { throw .otherVersion(path: path, version: version) }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[1...]
    guard let scale = Self.value("scale", lines.popFirst()), Sampling.isScale(scale),
      Self.value("width", lines.popFirst()) == ShingleHash.width,
      let commits = Self.value("commits", lines.popFirst()),
      let next = Self.value("next", lines.popFirst())
    else { throw .damaged(path: path, problem: "its first lines are not as they should be") }
    self.init(
      scale: scale, commits: commits, next: next,
      segments: lines.compactMap { Entry(reading: $0) })
    guard encoded() == bytes, Set(segments.map(\.number)).count == segments.count,
      segments.allSatisfy({ $0.number < next })
    else { throw .damaged(path: path, problem: "its checksum is wrong") }
  }

  private static func version(in text: String) -> Int? {
    number(text.dropFirst(lead.count).prefix { $0 != "\n" })
  }

  private static func value(_ key: String, _ line: Substring?) -> Int? {
    guard let line, line.hasPrefix(key + " ") else { return nil }
    return number(line.dropFirst(key.count + 1))
  }

  fileprivate static func number(_ digits: Substring) -> Int? {
    digits.count <= mostDigits ? Int(digits) : nil
  }
}

extension IndexManifest.Entry {
  /// Reads one line; `nil` when it is not a segment's.
  fileprivate init?(reading line: Substring) {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    let keys = ["segment", "bytes", "reports", "keys", "words", "checksum"]
    guard words.count == 12, stride(from: 0, to: 12, by: 2).map({ String(words[$0]) }) == keys,
      let checksum = UInt64(words[11], radix: 16)
    else { return nil }
    let numbers = stride(from: 1, to: 11, by: 2).compactMap { IndexManifest.number(words[$0]) }
    guard numbers.count == 5, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
    self.init(
      number: numbers[0], bytes: numbers[1], reports: numbers[2], keys: numbers[3],
      words: numbers[4], checksum: checksum)
  }
}
