package import Foundation

/// What the programs that learn weights have in common: how they begin, speak and fail.
package enum TrainingProgram {
  /// Runs a program: 2 is the exit code of one that fails.
  ///
  /// - Parameters:
  ///   - usage: how it is called, behind its name.
  ///   - body: takes the arguments; throws ``TrainingError/usage`` when they are not what they should be.
  package static func run(
    usage: String, _ body: @Sendable ([String]) async throws -> Void
  ) async {
    do {
      try await body(Array(CommandLine.arguments.dropFirst()))
    } catch TrainingError.usage {
      note("usage: \(usage)")
      exit(2)
    } catch {
      note("\(error)")
      exit(2)
    }
  }

  /// Says on standard error how far the work is.
  package static func note(_ text: String) {
    FileHandle.standardError.write(Data("\(text)\n".utf8))
  }

  /// The lines of a file.
  package static func lines(of path: String) throws(TrainingError) -> [Substring] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .cannotRead(path: path)
    }
    return String(decoding: data, as: UTF8.self).split(separator: "\n")
  }

  /// Writes a whole file.
  package static func write(_ data: Data, to path: String) throws(TrainingError) {
    guard FileManager.default.createFile(atPath: path, contents: data) else {
      throw .cannotWrite(path: path)
    }
  }
}

/// Why nothing was learnt.
package enum TrainingError: Error, CustomStringConvertible {
  case usage
  case cannotRead(path: String)
  /// A line is not what it should be.
  case badLine(path: String, line: Int, problem: String = "not what it should be")
  case cannotWrite(path: String)

  package var description: String {
    switch self {
    case .usage: "wrong usage"
    case .cannotRead(let path): "\(path): cannot be read"
    case .badLine(let path, let line, let problem): "\(path):\(line): \(problem)"
    case .cannotWrite(let path): "\(path): cannot be written"
    }
  }
}
