/// Cuts a web archive into its records, a batch at a time, and finds the next whole record behind a
/// broken one.
///
/// Lengths are believed where a record, or nothing, stands behind them; else the next head decides.
struct ArchiveStream {
  /// Bytes of records that are handed out together.
  private static let batchBytes = 1 << 20
  /// Bytes that are passed over before the caller is asked again.
  private static let patienceBytes = 8 << 20
  /// Longest head of a record.
  private static let headBytes = 64 << 10
  /// What stands behind every record.
  private static let ending = Array("\r\n\r\n".utf8)
  /// Most blank bytes between two records.
  private static let gapBytes = 64

  private let path: String
  private let stem: String
  private let limits: ReadingLimits
  private let members: GzipMembers?
  private var window: ByteWindow
  private var number = 0
  private var isAtEnd = false
  private var passedOver: [String: Int] = [:]

  /// - Parameters:
  ///   - source: the archive, unpacked.
  ///   - members: the same source, where it can go on behind a break.
  init(
    _ source: any ByteSource, members: GzipMembers?, path: String, stem: String,
    limits: ReadingLimits
  ) {
    self.path = path
    self.stem = stem
    self.limits = limits
    self.members = members
    window = ByteWindow(source)
  }

  /// What comes next of an archive.
  enum Step {
    /// Empty where much was passed over.
    case batch(ArchiveBatch)
    /// The end; with what is to be said there.
    case end(ReadingPart)
  }

  /// Reads on until a batch is full or the archive ends.
  mutating func next() -> Step {
    var batch = ArchiveBatch(path: path, stem: stem)
    let start = window.takenBytes
    while !isAtEnd, batch.bytes.count < Self.batchBytes,
      window.takenBytes - start < Self.patienceBytes
    {
      takeRecord(into: &batch)
    }
    if !isAtEnd || !batch.isEmpty { return .batch(batch) }
    return .end(closingPart())
  }

  // MARK: One record

  private mutating func takeRecord(into batch: inout ArchiveBatch) {
    dropGap()
    guard window.fill(to: 1) else { return endSegment(lost: false, into: &batch) }
    number += 1
    guard window.fill(to: ArchiveHeader.beginning.count),
      window.begins(with: ArchiveHeader.beginning), let head = headLength()
    else {
      let reason = window.failure?.reason ?? .brokenRecord(.noHead)
      return resynchronise(reason, from: 0, into: &batch)
    }
    let header = ArchiveHeader(window[0..<head])
    switch header.length {
    case .missing: resynchronise(.brokenRecord(.noLength), from: head, into: &batch)
    case .absurd: resynchronise(.brokenRecord(.absurdLength), from: head, into: &batch)
    case .bytes(let length) where length > limits.maximumReportBytes:
      passOver(header, head: head, length: length, into: &batch)
    case .bytes(let length): take(header, head: head, length: length, into: &batch)
    }
  }

  /// Takes a record of a length that can be held.
  private mutating func take(
    _ header: ArchiveHeader, head: Int, length: Int, into batch: inout ArchiveBatch
  ) {
    let end = head + length
    guard window.fill(to: end) else {
      // Where a head stands inside, the length was wrong; else the archive was cut.
      let isCut = nextHead(from: head, to: window.count) == nil
      let reason: SetAsideReason =
        isCut ? window.failure?.reason ?? .truncated : .brokenRecord(.wrongLength)
      return resynchronise(reason, from: head, into: &batch)
    }
    guard isBoundary(at: end) else {
      return resynchronise(.brokenRecord(.wrongLength), from: head, into: &batch)
    }
    switch ArchivedDocument(header, block: window[head..<end]) {
    case .document(let description, let range):
      batch.append(
        window[(head + range.lowerBound)..<(head + range.upperBound)], number: number,
        header: header, description: description)
    case .other(let what): passedOver[what, default: 0] += 1
    case .broken: batch.part.setAside(path: path, line: number, .brokenRecord(.noAnswer))
    }
    window.drop(end)
  }

  /// Passes over a record that is too long to hold: to its end, or to a head that comes before.
  private mutating func passOver(
    _ header: ArchiveHeader, head: Int, length: Int, into batch: inout ArchiveBatch
  ) {
    _ = window.fill(to: head + Self.headBytes)
    switch ArchivedDocument(header, block: window[head..<min(window.count, head + length)]) {
    case .other(let what): passedOver[what, default: 0] += 1
    case .document, .broken:
      batch.part.setAside(
        path: path, line: number, .tooLarge(limitBytes: limits.maximumReportBytes))
    }
    window.drop(head)
    var left = length
    while left > 0 {
      let asked = min(left + Self.gapBytes, FileSource.chunkBytes)
      let isWhole = window.fill(to: asked)
      if let place = nextHead(from: 0, to: window.count), place < left {
        return window.drop(place)
      }
      // A head that the end of the window cuts is seen the next time.
      let dropped = isWhole ? max(1, min(left, window.count - Self.gapBytes)) : window.count
      window.drop(dropped)
      left -= dropped
      if !isWhole { return }
    }
  }

