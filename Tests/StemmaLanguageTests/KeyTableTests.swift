import Testing

@testable import StemmaLanguage

@Suite struct KeyTableTests {
  @Test func `every key keeps its value while the table grows`() {
    var table = KeyTable()
    // Keys that collide in their low bits, and the key 0.
    let keys = (0..<5000).map { UInt64($0) << 20 }
    for (value, key) in keys.enumerated() { table.set(key, to: Int32(value)) }
    #expect(table.count == keys.count)
    for (value, key) in keys.enumerated() { #expect(table[key] == Int32(value)) }
    #expect(table[1] == nil)
  }

  @Test func `setting a key again replaces its value`() {
    var table = KeyTable()
    table.set(9, to: 1)
    table.set(9, to: 2)
    #expect(table[9] == 2)
    #expect(table.count == 1)
  }
}
