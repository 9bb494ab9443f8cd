import ArgumentParser

/// `stemma` without a subcommand: says what there is.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stemma",
    abstract: "Shows which reports of a running story are independent and which are rewrites.",
    discussion: """
      Stemma reads news reports and says who copied whom, who said what, and what each rewrite \
      changed. It does not say what is true.

      Compare the reports of a folder and read the result on the screen:

        stemma report wire/

      Make a page to keep, and the same findings for a program:

        stemma report wire/ --output report.html --json report.json

      Who descends from whom, for a program or a drawing; how many origins each claim has:

        stemma families wire/ --format jsonl
        stemma families wire/ --format dot | dot -Tsvg >stemma.svg
        stemma origins wire/

      List who is quoted with what, every attributed statement, and what several reports claim:

        stemma quotes wire/
        stemma claims wire/
        stemma attributions wire/ --output attributions.jsonl

      Check a draft against the reports it leans on; what a rewrite changed; who still carries what \
      a correction withdrew:

        stemma check draft.txt --against wire/
        stemma changes wire.txt our-story.txt
        stemma corrections v1.txt v2.txt --among archive/

      Group the reports of a corpus by the happening that they tell:

        stemma stories corpus.jsonl.zst --output stories.tsv

      Find which reports of a corpus share text, and how much:

        stemma pairs corpus.jsonl.zst --output pairs.tsv

      What was understood of feeds, web archives, pages and records, for any other program:

        stemma read feeds/ crawl.warc.gz --output reports.jsonl

      Install the language model that sentences are read with, once:

        stemma model install

      Annotate every word of a corpus, for another program:

        stemma annotate corpus.jsonl.zst --format conllu --output corpus.conllu

      Keep an index of an archive, to find what new reports share with it:

        stemma index build archive.index archive.jsonl.zst

      Keep reports with the bytes they were read from, in one file; find them again:

        stemma add wire.stemma wire/
        stemma search wire.stemma harbour strike

      Compare what is in it, only what is new or touched; then see or export what was found:

        stemma analyse wire.stemma
        stemma report wire.stemma --output report.html
        stemma export wire.stemma --output findings/

      See all options of a command:

        stemma report --help
      """,
    version: "stemma \(StemmaVersion.current)",
    subcommands: [
      ReadCommand.self,
      ReportCommand.self, StoriesCommand.self, FamiliesCommand.self, OriginsCommand.self,
      ClaimsCommand.self, ChangesCommand.self, CheckCommand.self,
      CorrectionsCommand.self, QuotesCommand.self, AttributionsCommand.self,
      PairsCommand.self,
      AnalyseCommand.self, ExportCommand.self,
      AddCommand.self, ListCommand.self, ShowCommand.self, SearchCommand.self,
      ForgetCommand.self, MarkCommand.self, MarksCommand.self, ArchiveCommand.self,
      IndexCommand.self, AnnotateCommand.self, ModelCommand.self,
    ])
}
