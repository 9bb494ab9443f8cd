import StemmaLanguage

/// Finds the word of a source on which the others depend.
struct SourceHead {
  let report: ParsedReport

  /// The head of a run of tokens; nothing where there is no word.
  func head(of run: Range<Int>) -> Int? {
    let run = run.prefix(Self.longest)
    var best: Int?
    for place in run {
      let token = report.tokens[place]
      guard !token.isPunctuation, !run.contains(Int(token.head)) || Int(token.head) == place,
        token.partOfSpeech != .particle
      else { continue }
      let isRelative = NounClass.relatives.contains(token.form) && run.count > 1
      if isNounLike(place), !isRelative { return place }
      best = best ?? below(place, in: run)
    }
    return best
  }

  /// The first noun that depends on a word within a run: "by Okker", or a clause that was taken for
  /// a source.
  private func below(_ place: Int, in run: Range<Int>) -> Int? {
    for child in report.children(of: place).prefix(Self.fewChildren) where run.contains(Int(child))
    {
      let token = report.tokens[Int(child)]
      if token.dependency == Label.prepositionObject || token.dependency == Label.subject {
        return Int(child)
      }
    }
    return isNounLike(place) || run.count == 1 ? place : nil
  }

  private func isNounLike(_ place: Int) -> Bool {
    switch report.tokens[place].partOfSpeech {
    case .noun, .properNoun, .pronoun, .numeral: true
    case .determiner: true
    case .adjective: report.tokens[place].dependency == Label.subject
    default: report.tokens[place].entity != 0
    }
  }

  private static let longest = 120
  private static let fewChildren = 24
}
