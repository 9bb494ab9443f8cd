import StemmaTestModel
import Testing

@testable import StemmaLanguage

/// What holds of every text, whatever the model says of it.
@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct AnnotatorTests {
  private static let story = """
    The ferry "Aurora", which had lain at Port Callis since March, wasn't allowed to leave on Monday. \
    “Nobody told us why,” said Captain Ilse Brandt, 52, of Corvane's harbour office. She paid $3.5m.
    """

  @Test func `the instruction sets agree to the last attribute`() throws {
    let model = try TestModel.load()
    let answers = KernelTests.sets.map { set in
      Annotator(model, instructions: set).annotate(Self.story).tokens.map {
        "\($0.text)|\($0.tag)|\($0.lemma)|\($0.head)|\($0.dependency)|\($0.entityLabel)"
      }
    }
    #expect(answers.allSatisfy { $0 == answers[0] })
  }

  @Test func `tokens and their spaces make up the text`() throws {
    let annotator = Annotator(try TestModel.load())
    for text in [
      "", " ", "  ", "\n", " a", "a ", "a  b", "e\u{301}\u{301}", "\u{0}\u{1F}\u{7F}", "🇫🇷👩‍👩‍👧x",
      "\u{FEFF}\u{2028}\u{3000}", Self.story,
    ] {
      let annotated = annotator.annotate(text)
      let pieces = annotated.tokens.map { $0.text + ($0.hasTrailingSpace ? " " : "") }
      #expect(pieces.joined() == text)
      var end = 0
      for token in annotated.tokens {
        #expect(token.utf8Range.lowerBound == end && !token.utf8Range.isEmpty)
        end = token.utf8Range.upperBound + (token.hasTrailingSpace ? 1 : 0)
      }
      #expect(end == text.utf8.count)
    }
  }

  @Test func `a text of many segments is one tree after another`() throws {
    let annotator = Annotator(try TestModel.load())
    let alone = annotator.annotate(Self.story)
    let times = 60
    let text = Array(repeating: Self.story, count: times).joined(separator: " ")
    let annotated = annotator.annotate(text)
    #expect(annotated.tokens.count == alone.tokens.count * times)
    #expect(annotated.tokens.count > 4 * WordEncoder.segment)
    #expect(annotated.sentences.map(\.count).reduce(0, +) == annotated.tokens.count)
    for sentence in annotated.sentences {
      #expect(sentence.allSatisfy { sentence.contains(annotated.tokens[$0].head) })
      #expect(sentence.count { annotated.tokens[$0].head == $0 } == 1)
    }
  }

  @Test func `a subtree holds what depends on its token`() throws {
    let annotated = Annotator(try TestModel.load()).annotate(Self.story)
    for token in annotated.tokens {
      let subtree = token.subtree
      #expect(subtree.contains(token.index))
      #expect(Set(token.children).isSubset(of: subtree))
      for other in annotated.tokens {
        let isBelow = other.index == token.index || other.ancestors.contains(token.index)
        #expect(subtree.contains(other.index) == isBelow)
      }
    }
  }

  @Test func `entities and noun chunks point at their words`() throws {
    let annotated = Annotator(try TestModel.load()).annotate(Self.story)
    #expect(annotated.entities.map(\.text).contains("Ilse Brandt"))
    #expect(annotated.entities.first { $0.text == "Ilse Brandt" }?.label == "PERSON")
    let chunks = annotated.nounChunks.map { range in
      String(
        Self.story.utf8.dropFirst(annotated.utf8Range(ofTokens: range).lowerBound)
          .prefix(annotated.utf8Range(ofTokens: range).count)) ?? ""
    }
    #expect(chunks.contains("Corvane's harbour office"))
  }

  @Test func `forgetting words changes no answer`() throws {
    let annotator = Annotator(try TestModel.load(), instructions: .best, mostWords: 3000)
    let before = annotator.annotate(Self.story).tokens.map(\.lemma)
    let words = (0..<3000).map { "w\($0)" }
    _ = annotator.annotate(words.joined(separator: " "))
    #expect(annotator.annotate(Self.story).tokens.map(\.lemma) == before)
  }
}
