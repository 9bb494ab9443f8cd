import Foundation
import StemmaModel
import StemmaReuse
import StemmaTestReports
import Testing

@testable import StemmaEngine

/// Reports from files to pairs.
@Suite struct PairsRunTests {
  /// A folder that goes when the value goes.
  private final class Folder {
    let path: String

    init() throws {
      let url = FileManager.default.temporaryDirectory.appending(
        path: "stemma-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    @discardableResult
    func file(_ name: String, _ text: String) throws -> String {
      try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)"))
      return "\(path)/\(name)"
    }
  }

  private let folder: Folder

  init() throws { folder = try Folder() }

  private static func prose(_ count: Int, seed: UInt64) -> String {
    var random = SeededRandom(seed: seed)
    return (0..<count).map { _ in "w" + String(random.next() >> 24, radix: 36) }
      .joined(separator: " ")
  }

  private static func record(_ id: String, _ text: String) -> String {
    "{\"id\": \"\(id)\", \"text\": \"\(text)\"}\n"
  }

  /// What a run came to.
  private struct Found {
    var pairs: [ReusePair] = []
    var summary = PairsSummary()

    var names: [String] { pairs.map { "\($0.first) \($0.second)" } }
  }

  private func run(
    _ paths: [String], known: [Segment] = [], settings: PairsSettings = PairsSettings(tasks: 2)
  ) async throws -> Found {
    var found = Found()
    found.summary = try await PairsRun(settings).run(
      paths: paths, known: known, transform: { $0 }, deliver: { found.pairs += $0 },
      progress: { _ in })
    return found
  }

  @Test func `reports of every kind of file are compared`() async throws {
    let text = Self.prose(40, seed: 1)
    try folder.file("a.txt", text)
    try folder.file(
      "b.jsonl", Self.record("b", text) + Self.record("other", Self.prose(40, seed: 2)))
    try folder.file("c.json", "[\(Self.record("c", text))]")
    let found = try await run([folder.path])
    #expect(found.names == ["a b", "a c", "b c"])
    #expect(found.pairs.allSatisfy { $0.relation == .same && $0.sharedWords == 40 })
    #expect(found.summary.read.reports == 4 && found.summary.compared == 4)
    #expect(found.summary.pairs == 3 && found.summary.candidates == 3)
    #expect(found.summary.unlisted == 0 && found.summary.read.setAside.isEmpty)
    #expect(
      found.summary.read.paths == ["a.txt", "b.jsonl", "c.json"].map { "\(folder.path)/\($0)" })
  }

  @Test func `broken records are set aside in order, and the rest is compared`() async throws {
    let text = Self.prose(40, seed: 1)
    let path = try folder.file(
      "r.jsonl",
      Self.record("a", text) + "{\n" + Self.record("b", text) + "[]\n{\"id\": \"x\"}\n"
        + Self.record("c", " ") + Self.record("d", text))
    let found = try await run([path])
    #expect(found.names == ["a b", "a d", "b d"])
    #expect(found.summary.read.setAside.map(\.line) == [2, 4, 5, 6])
    #expect(found.summary.read.reports == 3)
  }

