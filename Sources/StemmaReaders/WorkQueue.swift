/// Cuts the reading into pieces of work that any task can do.
///
/// Files of many records are unfolded and cut into records here, in order; all else is left to the
/// tasks.
struct WorkQueue {
  /// Files that one task reads at a time, at most, and their bytes together.
  private static let batch = (files: 64, bytes: 1 << 20)

  private let files: [InputFile]
  private var stored: StoredReports
  private let limits: ReadingLimits
  private let detail: ReadingDetail
  private var position = 0
  private var standardInput: CInt?
  private var stream: Stream?
  private var streamFile: FileSource?

  /// A file of many records that is being cut.
  private enum Stream {
    case lines(RecordStream)
    case archive(ArchiveStream)
  }

  /// - Parameters:
  ///   - stores: what is read after the files.
  ///   - standardInput: the descriptor to read first; `nil` when it is not asked for.
  init(
    _ files: [InputFile], stores: [any ReportStore] = [], standardInput: CInt?,
    limits: ReadingLimits, detail: ReadingDetail = .whole
  ) {
    self.files = files
    stored = StoredReports(stores)
    self.detail = detail
    self.standardInput = standardInput
    self.limits = limits
  }

  /// A piece of work.
  enum Unit: Sendable {
    case files([InputFile])
    case lines(LineBatch)
    case archive(ArchiveBatch)
    case done(ReadingPart)

    /// Does the work.
    func run(limits: ReadingLimits, detail: ReadingDetail = .whole) -> ReadingPart {
      switch self {
      case .files(let files): FileReader(limits: limits, detail: detail).read(files)
      case .lines(let batch): batch.read(limits: limits, detail: detail)
      case .archive(let batch): batch.read(limits: limits, detail: detail)
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
    guard position < files.count else { return stored.next().map { .done($0) } }
    if isStream(files[position]) {
      position += 1
      return open(files[position - 1])
    }
    return .files(nextFiles())
  }

  private mutating func nextOfStream() -> Unit? {
    switch stream {
    case .lines(var open):
      let step = open.next()
      stream = .lines(open)
      switch step {
      case .batch(let batch): return .lines(batch)
      case .end(let part): return ended(part)
      }
    case .archive(var open):
      let step = open.next()
      stream = .archive(open)
      switch step {
      case .batch(let batch): return .archive(batch)
      case .end(let part): return ended(part)
      }
    case nil: return nil
    }
  }

  private mutating func ended(_ part: ReadingPart) -> Unit {
    var part = part
    part.bytesRead = streamFile?.bytesRead ?? 0
    stream = nil
    streamFile = nil
    return .done(part)
  }

  private mutating func nextFiles() -> [InputFile] {
    var bytes = 0
    let first = position
    repeat {
      bytes += files[position].sizeBytes
      position += 1
    } while position < files.count && position - first < Self.batch.files
      && bytes + files[position].sizeBytes <= Self.batch.bytes && !isStream(files[position])
    return Array(files[first..<position])
  }

  /// Whether a file is cut here: one of lines or an archive by its name, or one that is larger than a
  /// batch, which may be an archive under any name.
  private func isStream(_ file: InputFile) -> Bool {
    switch InputName(path: file.pathBytes).format {
    case .lines, .archive: true
    case .plain: file.sizeBytes > Self.batch.bytes
    case .document, .page: false
    }
  }

  private mutating func open(_ file: InputFile) -> Unit {
    var part = ReadingPart()
    let name = InputName(path: file.pathBytes)
    do throws(SourceFailure) {
      let source = try FileSource(path: file.pathBytes)
      if name.format == .lines {
        stream = .lines(
          RecordStream(
            try Compression.opened(source, limits: limits), path: file.path, stem: name.stem,
            limits: limits))
      } else if name.format == .archive {
        stream = .archive(
          try ArchiveFile.opened(
            source, path: file.path, stem: name.stem,
            isPacked: file.path.lowercased().hasSuffix(".gz"), limits: limits))
      } else if try isArchive(file) {
        stream = .archive(
          try ArchiveFile.opened(
            source, path: file.path, stem: name.stem, isPacked: false, limits: limits))
      } else {
        return .files([file])
      }
      streamFile = source
    } catch {
      part.setAside(path: file.path, error.reason)
    }
    return .done(part)
  }

  private func isArchive(_ file: InputFile) throws(SourceFailure) -> Bool {
    let source = try Compression.opened(FileSource(path: file.pathBytes), limits: limits)
    return DocumentKind(try source.nextChunk()) == .archive
  }

  /// Standard input is a web archive or JSON Lines when it begins like that, else one document.
  private mutating func openStandardInput(_ descriptor: CInt) -> Unit {
    var part = ReadingPart()
    let file = FileSource(borrowing: descriptor)
    do throws(SourceFailure) {
      var members: GzipMembers?
      let source: PeekedSource
      if Compression(firstBytes: try file.peek()) == .gzip {
        let opened = try GzipMembers(file, limits: limits)
        members = opened
        source = PeekedSource(opened)
      } else {
        source = PeekedSource(try Compression.opened(file, limits: limits))
      }
      switch DocumentKind(try source.peek()) {
      case .archive:
        stream = .archive(
          ArchiveStream(source, members: members, path: "-", stem: "stdin", limits: limits))
      case .json where Self.holdsLines(try source.peek()):
        stream = .lines(RecordStream(source, path: "-", stem: "stdin", limits: limits))
      default:
        part = WholeFile(limits: limits, detail: detail).read(source, path: "-", id: "stdin")
      }
      if stream != nil {
        streamFile = file
        return .done(part)
      }
    } catch {
      part.setAside(path: "-", error.reason)
    }
    part.bytesRead = file.bytesRead
    return .done(part)
  }

  /// Whether the first line is no part of a longer JSON document: it is a whole object, or broken in
  /// itself.
  private static func holdsLines(_ first: [UInt8]) -> Bool {
    let start = WhiteSpace.lead(of: first)
    guard start < first.count, first[start] == UInt8(ascii: "{") else { return false }
    let end = first[...].firstPlace(of: ASCII.newline, from: start)
    var scanner = JSONScanner(first, in: start..<end, maximumDepth: 1 << 10)
    do throws(JSONFault) {
      _ = try scanner.value()
      return true
    } catch {
      // A line without an end within the first piece is a long record.
      return error.kind != .endsEarly || end == first.count
    }
  }
}
