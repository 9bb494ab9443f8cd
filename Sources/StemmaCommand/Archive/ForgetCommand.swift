import ArgumentParser
import StemmaArchive

/// `stemma forget` as typed.
struct ForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Removes reports from an archive, with everything derived from them.",
    discussion: """
      The text, the bytes, the search index, what was analysed, and marks on findings in them all go; \
      then the file is written anew, so that nothing of them is left in it. That takes as long as \
      copying the archive, and twice its room for a while. It cannot be undone.

      Remove two reports:

        stemma forget wire.stemma cnn-1 reuters-7

      Exit codes: 0 done; 2 failed (there is no such archive or report: then nothing is removed; or \
      it cannot be written); 64 wrong usage; 130 interrupted.
      """)

  @OptionGroup var archive: ArchiveArgument

  @Argument(help: "Ids of the reports to remove.")
  var ids: [String]

  @Flag(name: [.short, .long], help: "Say nothing where all went well.")
  var quiet = false
}

/// One run of `stemma forget`.
struct ForgetRunner: Sendable {
  private let archive: String
  private let ids: [String]
  private let isQuiet: Bool

  init(_ typed: ForgetCommand) {
    archive = typed.archive.archive
    ids = typed.ids
    isQuiet = typed.quiet
  }

  /// Removes the reports and says what went.
  func run() async -> ExitStatus {
    let progress = ProgressLine.isWanted(quiet: isQuiet) ? ProgressLine("removing…") : nil
    return await WatchedWork.status(progress) {
      try Archive(archive, for: .writing).forget(ids)
    } close: { forgotten in
      guard !isQuiet else { return .done }
      do {
        try StandardOutput.write(Self.text(for: forgotten, archive: archive))
        return .done
      } catch {
        return WatchedWork.status(of: error)
      }
    }
  }

  static func text(for forgotten: Archive.Forgotten, archive: String) -> String {
    let marks = "\(forgotten.marks) \(forgotten.marks == 1 ? "mark" : "marks")"
    let derived = "\(forgotten.derived) derived \(forgotten.derived == 1 ? "result" : "results")"
    let lines =
      forgotten.reports.map { "forgot \($0)" } + [
        "removed \(IndexText.reports(forgotten.reports.count)), \(derived) and \(marks); nothing of "
          + "them is left in \(archive)"
      ]
    return lines.map { ClosingText.visible($0) + "\n" }.joined()
  }
}
