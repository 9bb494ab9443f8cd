import ArgumentParser
import StemmaArchive
import StemmaPages

/// `stemma show` as typed.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows reports of an archive: where they came from, their versions, their text.",
    discussion: """
      A report and all that is kept of it:

        stemma show wire.stemma cnn-1

      The very bytes that it was read from; their SHA-256 is the one that is listed:

        stemma show wire.stemma cnn-1 --raw | sha256sum

      For a program, one JSON object a report:

        stemma show wire.stemma cnn-1 reuters-7 --json | jq .text

      Exit codes: 0 done; 2 failed (there is no such archive or report, or its bytes are not those \
      that were read); 64 wrong usage; 130 interrupted.
      """)

  @OptionGroup var archive: ArchiveArgument

  @Argument(help: "Ids of reports; - reads them from standard input, one a line.")
  var ids: [String]

  @Flag(help: "Write the bytes as they were read, and nothing else; of one report.")
  var raw = false

  @Flag(help: "One JSON object a report.")
  var json = false

  @OptionGroup var place: OutputOption

  func validate() throws {
    if raw, json { throw ValidationError("--raw and --json contradict each other.") }
    if raw, ids.count != 1 || ids == ["-"] { throw ValidationError("--raw takes one ID.") }
  }
}

/// One run of `stemma show`.
struct ShowRunner: Sendable {
  private let archive: String
  private let ids: [String]
  private let isRaw: Bool
  private let isJSON: Bool
  private let output: OutputPlace

  /// - Throws: ``CommandError`` when the output cannot be what was asked for.
  init(_ typed: ShowCommand) throws {
    archive = typed.archive.archive
    ids = typed.ids
    (isRaw, isJSON) = (typed.raw, typed.json)
    output = try typed.place.place(besides: archive)
  }

  /// Writes the reports.
  func run() async -> ExitStatus {
    await WatchedWork.status(nil) {
      let archive = try Archive(self.archive, for: .reading)
      // Nothing is written before the first is found.
      var list: ListOutput?
      func write(_ bytes: [UInt8]) throws {
        let open = try list ?? ListOutput(try OpenOutput(output))
        list = open
        try open.write(bytes)
      }
      if isRaw {
        for id in ids { try write(try archive.raw(id)) }
      } else {
        try each { id in
          let custody = try archive.custody(id)
          if !isJSON, list != nil { try write([0x0A]) }
          try write(
            isJSON
              ? CustodyCard.jsonLine(custody) : CustodyCard.text(custody, .ofTable(to: output)))
        }
      }
      try list?.finish()
    }
  }

  private func each(_ body: (String) throws -> Void) throws {
    for id in ids {
      guard id == "-" else {
        try body(id)
        continue
      }
      while let line = readLine() {
        try Task.checkCancellation()
        if !line.isEmpty { try body(line) }
      }
    }
  }
}
