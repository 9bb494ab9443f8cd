/// What the pages say of the run itself; nothing here depends on time or on the order of the input.
package struct RunDescription: Sendable, Hashable {
  /// The program's version, `0.1.0`.
  package let version: String
  /// The command that makes the same page again, with its paths sorted.
  package let command: String

  package init(version: String, command: String) {
    self.version = version
    self.command = command
  }
}
