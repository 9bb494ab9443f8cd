import StemmaModel
import Testing

@testable import StemmaPages

/// What `stemma read` writes.
@Suite struct ReadFormatTests {
  private static let text = "Ferry halts\n\nQUAYTOWN (HNA) - The ferry \u{1B}[31mstopped\u{202E}."

  private static let report = Report(
    id: "a\u{7}", path: "wire/\u{1B}a.xml", line: 7, text: StoredText(text), encoding: .utf8,
    digest: String(repeating: "0", count: 64), format: .feed,
    metadata: ReportMetadata(
      title: "Ferry \u{9B}halts", published: "2031-05-02", url: "https://quay.example/1",
      basedOn: ["wire-7"], extra: [PassedThroughField(key: "a", json: "[\"\u{2028}\"]")]),
    anatomy: ReportAnatomy(
      headline: TextSpan(0, 11), byline: Byline(span: TextSpan(0, 5), names: "F", agency: nil),
      dateline: Dateline(span: TextSpan(13, 29), place: "QUAYTOWN", agency: "HNA", date: nil),
      credits: [Credit(span: TextSpan(13, 29), form: .signOff, name: "HNA")],
      paragraphs: [TextSpan(30, 40)]))

  @Test func `reports are written as their schema says`() throws {
    let reports = [Self.report] + FerryStory.reports.map(\.report)
    try SchemaCheck.check(lines: reports.flatMap { ReadFormat.jsonl.render($0) }, against: "read-1")
  }

  @Test(arguments: ReadFormat.allCases)
  func `nothing that a terminal obeys is written`(format: ReadFormat) {
    let written = String(decoding: format.render(Self.report), as: UTF8.self)
    for scalar in written.unicodeScalars {
      let value = scalar.value
      #expect(value >= 0x20 || value == 0x0A)
      #expect(!(0x7F...0x9F).contains(value) && value != 0x202E && value != 0x2028)
    }
  }

  @Test func `people see what is known, then the text`() {
    let lines = String(decoding: ReadFormat.text.render(Self.report), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "== a⟨U+0007⟩")
    #expect(lines.contains("date: 2031-05-02"))
    #expect(lines.contains("based on: wire-7"))
    #expect(lines.contains("dateline: QUAYTOWN (HNA) -"))
    #expect(lines.contains("Ferry halts"))
  }
}
