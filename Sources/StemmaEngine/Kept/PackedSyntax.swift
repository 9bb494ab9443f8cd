import StemmaClaims
import StemmaLanguage
import StemmaModel

/// The words of a report in some five bytes each: what one has in common with the word before it, or with
/// the text, is not written.
enum PackedSyntax {
  static func pack(_ words: [SyntaxWord], of text: StoredText, into writer: inout PackedWriter) {
    let codes = Set(words.flatMap { [$0.dependency, $0.entity] }).sorted()
    let places = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    writer.put(codes.count)
    for code in codes { writer.put(UInt64(code)) }
    writer.put(words.count)
    var last = 0
    for (index, word) in words.enumerated() {
      let isAsWritten = word.lemma == text[word.span].lowercased()
      let hasEntity = word.entity != 0
      writer.put(signed: word.span.start - last)
      writer.put(word.span.length)
      writer.put(
        UInt64(word.partOfSpeech.rawValue) << 3 | (word.isQuoted ? 4 : 0)
          | (isAsWritten ? 2 : 0) | (hasEntity ? 1 : 0))
      writer.put(signed: word.head - index)
      writer.put(places[word.dependency] ?? 0)
      if hasEntity { writer.put(places[word.entity] ?? 0) }
      if !isAsWritten { writer.put(word.lemma) }
      last = word.span.end
    }
  }

  static func unpack(
    of text: StoredText, from reader: inout PackedReader
  ) throws(PackedDamage) -> [SyntaxWord] {
    var codes: [UInt32] = []
    for _ in 0..<(try reader.count()) {
      codes.append(UInt32(truncatingIfNeeded: try reader.number()))
    }
    let count = try reader.count()
    guard count <= text.count + 1 else { throw PackedDamage() }
    var words: [SyntaxWord] = []
    words.reserveCapacity(count)
    var last = 0
    for index in 0..<count {
      let word = try word(index, after: last, codes, text, &reader)
      words.append(word)
      last = word.span.end
    }
    return words
  }

  private static func word(
    _ index: Int, after last: Int, _ codes: [UInt32], _ text: StoredText,
    _ reader: inout PackedReader
  ) throws(PackedDamage) -> SyntaxWord {
    let start = last + (try reader.signed())
    let end = start + (try reader.count())
    let traits = try reader.number()
    let head = index + (try reader.signed())
    let dependency = try reader.count()
    let entity = traits & 1 != 0 ? try reader.count() : nil
    guard start >= 0, start <= end, end <= text.count, dependency < codes.count,
      entity ?? 0 < codes.count,
      let partOfSpeech = PartOfSpeech(rawValue: UInt8(truncatingIfNeeded: traits >> 3))
    else { throw PackedDamage() }
    let span = TextSpan(start, end)
    return SyntaxWord(
      span: span, lemma: traits & 2 != 0 ? text[span].lowercased() : try reader.text(),
      partOfSpeech: partOfSpeech, head: head, dependency: codes[dependency],
      entity: entity.map { codes[$0] } ?? 0, isQuoted: traits & 4 != 0)
  }
}
