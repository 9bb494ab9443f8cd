/// The central directory of a zip file: the list at its end.
struct ZipDirectory {
  let start: Int
  private let end: Int
  private let count: Int
  private let bytes: [UInt8]
  private let fields: ByteFields
  private let limits: ZipLimits

  private static let closingSignature = 0x0605_4b50
  private static let closingBytes = 22
  private static let zip64Signature = 0x0706_4b50
  private static let zip64Bytes = 20
  private static let entrySignature = 0x0201_4b50
  private static let entryBytes = 46

  /// Finds the directory by the closing record, which may carry a comment.
  init(_ bytes: [UInt8], limits: ZipLimits) throws(ZipFault) {
    let fields = ByteFields(bytes)
    let closing = try Self.closingRecord(bytes, fields)
    if closing >= Self.zip64Bytes,
      try fields.four(at: closing - Self.zip64Bytes) == Self.zip64Signature
    {
      throw .zip64
    }
    let size = try fields.four(at: closing + 12)
    start = try fields.four(at: closing + 16)
    count = try fields.two(at: closing + 10)
    if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF { throw .zip64 }
    guard try fields.two(at: closing + 4) == 0, try fields.two(at: closing + 6) == 0,
      try fields.two(at: closing + 8) == count
    else { throw .damaged(problem: "it is one part of several") }
    guard start + size == closing else {
      throw .damaged(problem: "its list of files is not where it should be")
    }
    guard count <= limits.maximumEntries else {
      throw .tooLarge(problem: "it holds \(count) files, more than \(limits.maximumEntries)")
    }
    end = closing
    self.bytes = bytes
    self.fields = fields
    self.limits = limits
  }

  /// The files in their order, each with a name that is safe and its own.
  func entries() throws(ZipFault) -> [ZipEntry] {
    var entries: [ZipEntry] = []
    var names = TakenNames()
    var position = start
    var expanded = 0
    for _ in 0..<count {
      guard try fields.four(at: position) == Self.entrySignature else {
        throw .damaged(problem: "its list of files is broken")
      }
      let nameBytes = try fields.two(at: position + 28)
      let next =
        position + Self.entryBytes + nameBytes + (try fields.two(at: position + 30))
        + (try fields.two(at: position + 32))
      guard next <= end else { throw .damaged(problem: "its list of files is cut short") }
      let name = try name(at: position + Self.entryBytes, count: nameBytes)
      if let entry = try entry(at: position, name: name) {
        try names.take(file: name)
        expanded += entry.bytes
        guard expanded <= limits.maximumExpandedBytes else {
          throw .tooLarge(problem: "it unfolds to more than \(limits.maximumExpandedBytes) bytes")
        }
        entries.append(entry)
      } else {
        try names.take(folder: String(name.dropLast()))
      }
      position = next
    }
    guard position == end else { throw .damaged(problem: "its list of files is too long") }
    return entries
  }

  /// - Returns: `nil` for a folder.
  private func entry(at position: Int, name: String) throws(ZipFault) -> ZipEntry? {
    let flags = try fields.two(at: position + 8)
    // Bit 0: encrypted; 5: a patch; 6: strongly encrypted; 13: names hidden.
    guard flags & 0x2061 == 0 else {
      throw .unsupported(name: name, problem: "is encrypted or a patch, which is not read")
    }
    let packed = try fields.four(at: position + 20)
    let size = try fields.four(at: position + 24)
    let header = try fields.four(at: position + 42)
    if packed == 0xFFFF_FFFF || size == 0xFFFF_FFFF || header == 0xFFFF_FFFF { throw .zip64 }
    guard try fields.two(at: position + 34) == 0 else {
      throw .damaged(problem: "it is one part of several")
    }
    let isFolder = name.utf8.last == UInt8(ascii: "/")
    guard SafePath.isSafe(isFolder ? String(name.dropLast()) : name) else {
      throw .unsafeName(name)
    }
    try checkKind(at: position, name: name, isFolder: isFolder)
    guard !isFolder else {
      guard size == 0 else {
        throw .broken(name: name, problem: "is a folder with bytes of its own")
      }
      return nil
    }
    guard size <= limits.maximumFileBytes else {
      throw .tooLarge(problem: "\(name) has more than \(limits.maximumFileBytes) bytes")
    }
    return ZipEntry(
      name: name, method: try method(at: position, name: name), packedBytes: packed, bytes: size,
      crc32: UInt32(truncatingIfNeeded: try fields.four(at: position + 16)), headerOffset: header)
  }

  /// An archive made on Unix says what kind of file an entry was; 0 says nothing.
  private func checkKind(at position: Int, name: String, isFolder: Bool) throws(ZipFault) {
    let madeOn = try fields.two(at: position + 4) >> 8
    let unix = 3
    let macOS = 19
    guard madeOn == unix || madeOn == macOS else { return }
    let kind = try fields.four(at: position + 38) >> 16 & 0o170000
    let expected = isFolder ? 0o040000 : 0o100000
    guard kind == 0 || kind == expected else { throw .notAFile(name) }
  }

  private func method(at position: Int, name: String) throws(ZipFault) -> ZipEntry.Method {
    switch try fields.two(at: position + 10) {
    case 0: return .stored
    case 8: return .deflated
    case let other:
      throw .unsupported(name: name, problem: "is packed by method \(other), which is not read")
    }
  }

  private func name(at position: Int, count: Int) throws(ZipFault) -> String {
    guard count <= limits.maximumNameBytes else {
      throw .tooLarge(problem: "a name has more than \(limits.maximumNameBytes) bytes")
    }
    let spelled = bytes[position..<(position + count)]
    guard let name = String(validating: spelled, as: UTF8.self) else {
      throw .unsafeName(String(decoding: spelled, as: UTF8.self))
    }
    return name
  }

  private static func closingRecord(
    _ bytes: [UInt8], _ fields: ByteFields
  ) throws(ZipFault) -> Int {
    let longestComment = 0xFFFF
    let last = bytes.count - closingBytes
    guard last >= 0 else { throw .notAZip }
    for position in stride(from: last, through: max(0, last - longestComment), by: -1)
    where bytes[position] == 0x50 {
      if try fields.four(at: position) == closingSignature,
        try fields.two(at: position + 20) == last - position
      {
        return position
      }
    }
    throw .notAZip
  }
}

/// Names that stand in an archive already: files, and the folders that they need.
private struct TakenNames {
  private var files: Set<String> = []
  private var folders: Set<String> = []

  mutating func take(file name: String) throws(ZipFault) {
    guard files.insert(name).inserted, !folders.contains(name) else { throw .duplicate(name) }
    var parent = name[...]
    while let slash = parent.lastIndex(of: "/") {
      parent = parent[..<slash]
      try take(folder: String(parent))
    }
  }

  mutating func take(folder name: String) throws(ZipFault) {
    guard !files.contains(name) else { throw .duplicate(name) }
    folders.insert(name)
  }
}
