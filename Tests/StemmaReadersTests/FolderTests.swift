import Foundation
import StemmaModel
import Testing

@testable import StemmaReaders

struct FolderTests {
  @Test func `folders are walked and hidden files are said to be left out`() async throws {
    let place = try Workplace()
    try place.write("b/deep/er/two.txt", "Two ferries.")
    try place.write("a.txt", "One ferry.")
    try place.write(".hidden/three.txt", "Three ferries.")
    try place.write(".DS_Store", "x")
    let result = try await place.read()
    #expect(result.ids == ["a", "two"])
    #expect(result.notes.map(\.message).first?.hasPrefix("2 hidden") == true)
  }

  @Test func `links to files are followed and links to folders are noted`() async throws {
    let place = try Workplace()
    let outside = try Workplace()
    let target = try outside.write("target.txt", "The ferry stopped.")
    try place.write("sub/x.txt", "The bridge opened.")
    symlink(target, place.path + "/linked.txt")
    symlink(place.path, place.path + "/sub/loop")
    symlink(place.path + "/nowhere", place.path + "/dangling.txt")
    let result = try await place.read()
    #expect(result.ids == ["linked", "x"])
    #expect(result.notes.map(\.path) == [place.path + "/sub/loop"])
    #expect(result.causes == ["missing-path"])
  }

  @Test func `a file named twice is read once under the smallest path`() async throws {
    let place = try Workplace()
    let first = try place.write("a.txt", "The ferry stopped.")
    symlink(first, place.path + "/b.txt")
    for paths in [[first, place.path + "/b.txt", place.path], [place.path, first, first]] {
      let result = try await ReportReader().read(paths: paths, tasks: 1)
      #expect(result.ids == ["a"])
      #expect(result.notes.map(\.path) == [place.path + "/b.txt"])
    }
  }

  @Test func `two files with the same bytes are both kept with a note`() async throws {
    let place = try Workplace()
    try place.write("a.txt", "The ferry stopped.")
    try place.write("b.txt", "The ferry stopped.")
    let result = try await place.read()
    #expect(result.ids == ["a", "b"])
    #expect(result.notes.map(\.report) == ["b"])
  }

  @Test func `reports that claim one id are renamed`() async throws {
    let place = try Workplace()
    try place.write("one/a.txt", "The ferry stopped.")
    try place.write("two/a.txt", "The bridge opened.")
    try place.write(
      "x.jsonl", "{\"id\":\"a~2\",\"text\":\"Rain.\"}\n{\"id\":\"a\",\"text\":\"Snow.\"}")
    let result = try await place.read()
    #expect(result.ids == ["a", "a~2", "a~3", "a~4"])
    #expect(result.reports[1].text.string == "Rain.")
    #expect(result.notes.count == 2)
  }

  @Test func `names with line breaks, blanks and wrong bytes give usable ids`() async throws {
    let place = try Workplace()
    let names: [[UInt8]] = [
      Array("two words.txt".utf8), Array("line\nbreak.txt".utf8), [0x62, 0xFF, 0x64],
    ]
    for name in names {
      let path = Array(place.path.utf8) + [0x2F] + name + [0]
      let file = path.withUnsafeBufferPointer { buffer in
        buffer.withMemoryRebound(to: CChar.self) { $0.baseAddress.flatMap { fopen($0, "w") } }
      }
      fputs("The ferry stopped.", file)
      if let file { fclose(file) }
    }
    let result = try await place.read()
    #expect(result.ids == ["b\u{FFFD}d", "line break", "two words"])
  }

  @Test func `pipes, locked files and locked folders are set aside`() async throws {
    let place = try Workplace()
    try place.write("good.txt", "The ferry stopped.")
    let locked = try place.write("secret.txt", "The bridge opened.")
    try place.write("locked/in.txt", "Rain.")
    mkfifo(place.path + "/pipe", 0o644)
    chmod(locked, 0)
    chmod(place.path + "/locked", 0)
    let result = try await place.read()
    #expect(result.ids.contains("good"))
    // Root reads everything, whatever the permissions.
    let expected = getuid() == 0 ? ["not-a-file"] : ["not-a-file", "unreadable", "unreadable"]
    #expect(result.causes.sorted() == expected)
  }

  @Test func `a path that cannot be opened is set aside as unreadable`() async throws {
    let place = try Workplace()
    let good = try place.write("good.txt", "The ferry stopped.")
    let long = place.path + "/" + String(repeating: "x", count: 5000)
    let result = try await ReportReader().read(paths: [good, long], tasks: 1)
    #expect(result.ids == ["good"])
    #expect(result.causes == ["unreadable"])
  }

  @Test func `a missing path is set aside while others exist`() async throws {
    let place = try Workplace()
    let good = try place.write("good.txt", "The ferry stopped.")
    let result = try await ReportReader().read(
      paths: [place.path + "/no", good, "/dev/null"], tasks: 1)
    #expect(result.ids == ["good"])
    #expect(result.causes.sorted() == ["missing-path", "not-a-file"])
  }

  @Test func `nothing but missing paths is an error that names them`() async throws {
    let error = await #expect(throws: ReadingError.self) {
      try await ReportReader().read(paths: ["/no/such/ferry"], tasks: 1)
    }
    #expect(error == .noneExists(["/no/such/ferry"]))
    #expect(error?.localizedDescription.contains("/no/such/ferry") == true)
    #expect(error.map { "\($0)" } == error?.message)
    await #expect(throws: ReadingError.nothingGiven) {
      try await ReportReader().read(paths: [], tasks: 1)
    }
  }
}
