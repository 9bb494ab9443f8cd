/// A two-dimensional array of 32-bit floats from an `.npy` file.
///
/// Source: the NPY format, versions 1.0 and 2.0 (numpy `lib/format.py`); little-endian float32 in C order only.
struct NumpyArray {
  /// What is wrong with the bytes; a fact for a message.
  struct Failure: Error, Equatable {
    let problem: String
  }

  let rows: Int
  let columns: Int
  /// Row after row.
  let values: [Float]

  /// Reads a whole file; either side of the array may be 0.
  ///
  /// - Throws: `Failure` for anything else than such an array with exactly its bytes.
  init(_ bytes: ArraySlice<UInt8>) throws(Failure) {
    let (header, data) = try Self.split(bytes)
    (rows, columns) = try Self.shape(header)
    let (count, overflow) = rows.multipliedReportingOverflow(by: columns)
    guard !overflow, data.count % 4 == 0, data.count / 4 == count else {
      throw Failure(problem: "\(data.count) bytes of data for shape (\(rows), \(columns))")
    }
    values = Self.floats(data)
  }

  /// The text that describes the array, and the bytes after it.
  private static func split(
    _ bytes: ArraySlice<UInt8>
  ) throws(Failure) -> (header: String, data: ArraySlice<UInt8>) {
    guard bytes.starts(with: [0x93] + "NUMPY".utf8), bytes.count >= 10 else {
      throw Failure(problem: "not an NPY file")
    }
    let version = bytes[bytes.startIndex + 6]
    guard version == 1 || version == 2 else {
      throw Failure(problem: "NPY version \(version)")
    }
    let afterVersion = bytes.dropFirst(8)
    let width = version == 1 ? 2 : 4
    let length = afterVersion.prefix(width).reversed().reduce(0) { $0 << 8 | Int($1) }
    let afterLength = afterVersion.dropFirst(width)
    guard afterVersion.count >= width, length <= afterLength.count,
      let header = String(validating: afterLength.prefix(length), as: UTF8.self)
    else {
      throw Failure(problem: "the header is cut short or not text")
    }
    return (header, afterLength.dropFirst(length))
  }

  private static func shape(_ header: String) throws(Failure) -> (rows: Int, columns: Int) {
    let entries = NumpyHeader.entries(header)
    guard let kind = entries["descr"], let order = entries["fortran_order"],
      let shape = entries["shape"], entries.count == 3
    else {
      throw Failure(problem: "the header does not describe an array")
    }
    guard kind == "<f4" else { throw Failure(problem: "elements of type \(kind)") }
    guard order == "False" else { throw Failure(problem: "not in C order") }
    let sides = shape.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    guard sides.count == 2, let rows = sides[0], let columns = sides[1], rows >= 0, columns >= 0
    else {
      throw Failure(problem: "shape (\(shape)) is not of two sides")
    }
    return (rows, columns)
  }

  private static func floats(_ data: ArraySlice<UInt8>) -> [Float] {
    data.withUnsafeBytes { bytes in
      [Float](unsafeUninitializedCapacity: bytes.count / 4) { floats, count in
        count = bytes.count / 4
        for index in 0..<count {
          let bits = bytes.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)
          floats.initializeElement(at: index, to: Float(bitPattern: UInt32(littleEndian: bits)))
        }
      }
    }
  }
}

/// The dictionary at the head of an `.npy` file, a Python literal of one line.
private enum NumpyHeader {
  /// The values by key, without quotation marks, brackets and spaces; empty where the text is not
  /// such a dictionary or has a key twice.
  static func entries(_ header: String) -> [Substring: String] {
    let text = header.filter { !$0.isWhitespace }
    guard text.hasPrefix("{"), text.hasSuffix("}") else { return [:] }
    var rest = text.dropFirst().dropLast()
    var entries: [Substring: String] = [:]
    while !rest.isEmpty {
      guard let entry = rest.prefixMatch(of: /'(\w+)':(?:'([^']*)'|\(([^()]*)\)|(\w+))(?:,|$)/),
        let value = entry.2 ?? entry.3 ?? entry.4,
        entries.updateValue(String(value), forKey: entry.1) == nil
      else { return [:] }
      rest = rest[entry.range.upperBound...]
    }
    return entries
  }
}
