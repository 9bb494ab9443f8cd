/// A two-dimensional array of 32-bit floats from an `.npy` file.
///
/// Source: the NPY format, versions 1.0 and 2.0 (numpy `lib/format.py`); little-endian float32 in C order only.
struct NumpyArray {
  /// What is wrong with the bytes; a fact for a message.
  struct Failure: Error, Equatable {
    let problem: String
  }

  let rows: Int
  let columns: Int
  /// Row after row.
  let values: [Float]

  init(_ bytes: ArraySlice<UInt8>) throws(Failure) {
    throw Failure(problem: "not yet")
  }
}
