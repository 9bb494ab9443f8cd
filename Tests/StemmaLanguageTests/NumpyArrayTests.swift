import Testing

@testable import StemmaLanguage

@Suite struct NumpyArrayTests {
  private static let head = "{'descr': '<f4', 'fortran_order': False, 'shape': "

  @Test(arguments: [1, 2] as [UInt8])
  func `an array is read row after row`(version: UInt8) throws {
    let file = Self.file(Self.head + "(2, 3), }\n", [1, 2, 3, 4, 5, -0.5], version: version)
    let array = try NumpyArray(file[...])
    #expect(array.rows == 2)
    #expect(array.columns == 3)
    #expect(array.values == [1, 2, 3, 4, 5, -0.5])
  }

  @Test(arguments: [(0, 0), (0, 300), (7, 0)])
  func `an array may be empty`(rows: Int, columns: Int) throws {
    let array = try NumpyArray(Self.file(Self.head + "(\(rows), \(columns))}", [])[...])
    #expect(array.rows == rows)
    #expect(array.columns == columns)
    #expect(array.values.isEmpty)
  }

  @Test(arguments: [
    head + "(2,), }", head + "(1, 1, 2), }", head + "(), }", head + "(-1, -2), }",
    head + "(4611686018427387904, 4), }", head + "(99999999999999999999, 1), }",
    head + "(2, 2), }", head + "(1, 1), }", head + "(1, 2), 'shape': (1, 2), }", head,
    "{'descr': '<f8', 'fortran_order': False, 'shape': (1, 2), }",
    "{'descr': '<f4', 'fortran_order': True, 'shape': (1, 2), }",
    "{'descr': '<f4', 'shape': (1, 2), }", "", "{}", "{'descr'",
  ])
  func `any other header is refused`(header: String) {
    let file = Self.file(header, [1, 2])
    #expect(throws: NumpyArray.Failure.self) { try NumpyArray(file[...]) }
  }

  @Test func `a file cut short anywhere is refused`() {
    let file = Self.file(Self.head + "(1, 2), }\n", [1, 2])
    for length in 0..<file.count {
      #expect(throws: NumpyArray.Failure.self) { try NumpyArray(file[..<length]) }
    }
  }

  @Test func `a later version is refused`() {
    let file = Self.file(Self.head + "(1, 2), }\n", [1, 2], version: 3)
    #expect(throws: NumpyArray.Failure(problem: "NPY version 3")) { try NumpyArray(file[...]) }
  }

  private static func file(_ header: String, _ values: [Float], version: UInt8 = 1) -> [UInt8] {
    let length = UInt32(header.utf8.count)
    let width = version == 1 ? 2 : 4
    let lengthBytes = (0..<width).map { UInt8(truncatingIfNeeded: length >> (8 * UInt32($0))) }
    let data = values.flatMap { value in
      (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * UInt32($0))) }
    }
    return [0x93] + Array("NUMPY".utf8) + [version, 0] + lengthBytes + Array(header.utf8) + data
  }
}
