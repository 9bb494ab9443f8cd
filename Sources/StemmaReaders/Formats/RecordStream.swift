/// Reads a file of one JSON object a line, a batch of lines at a time.
struct RecordStream {
  /// Bytes of lines that are handed out together.
  private static let batchBytes = 1 << 20

  private let source: any ByteSource
  private let path: String
  private let stem: String
  private var splitter: LineSplitter
  private var isFirst = true
  private var isAtEnd = false
  private var holdsRecords = false
  private var failure: SourceFailure?

  init(_ source: any ByteSource, path: String, stem: String, limits: ReadingLimits) {
    self.source = source
    self.path = path
    self.stem = stem
    splitter = LineSplitter(limitBytes: limits.maximumReportBytes)
  }

  /// What comes next of a stream.
  enum Step {
    case batch(LineBatch)
    /// The end; with what was set aside there.
    case end(ReadingPart)
  }

  /// Reads on until a batch is full or the file ends.
  mutating func next() -> Step {
    var batch = LineBatch(path: path, stem: stem)
    var last = ReadingPart()
    do throws(SourceFailure) {
      while !isAtEnd, batch.bytes.count < Self.batchBytes {
        let chunk = try source.nextChunk()
        if isFirst, let reason = Self.objection(to: chunk) {
          last.setAside(path: path, reason)
          isAtEnd = true
          return .end(last)
        }
        isFirst = false
        if chunk.isEmpty {
          splitter.finish(into: &batch)
          isAtEnd = true
        } else {
          splitter.feed(chunk, into: &batch)
        }
      }
    } catch {
      isAtEnd = true
      failure = error
    }
    holdsRecords = holdsRecords || !batch.lines.isEmpty || !batch.oversized.isEmpty
    if !batch.lines.isEmpty || !batch.oversized.isEmpty { return .batch(batch) }
    if let failure {
      last.setAside(path: path, line: splitter.number, failure.reason)
    } else if !holdsRecords {
      last.setAside(path: path, .empty)
    }
    return .end(last)
  }

  /// Why the first bytes cannot be lines of JSON.
  private static func objection(to chunk: [UInt8]) -> SetAsideReason? {
    if UTF16Detection.endianness(of: chunk) != nil {
      return .notText(what: "UTF-16, where JSON Lines must be UTF-8")
    }
    // A file that begins as records do is one, whatever stands in some of its lines.
    let start = WhiteSpace.lead(of: chunk)
    if start < chunk.count, chunk[start] == UInt8(ascii: "{") { return nil }
    switch ContentCheck.objection(toRaw: chunk) {
    case .empty: return nil
    case let reason: return reason
    }
  }
}
