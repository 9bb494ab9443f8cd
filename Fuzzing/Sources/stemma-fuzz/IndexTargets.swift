import Foundation

@testable import StemmaModel
@testable import StemmaReuse

/// The files of an index of traces, whatever they hold, and the comparing of any texts.
enum IndexTargets {
  /// A segment's file with changes in it: it is refused, or it can be searched without a crash.
  static func segment() -> FuzzTarget {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "stemma-fuzz-\(getpid()).segment").path
    let whole = madeFile(path)
    return { bytes in
      var file = whole
      var edits = bytes.dropFirst()
      while edits.count >= 4 { apply(&edits, to: &file) }
      // Half of them with sound checksums, or nothing would come behind them.
      if bytes.first.map({ $0 & 1 == 0 }) ?? false { mendChecksums(&file) }
      do {
        try Data(file).write(to: URL(filePath: path))
      } catch {
        preconditionFailure("cannot write the segment: \(error)")
      }
      if let segment = try? Segment(opening: path) { search(segment) }
    }
  }

  /// A manifest: what is accepted is what would be written.
  static func manifest() -> FuzzTarget {
    { bytes in
      _ = try? IndexManifest(reading: bytes, path: "manifest")
      // With a sound checksum behind the last line.
      guard let end = bytes.lastIndex(of: UInt8(ascii: "\n")) else { return }
      var mended = Array(bytes[...end])
      let checksum = mended.withUnsafeBytes { Checksum.of($0) }
      let digits = String(checksum, radix: 16)
      let zeros = String(repeating: "0", count: 16 - digits.count)
      mended.append(contentsOf: "checksum \(zeros)\(digits)\n".utf8)
      if let manifest = try? IndexManifest(reading: mended, path: "manifest") {
        precondition(manifest.encoded() == mended, "another manifest than was read")
      }
    }
  }

  /// Two texts, parted by a NUL, traced and compared.
  static func passages() -> FuzzTarget {
    { bytes in
      let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
      let maker = TraceMaker(keepsSpans: true)
      for (number, part) in parts.enumerated() {
        let text = Array(String(decoding: part, as: UTF8.self).utf8)
        maker.add(description(number), text: text, sampling: Sampling(scale: 1))
      }
      do {
        let builder = try SegmentBuilder(sampling: Sampling(scale: 1), mostKeys: .max)
        try builder.append(maker.take())
        search(try builder.finish())
      } catch {
        preconditionFailure("cannot build a segment: \(error)")
      }
    }
  }

  /// Finds all pairs and their passages.
  private static func search(_ segment: Segment) {
    var filter = PairFilter()
    filter.leastContainment = 0
    let finder = PairFinder(Corpus(new: [segment]), filter: filter)
    let candidates = (0..<PairFinder.parts).map { finder.candidates(ofPart: $0) }
    for part in 0..<PairFinder.parts {
      for pair in finder.pairs(ofPart: part, of: candidates, withPassages: true).pairs {
        precondition((0...1).contains(pair.score), "a score beyond 1")
        precondition((0...1).contains(pair.containmentOfFirst), "more words than there are")
        precondition((0...1).contains(pair.containmentOfSecond), "more words than there are")
      }
    }
  }

  private static func description(_ number: Int) -> TraceMaker.Description {
    TraceMaker.Description(
      id: "r\(number)", title: number % 2 == 0 ? "ferry strike \(number % 4)" : nil,
      outlet: "herald", series: nil, day: Int32(number))
  }

  /// The file of a small segment, in which each report shares half its words with the next.
  private static func madeFile(_ path: String) -> [UInt8] {
    let maker = TraceMaker(keepsSpans: true)
    for number in 0..<9 {
      let words = (0..<60).map { "w\(($0 * 7 + number / 2 * 11) % 97)" }
      maker.add(
        description(number), text: Array(words.joined(separator: " ").utf8),
        sampling: Sampling(scale: 2))
    }
    do {
      let builder = try SegmentBuilder(sampling: Sampling(scale: 2), path: path)
      try builder.append(maker.take())
      _ = try builder.finishFile()
      return Array(try Data(contentsOf: URL(filePath: path)))
    } catch {
      preconditionFailure("cannot make a segment: \(error)")
    }
  }

  /// Takes one edit off: what to do, where (two bytes), and how much or what to put there.
  private static func apply(_ edits: inout ArraySlice<UInt8>, to file: inout [UInt8]) {
    let head = Array(edits.prefix(4))
    edits = edits.dropFirst(4)
    let reach = head[0] >= 128 ? min(file.count, SegmentHeader.bytes) : file.count
    let place = (Int(head[1]) << 8 | Int(head[2])) % (reach + 1)
    switch head[0] % 4 {
    case 0 where place < file.count: file[place] = head[3]
    case 1:
      for at in place..<min(place + 4, file.count) { file[at] = head[3] }
    case 2: file.removeSubrange(place..<min(place + Int(head[3]), file.count))
    default: file.insert(head[3], at: place)
    }
  }

  /// Puts the checksums right, where the header's figures fit the file.
  private static func mendChecksums(_ file: inout [UInt8]) {
    guard file.count >= SegmentHeader.bytes else { return }
    let start = Array(file[..<SegmentHeader.bytes])
    func number(_ place: Int) -> Int {
      let value: UInt64 = start.withUnsafeBytes { LittleEndian.number($0, at: place) }
      return Int(min(value, UInt64(file.count) + 1))
    }
    let scale: UInt32 = start.withUnsafeBytes { LittleEndian.number($0, at: 12) }
    var header = SegmentHeader(
      scale: Int(scale), reports: number(24), keys: number(32), words: number(40),
      traceBytes: number(48), nameBytes: number(56))
    guard header.fileBytes == file.count else { return }
    header.checksums = file.withUnsafeBytes { bytes in
      func sum(_ start: Int, _ end: Int) -> UInt64 {
        Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
      }
      return SegmentHeader.Regions(
        traces: sum(header.tracesAt, header.keysAt), keys: sum(header.keysAt, header.ownersAt),
        owners: sum(header.ownersAt, header.recordsAt),
        records: sum(header.recordsAt, header.namesAt), names: sum(header.namesAt, file.count))
    }
    file.replaceSubrange(..<SegmentHeader.bytes, with: header.encoded())
  }
}
