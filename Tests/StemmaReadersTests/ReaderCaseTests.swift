import StemmaModel
import Testing

@testable import StemmaReaders

struct ReaderCaseTests {
  @Test(arguments: ReaderCase.all)
  func `an input is read as its case says`(example: ReaderCase) throws {
    let part = try example.read()
    let found = part.reports.map { ReaderCase.Row($0) } + part.setAside.map { ReaderCase.Row($0) }
    #expect(found.count == example.rows.count, "\(found.map(\.values))")
    var left = found
    for row in example.rows {
      let index = left.firstIndex { row.isMet(by: $0) }
      #expect(index != nil, "\(row.values)\nnot among\n\(left.map(\.values))")
      if let index { left.remove(at: index) }
    }
  }

  @Test func `every format has cases, and hostile ones`() {
    let names = Set(ReaderCase.all.map { String($0.name.prefix { $0 != ":" }) })
    for format in ["feeds", "web-pages", "web-archives", "ninjs", "newsml", "sidecars"] {
      #expect(names.contains(format), "\(format)")
      #expect(names.contains("hostile-\(format)"), "hostile-\(format)")
    }
  }
}
