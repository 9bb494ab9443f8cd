import Foundation
import GRDB
import StemmaModel
import Testing

@testable import StemmaArchive

/// What is opened, what is refused, and what is left alone.
@Suite struct OpeningTests {
  let place: Place

  init() throws { place = try Place() }

  @Test func `an archive is one file, told by its first bytes, and opens again`() throws {
    do {
      let archive = try place.archive()
      try archive.add([#"{"id":"a","text":"One."}"#])
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder) == ["a.stemma"])
    let header = try place.bytes().prefix(72)
    #expect(header.starts(with: Data("SQLite format 3\0".utf8)))
    #expect(header.suffix(4) == Data("Stem".utf8))
    #expect(try place.archive(.reading).ids == ["a"])
    #expect(try place.archive(.adding).ids == ["a"])
  }

  @Test func `what is not there is said`() throws {
    #expect(throws: ArchiveError.missing(path: place.path())) { try place.archive(.reading) }
    #expect(throws: ArchiveError.missing(path: place.path())) { try place.archive(.writing) }
    #expect(throws: ArchiveError.isFolder(path: place.folder)) {
      try Archive(place.folder, for: .adding)
    }
    let path = place.path("nowhere/a.stemma")
    #expect(throws: ArchiveError.folderMissing(path: path, folder: place.path("nowhere"))) {
      try Archive(path, for: .adding)
    }
  }

  @Test(arguments: ["A text.", "SQLite format 3\0 and more", String(repeating: "x", count: 5000)])
  func `a file that is no archive is not touched`(content: String) throws {
    try Data(content.utf8).write(to: URL(fileURLWithPath: place.path()))
    for access in [Archive.Access.reading, .writing, .adding] {
      #expect(throws: ArchiveError.notAnArchive(path: place.path())) { try place.archive(access) }
    }
    #expect(try place.bytes() == Data(content.utf8))
  }

  @Test func `another program's database is not touched`() throws {
    let queue = try DatabaseQueue(path: place.path())
    try queue.write { try $0.execute(sql: "CREATE TABLE t (a)") }
    try queue.close()
    let before = try place.bytes()
    #expect(throws: ArchiveError.notAnArchive(path: place.path())) { try place.archive() }
    #expect(try place.bytes() == before)
  }

  @Test func `an archive of a later Stemma is refused`() throws {
    do {
      let archive = try place.archive()
      try archive.add([#"{"id":"a","text":"One."}"#])
      try archive.write { database in
        try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('2099-colours')")
      }
    }
    let before = try place.bytes()
    for access in [Archive.Access.reading, .writing, .adding] {
      let error = #expect(throws: ArchiveError.self) { try place.archive(access) }
      #expect(error?.message.contains("later Stemma") == true)
      #expect(error?.message.contains("2099-colours") == true)
    }
    #expect(try place.bytes() == before)
  }

  @Test(arguments: [
    "a b?c#d%41.stemma", "ä\u{202E}.stemma", ":memory:", "file:x", "a'b\"c\n.stemma",
  ])
  func `any file name will do`(name: String) throws {
    let archive = try Archive(place.path(name), for: .adding)
    try archive.add([#"{"id":"a","text":"One."}"#])
    #expect(try Archive(place.path(name), for: .reading).ids == ["a"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder).contains(name))
  }

  @Test func `a second writer is told when it has waited long enough`() throws {
    let one = try place.archive()
    let other = try place.archive()
    try one.write { _ in
      #expect(throws: ArchiveError.busy(path: place.path())) {
        try other.add([#"{"id":"a","text":"One."}"#])
      }
      let count = try other.count()
      #expect(count == 0)
    }
    try other.add([#"{"id":"a","text":"One."}"#])
    #expect(try one.count() == 1)
  }

  @Test func `a failed batch leaves nothing of itself`() throws {
    let archive = try place.archive()
    try archive.add([#"{"id":"a","text":"One."}"#])
    try archive.write { database in
      try database.execute(
        sql: """
          CREATE TRIGGER stop BEFORE INSERT ON raw WHEN new.number > 3
          BEGIN SELECT raise(ABORT, 'enough'); END
          """)
    }
    #expect(throws: ArchiveError.self) {
      try archive.add((0..<9).map { #"{"id":"b\#($0)","text":"Text \#($0)."}"# })
    }
    #expect(try archive.ids == ["a"])
    #expect(try archive.check().problems == [])
  }

  @Test func `damage is found`() throws {
    let archive = try place.archive()
    try archive.add((0..<3).map { #"{"id":"r\#($0)","text":"Text \#($0)."}"# })
    #expect(try archive.check().problems == [])
    try archive.write { database in
      try database.execute(
        sql: "UPDATE raw SET bytes = zeroblob(20), form = 'plain' WHERE number = 2")
      try database.execute(sql: "UPDATE content SET anatomy = '{}' WHERE number = 3")
    }
    let problems = try archive.check().problems
    #expect(problems.count == 2)
    #expect(problems.first?.contains("r1") == true)
    #expect(throws: ArchiveError.self) { try archive.raw("r1") }
    #expect(throws: ArchiveError.self) { try archive.report("r2") }
  }
}
