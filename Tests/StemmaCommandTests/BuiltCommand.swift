import Foundation

/// The built binary in a temporary folder of its own, which goes when the value goes.
final class BuiltCommand {
  struct Outcome {
    let status: Int32
    let output: Data
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  struct Missing: Error, CustomStringConvertible {
    let path: String
    var description: String { "no binary at \(path); run `swift build` or set STEMMA_BINARY" }
  }

  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "stemma-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Beside the test bundle, unless `STEMMA_BINARY` names another.
  static func binary() throws -> URL {
    if let named = ProcessInfo.processInfo.environment["STEMMA_BINARY"] {
      return URL(filePath: named)
    }
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let beside = tests.deletingLastPathComponent().appending(path: "stemma")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    let built = root.appending(path: ".build/debug/stemma")
    guard FileManager.default.isExecutableFile(atPath: built.path) else {
      throw Missing(path: built.path)
    }
    return built
  }

  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// What leads the tests to the language model leads the command there.
  private static let modelPlace = ProcessInfo.processInfo.environment.filter {
    ["STEMMA_MODELS", "XDG_DATA_HOME", "HOME"].contains($0.key)
  }

  /// Writes a file, with the folders on its way, into the temporary folder.
  @discardableResult
  func file(_ name: String, _ text: String) throws -> String {
    let url = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    return name
  }

  func contents(_ name: String) -> Data? {
    FileManager.default.contents(atPath: folder.appending(path: name).path)
  }

  /// Names of what stands in the temporary folder, sorted, the streams' own files left out.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      !$0.hasPrefix("stream-")
    }.sorted()
  }

  /// Runs `stemma` with `arguments` in the temporary folder.
  func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    try start(Self.binary(), arguments, input: input, environment: environment)
  }

  /// Runs `stemma` with `arguments`, however many, in the temporary folder.
  func run(_ arguments: [String]) throws -> Outcome {
    try start(Self.binary(), arguments, input: "", environment: [:])
  }

  /// Runs a line of `sh` in which `$STEMMA` is the binary.
  func shell(_ line: String) throws -> Outcome {
    let variables = ["STEMMA": try Self.binary().path]
    return try start(URL(filePath: "/bin/sh"), ["-c", line], input: "", environment: variables)
  }

  private func start(
    _ program: URL, _ arguments: [String], input: String, environment: [String: String]
  ) throws -> Outcome {
    let mark = UUID().uuidString
    let outputURL = folder.appending(path: "stream-out-\(mark)")
    let errorsURL = folder.appending(path: "stream-err-\(mark)")
    let inputURL = folder.appending(path: "stream-in-\(mark)")
    for url in [outputURL, errorsURL] { try Data().write(to: url) }
    try Data(input.utf8).write(to: inputURL)
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = Self.modelPlace
      .merging(["PATH": "/usr/bin:/bin", "COLUMNS": "80"]) { $1 }
      .merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: inputURL)
    process.standardOutput = try FileHandle(forWritingTo: outputURL)
    process.standardError = try FileHandle(forWritingTo: errorsURL)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: try Data(contentsOf: outputURL),
      errors: String(decoding: try Data(contentsOf: errorsURL), as: UTF8.self))
  }
}
