import ArgumentParser

/// `stemma stories` as typed. ``StoriesPlan`` is what it comes to.
struct StoriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories",
    abstract: "Groups reports by what they tell: which are about the same happening.",
    discussion: """
      \(PathsHelp.paths) Of each record the keys text, id, \
      title and date are used. No language model is needed.

      One row a report, in the order of the ids:

        report   the id, as the input gives it
        story    reports with the same story tell the same happening:
                 one fire, one vote, one round of talks
        thread   stories with the same thread are happenings of one
                 running story (two rounds of one negotiation), or alike

      A report on its own is a story of one. Stories are numbered by their first report. `stemma report` \
      and `stemma claims` compare the reports within a story, and these are the stories.

      Two reports about one subject are not yet one story: what all reports of a thread have in common \
      says little about which happening each tells, names, places and numbers that only some have say much. \
      Where records have a date, reports far apart in time are less likely put together.

      The largest stories, with words that set each apart:

        stemma stories wire/ --json |
          jq -r '[(.reports | length), .story] + .keywords | @tsv' | sort -rn

      The ids of the reports of one story:

        stemma stories wire.jsonl | awk '$2 == "story-7" { print $1 }'

      The bytes do not depend on the order of the input or the number of tasks. Another report more can \
      change the numbers of all.

      Exit codes: 0 done, 2 failed (no report could be read, or the output could not be written), 64 wrong \
      usage, 130 interrupted. What could not be read is set aside, listed at the end, and stops nothing.
      """)

  @Argument(help: PathsHelp.argument, completion: .file())
  var paths: [String]

  @Flag(help: "One JSON object a story: story, thread, keywords and reports.")
  var json = false

  @OptionGroup var stream: StreamOptions

  func validate() throws {
    try ReportCommand.check(paths: paths, tasks: nil)
  }
}
