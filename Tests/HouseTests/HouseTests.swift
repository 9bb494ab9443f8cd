import Foundation
import StemmaModel
import Testing

/// The rules of the house, held against the house as it stands.
@Suite struct HouseTests {
  let repository = Repository()

  private func manifest() throws -> PackageManifest {
    PackageManifest(try repository.text("Package.swift"))
  }

  private func breaches(
    under folder: String, of rule: (_ path: String, _ source: String) -> [String]
  ) throws -> [String] {
    let files = repository.files(under: folder, ending: ".swift")
    try #require(!files.isEmpty)
    return files.flatMap { rule($0.path, $0.text ?? "") }
  }

  @Test func `targets stand in the order of dependency and each library has one door`() throws {
    expectNone(TargetRules.breaches(in: try manifest()))
  }

  @Test func `a file imports only what its target declares`() throws {
    let manifest = try manifest()
    for folder in ["Sources/", "Tests/"] {
      for file in repository.files(under: folder, ending: ".swift") {
        let name = file.path.split(separator: "/")[1]
        guard let target = manifest.target(named: String(name)) else {
          Issue.record("\(file.path) belongs to no target of Package.swift")
          continue
        }
        let source = file.text ?? ""
        expectNone(TargetRules.breaches(inFile: file.path, source: source, target: target))
      }
    }
  }

  @Test func `no Swift file reaches 500 lines`() throws {
    expectNone(try breaches(under: "", of: SourceRules.breachesOfLength))
  }

  @Test func `file names say what is inside`() {
    let houseTests = "Tests/HouseTests/"
    for file in repository.files where !file.path.hasPrefix(houseTests) {
      expectNone(SourceRules.breachesOfNaming(path: file.path))
    }
  }

  @Test func `nothing outside tests ends the program by surprise`() throws {
    expectNone(try breaches(under: "Sources/", of: SourceRules.breachesOfSafety))
  }

  @Test func `only the command talks to people`() throws {
    expectNone(try breaches(under: "Sources/", of: SourceRules.breachesOfSilence))
  }

  @Test func `switched-off race checks are argued for`() throws {
    expectNone(try breaches(under: "Sources/", of: SourceRules.breachesOfArgument))
  }

  @Test func `types and functions that other targets use are documented`() throws {
    expectNone(try breaches(under: "Sources/", of: SourceRules.breachesOfDocumentation))
  }
}

/// The documents, held against what they describe.
@Suite struct DocumentTests {
  let repository = Repository()

  @Test func `links between documents lead somewhere`() {
    let known = Set(repository.files.map(\.path))
    let exists = { (path: String) in
      known.contains(path) || path.isEmpty || known.contains { $0.hasPrefix(path + "/") }
    }
    for file in repository.files(ending: ".md") {
      let text = file.text ?? ""
      expectNone(DocumentRules.breachesOfLinks(path: file.path, text: text, exists: exists))
    }
  }

  @Test func `CONTRIBUTING says what every chore does`() throws {
    let makefile = try repository.text("Makefile")
    try #require(DocumentRules.chores(inMakefile: makefile).contains("test"))
    let contributing = try repository.text("CONTRIBUTING.md")
    let missing = DocumentRules.unmentionedChores(makefile: makefile, contributing: contributing)
    expectNone(missing)
  }

  @Test func `the changelog begins with what is not out yet`() throws {
    expectNone(DocumentRules.breachesOfChangelog(try repository.text("CHANGELOG.md")))
  }

  @Test func `every dependency has its line`() throws {
    let manifest = PackageManifest(try repository.text("Package.swift"))
    let document = try repository.text("docs/dependencies.md")
    expectNone(DocumentRules.unmentionedDependencies(manifest: manifest, document: document))
  }

  @Test func `every target is described`() throws {
    let manifest = PackageManifest(try repository.text("Package.swift"))
    let architecture = try repository.text("ARCHITECTURE.md")
    expectNone(DocumentRules.undescribedTargets(manifest: manifest, architecture: architecture))
  }

  @Test func `every kind of change and of evidence is explained`() throws {
    let documents = [
      try repository.text("docs/methods.md"), try repository.text("docs/glossary.md"),
    ]
    let words =
      Change.Kind.allCases.map(\.rawValue) + Change.Severity.allCases.map(\.rawValue)
      + Evidence.Kind.allCases.map(\.rawValue) + Confidence.allCases.map(\.rawValue)
      + Passage.Kind.allCases.map(\.rawValue)
    expectNone(DocumentRules.unexplained(words, documents: documents))
  }

  @Test func `every rule that finds a change has its row, and every row its rule`() throws {
    let files = repository.files(under: "Sources/StemmaChanges/", ending: ".swift")
    let rules = files.flatMap { MethodRules.rules(inSource: $0.text ?? "") }
    try #require(!rules.isEmpty)
    let path = "docs/methods.md"
    let methods = try repository.text(path)
    expectNone(MethodRules.unlisted(rules, path: path, document: methods))
    expectNone(MethodRules.stale(rules, under: "### The rules", path: path, document: methods))
  }

  @Test func `parameters stand in the methods as they stand in the code`() throws {
    let path = "docs/methods.md"
    let breaches = MethodRules.staleParameters(
      path: path, document: try repository.text(path), source: { try? repository.text($0) })
    expectNone(breaches)
  }

  @Test func `every cause of setting aside has its row`() throws {
    let reasons = try repository.text("Sources/StemmaReaders/SetAsideReason.swift")
    let causes = MethodRules.causes(inSource: reasons)
    try #require(!causes.isEmpty)
    let path = "docs/formats.md"
    expectNone(MethodRules.unlisted(causes, path: path, document: try repository.text(path)))
  }

  private static let lentReports =
    Repository.root.deletingLastPathComponent().appending(path: "shared/seeds")

  @Test(.enabled(if: FileManager.default.fileExists(atPath: lentReports.path)))
  func `no wording of lent reports stands in this project`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.lentReports.path).sorted()
    let texts = names.compactMap { name in
      try? String(contentsOf: Self.lentReports.appending(path: name), encoding: .utf8)
    }
    try #require(!texts.isEmpty)
    let borrowed = BorrowedWording(sources: texts)
    for ending in [".swift", ".md", ".txt", ".json", ".jsonl"] {
      for file in repository.files(ending: ending) {
        #expect(borrowed.firstRun(in: file.text ?? "") == nil, "\(file.path)")
      }
    }
  }
}

/// Every breach is an issue of its own.
private func expectNone(
  _ breaches: [String], sourceLocation: SourceLocation = #_sourceLocation
) {
  for breach in breaches {
    Issue.record("\(breach)", sourceLocation: sourceLocation)
  }
}
