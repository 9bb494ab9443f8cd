import StemmaTestReports
import StemmaModel
import Testing

@testable import StemmaReaders

struct AnatomyTests {
  private static let body =
    "The ferry company stopped all crossings on Monday after a pump failed near the old pier."

  private func anatomy(_ text: String, title: String? = nil) -> ReportAnatomy {
    AnatomyReader.anatomy(of: Array(text.utf8), title: title)
  }

  private func expectParagraphs(
    _ marked: String, title: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let marked = MarkedText(marked)
    #expect(
      anatomy(marked.text, title: title).paragraphs == marked.spans, sourceLocation: sourceLocation)
  }

  // MARK: Headline

  @Test(arguments: [
    "⟦Ferry halts for third day⟧\n\(body)", "⟦Will the ferry sail?⟧\n\n\(body)",
    "⟦Pump makers protest in U.S.⟧\n\(body)", "⟦Ferry halts⟧\nBy Jane Roe\n\(body)",
    "⟦Pumps that fail again and again worry all the people of Quaytown⟧\nQUAYTOWN — It is off.",
  ])
  func `a short first line without a stop is the headline`(text: String) {
    let marked = MarkedText(text)
    let read = anatomy(marked.text)
    #expect(read.headline == marked.spans.first)
    #expect(read.paragraphs.count == 1)
  }

  @Test(arguments: [
    "The ferry stopped on Monday.\n\(body)", "Ferry halts", "“The ferry stopped.”\n\(body)",
    "Among the reasons:\n\(body)", "\(body)\nShort end.", "and so it goes\n\(body)",
  ])
  func `a first line that is a sentence or stands alone is no headline`(text: String) {
    #expect(anatomy(text).headline == nil)
  }

  @Test func `a title that the input gives decides about the headline`() {
    let marked = MarkedText("⟦FERRY HALTS: ‘no parts’⟧\n\(Self.body)")
    #expect(anatomy(marked.text, title: "Ferry halts: 'No parts'").headline == marked.spans.first)
    #expect(anatomy(marked.text, title: "Another title").headline == nil)
  }

  // MARK: Byline

  @Test(arguments: [
    ("By JANE ROE and TOM POE, Harbour Wire", "JANE ROE and TOM POE", "Harbour Wire"),
    ("By Jane Roe", "Jane Roe", nil),
    ("By Jane van Dyke | Quay Post", "Jane van Dyke", "Quay Post"),
    ("By The Quay Press", "The Quay Press", nil), ("Jane Roe, Staff Writer", "Jane Roe", nil),
    ("By Jane Roe, Staff Writer", "Jane Roe", nil),
    ("by Jane Roe, Tom Poe", "Jane Roe, Tom Poe", nil),
  ])
  func `a line that names the authors is the byline`(line: String, names: String, agency: String?) {
    let marked = MarkedText("Ferry halts\n⟦\(line)⟧\n\(Self.body)")
    let byline = anatomy(marked.text).byline
    #expect(byline?.span == marked.spans.first)
    #expect(byline?.names == names)
    #expect(byline?.agency == agency)
  }

  @Test(arguments: [
    "By Tuesday", "By Monday Evening", "By the numbers", "By late May the pier had closed.",
    "By Jane Roe's count, twelve ferries sailed.", "Jane Roe, the mayor", "By 2031 Standards",
  ])
  func `a line that only begins like a byline is none`(line: String) {
    #expect(anatomy("Ferry halts\n\(line)\n\(Self.body)").byline == nil)
  }

  // MARK: Dateline

  @Test(arguments: [
    ("⟦QUAYTOWN —⟧ The ferry stopped.", "QUAYTOWN", nil, nil),
    ("⟦PORT ANSE, Wetland (HWN) —⟧ The ferry stopped.", "PORT ANSE, Wetland", "HWN", nil),
    ("⟦QUAYTOWN, May 1 (Reuters) -⟧ The ferry stopped.", "QUAYTOWN", "Reuters", "May 1"),
    ("⟦(Quaytown) –⟧ The ferry stopped.", "Quaytown", nil, nil),
    ("⟦Quaytown, 3 June (Harbour) –⟧ The ferry stopped.", "Quaytown", "Harbour", "3 June"),
    ("⟦(Reuters) -⟧ The ferry stopped.", "", "Reuters", nil),
    ("⟦ST. ANSE--⟧The ferry stopped.", "ST. ANSE", nil, nil),
    ("⟦QUAYTOWN —⟧ “We stopped,” the pilot said.", "QUAYTOWN", nil, nil),
  ])
  func `a place and a dash before the first sentence are the dateline`(
    text: String, place: String, agency: String?, date: String?
  ) {
    let marked = MarkedText(text)
    let read = anatomy(marked.text)
    #expect(read.dateline?.span == marked.spans.first)
    #expect(read.dateline?.place == place)
    #expect(read.dateline?.agency == agency)
    #expect(read.dateline?.date == date)
    #expect(read.paragraphs.first?.end == marked.text.utf8.count)
  }

  @Test(arguments: [
    "The ferry — the only one — stopped.", "Quaytown — The town is quiet.",
    "NATO — which met on Monday — is silent.", "US — Officials were silent.",
    "The mayor (Labour) – who won – left.", "FERRY HALTS — TOWN WAITS",
    "A well-known pilot left.", "Jane Roe, mayor since May 3 — and a pilot — left.",
  ])
  func `an ordinary sentence with a dash has no dateline`(text: String) {
    #expect(anatomy(text).dateline == nil)
  }

  // MARK: Credits

  @Test(arguments: [
    ("\(body)⟦ — HWN⟧", Credit.Form.signOff, "HWN"),
    ("\(body) ⟦— Quay Post⟧", .signOff, "Quay Post"),
    ("\(body) ⟦(AFP)⟧", .signOff, "AFP"), ("\(body)\n⟦Reuter⟧", .signOff, "Reuter"),
    ("\(body)\n⟦- Agencies⟧", .signOff, "Agencies"),
    ("\(body)\n⟦Source: Quay Post⟧", .signOff, "Quay Post"),
    ("\(body)\n⟦© 2031 Quay Post. All rights reserved.⟧", .acknowledgement, "Quay Post"),
    ("\(body)\n⟦With files from Harbour Wire⟧", .acknowledgement, "Harbour Wire"),
    (
      "\(body)\n⟦This article was originally published by Quay Post.⟧", .acknowledgement,
      "Quay Post"
    ),
    (
      "\(body)\n⟦Harbour Wire writers Jane Roe in Port Anse and Tom Poe contributed to this report.⟧",
      .contribution, "Harbour Wire"
    ),
    ("\(body)\n⟦Jane Roe contributed reporting.⟧", .contribution, "Jane Roe"),
    ("\(body)\n⟦(Reporting by Jane Roe; editing by Tom Poe)⟧", .contribution, "Jane Roe"),
  ])
  func `a credit is found with its name`(text: String, form: Credit.Form, name: String) {
    let marked = MarkedText(text.replacing("⟦ —", with: " ⟦—"))
    let read = anatomy(marked.text)
    #expect(read.credits == marked.spans.map { Credit(span: $0, form: form, name: name) })
    #expect(read.paragraphs == [TextSpan(0, Self.body.utf8.count)])
  }

  @Test(arguments: [
    "The ferry stopped — for good", "\(body) It was Roe - the pilot - who left.",
    "“We will sail again.” — Jane Roe", "The pilots (all four) left. (See the map.)",
    "The committee contributed to this report by the mayor, Roe said, and to three more.",
    "This story first appeared to be a hoax, the pilot said.", "Source material was scarce.",
    "With files from the archive in his hand, the mayor spoke to the crowd for an hour and a half.",
  ])
  func `a sentence that only resembles a credit is story`(text: String) {
    let read = anatomy("\(Self.body)\n\(text)")
    #expect(read.credits.filter { $0.form == .signOff || $0.form == .contribution }.isEmpty)
    #expect(read.paragraphs.last?.end == Self.body.utf8.count + 1 + text.utf8.count)
  }

  @Test func `a point in a list is no credit`() {
    let text = "The members are:\n- NATO\n- ASEAN\n\(Self.body)\n\(Self.body)\n\(Self.body)"
    #expect(anatomy(text).credits.isEmpty)
  }

  // MARK: Corrections and page furniture

  @Test(arguments: [
    "Correction: The pilot's name was wrong.", "Corrections & clarifications: The year was wrong.",
    "An earlier version of this article gave a wrong year.", "Editor’s note: The pilot is related.",
    "This story has been updated.", "*This report was corrected on 3 May to mend a name.",
  ])
  func `a paragraph that corrects the report is kept apart`(text: String) {
    let marked = MarkedText("\(Self.body)\n⟦\(text)⟧")
    let read = anatomy(marked.text)
    #expect(read.correction == marked.spans.first)
    #expect(read.paragraphs.count == 1)
  }

  @Test(arguments: [
    "Correction officers joined the strike.", "An earlier version of the plan failed.",
    "This story has been told before.", "Editors noted the change.",
  ])
  func `a paragraph about corrections of other things is story`(text: String) {
    #expect(anatomy("\(Self.body)\n\(text)").correction == nil)
  }

  @Test(arguments: [
    "__", "* * *", "———", "Advertisement", "Read more: Pumps of the past", "Share this article",
    "Sign up for our harbour newsletter", "Follow us on the usual networks",
    "Comments are moderated before they appear.", "Comment sections will be closed after a week.",
    "ALL RIGHTS RESERVED", "Subscribe to the Quay Post",
  ])
  func `page furniture is kept out of the story`(text: String) {
    let marked = MarkedText("\(Self.body)\n⟦\(text)⟧\n\(Self.body)")
    let read = anatomy(marked.text)
    #expect(read.boilerplate == marked.spans)
    #expect(read.paragraphs.count == 2)
  }

  @Test(arguments: [
    "Comments by the minister closed the debate.", "Share prices fell by a tenth.",
    "Related companies were told.", "Follow us, the guide said.", "Harbour crisis", "?!", "“…”",
    "Comment is free, the pilot said.", "Advertisement spending fell.",
  ])
  func `short lines of a story stay in it`(text: String) {
    let read = anatomy("\(Self.body)\n\(text)\n\(Self.body)")
    #expect(read.boilerplate.isEmpty)
    #expect(read.paragraphs.count == 3)
  }

  // MARK: Paragraphs

  @Test func `every line is a paragraph of its own`() {
    expectParagraphs("⟦The ferry stopped.⟧\n\n ⟦Nobody was hurt.⟧ \r\n⟦It rained.⟧\n")
  }

  @Test func `lines broken at a margin are joined up to a blank line or an indentation`() {
    expectParagraphs(
      """
      ⟦The ferry company stopped all crossings on
      Monday after a pump failed near the old pier in the
      middle of the town.⟧
          ⟦It said that the parts were on their way and that
      nobody had been hurt when the pump broke.⟧

      ⟦The mayor asked the people of the town to be patient
      and to take the bus around the bay.⟧
       Reuter
      """, title: "FERRY HALTS")
  }

  @Test func `short paragraphs with a line each are not joined`() {
    expectParagraphs(
      """
      ⟦The ferry company stopped all crossings on Monday.⟧
      ⟦It said that the parts were on their way.⟧
      ⟦Nobody had been hurt when the pump broke.⟧
      """)
  }
}
