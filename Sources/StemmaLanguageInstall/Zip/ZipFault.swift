/// Why an archive is not read. Names are those of entries, as the archive spells them.
package enum ZipFault: Error, Equatable, Sendable {
  /// The closing record of a zip file is not where it has to be.
  case notAZip
  /// A record is cut short, points outside the file or contradicts another one.
  case damaged(problem: String)
  /// The archive needs the 64-bit form of the format, which no wheel of a model does.
  case zip64
  /// More entries, or more bytes unfolded, than the limits allow.
  case tooLarge(problem: String)
  /// An entry is encrypted, or is packed by a method other than stored and deflate.
  case unsupported(name: String, problem: String)
  /// An entry's name leads elsewhere, or cannot be the name of a file here.
  case unsafeName(String)
  /// Two entries have one name, or one is a file where another needs a folder.
  case duplicate(String)
  /// An entry is a symbolic link, a device or a pipe.
  case notAFile(String)
  /// An entry's bytes do not unfold, or not to what the archive says of them.
  case broken(name: String, problem: String)

  /// A fact for a sentence that names the archive.
  package var problem: String {
    switch self {
    case .notAZip: "it is no zip file, or its end is missing"
    case .damaged(let problem): "it is a damaged zip file: \(problem)"
    case .zip64: "it is a zip64 file, which is not read"
    case .tooLarge(let problem): problem
    case .unsupported(let name, let problem): "\(name) \(problem)"
    case .unsafeName(let name): "the name “\(name)” is not safe to unpack"
    case .duplicate(let name): "the name “\(name)” stands twice"
    case .notAFile(let name): "\(name) is a link or a device, not a file"
    case .broken(let name, let problem): "\(name) \(problem)"
    }
  }
}
