import CZlib

/// zlib's decoder, fed and emptied in pieces. Never traps, whatever the bytes.
package final class InflateStream {
  /// What stands around the compressed bytes.
  package enum Format: Sendable {
    /// A header and a closing checksum, as in `.gz` files.
    case gzip
    /// Nothing, as inside a zip file.
    case raw
  }

  /// How far one step came.
  package enum Status: Sendable {
    /// There is more, or more input is needed.
    case going
    /// The stream is whole; what follows it in the input was not taken.
    case ended
    /// These are no bytes that zlib understands.
    case damaged
  }

  /// What one step gave and took.
  package struct Step {
    package let output: [UInt8]
    package let takenBytes: Int
    package let status: Status
  }

  /// Kept at one address: zlib's state points back at it.
  private let stream: UnsafeMutablePointer<z_stream>

  /// `nil` when zlib cannot be set up, for want of memory.
  package init?(_ format: Format) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 15: the largest window; 16 more: a gzip header, no other; negative: no header at all.
    let windowBits: Int32 = format == .gzip ? 15 + 16 : -15
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(stream, windowBits, ZLIB_VERSION, size) == Z_OK else {
      // An init that fails still runs deinit; inflateEnd refuses a stream that was never set up.
      return nil
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Unfolds bytes of `input` that stand in `range`, up to `outputBytes` of them.
  ///
  /// - Parameter outputBytes: room for the output, at least 1.
  package func step(_ input: [UInt8], in range: Range<Int>, outputBytes: Int) -> Step {
    // zlib counts in 32 bits.
    let available = min(range.count, 1 << 30)
    var taken = 0
    var status = Status.going
    let output = [UInt8](unsafeUninitializedCapacity: min(outputBytes, 1 << 30)) { buffer, count in
      let code = input.withUnsafeBufferPointer { bytes in
        // zlib only reads there; its C declaration does not say so.
        stream.pointee.next_in = bytes.baseAddress.map {
          UnsafeMutablePointer(mutating: $0 + range.lowerBound)
        }
        stream.pointee.avail_in = UInt32(available)
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = UInt32(buffer.count)
        return inflate(stream, Z_NO_FLUSH)
      }
      taken = available - Int(stream.pointee.avail_in)
      count = buffer.count - Int(stream.pointee.avail_out)
      switch code {
      case Z_OK, Z_BUF_ERROR: break
      case Z_STREAM_END: status = .ended
      default: status = .damaged
      }
    }
    return Step(output: output, takenBytes: taken, status: status)
  }

  /// Makes ready for another stream of the same format.
  package func reset() { inflateReset(stream) }
}
