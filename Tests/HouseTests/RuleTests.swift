import Testing

/// Every rule on the order of targets shown to hold and to fail.
@Suite struct TargetRuleTests {
  private static let manifest = """
    let package = Package(
      dependencies: [
        .package(url: "https://example.org/swift-argument-parser", from: "1.0.0"),
        .package(url: "https://example.org/swift-crypto.git", from: "1.0.0"),
      ],
      targets: [
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "StemmaModel", swiftSettings: settings),
        .target(
          name: "StemmaInflate",
          dependencies: ["CZlib", "StemmaModel"]),
        .target(
          name: "StemmaDigest",
          dependencies: ["StemmaModel", .product(name: "Crypto", package: "swift-crypto")]),
        .target(name: "StemmaReuse", dependencies: ["StemmaModel"]),
        .target(name: "StemmaStories", dependencies: ["StemmaModel"]),
        .testTarget(name: "HouseTests", dependencies: ["StemmaModel"]),
      ])
    """

  @Test func `a manifest is read from its text`() throws {
    let manifest = PackageManifest(Self.manifest)
    #expect(manifest.packages == ["swift-argument-parser", "swift-crypto"])
    #expect(
      manifest.targets.map(\.name) == [
        "CZlib", "StemmaModel", "StemmaInflate", "StemmaDigest", "StemmaReuse", "StemmaStories",
        "HouseTests",
      ])
    #expect(manifest.target(named: "StemmaInflate")?.targets == ["CZlib", "StemmaModel"])
    let digest = try #require(manifest.target(named: "StemmaDigest"))
    #expect(digest.targets == ["StemmaModel"])
    #expect(digest.products == ["Crypto"])
    #expect(manifest.target(named: "CZlib")?.debianPackages == ["zlib1g-dev"])
  }

  @Test func `an orderly manifest passes`() {
    #expect(TargetRules.breaches(in: PackageManifest(Self.manifest)) == [])
  }

  @Test(arguments: [
    // A sibling.
    (#""StemmaStories", dependencies: ["StemmaModel""#, "StemmaReuse", "sibling"),
    // A target that stands further down.
    (#""StemmaReuse", dependencies: ["StemmaModel""#, "StemmaStories", "stand before"),
    // A library through a wall instead of its door.
    (#""StemmaReuse", dependencies: ["StemmaModel""#, "CZlib", "whose door"),
  ])
  func `a disorderly manifest fails`(place: String, added: String, complaint: String) throws {
    let text = Self.manifest.replacingOccurrence(of: place, with: place + #", "\#(added)""#)
    try #require(text != Self.manifest)
    let breaches = TargetRules.breaches(in: PackageManifest(text))
    #expect(breaches.contains { $0.contains(complaint) })
  }

  @Test func `a library without a door fails`() {
    let text = Self.manifest.replacingOccurrence(
      of: #".target(name: "StemmaModel", "#,
      with: #".target(name: "StemmaModel", dependencies: [.product(name: "New", package: "n")], "#)
    #expect(TargetRules.breaches(in: PackageManifest(text)).contains { $0.contains("no door") })
  }

  @Test func `an undeclared import fails and a declared one passes`() throws {
    let target = try #require(PackageManifest(Self.manifest).target(named: "StemmaReuse"))
    let source = """
      // import InComment
      import Foundation
      package import StemmaModel
      @testable import StemmaStories
      import struct ArgumentParser.Flag
      let text = "import InString"
      """
    #expect(
      TargetRules.imports(of: source) == [
        "Foundation", "StemmaModel", "StemmaStories", "ArgumentParser",
      ])
    let breaches = TargetRules.breaches(inFile: "a.swift", source: source, target: target)
    #expect(breaches.count == 2)
  }
}

/// Every rule on Swift files shown to hold and to fail.
@Suite struct SourceRuleTests {
  @Test func `comments and strings are no code, interpolations are`() {
    let swift = SwiftCode(
      ##"""
      let a = "try! \(b ?? "x") c" // try!
      /* fatalError( /* nested */ */ let d = #"a " \(e) \#(f)"#
      let g = """
        print(h) \(i)
        """
      """##)
    #expect(
      swift.code.map { $0.split(separator: " ").joined(separator: " ") } == [
        "let a = b ??", "let d = f", "let g =", "i", "",
      ])
  }

  @Test func `a file of 500 lines fails and one of 499 passes`() {
    let lines = { String(repeating: "let a = 1\n", count: $0) }
    #expect(SourceRules.breachesOfLength(path: "a.swift", source: lines(499)) == [])
    #expect(SourceRules.breachesOfLength(path: "a.swift", source: lines(500)).count == 1)
  }

  @Test(arguments: ["Sources/A/TextUtils.swift", "Sources/Common/A.swift", "docs/a guide.md"])
  func `a name that says nothing fails`(path: String) {
    #expect(SourceRules.breachesOfNaming(path: path).count == 1)
  }

  @Test func `a name that says something passes`() {
    #expect(SourceRules.breachesOfNaming(path: "Sources/A/Passage+Merging.swift") == [])
  }

  @Test(arguments: ["let a = try! b()", "fatalError()", "let c = d as! String"])
  func `a surprising end fails`(line: String) {
    #expect(SourceRules.breachesOfSafety(path: "a.swift", source: line).count == 1)
  }

  @Test func `an error handed on passes`() {
    let source = "let a = try? b() // not try!\nlet c = d as? String"
    #expect(SourceRules.breachesOfSafety(path: "a.swift", source: source) == [])
  }

  @Test func `printing fails outside the command only`() {
    let source = "  print(a)\nwindow.print()\nfingerprint(b)"
    #expect(
      SourceRules.breachesOfSilence(path: "Sources/StemmaText/a.swift", source: source)
        == ["Sources/StemmaText/a.swift:1: prints; only StemmaCommand does"])
    #expect(
      SourceRules.breachesOfSilence(path: "Sources/StemmaCommand/a.swift", source: source) == [])
  }

  @Test func `an unargued switch-off fails and an argued one passes`() {
    let argued = "// Safe: never touched again.\nnonisolated(unsafe) let a: B"
    #expect(SourceRules.breachesOfArgument(path: "a.swift", source: argued) == [])
    let unargued = "import B\n\nfinal class A: @unchecked Sendable {}"
    #expect(SourceRules.breachesOfArgument(path: "a.swift", source: unargued).count == 1)
  }

  @Test(arguments: [
    "package struct A {}", "  package static func a() {}", "public enum B {}",
    "// plain\npackage func c() {}",
  ])
  func `an undocumented declaration fails`(source: String) {
    #expect(SourceRules.breachesOfDocumentation(path: "a.swift", source: source).count == 1)
  }

  @Test(arguments: [
    "/// One line.\npackage struct A {}", "/// One line.\n@frozen\npackage struct A {}",
    "  package enum Nested {}", "  package init() {}", "  package let value: Int",
    "struct Internal {}", "  package static func < (a: A, b: A) -> Bool {",
  ])
  func `documented and exempt declarations pass`(source: String) {
    #expect(SourceRules.breachesOfDocumentation(path: "a.swift", source: source) == [])
  }
}

extension String {
  /// The first occurrence replaced.
  fileprivate func replacingOccurrence(of text: String, with other: String) -> String {
    firstRange(of: text).map { replacingCharacters(in: $0, with: other) } ?? self
  }

  private func replacingCharacters(in range: Range<Index>, with other: String) -> String {
    var copy = self
    copy.replaceSubrange(range, with: other)
    return copy
  }
}