  @Test(arguments: ["", "\n\n", " \t\n"])
  func `an input without reports has no pairs`(content: String) async throws {
    let found = try await run([try folder.file("r.jsonl", content)])
    #expect(
      found.pairs.isEmpty && found.summary.read.reports == 0 && found.summary.read.paths == [])
    #expect(found.summary.read.setAside.count == 1)
    #expect(try await run([]).summary.compared == 0)
  }

  @Test func `a missing path is an error when it is all there is, else set aside`() async throws {
    let missing = "\(folder.path)/nowhere.txt"
    await #expect(throws: (any Error).self) { try await run([missing]) }
    let path = try folder.file("a.txt", Self.prose(20, seed: 1))
    let found = try await run([missing, path])
    #expect(found.summary.read.setAside.map(\.path) == [missing])
    #expect(found.summary.read.reports == 1)
  }

  /// Some hundred reports over three files, of which many share text; long enough for several batches.
  private func layOutMany() throws -> [String] {
    try (0..<3).map { file in
      let records = (0..<160).map { number in
        let own = Self.prose(120 + number % 9, seed: UInt64(1000 * file + number))
        let shared = Self.prose(60, seed: UInt64(100_000 + (number * 7 + file) % 50))
        let padding = number % 40 == 0 ? String(repeating: " ", count: 300_000) : " "
        return Self.record("r\((number * 31 + file * 5) % 400)", "\(own)\(padding)— \(shared)")
      }
      return try folder.file("\(file).jsonl", records.joined())
    }
  }

  @Test func `tasks and order of the input change nothing`() async throws {
    let paths = try layOutMany()
    var settings = PairsSettings(tasks: 1)
    settings.withPassages = true
    let expected = try await run(paths, settings: settings)
    #expect(expected.pairs.count > 500)
    #expect(expected.pairs.allSatisfy { !$0.passages.isEmpty })
    let names = expected.pairs.map { [$0.first, $0.second] }
    #expect(Set(names).count == names.count)
    for (tasks, order) in [(1, paths.reversed()), (2, paths), (5, paths.reversed()), (5, paths)] {
      settings.tasks = tasks
      let found = try await run(order, settings: settings)
      #expect(found.pairs == expected.pairs)
      #expect(found.summary.candidates == expected.summary.candidates)
      #expect(found.summary.unlisted == expected.summary.unlisted)
    }
  }

  @Test func `the lines of a file may be cut into files in any way`() async throws {
    let paths = try layOutMany()
    let expected = try await run(paths)
    let lines = try paths.flatMap {
      try String(contentsOfFile: $0, encoding: .utf8).split(separator: "\n")
    }
    var random = SeededRandom(seed: 1)
    let shuffled = lines.shuffled(using: &random).map { "\($0)\n" }.joined()
    let found = try await run([try folder.file("all.jsonl", shuffled)])
    #expect(found.pairs == expected.pairs)
  }

  @Test func `known reports are compared with new ones, and alone with each other`() async throws {
    let text = Self.prose(40, seed: 1)
    let maker = TraceMaker(keepsSpans: true)
    let builder = try SegmentBuilder(sampling: Sampling(scale: 1), mostKeys: .max)
    for id in ["k1", "k2"] {
      maker.add(
        TraceMaker.Description(id: id, title: nil, outlet: nil, series: nil, day: nil),
        text: Array(text.utf8), sampling: builder.sampling)
    }
    try builder.append(maker.take())
    let known = [try builder.finish()]
    let path = try folder.file("new.jsonl", Self.record("n1", text) + Self.record("a2", text))
    let found = try await run([path], known: known)
    #expect(found.names == ["a2 k1", "a2 k2", "a2 n1", "k1 n1", "k2 n1"])
    #expect(found.summary.read.reports == 2 && found.summary.compared == 4)
    #expect(try await run([], known: known).names == ["k1 k2"])
  }

  @Test func `common wording is listed where that is asked for`() async throws {
    let line = Self.prose(14, seed: 5)
    let texts = (0..<40).map { number in
      MarkedText("“⟦É” \(line)⟧. — \(Self.prose(80, seed: UInt64(number + 50)))")
    }
    let records = texts.enumerated().map { Self.record("r\($0 + 10)", $1.text) }
    let path = try folder.file("r.jsonl", records.joined())
    var settings = PairsSettings(tasks: 2)
    settings.listsCommon = true
    let listed = try await run([path], settings: settings)
    #expect(listed.summary.common.map(\.span) == texts[0].spans)
    #expect(listed.summary.common.map(\.reports) == [40])
    #expect(listed.summary.common.map(\.example) == ["r10"])
    #expect(listed.summary.commonRuns == 11)
    let unlisted = try await run([path])
    #expect(unlisted.summary.common.isEmpty && unlisted.summary.commonRuns == 11)
  }

  @Test func `a cancelled run ends, whatever it is at`() async throws {
    let paths = try layOutMany()
    /// Stops at one of the stages that the progress tells of.
    func outcome(_ stops: @escaping @Sendable (PairsProgress) -> Bool) async -> Bool {
      let task = Task {
        _ = try await PairsRun(PairsSettings(tasks: 2)).run(
          paths: paths, transform: { $0.count }, deliver: { _ in },
          progress: { if stops($0) { withUnsafeCurrentTask { $0?.cancel() } } })
      }
      if case .failure(let error) = await task.result { return error is CancellationError }
      return false
    }
    #expect(await outcome { if case .reading = $0 { true } else { false } })
    #expect(await outcome { if case .joining = $0 { true } else { false } })
    #expect(await outcome { if case .comparing(5, _) = $0 { true } else { false } })
  }

  @Test func `what the taker throws ends the run`() async throws {
    struct Full: Error {}
    let paths = try layOutMany()
    await #expect(throws: Full.self) {
      _ = try await PairsRun(PairsSettings(tasks: 2)).run(
        paths: paths, transform: { $0.count }, deliver: { if $0 > 0 { throw Full() } },
        progress: { _ in })
    }
  }
}
