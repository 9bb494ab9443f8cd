package import StemmaModel
package import StemmaText

/// Gives each quotation its speaker and cue: those of the attribution whose content it is.
package struct QuotationReader {
  private let text: ReportText
  private let attributions: [Attribution]

  /// - Parameter attributions: of the same report.
  package init(_ text: ReportText, attributions: [Attribution]) {
    self.text = text
    self.attributions = attributions
  }

  /// The quotations with at least one word, in text order.
  ///
  /// - Complexity: linear in the quotations, times those attributions that overlap one.
  package func quotations() -> [Quotation] {
    let spans = text.quoted.map(\.inner)
    let owners = owners(of: spans)
    return text.quoted.indices.compactMap { index in
      let words = text.words(in: spans[index])
      return words.isEmpty ? nil : quotation(index, words, owners[index])
    }
  }

  private func quotation(_ index: Int, _ words: Range<Int>, _ owner: Attribution?) -> Quotation {
    let quoted = text.quoted[index]
    let isSlogan = isCarried(words)
    let speaker = isSlogan ? nil : owner?.speaker
    let cue = owner?.cue.reduce(into: TextSpan?.none) { $0 = $0?.union($1) ?? $1 }
    return Quotation(
      report: text.id, span: quoted.inner,
      form: isSlogan ? .slogan : form(quoted, words, isSaid: speaker != nil), speaker: speaker,
      cue: cue
    )
  }

  /// For each quotation, of the attributions whose content holds most of it, the one that says least
  /// besides: what a quoted person quotes belongs to who is quoted. One whose cue is a verb of wishing gives way:
  /// in "Okker said that the ministry wants “…”" the words are Okker's.
  private func owners(of quotations: [TextSpan]) -> [Attribution?] {
    typealias Owner = (attribution: Attribution, isSpeech: Bool, length: Int)
    var owners = [Owner?](repeating: nil, count: quotations.count)
    for attribution in attributions {
      guard let first = attribution.content.first, let last = attribution.content.last else {
        continue
      }
      let length = attribution.content.reduce(0) { $0 + $1.length }
      let isSpeech = isSpeech(attribution)
      var index = quotations.partitioningIndex { $0.end > first.start }
      while index < quotations.count, quotations[index].start < last.end {
        let held = attribution.content.reduce(0) { $0 + $1.overlap(with: quotations[index]) }
        let isCloser = owners[index].map { owner in
          isSpeech == owner.isSpeech ? length < owner.length : isSpeech
        }
        if held * 2 > quotations[index].length, isCloser ?? true {
          owners[index] = (attribution, isSpeech, length)
        }
        index += 1
      }
    }
    return zip(quotations, owners).map { quotation, owner in
      guard let owner, !owner.isSpeech else { return owner?.attribution }
      return speech(before: quotation) ?? owner.attribution
    }
  }

  /// What somebody says, by a cue before the quotation in its sentence.
  private func speech(before quotation: TextSpan) -> Attribution? {
    let sentence = text.sentenceIndex(atByte: quotation.start)
    guard text.sentences.indices.contains(sentence) else { return nil }
    let start = text.sentences[sentence].span.start
    return attributions.last { attribution in
      guard let cue = attribution.cue.first, attribution.speaker != nil else { return false }
      return cue.start >= start && cue.end <= quotation.start && isSpeech(attribution)
    }
  }

  /// Whether the cue may introduce what is said: none of its words is a verb of wishing or thinking.
  private func isSpeech(_ attribution: Attribution) -> Bool {
    let words = attribution.cue.flatMap { text.words[text.words(in: $0)] }
    return !words.contains { Self.wishes.contains($0) }
  }

  /// Whether a thing that carries written or chanted words stands close before, in the same sentence.
  private func isCarried(_ words: Range<Int>) -> Bool {
    let sentence = text.sentences[text.sentenceIndex(ofWord: words.lowerBound)]
    let start = min(sentence.words.lowerBound, words.lowerBound)
    return (start..<words.lowerBound).suffix(Self.carrierReach).contains {
      WordForms.carriers.contains(text.words[$0]) && !text.isQuoted(at: Int(text.words[$0].start))
    }
  }

  private func form(_ quoted: QuotedSpan, _ words: Range<Int>, isSaid: Bool) -> Quotation.Form {
    if words.count >= 3, text.words[words.lowerBound].flags.contains(.capitalised) {
      return .direct
    }
    if words.count <= 3, !isSaid { return .scare }
    return endsLikeStatement(quoted) && words.count >= 5 ? .direct : .mixed
  }

  /// Whether the quotation ends as one that a cue follows: with a comma or a stop inside the marks,
  /// or a comma after them.
  private func endsLikeStatement(_ quoted: QuotedSpan) -> Bool {
    let bytes = text.report.text.utf8
    if let last = bytes[quoted.inner.start..<quoted.inner.end].last, ",?!-".utf8.contains(last) {
      return true
    }
    return quoted.outer.end < bytes.count && bytes[quoted.outer.end] == UInt8(ascii: ",")
  }

  /// Verbs of wishing and thinking, whose object may hold quoted words of another.
  private static let wishes = WordForms(
    """
    want wants wanted wanting need needs needed seek seeks sought seeking expect expects expected
    expecting hope hopes hoped hoping plan plans planned planning intend intends intended believe
    believes believed believing think thinks thought thinking see sees saw consider considers
    considered know knows knew fear fears feared support supports supported supporting oppose
    opposes opposed opposing refuse refuses refused
    """)
  /// Words before a quotation in which its carrier stands.
  private static let carrierReach = 12
}

extension WordForms {
  /// Things that carry written or chanted words.
  static let carriers = WordForms(
    """
    poster posters banner banners placard placards sign signs slogan slogans graffiti chant chants
    chanted chanting shirt shirts sticker stickers leaflet leaflets painted scrawled daubed sprayed
    emblazoned stencilled stenciled inscribed
    """)
}
