import StemmaClaims
import StemmaModel
import StemmaTestModel
import StemmaText
import Testing

/// Verbs and how their clauses are meant.
@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct ClauseReaderTests {
  private func clause(of verb: String, in text: String) throws -> ClauseReading {
    let found = statements(of: text)
    return try #require(
      found.clauses(ofSentence: 0).first { found.text.report.text[$0.verb] == verb })
  }

  @Test(
    arguments: [
      ("close", "The town will close the pier.", .planned),
      ("close", "The town plans to close the pier.", .planned),
      ("close", "The mayor said the town would close the pier.", .planned),
      ("close", "The mayor urged the town to close the pier.", .requested),
      ("close", "The town may close the pier.", .hedged),
      ("closed", "The town closed the pier.", .asserted),
      ("closed", "The mayor denied that the town closed the pier.", .denied),
    ] as [(String, String, Stance.Modality)])
  func `a verb is meant as its auxiliaries and its governor say`(
    verb: String, text: String, modality: Stance.Modality
  ) throws {
    #expect(try clause(of: verb, in: text).modality == modality)
  }

  @Test(
    arguments: [
      ("closed", "The town closed the pier.", true),
      ("closed", "The town has closed the pier.", true),
      ("closed", "The pier was closed by the town.", true),
      ("close", "The town will close the pier.", false),
      ("close", "The town wanted to close the pier.", false),
      ("closes", "The pier closes at dusk.", false),
    ])
  func `what has happened is told in the past`(verb: String, text: String, isDone: Bool) throws {
    #expect(try clause(of: verb, in: text).isDone == isDone)
  }

  @Test(
    arguments: [
      ("pay", "The town did not pay the crew.", .negated),
      ("pay", "The town refused to pay the crew.", .negated),
      ("pay", "The town failed to pay the crew.", .negated),
      ("paid", "The town never paid the crew.", .negated),
      ("paid", "The town paid the crew.", .affirmed),
      ("pay", "The town is not able to pay the crew.", .open),
    ] as [(String, String, ClauseReading.Polarity)])
  func `a not belongs to its verb`(
    verb: String, text: String, polarity: ClauseReading.Polarity
  ) throws {
    #expect(try clause(of: verb, in: text).polarity == polarity)
  }
}
