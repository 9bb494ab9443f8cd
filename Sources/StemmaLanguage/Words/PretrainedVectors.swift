/// Vectors of words that the model was given, by the number of the spelling. The small model has none.
struct PretrainedVectors: Sendable {
  /// Floats of a vector.
  let width: Int
  private let rows: [UInt64: Int32]
  private let floats: AlignedFloats

  /// How a model finds the vector of a word.
  private struct Settings: Decodable {
    let mode: String
  }

  /// The vectors of a model; nothing where its table is empty.
  ///
  /// - Throws: `LanguageError.unsupported` where vectors are put together from parts of a word (floret)
  ///   and not looked up by its spelling.
  init?(_ files: ModelFiles) throws(LanguageError) {
    let path = "vocab/vectors"
    let bytes = try files.bytes(path)
    let array: NumpyArray
    do throws(NumpyArray.Failure) {
      array = try NumpyArray(bytes[...])
    } catch {
      throw files.malformed(path, error.problem)
    }
    if array.values.isEmpty { return nil }
    let settings = "vocab/vectors.cfg"
    let mode = try files.json(settings, as: Settings.self).mode
    guard mode == "default" else { throw files.unsupported(settings, "vectors of mode \(mode)") }
    width = array.columns
    floats = AlignedFloats(array.values)
    rows = try Self.rows(files, count: array.rows)
  }

  /// The vector of a spelling.
  subscript(orth: UInt64) -> UnsafePointer<Float>? {
    rows[orth].map { floats.start + Int($0) * width }
  }

  private static func rows(
    _ files: ModelFiles, count: Int
  ) throws(LanguageError) -> [UInt64: Int32] {
    let path = "vocab/key2row"
    let bytes = try files.bytes(path)
    var rows: [UInt64: Int32] = [:]
    do throws(MessagePackReader.Failure) {
      var reader = MessagePackReader(bytes[...])
      for _ in 0..<(try reader.mapCount()) {
        let (key, row) = (try reader.value(), try reader.value())
        guard let key = key.bits, let row = row.integer, (0..<count).contains(row) else {
          throw .unexpected(at: reader.position)
        }
        rows[key] = Int32(row)
      }
    } catch {
      throw files.malformed(path, "\(error)")
    }
    return rows
  }
}
