/// Who may import whom. Every rule returns one sentence a breach; none is what is wanted.
enum TargetRules {
  /// Targets side by side: they meet in the engine, never each other.
  static let siblings: [Set<String>] = [
    ["StemmaText", "StemmaReaders", "StemmaLanguage", "StemmaLanguageInstall"],
    ["StemmaReuse", "StemmaStories", "StemmaClaims"],
    ["StemmaLineage", "StemmaChanges"],
    ["StemmaEngine", "StemmaPages"],
  ]

  /// Each foreign library has one door.
  static let doors = [
    "ArgumentParser": "StemmaCommand",
    "Crypto": "StemmaDigest",
    "GRDB": "StemmaArchive",
    "HeapModule": "StemmaStories",
    "CZlib": "StemmaInflate",
    "CZstd": "StemmaReaders",
    "CLibXML2": "StemmaMarkup",
  ]

  /// Modules that come with the toolchain.
  static let toolchain: Set<String> = [
    "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Swift", "Synchronization",
    "Testing",
    "_Concurrency",
  ]

  /// A target depends only on what stands before it in the file, and on no sibling; a foreign
  /// library is named by its door alone.
  static func breaches(in manifest: PackageManifest) -> [String] {
    var known: Set<String> = []
    var breaches: [String] = []
    for target in manifest.targets {
      for name in target.targets where !known.contains(name) {
        breaches.append("\(target.name) depends on \(name), which does not stand before it")
      }
      known.insert(target.name)
      guard target.kind == .library || target.kind == .executable else { continue }
      for name in target.targets where areSiblings(target.name, name) {
        breaches.append("\(target.name) depends on its sibling \(name)")
      }
      for name in target.targets + target.products {
        if let door = doors[name], door != target.name {
          breaches.append("\(target.name) depends on \(name), whose door is \(door)")
        } else if target.products.contains(name), doors[name] == nil {
          breaches.append("\(name) has no door: name one in TargetRules.doors")
        }
      }
    }
    return breaches
  }

  /// A file imports only what its target declares, and what comes with the toolchain.
  static func breaches(
    inFile path: String, source: String, target: PackageManifest.Target
  ) -> [String] {
    let allowed = toolchain.union(target.targets).union(target.products)
    return imports(of: source).filter { !allowed.contains($0) }.map {
      "\(path) imports \($0), which \(target.name) does not declare in Package.swift"
    }
  }

  /// The modules that a file imports, in order.
  static func imports(of source: String) -> [String] {
    let statement =
      #/^\s*(?:@\w+(?:\([^)]*\))?\s+|(?:public|package|internal|fileprivate|private)\s+)*import\s+(?:(?:struct|class|enum|protocol|typealias|func|let|var)\s+)?(\w+)/#
    return SwiftCode(source).code.compactMap { line in
      line.firstMatch(of: statement).map { String($0.output.1) }
    }
  }

  private static func areSiblings(_ one: String, _ other: String) -> Bool {
    siblings.contains { $0.contains(one) && $0.contains(other) }
  }
}
