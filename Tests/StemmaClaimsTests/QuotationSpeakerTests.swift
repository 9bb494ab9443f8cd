import StemmaClaims
import StemmaModel
import StemmaTestModel
import Testing

/// Who is given as the speaker of each quotation.
@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct QuotationSpeakerTests {
  /// The names of the speakers, “-” where a quotation has none.
  private func speakers(_ text: String) -> [String] {
    statements(of: text).quotations.map { $0.speaker?.name ?? "-" }
  }

  @Test(arguments: [
    "“The pier is shut,” Casper Lund said.",
    "“The pier is shut,” said Casper Lund.",
    "“The pier is shut,” said inspector Casper Lund on Monday.",
    "“The pier is shut,” Casper Lund, the inspector, said.",
    "“The pier is shut,” said Casper Lund, the harbour inspector.",
    "“The pier is shut,” said the harbour inspector, Casper Lund.",
    "“The pier is shut,” Casper Lund, 61, said.",
    "“The pier is shut,” Casper Lund, 61, a plumber, said.",
    "“The pier is shut,” Casper Lund told reporters.",
    "“The pier is shut,” Casper Lund bluntly warned.",
    "“The pier is shut,” according to Casper Lund.",
    "The pier is “a danger to every walker,” according to Casper Lund.",
    "Casper Lund said: “The pier is shut.”",
    "Casper Lund told the Eskby Herald: “The pier is shut.”",
    "The harbour inspector, Casper Lund, said: “The pier is shut.”",
    "Casper Lund called the pier “a danger to every walker.”",
    "Casper Lund, who spoke after the tide had turned, said: “The pier is shut.”",
    "\"The pier is shut,\" Casper Lund said.",
  ])
  func `a cue beside a quotation gives its speaker`(text: String) {
    #expect(speakers(text) == ["Casper Lund"])
  }

  @Test(arguments: [
    "Casper Lund walked the planks. “The pier is shut,” Lund said.",
    "Inspector Casper Lund walked the planks. “The pier is shut,” he said.",
    "Harbour inspector Casper Lund walked the planks. “The pier is shut,” the inspector said.",
    "Casper Lund, the harbour inspector, came late. “The pier is shut,” said the inspector.",
    "Casper Lund walked the planks. “The pier is shut,” Mr. Lund said.",
  ])
  func `a later mention leads back to the first`(text: String) throws {
    let speaker = try #require(statements(of: text).quotations.first?.speaker)
    #expect(speaker.name == "Casper Lund")
    #expect(speaker.resolution == .resolved)
  }

  @Test func `a speaker named in full is named`() {
    let speaker = statements(of: "“The pier is shut,” Mr. Casper Lund said.").quotations[0].speaker
    #expect(speaker?.resolution == .named)
    #expect(speaker?.kind == .person)
  }

  @Test(arguments: [
    "“The pier is shut,” Casper Lund said. “The planks are rotten. Nobody may walk there.”",
    "“The pier is shut,” said Casper Lund. “The planks are rotten,” he added.",
    "“The pier is shut,” Casper Lund said, “and the planks are rotten.”",
  ])
  func `a quotation goes on with its speaker`(text: String) {
    #expect(speakers(text) == ["Casper Lund", "Casper Lund"])
  }

  @Test func `a quotation of the next paragraph has no speaker by nearness`() {
    let text = "“The pier is shut,” Casper Lund said.\n“The planks are all rotten now.”"
    #expect(speakers(text) == ["Casper Lund", "-"])
  }

  @Test func `two men in one paragraph are kept apart`() {
    let text = """
      Casper Lund met Odin Marsh by the rail. “The pier is rotten,” Marsh said. “The pier is \
      sound,” Lund replied.
      """
    #expect(speakers(text) == ["Odin Marsh", "Casper Lund"])
  }

  @Test(
    arguments: [
      ("“The pier is shut,” a senior official said.", "a senior official", .anonymous),
      ("“The pier is shut,” sources said.", "sources", .anonymous),
      (
        "“The pier is shut,” a source close to the talks said.", "a source close to the talks",
        .anonymous
      ),
      ("“The pier is shut,” one diplomat said.", "one diplomat", .anonymous),
      ("“The pier is shut,” harbour officials said.", "harbour officials", .collective),
      ("“The pier is shut,” the Eskby Pier Company said.", "Eskby Pier Company", .organisation),
    ] as [(String, String, Speaker.Kind)])
  func `a speaker without a person's name has a kind`(
    text: String, name: String, kind: Speaker.Kind
  ) throws {
    let speaker = try #require(statements(of: text).quotations.first?.speaker)
    #expect(speaker.name == name)
    #expect(speaker.kind == kind)
  }

  @Test func `the official is the one named before`() throws {
    let text = "A senior official came late. “The pier is shut,” the official said."
    let speaker = try #require(statements(of: text).quotations.first?.speaker)
    #expect(speaker.name == "A senior official")
    #expect(speaker.resolution == .resolved)
  }

  @Test(arguments: [
    "Walkers carried a banner that read “Give us back our pier.”",
    "A placard by the gate, “Give us back our pier,” was torn down.",
    "The slogan “Give us back our pier” hung from the rail.",
  ])
  func `a poster has no speaker`(text: String) throws {
    let quotation = try #require(statements(of: text).quotations.first)
    #expect(quotation.speaker == nil)
    #expect(quotation.form == .slogan)
  }

  @Test(
    arguments: [
      ("The so-called “ghost pier” drew no walkers.", .scare),
      ("“The pier is shut until the summer,” Casper Lund said.", .direct),
      ("Casper Lund called it “rotten to the core” in June.", .mixed),
    ] as [(String, Quotation.Form)])
  func `a quotation has a form`(text: String, form: Quotation.Form) throws {
    #expect(try #require(statements(of: text).quotations.first).form == form)
  }

  @Test func `the words of a label have no speaker`() {
    #expect(speakers("Casper Lund walked past the “ghost pier” on Monday.") == ["-"])
  }
}
