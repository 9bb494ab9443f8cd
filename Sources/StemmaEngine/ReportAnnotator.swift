import StemmaLanguage
import StemmaModel

/// Reads reports' paragraphs with the language model: one for each task.
struct ReportAnnotator {
  private let annotator: Annotator

  init(_ model: LanguageModel) {
    annotator = Annotator(model)
  }

  /// Sentences and names of a report; nothing for one that says it is not in English.
  ///
  /// Each paragraph is read by itself, so that no sentence crosses its end.
  func annotation(of report: Report) -> ReportAnnotation? {
    guard Self.isEnglish(report.metadata.language) else { return nil }
    var sentences: [TextSpan] = []
    var names: [EntityMention] = []
    for paragraph in report.anatomy.paragraphs {
      let annotated = annotator.annotate(report.text[paragraph])
      func span(_ range: Range<Int>) -> TextSpan {
        TextSpan(paragraph.start + range.lowerBound, paragraph.start + range.upperBound)
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
  private static func isEnglish(_ language: String?) -> Bool {
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
