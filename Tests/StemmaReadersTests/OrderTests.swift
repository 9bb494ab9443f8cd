import StemmaModel
import Synchronization
import Testing

@testable import StemmaReaders

struct OrderTests {
  @Test func `neither the order of the paths nor the number of tasks changes the result`()
    async throws
  {
    let place = try Workplace()
    var paths: [String] = []
    for number in 0..<200 {
      let text = "Ferry \(number % 50) stopped.\n\nNobody was hurt."
      paths.append(try place.write("\(number % 7)/f\(number % 20)-\(number).txt", text))
      paths.append(try place.write("\(number)/same.txt", text))
    }
    let lines = (0..<2000).map { "{\"id\": \($0 % 900), \"text\": \"Line \($0).\"}\n" }.joined()
    paths.append(try place.write("w.jsonl", lines))
    paths.append(try place.write("broken.jsonl", "{\n[]\n"))
    paths.append(place.path + "/missing")
    let first = try await ReportReader().read(paths: paths, tasks: 1)
    #expect(Set(first.ids).count == first.ids.count)
    #expect(first.ids == first.ids.sorted())
    var random = SeededRandom(seed: 3)
    for tasks in [1, 2, 5] {
      let again = try await ReportReader().read(
        paths: paths.shuffled(using: &random), tasks: tasks)
      #expect(again.reports.map(\.id) == first.reports.map(\.id))
      #expect(again.reports.map(\.digest) == first.reports.map(\.digest))
      #expect(again.reports.map(\.path) == first.reports.map(\.path))
      #expect(again.reports.map(\.anatomy) == first.reports.map(\.anatomy))
      #expect(again.setAside == first.setAside)
      #expect(again.notes == first.notes)
      #expect(again.bytesRead == first.bytesRead)
    }
  }

  @Test func `progress never falls and ends at the number of reports`() async throws {
    let place = try Workplace()
    for number in 0..<300 { try place.write("f\(number).txt", "Ferry \(number).") }
    let seen = Mutex<[Int]>([])
    let result = try await ReportReader().read(paths: [place.path], tasks: 2) { count in
      seen.withLock { $0.append(count) }
    }
    let counts = seen.withLock { $0 }
    #expect(counts == counts.sorted())
    #expect(counts.last == result.reports.count)
  }

  @Test func `a cancelled task stops reading`() async throws {
    let place = try Workplace()
    for number in 0..<300 { try place.write("f\(number).txt", "Ferry \(number).") }
    let path = place.path
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await ReportReader().read(paths: [path], tasks: 2)
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
