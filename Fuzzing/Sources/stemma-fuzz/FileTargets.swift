@testable import StemmaLanguage

/// Readers of single files: any bytes give a value or a failure.
enum FileTargets {
  static func messagePack() -> FuzzTarget {
    { bytes in
      var reader = MessagePackReader(bytes[...])
      while !reader.isAtEnd, (try? reader.value()) != nil {}
      precondition(reader.position <= bytes.count, "read past the end")
      var maps = MessagePackReader(bytes[...])
      _ = try? maps.mapCount()
    }
  }

  static func numpyArray() -> FuzzTarget {
    { bytes in
      guard let array = try? NumpyArray(bytes[...]) else { return }
      precondition(array.values.count == array.rows * array.columns, "other floats than the shape")
    }
  }
}
