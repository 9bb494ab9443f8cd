import StemmaTestReports
import StemmaText
import Testing

@testable import StemmaReuse

@Suite struct TextFormsTests {
  private func forms(_ text: String) -> TextForms {
    let trace = WordTrace()
    Array(text.utf8).withUnsafeBufferPointer { trace.scan($0) }
    return TextForms(trace)
  }

  /// The counts character by character, for texts of ASCII and the marks below.
  private func counted(_ text: String) -> (past: Int, sentences: Int, invisible: Int) {
    let isLetter: (Character) -> Bool = { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let past = text.split { !isLetter($0) }.count {
      $0.count > 4 && $0.lowercased().hasSuffix("ed")
    }
    let ends = text.matches(of: /[.!?]["')\]’”]*[ \n]/).count
    let scalars = text.unicodeScalars
    return (past, ends, scalars.count { $0.value == 0xFEFF || $0.value == 0x200B })
  }

  @Test(arguments: 0..<40)
  func `what 64 bytes at a time show is what characters show`(seed: UInt64) {
    let pieces = [
      "ended", "ED", "feD", "wanted", " ", " ", ". ", ".” ", "?) ", "3.5", "…", "\u{FEFF}",
      "\u{200B}",
      "—", "e", "d", "\n", "!", "é ", "x", "stopped.", "’", "\"", " a",
    ]
    var random = SeededRandom(seed: seed)
    let text = (0..<Int(random.next() % 300)).map { _ in
      pieces[Int(random.next() % UInt64(pieces.count))]
    }.joined()
    let (found, expected) = (forms(text), counted(text))
    #expect(found.past == expected.past)
    #expect(found.sentences == expected.sentences)
    #expect(found.invisible == expected.invisible)
  }

  @Test(arguments: ["", "d", "ed", "ended", ".", ". ", "\u{FEFF}", "a.\u{200B}"])
  func `a text shorter than 64 bytes is counted to its end`(text: String) {
    let (found, expected) = (forms(text), counted(text))
    #expect(found.past == expected.past && found.sentences == expected.sentences)
    #expect(found.invisible == expected.invisible)
  }
}
