import Foundation
import StemmaLanguage
import StemmaModel
import StemmaTestModel

@testable import StemmaPages

/// The texts of `Quality/language/golden-texts`, annotated and written.
struct AnnotatedGoldenTexts {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Quality/language/golden-texts")

  /// All but what holds no text.
  private static func reports() throws -> [Report] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().compactMap { name in
      let data = try Data(contentsOf: folder.appending(path: name))
      guard let text = StoredText(validating: Array(data)),
        !String(decoding: data, as: UTF8.self).allSatisfy(\.isWhitespace)
      else { return nil }
      return Report(
        id: name, path: "golden/" + name, line: nil, text: text, encoding: .utf8, digest: "",
        metadata: ReportMetadata(), anatomy: ReportAnatomy())
    }
  }

  /// Made once for all tests: a debug build takes its time.
  private static let result = Result {
    let annotator = Annotator(try TestModel.load())
    return try reports().map { ($0, annotator.annotate($0.text.string)) }
  }

  static func annotated() throws -> [(report: Report, annotated: AnnotatedText)] {
    try result.get()
  }
}

extension AnnotationFormat {
  /// All pieces of a report's annotation.
  func bytes(_ report: Report, _ annotated: AnnotatedText) -> [UInt8] {
    var rendered = render(report, annotated)
    var bytes: [UInt8] = []
    while let piece = rendered.next() { bytes += piece }
    return bytes
  }
}
