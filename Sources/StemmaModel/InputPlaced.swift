/// What stands somewhere in the input.
package protocol InputPlaced {
  /// The path as given, or `-` for standard input.
  var path: String { get }
  /// Line of the record, counted from 1, where the format has records.
  var line: Int? { get }
}

extension InputPlaced {
  /// Path and line as editors and compilers write them: `wire.jsonl:17`.
  package var inputPlace: String { line.map { "\(path):\($0)" } ?? path }
}

extension Report: InputPlaced {}
extension SetAside: InputPlaced {}
extension InputNote: InputPlaced {}
extension ArchivedReport: InputPlaced {}
extension ArchivedSetAside: InputPlaced {}
extension ReportCustody.Alias: InputPlaced {}
