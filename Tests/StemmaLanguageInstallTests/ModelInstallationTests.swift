import Foundation
import Glibc
import StemmaDigest
import Testing

@testable import StemmaLanguageInstall

/// Installs of small wheels made here: what is put in place, and what is refused whole.
@Suite struct ModelInstallationTests {
  let folder: TestFolder
  let store: ModelStore

  init() throws {
    folder = try TestFolder()
    store = ModelStore(folder: "\(folder.path)/models")
  }

  private func install(
    _ wheel: HandmadeWheel, as name: String? = nil, catalogue: ModelCatalogue? = nil,
    sha256: String? = nil, replacesSound: Bool = false
  ) throws -> ModelInstallation.Outcome {
    let file = try folder.file("wheel.whl", wheel.bytes)
    return try ModelInstallation(
      store: store, source: .file(file, sha256: sha256), name: name,
      replacesSound: replacesSound, catalogue: catalogue ?? wheel.catalogue()
    ).run { _ in }
  }

  private func check(_ wheel: HandmadeWheel) throws -> ModelCheck {
    try store.check(wheel.identity, catalogue: wheel.catalogue())
  }

  /// An error of the model's own kind, or a failed test.
  private func error(_ body: () throws -> Void) throws -> ModelError {
    try #require(#expect(throws: ModelError.self, performing: body))
  }

