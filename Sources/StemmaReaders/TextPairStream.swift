import Glibc
package import StemmaModel

/// Reads pairs of texts from a file of one JSON object a line, a batch at a time.
package struct TextPairStream {
  private let path: String
  private let stem: String
  private let limits: ReadingLimits
  private var records: RecordStream?
  /// What was set aside before the first line.
  private var opening = ReadingPart()

  /// Opens the file; also compressed.
  ///
  /// - Parameters:
  ///   - path: a file, or `-` for standard input.
  ///   - standardInput: the descriptor that `-` stands for; it is not closed.
  /// - Throws: `ReadingError` when there is no such file.
  package init(
    path: String, limits: ReadingLimits = .standard, standardInput: CInt = STDIN_FILENO
  ) throws {
    self.path = path
    self.limits = limits
    stem = path == "-" ? "stdin" : InputName(path: Array(path.utf8)).stem
    do throws(SourceFailure) {
      let file =
        path == "-"
        ? FileSource(borrowing: standardInput) : try FileSource(path: Array(path.utf8))
      records = RecordStream(
        try Compression.opened(file, limits: limits), path: path, stem: stem, limits: limits)
    } catch {
      if error == .cannotRead(errorNumber: ENOENT) { throw ReadingError.noneExists([path]) }
      opening.setAside(path: path, error.reason)
    }
  }

  /// What some lines held.
  package struct Batch: Sendable {
    /// In the order of the lines.
    package fileprivate(set) var pairs: [TextPair] = []
    package fileprivate(set) var setAside: [SetAside] = []
    package fileprivate(set) var notes: [InputNote] = []

    fileprivate init(_ part: ReadingPart) {
      setAside = part.setAside
      notes = part.notes
    }
  }

  /// The next batch, which may be without pairs; `nil` at the end.
  package mutating func next() -> Batch? {
    if !opening.setAside.isEmpty {
      defer { opening = ReadingPart() }
      return Batch(opening)
    }
    guard var open = records else { return nil }
    let step = open.next()
    records = open
    switch step {
    case .batch(let lines): return pairs(of: lines)
    case .end(let part):
      records = nil
      return Batch(part)
    }
  }

  private func pairs(of lines: LineBatch) -> Batch {
    var part = ReadingPart()
    var pairs: [TextPair] = []
    for number in lines.oversized {
      part.setAside(path: path, line: number, .tooLarge(limitBytes: limits.maximumReportBytes))
    }
    for line in lines.lines {
      if let pair = pair(lines.bytes, line, into: &part) { pairs.append(pair) }
    }
    var batch = Batch(part)
    batch.pairs = pairs
    return batch
  }

  private func pair(
    _ whole: [UInt8], _ line: LineBatch.Line, into part: inout ReadingPart
  ) -> TextPair? {
    let isUTF8 = (try? UTF8Span(validating: whole.span.extracting(line.range))) != nil
    let decoded = isUTF8 ? nil : DecodedText(asciiSuperset: Array(whole[line.range]))
    if let note = decoded?.note { part.note(path: path, line: line.number, note) }
    let bytes = decoded?.utf8 ?? whole
    do throws(JSONFault) {
      let object = try JSONObject.whole(
        bytes, in: decoded == nil ? line.range : 0..<bytes.count,
        maximumDepth: limits.maximumJSONDepth)
      guard let object else {
        part.setAside(path: path, line: line.number, .noPair(what: "it is not a JSON object"))
        return nil
      }
      return PairFields(object, in: bytes).pair(
        path: path, line: line.number, fallbackID: "\(stem):\(line.number)", into: &part)
    } catch {
      part.setAside(path: path, line: line.number, .invalidJSON(error))
      return nil
    }
  }
}

/// The keys of one pair; others are passed over.
private struct PairFields {
  private var id: String?
  private var texts: [String: [UInt8]] = [:]
  private var notes: [String] = []

  init(_ object: JSONObject, in bytes: [UInt8]) {
    for member in object.members {
      let first = bytes[member.value.lowerBound]
      switch (member.key, first) {
      case ("id", UInt8(ascii: "-")), ("id", UInt8(ascii: "0")...UInt8(ascii: "9")):
        id = String(decoding: bytes[member.value], as: UTF8.self)
      case ("id", UInt8(ascii: "\"")):
        id = JSONString(bytes, in: member.value).string
      case ("source", UInt8(ascii: "\"")), ("rewrite", UInt8(ascii: "\"")):
        let string = JSONString(bytes, in: member.value)
        if texts[member.key] != nil {
          notes.append("the key “\(member.key)” stands twice; the last was taken")
        }
        if string.repairs > 0 {
          notes.append("half a surrogate pair in “\(member.key)” was replaced by U+FFFD")
        }
        texts[member.key] = string.utf8
      default: break
      }
    }
  }

  func pair(
    path: String, line: Int, fallbackID: String, into part: inout ReadingPart
  ) -> TextPair? {
    for note in notes { part.note(path: path, line: line, report: id, note) }
    var stored: [StoredText] = []
    for key in ["source", "rewrite"] {
      guard let text = texts[key] else {
        part.setAside(path: path, line: line, report: id, .noPair(what: "it has no \(key)"))
        return nil
      }
      guard !WhiteSpace.isAll(of: text), let valid = StoredText(validating: text) else {
        part.setAside(path: path, line: line, report: id, .empty)
        return nil
      }
      stored.append(valid)
    }
    return TextPair(id: id ?? fallbackID, line: line, source: stored[0], rewrite: stored[1])
  }
}
