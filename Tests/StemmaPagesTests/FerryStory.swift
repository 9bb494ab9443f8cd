import StemmaModel

/// An invented story of five reports that has one of everything that the pages show: two rewrites of
/// a version that nobody holds, a report with two parents, right-to-left text, emoji, and an id, a
/// headline and a path that would do harm on a page or a terminal that trusted them.
enum FerryStory {
  static let hostile = "<script>alert(1)</script>\u{1B}[31m"

  static let reports: [AnalysedReport] = [
    report(
      hostile,
      headline: "Ferry \u{202E}deal\u{202C} \u{1B}[2Jnear & \"close\" <b>now</b> 🚢",
      sentences: [
        "Ferry crews could sail again by Monday.",
        "“We are done waiting,” a union source said.",
        "The owners, the Lune Line, would add 12 cabins.",
        "Shops on Orrin are running out of flour 🥖 and fuel.",
        "The mayor wore a yellow scarf.",
      ], outlet: nil, path: "in/bad\u{1B}]0;name\u{07}.txt"),
    report(
      "gazette", headline: "Talks over island ferries resume",
      sentences: [
        "Ferry crews may sail again by Monday if the talks hold, two officials told the Gazette.",
        "“We are nearly done waiting,” said Ilse Marr, who leads the deckhands’ union.",
        "The Lune Line offered as many as 12 cabins and a 4 percent rise.",
        "An earlier version of this report gave another figure.",
      ], outlet: "The Orrin Gazette", credit: "— Coast Wire"),
    report(
      "harbour-post", headline: "Crews could sail by Monday",
      sentences: [
        "Ferry crews could sail again by Monday, officials said.",
        "“We are nearly done waiting,” said Ilse Marr of the deckhands’ union.",
        "The Lune Line offered up to 12 cabins.",
        "Shops on Orrin are running out of flour and fuel.",
      ], outlet: "Harbour Post"),
    report(
      "quay-radio", headline: "إضراب العبّارات يقترب من نهايته",
      sentences: [
        "قال مسؤولان إن العبّارات قد تعود يوم الاثنين.",
        "وعرضت الشركة 12 مقصورة جديدة.",
      ], outlet: "راديو الرصيف"),
    report(
      "stamp-fair", headline: "Stamp fair draws a record crowd",
      sentences: ["The fair drew 900 visitors.", "“A fine day,” the host said."],
      outlet: "Harbour Post"),
  ]

  static let analysis = Analysis(
    reports: reports, stories: stories, families: families, passages: passages,
    quotations: quotations, quotationCards: quotationCards, attributions: attributions,
    claims: claims, changes: changes,
    setAside: [
      SetAside(
        stage: .reading, path: "in/empty.txt", cause: "empty-file",
        message: "The file holds no text; give one that does."),
      SetAside(
        stage: .reading, path: "in/many.jsonl", line: 7, report: "seven", cause: "invalid-json",
        message: "The line is no JSON object; mend it or leave it out."),
    ],
    notes: [
      InputNote(
        path: "in/gazette.txt", line: nil, report: "gazette",
        message: "Read as windows-1252 and turned into UTF-8.")
    ],
    notChecked: ["Paraphrase between Arabic and English was not compared."],
    fingerprint: String(repeating: "5e", count: 32), names: names,
    marks: [
      ArchiveMark(
        finding: names.changes[0].fingerprint, verdict: .wrong,
        because: "the tape has <b>it</b>\u{1B}[31m", author: "M. Okafor",
        made: "2026-03-04T10:00:00Z",
        digests: Array(repeating: reports[0].report.digest, count: 2),
        reports: names.changes[0].reports, isLatest: true)
    ])

  /// The place of some words in a report.
  static func place(_ id: String, _ words: String) -> Location {
    guard let report = reports.first(where: { $0.id == id }) else {
      preconditionFailure("no report \(id)")
    }
    let text = report.report.text.utf8
    let wanted = Array(words.utf8)
    guard
      let start = (0...(text.count - wanted.count)).first(where: {
        text[$0..<($0 + wanted.count)].elementsEqual(wanted)
      })
    else { preconditionFailure("“\(words)” does not stand in \(id)") }
    return Location(report: id, span: TextSpan(start, start + wanted.count))
  }

  /// A reading of the sentence that begins with some words, with other words marked.
  static func reading(_ id: String, _ words: String, marked: String...) -> Reading {
    let location = place(id, words)
    let sentence = reports.first { $0.id == id }?.sentences.first { $0.overlaps(location.span) }
    return Reading(
      location: Location(report: id, span: sentence ?? location.span),
      marked: marked.map { place(id, $0).span })
  }

  private static func report(
    _ id: String, headline: String, sentences: [String], outlet: String?, credit: String? = nil,
    path: String? = nil
  ) -> AnalysedReport {
    var text = headline + "\n\n"
    let headlineSpan = TextSpan(0, headline.utf8.count)
    var spans: [TextSpan] = []
    for sentence in sentences {
      spans.append(TextSpan(text.utf8.count, text.utf8.count + sentence.utf8.count))
      text += sentence + " "
    }
    let paragraph = TextSpan(headline.utf8.count + 2, text.utf8.count)
    var anatomy = ReportAnatomy(headline: headlineSpan, paragraphs: [paragraph])
    if let credit {
      text += "\n"
      let span = TextSpan(text.utf8.count, text.utf8.count + credit.utf8.count)
      anatomy.credits = [Credit(span: span, form: .signOff, name: "Coast Wire")]
      anatomy.correction = spans.last
      anatomy.boilerplate = [span]
      anatomy.byline = Byline(span: span, names: "I. Tern", agency: "Coast Wire")
      anatomy.dateline = Dateline(
        span: span, place: "ORRIN", agency: "Coast Wire", date: "3 May")
      text += credit
    }
    let extra = [
      PassedThroughField(key: "desk", json: "{\"no\": [1, 2e3]}"),
      PassedThroughField(key: "desk", json: "\"last\""),
    ]
    let report = Report(
      id: id, path: path ?? "in/\(id).txt", line: credit == nil ? nil : 3, text: StoredText(text),
      encoding: .utf8, digest: String(repeating: "ab", count: 32),
      metadata: ReportMetadata(outlet: outlet, extra: credit == nil ? [] : extra),
      anatomy: anatomy)
    return AnalysedReport(
      report: report, wordCount: text.split(whereSeparator: \.isWhitespace).count,
      sentences: spans)
  }
}
