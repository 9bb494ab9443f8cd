import Foundation
import StemmaModel
import StemmaPages
import Testing

struct StoriesFormatTests {
  private static let list = StoryList(
    stories: [
      StoryList.Entry(
        story: "story-1", thread: "thread-1", keywords: ["ferry", "Orrin"], reports: ["a", "d"]),
      StoryList.Entry(story: "story-2", thread: "thread-1", keywords: [], reports: ["b"]),
      StoryList.Entry(
        story: "story-3", thread: "thread-2", keywords: ["\"Lom\""], reports: ["c\\"]),
    ], paths: [], setAside: [], notes: [])

  private func objects() throws -> [[String: Any]] {
    try Data(StoriesFormat.jsonl.render(Self.list)).split(separator: 0x0A).map { line in
      try #require(JSONSerialization.jsonObject(with: line) as? [String: Any])
    }
  }

  @Test func `the table has a line a report, in the order of ids`() {
    let table = String(decoding: StoriesFormat.tsv.render(Self.list), as: UTF8.self)
    #expect(
      table == """
        a\tstory-1\tthread-1
        b\tstory-2\tthread-1
        c\\\tstory-3\tthread-2
        d\tstory-1\tthread-1

        """)
  }

  @Test func `an object has a story's words and reports`() throws {
    let objects = try objects()
    #expect(objects.map { $0["story"] as? String } == ["story-1", "story-2", "story-3"])
    #expect(objects.map { $0["thread"] as? String } == ["thread-1", "thread-1", "thread-2"])
    #expect(objects.map { $0["keywords"] as? [String] } == [["ferry", "Orrin"], [], ["\"Lom\""]])
    #expect(objects.map { $0["reports"] as? [String] } == [["a", "d"], ["b"], ["c\\"]])
  }

  @Test func `every key of an object is in the schema, and every key of the schema is met`() throws
  {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/schema/story-1.schema.json")
    let schema = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    var check = SchemaCheck(schema)
    for object in try objects() { check.check(object, schema, at: "story", pointer: "") }
    #expect(check.problems == [])
    #expect(SchemaCheck.keys(of: schema).subtracting(check.keysMet) == [])
  }

  @Test func `no story is nothing`() {
    let none = StoryList(stories: [], paths: [], setAside: [], notes: [])
    #expect(StoriesFormat.tsv.render(none) == [])
    #expect(StoriesFormat.jsonl.render(none) == [])
  }
}
