/// Name and version of a model, and the folder that they make: `en_core_web_sm-3.8.0`.
package struct ModelName: Hashable, Sendable {
  package let name: String
  package let version: String

  /// - Returns: `nil` unless `name` is letters, digits and underscores, and `version` begins with a
  ///   digit and has no hyphen, so that the folder's name leads back to both.
  package init?(name: String, version: String) {
    guard (1...64).contains(name.utf8.count), (1...32).contains(version.utf8.count),
      name.utf8.allSatisfy({ Self.isAlphanumeric($0) || $0 == UInt8(ascii: "_") }),
      version.utf8.allSatisfy({ Self.isAlphanumeric($0) || "._+".utf8.contains($0) }),
      version.utf8.first.map({ (0x30...0x39).contains($0) }) == true
    else { return nil }
    self.name = name
    self.version = version
  }

  /// Reads the name of a folder.
  package init?(folder: String) {
    guard let hyphen = folder.lastIndex(of: "-") else { return nil }
    self.init(
      name: String(folder[..<hyphen]), version: String(folder[folder.index(after: hyphen)...]))
  }

  /// The name of the model's folder.
  package var folder: String { "\(name)-\(version)" }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}

extension ModelName: Comparable {
  /// By name, then from older to newer: "3.8.0a1" is before "3.8.0", and "3.9" before "3.10".
  package static func < (one: ModelName, other: ModelName) -> Bool {
    guard one.name == other.name else { return one.name < other.name }
    let parts = (versionParts(one.version), versionParts(other.version))
    for index in 0..<max(parts.0.count, parts.1.count) {
      let own = index < parts.0.count ? parts.0[index] : VersionPart(number: 0, rest: "")
      let others = index < parts.1.count ? parts.1[index] : VersionPart(number: 0, rest: "")
      if own != others { return own.isOlder(than: others) }
    }
    return one.version < other.version
  }

  private static func versionParts(_ version: String) -> [VersionPart] {
    version.split(separator: ".", omittingEmptySubsequences: false).map { part in
      let digits = part.prefix { $0.isASCII && $0.isNumber }
      return VersionPart(number: Int(digits) ?? -1, rest: String(part.dropFirst(digits.count)))
    }
  }
}

/// "0a1" as 0 and "a1"; without digits in front the number is -1.
private struct VersionPart: Equatable {
  let number: Int
  let rest: String

  /// A part with letters behind its number comes before the bare number: alphas, candidates.
  func isOlder(than other: VersionPart) -> Bool {
    guard number == other.number else { return number < other.number }
    if rest.isEmpty || other.rest.isEmpty { return !rest.isEmpty }
    return rest < other.rest
  }
}
