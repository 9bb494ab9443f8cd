import ArgumentParser
import Glibc
import StemmaArchive
import StemmaModel
import StemmaPages

/// `stemma mark` as typed.
struct MarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark",
    abstract: "Keeps a reader's verdict on a finding in an archive.",
    discussion: """
      FINDING is the fingerprint by which an analysis names it, twelve hexadecimal digits. A mark \
      hangs on it and on the bytes of the reports that it is about, so that it outlasts every new \
      analysis. Marks are added, never altered: of several by one reader the last counts.

      A finding that is none:

        stemma mark wire.stemma 3fa9c0b1d2e4 wrong --because "the figure is in the caption"

      In whose name:

        stemma mark wire.stemma 3fa9c0b1d2e4 right --by "M. Okafor"

      A finding of a report that the archive has not analysed:

        stemma mark wire.stemma 3fa9c0b1d2e4 unsure --report draft-2 --report wire-1

      Exit codes: 0 done; 2 failed (there is no such archive, finding or report, or it cannot be \
      written); 64 wrong usage; 130 interrupted.
      """)

  @OptionGroup var archive: ArchiveArgument

  @Argument(help: "The finding's fingerprint.")
  var finding: String

  @Argument(help: "right, wrong or unsure.")
  var verdict: ArchiveMark.Verdict

  @Option(help: ArgumentHelp("Why, in words.", valueName: "words"))
  var because: String?

  @Option(help: ArgumentHelp("Who says so (default: the name of the login).", valueName: "name"))
  var by: String?

  @Option(
    help: ArgumentHelp(
      "A report that the finding is about (default: those of the analysis).", valueName: "id"))
  var report: [String] = []

  @OptionGroup var time: TimeOption

  func validate() throws {
    let isHexadecimal = finding.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
    }
    guard finding.utf8.count == 12, isHexadecimal else {
      throw ValidationError("A FINDING is twelve digits of 0 to 9 and a to f.")
    }
    if by?.isEmpty == true { throw ValidationError("--by needs a name.") }
  }
}

extension ArchiveMark.Verdict: ExpressibleByArgument {}

/// One run of `stemma mark`.
struct MarkRunner: Sendable {
  private let archive: String
  private let finding: String
  private let verdict: ArchiveMark.Verdict
  private let because: String?
  private let author: String
  private let reports: [String]?
  private let time: String

  init(_ typed: MarkCommand) {
    archive = typed.archive.archive
    (finding, verdict, because) = (typed.finding, typed.verdict, typed.because)
    author = typed.by ?? Self.login
    reports = typed.report.isEmpty ? nil : typed.report
    time = typed.time.value
  }

  /// Keeps the mark and says so.
  func run() async -> ExitStatus {
    await WatchedWork.status(nil) {
      let count = try Archive(archive, for: .writing).mark(
        finding, in: reports, verdict, because: because, author: author, time: time)
      let places = count == 1 ? "" : " in \(count) places"
      try StandardOutput.write(
        ClosingText.visible("marked \(finding) \(verdict.rawValue)\(places)") + "\n")
    }
  }

  private static var login: String {
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return "unknown" }
    return String(cString: name)
  }
}

/// `stemma marks` as typed.
struct MarksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "marks",
    abstract: "Lists readers' verdicts on findings.",
    discussion: """
      All marks in the order in which they were made:

        stemma marks wire.stemma

      The findings that were last marked wrong, for a program:

        stemma marks wire.stemma --format jsonl | jq -r 'select(.latest and .verdict == "wrong") | .finding'

      Exit codes: 0 done; 2 failed (there is no such archive, or it cannot be read); 64 wrong usage; \
      130 interrupted.
      """)

  @OptionGroup var archive: ArchiveArgument

  @Option(help: ArgumentHelp("Of one finding alone.", valueName: "fingerprint"))
  var finding: String?

  @Option(help: "The form of the list.")
  var format: ArchiveFormatName = .text

  @OptionGroup var place: OutputOption
}

/// One run of `stemma marks`.
struct MarksRunner: Sendable {
  private let archive: String
  private let finding: String?
  private let output: OutputPlace
  private let format: ArchiveFormat

  /// - Throws: ``CommandError`` when the output cannot be what was asked for.
  init(_ typed: MarksCommand) throws {
    archive = typed.archive.archive
    finding = typed.finding
    output = try typed.place.place(besides: archive)
    format = typed.format.format(for: output)
  }

  /// Writes the list.
  func run() async -> ExitStatus {
    await WatchedWork.status(nil) {
      let marks = try Archive(archive, for: .reading).marks(of: finding)
      let list = ListOutput(try OpenOutput(output))
      var writer = ArchiveWriter<ArchiveMark>(format)
      try list.write(writer.opening)
      for mark in marks { try list.write(writer.entry(mark)) }
      try list.write(writer.closing)
      try list.finish()
    }
  }
}
