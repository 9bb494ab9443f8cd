import Foundation
import Testing

extension BuiltCommand.Outcome {
  /// The output as JSON Lines: one object a line.
  var objects: [[String: Any]] {
    get throws {
      try output.split(separator: 0x0A).map { line in
        try #require(JSONSerialization.jsonObject(with: line) as? [String: Any])
      }
    }
  }
}

extension BuiltCommand {
  /// Expects a word of what is wrong and of `--help` on standard error, nothing else, and 64.
  func expectWrongUsage(
    _ arguments: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try names()
    let outcome = try run(arguments)
    #expect(outcome.status == 64, sourceLocation: sourceLocation)
    #expect(outcome.errors.hasPrefix("stemma: "), sourceLocation: sourceLocation)
    #expect(outcome.errors.contains("--help"), sourceLocation: sourceLocation)
    #expect(outcome.text == "", sourceLocation: sourceLocation)
    #expect(try names() == before, sourceLocation: sourceLocation)
  }
}