  @Test func `a wheel of the catalogue is unpacked whole, and a second time nothing is done`()
    throws
  {
    let wheel = HandmadeWheel()
    let place = store.path(of: wheel.identity)
    #expect(
      try install(wheel, as: wheel.name) == .installed(name: wheel.identity, folder: place))
    for (path, text) in wheel.files {
      #expect(try String(contentsOfFile: "\(place)/\(path)", encoding: .utf8) == text)
    }
    #expect(try check(wheel) == .sound)
    #expect(
      try install(wheel, as: wheel.name) == .alreadySound(name: wheel.identity, folder: place))
    #expect(try folder.names("models") == [wheel.identity.folder])
  }

  @Test func `what is found has a digest for every file`() throws {
    let wheel = HandmadeWheel()
    _ = try install(wheel, as: wheel.name)
    let found = try InstalledModel.find(wheel.name, in: store, catalogue: wheel.catalogue())
    #expect(found.folder == store.path(of: wheel.identity))
    #expect(
      found.digests == wheel.files.mapValues { Digest.sha256Hex(of: Array($0.utf8)) })
    #expect(found.manifest.licence == "MIT")
  }

  @Test func `another wheel needs the user's word`() throws {
    let known = HandmadeWheel()
    var other = HandmadeWheel()
    other.name = "en_other_md"
    let catalogue = known.catalogue()
    #expect(
      try error { _ = try install(other, as: known.name, catalogue: catalogue) }
        == .otherWheel(
          path: "\(folder.path)/wheel.whl", model: known.identity.folder, expected: known.sha256,
          found: other.sha256))
    let wrong = String(repeating: "0", count: 64)
    #expect(throws: ModelError.self) {
      try install(other, catalogue: catalogue, sha256: wrong)
    }
    #expect(throws: ModelError.self) {
      try install(other, as: "en_third", catalogue: catalogue, sha256: other.sha256)
    }
    #expect(throws: Never.self) {
      try install(other, catalogue: catalogue, sha256: other.sha256)
    }
    #expect(try store.installed() == [other.identity])
    #expect(
      try error { _ = try install(other, as: "en_other_md", catalogue: catalogue) }
        == .unknownModel(name: "en_other_md", known: [known.name]))
  }

  @Test func `no other wheel passes under a known name, whatever the user says`() throws {
    let known = HandmadeWheel()
    var forged = HandmadeWheel()
    forged.files["tok2vec/model"] = "other numbers"
    let error = try error {
      _ = try install(forged, catalogue: known.catalogue(), sha256: forged.sha256)
    }
    guard case .otherWheel = error else { throw error }
    #expect(try store.installed() == [])
  }

  @Test func `a file and a manifest altered together are noticed`() throws {
    let wheel = HandmadeWheel()
    _ = try install(wheel, as: wheel.name)
    let place = store.path(of: wheel.identity)
    let found = try InstalledModel.find(wheel.name, in: store, catalogue: wheel.catalogue())
    try Data("bad".utf8).write(to: URL(filePath: "\(place)/config.cfg"))
    let forged = ModelManifest(
      name: wheel.identity, licence: "MIT", wheelSHA256: wheel.sha256,
      files: found.manifest.files.map {
        $0.path == "config.cfg"
          ? ModelManifest.File(
            path: $0.path, sha256: Digest.sha256Hex(of: Array("bad".utf8)), bytes: 3) : $0
      })
    let path = "\(place)/manifest.json"
    try Data(forged.json).write(to: URL(filePath: path))
    #expect(try check(wheel) == .unreadable(.manifestAltered(path: path)))
    // A catalogue that does not know the model cannot tell.
    #expect(try store.check(wheel.identity, catalogue: ModelCatalogue(models: [])) == .sound)
    _ = try install(wheel, as: wheel.name)
    #expect(try check(wheel) == .sound)
  }

  @Test func `missing, altered and added files are named, and an install mends them`() throws {
    let wheel = HandmadeWheel()
    _ = try install(wheel, as: wheel.name)
    let place = store.path(of: wheel.identity)
    try FileManager.default.removeItem(atPath: "\(place)/meta.json")
    try Data("[] ".utf8).write(to: URL(filePath: "\(place)/vocab/strings.json"))
    try FileManager.default.removeItem(atPath: "\(place)/config.cfg")
    symlink("/etc/hostname", "\(place)/config.cfg")
    try Data().write(to: URL(filePath: "\(place)/vocab/more"))
    #expect(
      try check(wheel)
        == .differs(
          missing: ["meta.json"], altered: ["config.cfg", "vocab/strings.json"],
          added: ["vocab/more"]))
    _ = try install(wheel, as: wheel.name)
    #expect(try check(wheel) == .sound)
    #expect(try folder.names("models") == [wheel.identity.folder])
  }

  @Test(arguments: ["", "{}", "not JSON", #"{"schema":"stemma.model/1"}"#])
  func `a manifest that is none is said to be none`(text: String) throws {
    let wheel = HandmadeWheel()
    _ = try install(wheel, as: wheel.name)
    let path = "\(store.path(of: wheel.identity))/manifest.json"
    try Data(text.utf8).write(to: URL(filePath: path))
    let error = try error {
      _ = try InstalledModel.find(wheel.name, in: store, catalogue: wheel.catalogue())
    }
    #expect(error == .manifestUnreadable(path: path, problem: "is not what an install writes"))
    #expect(error.message.contains("stemma model install"))
  }

  @Test func `the newest version is found`() throws {
    for version in ["1.9.0", "1.10.0", "1.10.0a1"] {
      var wheel = HandmadeWheel()
      wheel.version = version
      _ = try install(wheel, catalogue: ModelCatalogue(models: []), sha256: wheel.sha256)
    }
    let found = try InstalledModel.find(
      "en_test_sm", in: store, catalogue: ModelCatalogue(models: []))
    #expect(found.name.version == "1.10.0")
    let missing = try error { _ = try InstalledModel.find("en_no", in: store) }
    #expect(missing == .notInstalled(name: "en_no", folder: store.folder))
  }

  @Test func `what an install left behind is removed by the next`() throws {
    let wheel = HandmadeWheel()
    try folder.file("models/.partial-en_test_sm-1.2.0-1/vocab/half", [1])
    try folder.file("models/.replaced-en_test_sm-1.2.0-1/config.cfg", [1])
    try folder.file("models/wheels/kept.whl", [1])
    _ = try install(wheel, as: wheel.name)
    #expect(try folder.names("models") == [wheel.identity.folder, "wheels"])
  }

  @Test func `a link in the place of a model is replaced, and what it leads to stays`() throws {
    let wheel = HandmadeWheel()
    let outside = try folder.file("outside/precious", [1])
    try folder.file("models/.lock", [])
    symlink("\(folder.path)/outside", store.path(of: wheel.identity))
    _ = try install(wheel, as: wheel.name, replacesSound: true)
    #expect(try check(wheel) == .sound)
    #expect(FileManager.default.fileExists(atPath: outside))
  }

  @Test func `installs at the same time end with one sound model`() async throws {
    let wheel = HandmadeWheel()
    let file = try folder.file("wheel.whl", wheel.bytes)
    let installation = ModelInstallation(
      store: store, source: .file(file, sha256: nil), name: wheel.name,
      catalogue: wheel.catalogue())
    let outcomes = try await withThrowingTaskGroup { group in
      for _ in 0..<4 { group.addTask { try installation.run { _ in } } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let place = store.path(of: wheel.identity)
    #expect(outcomes.count { $0 == .installed(name: wheel.identity, folder: place) } == 1)
    #expect(try check(wheel) == .sound)
    #expect(try folder.names("models") == [wheel.identity.folder])
  }

  @Test(arguments: ["models", "models/file"])
  func `a folder that cannot be one is named`(place: String) throws {
    let wheel = HandmadeWheel()
    try folder.file("models", [1])
    let file = try folder.file("wheel.whl", wheel.bytes)
    let installation = ModelInstallation(
      store: ModelStore(folder: "\(folder.path)/\(place)"), source: .file(file, sha256: nil),
      name: wheel.name, catalogue: wheel.catalogue())
    let error = try error { _ = try installation.run { _ in } }
    #expect(error.message.hasPrefix("cannot write \(folder.path)/models"))
    #expect(error.message.contains("STEMMA_MODELS"))
  }
}
