import StemmaText

/// What newsrooms write differently without changing what was said.
///
/// It leads spellings of one word to one form, in small letters without apostrophes' styles. It never
/// stems: "opens" and "opened" stay two words.
enum HouseStyle {
  /// The words that a contraction stands for; `nil` for any other word.
  ///
  /// - Parameter form: small letters, with straight apostrophes.
  static func expanded(_ form: String) -> [String]? {
    if let words = contractions[form] { return words }
    guard let mark = form.lastIndex(of: "'") else { return nil }
    let stem = String(form[..<mark])
    switch form[mark...] {
    case "'t" where stem.hasSuffix("n"): return [String(stem.dropLast()), "not"]
    case "'re": return [stem, "are"]
    case "'ll": return [stem, "will"]
    case "'ve": return [stem, "have"]
    case "'m": return [stem, "am"]
    case "'s" where pronouns.contains(stem): return [stem, "is"]
    default: return nil
    }
  }

  /// The one spelling under which British and American ones are compared.
  static func spelling(_ form: String) -> String {
    if let word = spellings[form] { return word }
    let count = form.utf8.count
    guard count >= 5 else { return form }
    var word = form
    if count >= 7 {
      for (british, american) in longEndings {
        if let range = word.range(ofSuffix: british) {
          word.replaceSubrange(range, with: american)
          break
        }
      }
    }
    if let our = word.firstRange(of: "our"),
      word[..<our.lowerBound].contains(where: { "aeiou".contains($0) }),
      afterOur.contains(String(word[our.upperBound...]))
    {
      word.replaceSubrange(our, with: "or")
    }
    return word
  }

  /// A number without its thousands commas and without zeros that add nothing: "10.0" is "10".
  static func number(_ digits: String) -> String {
    let plain = digits.filter { $0 != "," }
    guard plain.contains("."), plain.allSatisfy({ $0.isNumber || $0 == "." }) else { return plain }
    var kept = Substring(plain)
    while kept.last == "0" { kept = kept.dropLast() }
    return String(kept.last == "." ? kept.dropLast() : kept)
  }

  /// "10m" and "3bn" as number and scale.
  static func scaled(_ form: String) -> [String]? {
    guard form.utf8.first.map({ (0x30...0x39).contains($0) }) == true else { return nil }
    for (ending, scale) in scales where form.hasSuffix(ending) {
      let digits = form.dropLast(ending.count)
      guard digits.allSatisfy({ $0.isNumber || $0 == "." || $0 == "," }) else { return nil }
      return [number(String(digits)), scale]
    }
    return nil
  }

  /// The word for a sign of currency.
  static func currency(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "$": "dollars"
    case "£": "pounds"
    case "€": "euros"
    case "¥": "yen"
    default: nil
    }
  }

  /// A title or body that is also written in short, as its long form.
  static func long(_ form: String) -> [String]? { shortForms[form] }

  private static let pronouns: Set = [
    "it", "he", "she", "that", "there", "here", "what", "who", "where", "how", "this",
  ]
  private static let contractions: [String: [String]] = [
    "won't": ["will", "not"], "can't": ["can", "not"], "cannot": ["can", "not"],
    "shan't": ["shall", "not"], "ain't": ["is", "not"], "let's": ["let", "us"],
    "gonna": ["going", "to"], "wanna": ["want", "to"], "gotta": ["got", "to"],
  ]
  private static let spellings: [String: String] = [
    "defence": "defense", "offence": "offense", "licence": "license", "pretence": "pretense",
    "programme": "program", "programmes": "programs", "grey": "gray", "cheque": "check",
    "cheques": "checks", "tyre": "tire", "tyres": "tires", "whilst": "while", "amongst": "among",
    "towards": "toward", "afterwards": "afterward", "backwards": "backward",
    "forwards": "forward", "learnt": "learned", "spelt": "spelled", "burnt": "burned",
    "judgement": "judgment", "ageing": "aging", "fulfil": "fulfill", "enrol": "enroll",
    "sceptical": "skeptical", "sceptic": "skeptic", "sceptics": "skeptics", "storey": "story",
    "centre": "center", "centres": "centers", "theatre": "theater", "theatres": "theaters",
    "metre": "meter", "metres": "meters", "litre": "liter", "litres": "liters",
    "kilometre": "kilometer", "kilometres": "kilometers", "fibre": "fiber", "calibre": "caliber",
    "catalogue": "catalog", "dialogue": "dialog", "analogue": "analog", "okay": "ok",
    "yeah": "yes", "dollar": "dollars", "pound": "pounds", "euro": "euros",
    "mum": "mom", "adviser": "advisor", "advisers": "advisors",
  ]
  /// Endings after the "our" of "labour".
  private static let afterOur: Set = [
    "", "s", "ed", "ing", "ful", "able", "ite", "ites", "ly", "hood", "hoods", "er", "ers",
  ]
  private static let longEndings = [
    ("isation", "ization"), ("isations", "izations"), ("ising", "izing"), ("ised", "ized"),
    ("ises", "izes"), ("ise", "ize"), ("yse", "yze"), ("ysed", "yzed"), ("ysing", "yzing"),
    ("avelled", "aveled"), ("avelling", "aveling"), ("aveller", "aveler"),
    ("ancelled", "anceled"), ("ancelling", "anceling"), ("abelled", "abeled"),
    ("odelled", "odeled"), ("odelling", "odeling"), ("ounsellor", "ounselor"),
    ("ignalled", "ignaled"), ("uelled", "ueled"), ("uelling", "ueling"),
  ]
  private static let scales = [
    ("bn", "billion"), ("mn", "million"), ("tn", "trillion"), ("m", "million"), ("k", "thousand"),
  ]
  private static let shortForms: [String: [String]] = [
    "US": ["united", "states"], "usa": ["united", "states"], "uk": ["united", "kingdom"],
    "un": ["united", "nations"], "eu": ["european", "union"], "nato": ["nato"],
  ]
}

extension String {
  fileprivate func range(ofSuffix suffix: String) -> Range<Index>? {
    guard hasSuffix(suffix) else { return nil }
    return index(endIndex, offsetBy: -suffix.count)..<endIndex
  }
}
