import StemmaClaims
import StemmaLanguage
import StemmaModel
import StemmaText

/// A report as words, sentences and names, with its attributions.
struct AnnotatedReport: Sendable {
  let text: ReportText
  /// What the language model said of its paragraphs; nothing where it did not read them.
  let annotation: ReportAnnotation?
  /// None for a report that says it is not in English.
  let attributions: [Attribution]
  /// Of every verb how its clause is meant; none where there are no attributions.
  let clauses: [ClauseReading]
  /// Every word with its place in its sentence's tree; none where there are no attributions.
  let syntax: [SyntaxWord]
  /// Tokens that were read.
  let tokens: Int

  /// What it says and how.
  var statements: ReportStatements {
    ReportStatements(text, attributions: attributions, clauses: clauses, syntax: syntax)
  }
}

/// Reads reports with the language model, headline and paragraphs each by themselves, so that no sentence
/// crosses their ends: one for each task.
struct ReportAnnotator {
  private let annotator: Annotator
  private let reader: AttributionReader
  private let keepsSyntax: Bool

  /// - Parameter keepsSyntax: whether every word's syntax is handed on, which takes some 60 bytes a word.
  init(_ annotator: Annotator, _ reader: AttributionReader, keepsSyntax: Bool = true) {
    self.annotator = annotator
    self.reader = reader
    self.keepsSyntax = keepsSyntax
  }

  /// Reads a report.
  ///
  /// - Parameter keepsHeadings: as of ``ReportText``.
  func read(_ report: Report, keepsHeadings: Bool = false) -> AnnotatedReport {
    guard Self.isEnglish(report.metadata.language) else {
      return AnnotatedReport(
        text: ReportText(report, keepsHeadings: keepsHeadings), annotation: nil, attributions: [],
        clauses: [], syntax: [], tokens: 0)
    }
    let blocks = report.anatomy.blocks.map {
      ParsedReport.Block(span: $0, parse: annotator.annotate(report.text[$0]))
    }
    let paragraphs = Set(report.anatomy.paragraphs)
    let annotation = Self.annotation(of: blocks.filter { paragraphs.contains($0.span) })
    let text = ReportText(report, annotation: annotation, keepsHeadings: keepsHeadings)
    let parse = ParsedReport(report.text, blocks: blocks)
    return AnnotatedReport(
      text: text, annotation: annotation,
      attributions: reader.attributions(in: text, parse: parse),
      clauses: ClauseReader(parse).clauses(),
      syntax: keepsSyntax ? SyntaxWord.all(in: blocks, parse) : [],
      tokens: parse.tokens.count)
  }

  /// The sentences and names of a report's paragraphs.
  private static func annotation(of blocks: [ParsedReport.Block]) -> ReportAnnotation {
    var sentences: [TextSpan] = []
    var names: [EntityMention] = []
    for block in blocks {
      let annotated = block.parse
      func span(_ range: Range<Int>) -> TextSpan {
        TextSpan(block.span.start + range.lowerBound, block.span.start + range.upperBound)
      }
      for sentence in annotated.sentences {
        let words = sentence.filter { annotated.tokens[$0].partOfSpeech != .space }
        guard let first = words.first, let last = words.last else { continue }
        sentences.append(span(annotated.utf8Range(ofTokens: first..<last + 1)))
      }
      for entity in annotated.entities {
        if let kind = EntityMention.Kind(ontoNotes: entity.label) {
          names.append(EntityMention(kind: kind, span: span(entity.utf8Range)))
        }
      }
    }
    return ReportAnnotation(sentences: sentences, names: names)
  }

  /// A report that does not name its language is taken for English, the only one that is read.
  static func isEnglish(_ language: String?) -> Bool {
    guard let language = language?.lowercased(), !language.isEmpty else { return true }
    return language == "english"
      || language.split(whereSeparator: { "-_".contains($0) }).first.map {
        $0 == "en" || $0 == "eng"
      } ?? true
  }
}

extension EntityMention.Kind {
  /// The kind by its name in OntoNotes 5; nothing for dates and amounts, which are no names.
  fileprivate init?(ontoNotes label: String) {
    switch label {
    case "PERSON": self = .person
    case "NORP": self = .group
    case "ORG": self = .organisation
    case "GPE", "LOC": self = .place
    case "FAC": self = .facility
    case "EVENT": self = .event
    case "LAW": self = .law
    case "PRODUCT": self = .product
    case "WORK_OF_ART": self = .work
    case "LANGUAGE": self = .language
    default: return nil
    }
  }
}
