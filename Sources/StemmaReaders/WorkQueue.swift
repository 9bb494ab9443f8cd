/// Cuts the reading into pieces of work that any task can do.
///
/// Files of many records are unfolded and cut into lines here, in order; all else is left to the
/// tasks.
struct WorkQueue {
  /// Files that one task reads at a time, at most, and their bytes together.
  private static let batch = (files: 64, bytes: 1 << 20)

  private let files: [InputFile]
  private let limits: ReadingLimits
  private let detail: ReadingDetail
  private var position = 0
  private var standardInput: CInt?
  private var stream: RecordStream?
  private var streamFile: FileSource?

  /// - Parameter standardInput: the descriptor to read first; `nil` when it is not asked for.
  init(
    _ files: [InputFile], standardInput: CInt?, limits: ReadingLimits,
    detail: ReadingDetail = .whole
  ) {
    self.files = files
    self.detail = detail
    self.standardInput = standardInput
    self.limits = limits
  }

  /// A piece of work.
  enum Unit: Sendable {
    case files([InputFile])
    case lines(LineBatch)
    case done(ReadingPart)

    /// Does the work.
    func run(limits: ReadingLimits, detail: ReadingDetail = .whole) -> ReadingPart {
      switch self {
      case .files(let files): FileReader(limits: limits, detail: detail).read(files)
      case .lines(let batch): batch.read(limits: limits, detail: detail)
      case .done(let part): part
      }
    }
  }

  /// The next piece; `nil` when everything was handed out.
  mutating func next() -> Unit? {
    if let unit = nextOfStream() { return unit }
    if let descriptor = standardInput {
      standardInput = nil
      return openStandardInput(descriptor)
    }
    guard position < files.count else { return nil }
    if InputName(path: files[position].pathBytes).format == .lines {
      position += 1
      return openRecords(files[position - 1])
    }
    return .files(nextFiles())
  }

  private mutating func nextOfStream() -> Unit? {
    guard var open = stream else { return nil }
    let step = open.next()
    stream = open
    switch step {
    case .batch(let batch): return .lines(batch)
    case .end(var part):
      part.bytesRead = streamFile?.bytesRead ?? 0
      stream = nil
      streamFile = nil
      return .done(part)
    }
  }

  private mutating func nextFiles() -> [InputFile] {
    var bytes = 0
    let first = position
    repeat {
      bytes += files[position].sizeBytes
      position += 1
    } while position < files.count && position - first < Self.batch.files
      && bytes + files[position].sizeBytes <= Self.batch.bytes
      && InputName(path: files[position].pathBytes).format != .lines
    return Array(files[first..<position])
  }

  private mutating func openRecords(_ file: InputFile) -> Unit {
    var part = ReadingPart()
    do throws(SourceFailure) {
      let source = try FileSource(path: file.pathBytes)
      let name = InputName(path: file.pathBytes)
      stream = RecordStream(
        try Compression.opened(source, limits: limits), path: file.path, stem: name.stem,
        limits: limits)
      streamFile = source
    } catch {
      part.setAside(path: file.path, error.reason)
    }
    return .done(part)
  }

  /// Standard input is JSON Lines when its first byte that is no space is `{`, else one report.
  private mutating func openStandardInput(_ descriptor: CInt) -> Unit {
    var part = ReadingPart()
    let file = FileSource(borrowing: descriptor)
    do throws(SourceFailure) {
      let source = PeekedSource(try Compression.opened(file, limits: limits))
      let first = try source.peek()
      let start = WhiteSpace.lead(of: first)
      if start < first.count, first[start] == UInt8(ascii: "{") {
        stream = RecordStream(source, path: "-", stem: "stdin", limits: limits)
        streamFile = file
        return .done(part)
      }
      part = PlainReport(limits: limits, detail: detail).read(source, path: "-", id: "stdin")
    } catch {
      part.setAside(path: "-", error.reason)
    }
    part.bytesRead = file.bytesRead
    return .done(part)
  }
}
