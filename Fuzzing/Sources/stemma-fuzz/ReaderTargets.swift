@testable import StemmaInflate
@testable import StemmaModel
@testable import StemmaReaders

/// The readers of feeds, news items, records and web archives: any bytes give reports that hold
/// together, or are set aside.
enum ReaderTargets {
  private static let limits = ReadingLimits(
    maximumReportBytes: 1 << 20, maximumDocumentBytes: 1 << 20, freeExpansionBytes: 1 << 20)

  /// A document by itself, told by its content; the first byte chooses what is declared beside it.
  static func document() -> FuzzTarget {
    { bytes in
      let types = ["", "text/html", "text/plain", "application/json"]
      let payload = Payload(
        bytes: Array(bytes.dropFirst()), path: "fuzz", id: "fuzz",
        address: "https://quay.example/", mediaType: types[Int(bytes.first ?? 0) % types.count])
      var part = ReadingPart()
      PayloadReader(limits: limits, detail: .custody).read(payload, into: &part)
      check(part)
    }
  }

  /// Records of JSON: ninjs, rows of `stemma read`, and others.
  static func records() -> FuzzTarget {
    { bytes in
      var splitter = LineSplitter(limitBytes: limits.maximumReportBytes)
      var batch = LineBatch(path: "fuzz", stem: "fuzz")
      splitter.feed(bytes, into: &batch)
      splitter.finish(into: &batch)
      check(batch.read(limits: limits, detail: .custody))
    }
  }

  /// A web archive as it is.
  static func archive() -> FuzzTarget {
    { bytes in
      let stream = ArchiveStream(
        BytesSource(bytes), members: nil, path: "fuzz", stem: "fuzz", limits: limits)
      check(stream.readWhole(detail: .custody))
    }
  }

  /// A packed web archive, after some edits: a place of two bytes, what to do, and a byte.
  static func packed() -> FuzzTarget {
    let whole = packedArchive()
    return { bytes in
      var file = whole
      var edits = bytes[...]
      while edits.count >= 4 {
        let head = Array(edits.prefix(4))
        edits = edits.dropFirst(4)
        let place = (Int(head[0]) << 8 | Int(head[1])) % (file.count + 1)
        switch head[2] % 4 {
        case 0 where place < file.count: file[place] = head[3]
        case 1: file.removeSubrange(place..<min(file.count, place + Int(head[3])))
        case 2: file.insert(contentsOf: file[place...].prefix(Int(head[3])), at: place)
        default: file.insert(head[3], at: place)
        }
      }
      guard let members = try? GzipMembers(BytesSource(file), limits: limits) else { return }
      let stream = ArchiveStream(
        members, members: members, path: "fuzz", stem: "fuzz", limits: limits)
      check(stream.readWhole(detail: .custody))
    }
  }

  /// Members of gzip, their contents stored: what is edited is the records as much as the packing.
  private static func packedArchive() -> [UInt8] {
    (0..<6).flatMap { number in
      let body = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nReport number \(number)."
      let record =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://quay.example/\(number)\r\n"
        + "Content-Type: application/http\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
        + body + "\r\n\r\n"
      return stored(Array(record.utf8))
    }
  }

  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var sum = CRC32()
    sum.update(bytes[...])
    let count = UInt16(bytes.count)
    func little(_ value: UInt32) -> [UInt8] {
      (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, UInt8(count & 255), UInt8(count >> 8)]
      + [UInt8(~count & 255), UInt8(~count >> 8)] + bytes + little(sum.value)
      + little(UInt32(bytes.count))
  }

  private static func check(_ part: ReadingPart) {
    for report in part.reports {
      precondition(!report.text.utf8.isEmpty, "a report without text")
      precondition(report.text.count <= limits.maximumReportBytes, "a report beyond the limit")
      precondition(!report.raw.isEmpty && report.digest.count == 64, "no bytes were kept")
      let url = report.metadata.url?.lowercased() ?? "http:"
      precondition(url.hasPrefix("http:") || url.hasPrefix("https:"), "another address")
      precondition(report.id.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }, "an id over two lines")
      for span in report.anatomy.blocks {
        precondition(span.end <= report.text.count, "a span past the end")
      }
    }
  }
}