  // MARK: Where records begin and end

  /// How long the head at the start of the window is, the blank line behind it included; `nil` where
  /// none ends within bounds.
  private mutating func headLength() -> Int? {
    var looked = 0
    while true {
      if let end = Self.headEnd(in: window, from: max(0, looked - 3)) { return end }
      looked = window.count
      guard looked < Self.headBytes, window.fill(to: looked + 1) else { return nil }
    }
  }

  private static func headEnd(in window: ByteWindow, from place: Int) -> Int? {
    let end = min(window.count, headBytes)
    let strict = window.firstPlace(of: Array("\r\n\r\n".utf8), from: place, to: end)
    let loose = window.firstPlace(of: Array("\n\n".utf8), from: place, to: strict ?? end)
    return loose.map { $0 + 2 } ?? strict.map { $0 + 4 }
  }

  /// Whether a record may end at a place: the two line ends of the standard, or other blank lines and a
  /// head, or nothing, follow.
  private mutating func isBoundary(at place: Int) -> Bool {
    if window.fill(to: place + 4), window.begins(with: Self.ending, at: place) { return true }
    var place = place
    let end = place + Self.gapBytes
    while place < end {
      guard window.fill(to: place + 1) else { return true }
      guard window[place] == ASCII.newline || window[place] == ASCII.carriageReturn else { break }
      place += 1
    }
    guard window.fill(to: place + ArchiveHeader.beginning.count) else { return false }
    return window.begins(with: ArchiveHeader.beginning, at: place)
  }

  /// Where a line begins a head: `WARC/`, a version, a line end.
  private func nextHead(from place: Int, to end: Int) -> Int? {
    let mark = [ASCII.newline] + ArchiveHeader.beginning
    var place = place
    while let found = window.firstPlace(of: mark, from: place, to: end) {
      let version = found + mark.count
      if version + 4 <= window.count, ASCII.isDigit(window[version]),
        window[version + 1] == UInt8(ascii: "."), ASCII.isDigit(window[version + 2])
      {
        return found + 1
      }
      place = found + 1
    }
    return nil
  }

  private mutating func dropGap() {
    while window.fill(to: 1),
      window[0] == ASCII.newline || window[0] == ASCII.carriageReturn
    {
      window.drop(1)
    }
  }

  // MARK: Behind a break

  /// Sets the record at hand aside and goes to the next head.
  ///
  /// - Parameter place: where to begin to look for it.
  private mutating func resynchronise(
    _ reason: SetAsideReason, from place: Int, into batch: inout ArchiveBatch
  ) {
    batch.part.setAside(path: path, line: number, reason)
    var place = max(place - 1, 0)
    while true {
      if let head = nextHead(from: place, to: window.count) { return window.drop(head) }
      window.drop(max(0, window.count - Self.gapBytes))
      place = 0
      guard window.fill(to: window.count + 1) else {
        return endSegment(lost: true, into: &batch)
      }
    }
  }

  /// The stream ended, or broke: goes on behind the break where that is possible.
  ///
  /// - Parameter lost: whether the record at the break has been set aside.
  private mutating func endSegment(lost: Bool, into batch: inout ArchiveBatch) {
    guard let failure = window.failure else {
      isAtEnd = true
      return
    }
    if !lost {
      number += 1
      batch.part.setAside(path: path, line: number, failure.reason)
    }
    do throws(SourceFailure) {
      if let members, try members.resume(at: ArchiveHeader.beginning) {
        return window.resume()
      }
    } catch {
      batch.part.setAside(path: path, line: number + 1, error.reason)
    }
    isAtEnd = true
  }

  // MARK: What is said at the end

  private func closingPart() -> ReadingPart {
    var part = ReadingPart()
    if number == 0 { part.setAside(path: path, .empty) }
    let kinds = passedOver.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    if !kinds.isEmpty {
      part.note(
        path: path, "records that hold no report were passed over: \(kinds.joined(separator: ", "))"
      )
    }
    return part
  }
}

extension ArchiveStream {
  /// Reads a short archive as a whole, as far as what it unpacks to is no more than a document.
  consuming func readWhole(detail: ReadingDetail) -> ReadingPart {
    var stream = self
    var whole = ReadingPart()
    while !Task.isCancelled {
      switch stream.next() {
      case .batch(let batch):
        whole.merge(batch.read(limits: stream.limits, detail: detail))
        if stream.window.takenBytes > stream.limits.maximumDocumentBytes {
          whole.setAside(path: stream.path, line: stream.number + 1, .expandsTooMuch)
          return whole
        }
      case .end(let part):
        whole.merge(part)
        return whole
      }
    }
    return whole
  }
}
