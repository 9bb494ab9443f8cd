import CZlib
import StemmaInflate

/// A zip file written byte by byte, with every field open to lies.
struct HandmadeZip {
  struct Entry {
    var name: [UInt8]
    var contents: [UInt8]
    var method = 8
    var flags = 0
    /// Upper half: the mode of a file made on Unix.
    var attributes = 0o100644 << 16
    var madeOn = 3
    /// Lies, where they are not `nil`.
    var localName: [UInt8]?
    var packed: [UInt8]?
    var bytes: Int?
    var packedBytes: Int?
    var crc: UInt32?
    var offset: Int?

    init(_ name: String, _ contents: [UInt8] = Array("text".utf8)) {
      self.name = Array(name.utf8)
      self.contents = contents
    }
  }

  var entries: [Entry]
  var comment: [UInt8] = []
  /// Lies about the central directory, where they are not `nil`.
  var count: Int?
  var directoryOffset: Int?
  var directoryBytes: Int?
  var beforeClosing: [UInt8] = []

  init(_ entries: [Entry]) { self.entries = entries }

  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let start = file.count
      let packed =
        entry.packed ?? (entry.method == 8 ? Self.deflated(entry.contents) : entry.contents)
      var checksum = CRC32()
      checksum.update(entry.contents[...])
      let sizes =
        Self.four(Int(entry.crc ?? checksum.value)) + Self.four(entry.packedBytes ?? packed.count)
        + Self.four(entry.bytes ?? entry.contents.count)
      let common = Self.two(20) + Self.two(entry.flags) + Self.two(entry.method) + Self.four(0)
      let local = entry.localName ?? entry.name
      file += Self.four(0x0403_4b50) + common + sizes + Self.two(local.count) + Self.two(0)
      file += local + packed
      directory += Self.four(0x0201_4b50) + [20, UInt8(entry.madeOn)] + common + sizes
      directory += Self.two(entry.name.count) + Self.two(0) + Self.two(0) + Self.two(0)
      directory += Self.two(0) + Self.four(entry.attributes) + Self.four(entry.offset ?? start)
      directory += entry.name
    }
    let start = file.count
    file += directory + beforeClosing
    let shownCount = count ?? entries.count
    file += Self.four(0x0605_4b50) + Self.two(0) + Self.two(0) + Self.two(shownCount)
    file += Self.two(shownCount) + Self.four(directoryBytes ?? directory.count)
    file += Self.four(directoryOffset ?? start) + Self.two(comment.count) + comment
    return file
  }

  static func two(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  static func four(_ value: Int) -> [UInt8] { two(value) + two(value >> 16) }

  static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
      &stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var input = bytes
    let bound = Int(deflateBound(&stream, UInt(bytes.count)))
    return [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      input.withUnsafeMutableBufferPointer { source in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(bound)
        deflate(&stream, Z_FINISH)
      }
      count = bound - Int(stream.avail_out)
    }
  }
}
