import ArgumentParser
import StemmaArchive
import StemmaModel
import StemmaPages

/// `stemma search` as typed.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds the reports of an archive that hold some words.",
    discussion: """
      Every word must occur, in the text or the headline, whatever its case and accents. "Words in \
      a row" stand in quotation marks; a star stands for the rest of a word. Nothing else has a \
      meaning of its own. The best match comes first.

      Reports about a strike in a harbour:

        stemma search wire.stemma harbour strike

      Words in a row, and any form of a word:

        stemma search wire.stemma '"as many as" negotiat*'

      How many reports of an outlet mention it, for a program:

        stemma search wire.stemma ceasefire --outlet Reuters --format json | jq .matches

      Exit codes: 0 done, also where nothing was found; 2 failed (there is no such archive, or it \
      cannot be read); 64 wrong usage; 130 interrupted.
      """)

  @OptionGroup var archive: ArchiveArgument

  @Argument(help: "Words to look for.")
  var query: [String]

  @OptionGroup var filter: ReportFilterOptions

  @Option(help: ArgumentHelp("List this many at most; 0 lists all.", valueName: "number"))
  var limit = 20

  @Option(help: "The form of the list.")
  var format: ArchiveFormatName = .text

  @OptionGroup var place: OutputOption

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit takes a number from 0 up.") }
    if SearchQuery(query.joined(separator: " ")) == nil {
      throw ValidationError("There is no word to look for; give letters or digits.")
    }
  }
}

/// One run of `stemma search`.
struct SearchRunner: Sendable {
  private let archive: String
  private let query: String
  private let filter: ReportFilter
  private let limit: Int
  private let output: OutputPlace
  private let format: ArchiveFormat
  private let isForPeople: Bool

  /// - Throws: ``CommandError`` when the output cannot be what was asked for.
  init(_ typed: SearchCommand) throws {
    archive = typed.archive.archive
    query = typed.query.joined(separator: " ")
    filter = ReportFilter(typed.filter)
    limit = typed.limit == 0 ? .max : typed.limit
    output = try typed.place.place(besides: archive)
    format = typed.format.format(for: output)
    isForPeople = typed.format == .text
  }

  /// Looks and writes.
  func run() async -> ExitStatus {
    await WatchedWork.status(nil) {
      let archive = try Archive(self.archive, for: .reading)
      guard let query = SearchQuery(self.query) else { return }
      let found = try archive.search(query, filter, limit: limit)
      let list = ListOutput(try OpenOutput(output))
      var writer = ArchiveWriter<ArchiveSearch.Hit>(format, counts: [("matches", found.matches)])
      try list.write(writer.opening)
      for hit in found.hits { try list.write(writer.entry(hit)) }
      try list.write(writer.closing)
      try list.finish()
      if isForPeople { StandardError.write(Self.closing(found) + "\n") }
    }
  }

  private static func closing(_ found: ArchiveSearch) -> String {
    guard found.matches > 0 else { return "stemma: no report holds that" }
    let rest = found.matches - found.hits.count
    let verb = found.matches == 1 ? "holds" : "hold"
    return "stemma: \(IndexText.reports(found.matches)) \(verb) that"
      + (rest == 0 ? "" : "; --limit 0 lists the other \(rest), too")
  }
}
