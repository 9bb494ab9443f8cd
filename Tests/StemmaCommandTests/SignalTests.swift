import Foundation
import StemmaTestModel
import Testing

/// A run that is stopped ends cleanly.
@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct SignalTests {
  /// Standard input that stays open keeps the run waiting until the signal comes.
  @Test(arguments: [("INT", "130"), ("TERM", "143")])
  func `a signal ends the run and leaves no file`(signal: String, status: String) throws {
    let command = try BuiltCommand()
    try command.file("old.html", "old")
    let outcome = try command.shell(
      """
      mkfifo pipe
      "$STEMMA" report - --output old.html <pipe & run=$!
      exec 3>pipe
      sleep 1
      kill -\(signal) $run
      wait $run
      echo $?
      """)
    #expect(outcome.text == "\(status)\n")
    #expect(command.contents("old.html") == Data("old".utf8))
    #expect(try command.names() == ["old.html", "pipe"])
  }
}
