import StemmaModel

// The words that readers see for the model's names. They say what moved, never what is true.

extension Change.Kind {
  /// A title for the change: "Quotation altered".
  var title: String {
    switch self {
    case .quotationAltered: "Words inside quotation marks differ"
    case .quotationCut: "Quotation cut"
    case .quotationSpliced: "Quotation put together"
    case .quotationElided: "Words behind an ellipsis"
    case .quotationUnmarked: "Quotation lost its marks"
    case .quotationMarked: "Words put into quotation marks"
    case .quotationNotFound: "Quotation absent from the source"
    case .quotationRestyled: "Quotation in another style"
    case .sourceDropped: "Source dropped"
    case .sourceChanged: "Source differs"
    case .sourceMadeAnonymous: "Source made anonymous"
    case .sourceNamed: "Unnamed source named"
    case .numberChanged: "Number differs"
    case .numberDropped: "Number dropped"
    case .dateChanged: "Date differs"
    case .dateDropped: "Date dropped"
    case .certaintyRaised: "Certainty raised"
    case .certaintyLowered: "Certainty lowered"
    case .planToldAsDone: "Plan told as done"
    case .hedgeDropped: "Hedge dropped"
    case .hedgeAdded: "Hedge added"
    case .conditionDropped: "Condition dropped"
    case .conditionChanged: "Condition differs"
    case .conditionAdded: "Condition added"
    case .negationDropped: "“Not” dropped"
    case .negationAdded: "“Not” added"
    case .unitChanged: "Unit changed"
    case .placeChanged: "Place changed"
    case .actorChanged: "Name changed"
    case .actionChanged: "Action changed"
    case .detailChanged: "Detail changed"
    case .firstSeenHere: "First seen here"
    case .weaklySupported: "Weakly supported"
    }
  }
}

extension Change.Severity {
  /// A shape that goes with the word, so that neither colour nor shape stands alone.
  var shape: String {
    switch self {
    case .meaning: "▲"
    case .nuance: "◆"
    case .style: "○"
    }
  }

  var explanation: String {
    switch self {
    case .meaning: "what is said is another thing"
    case .nuance: "the same thing, weaker, stronger or less well sourced"
    case .style: "form only"
    }
  }
}

extension Confidence {
  var explanation: String {
    switch self {
    case .certain: "the evidence admits no other reading that we know of"
    case .likely: "the evidence favours this reading; another one is possible"
    case .unclear: "the evidence does not decide; look at the two texts"
    }
  }
}

extension Evidence.Kind {
  /// The reason in a few words: "shared wording".
  var phrase: String {
    switch self {
    case .sharedWording: "shared wording"
    case .sameOrder: "same order of points"
    case .identicalText: "identical text"
    case .credit: "credit line"
    case .sourceMadeVague: "source made vague"
    case .detailsDropped: "details dropped"
    case .quotationsUnmarked: "quotations without their marks"
    case .abridgement: "abridgement"
    case .dates: "dates"
    case .sharedDepartures: "shared departures"
    case .reciprocalDetails: "each keeps details that the other lacks"
    case .versionNote: "note of an earlier version"
    case .versionOrder: "signs of editing"
    case .contrary: "a contrary sign"
    }
  }
}

extension Evidence.Weighs {
  var phrase: String {
    switch self {
    case .forDescent: "for descent"
    case .forDirection: "for the direction"
    case .against: "against"
    }
  }
}

extension OriginReason.Relation {
  var phrase: String {
    switch self {
    case .derived: "derived"
    case .sharesSource: "shares a source"
    case .noReuseFound: "no reuse found"
    case .cannotTell: "cannot tell"
    }
  }
}

extension SetAside.Stage {
  var phrase: String { rawValue }
}

extension OriginCount {
  /// "1 origin", "1 to 2 origins".
  var phrase: String {
    guard atLeast != atMost else { return PlainWords.count(atMost, "origin") }
    return "\(atLeast) to \(PlainWords.count(atMost, "origin"))"
  }
}

/// Small sentences about numbers.
enum PlainWords {
  /// "1 story", "2,000 stories".
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(grouped(number)) \(number == 1 ? one : many ?? one + "s")"
  }

  /// Digits in groups of three: "12,345".
  static func grouped(_ number: Int) -> String {
    var rest = Array(String(number.magnitude))
    var groups: [String] = []
    while rest.count > 3 {
      groups.insert(String(rest.suffix(3)), at: 0)
      rest.removeLast(3)
    }
    groups.insert(String(rest), at: 0)
    return (number < 0 ? "−" : "") + groups.joined(separator: ",")
  }

  /// "a", "a and b", "a, b and c".
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension ArchiveMark {
  /// What a reader said of a finding, in a sentence.
  var sentence: String {
    "Marked \(verdict.rawValue) by \(author) on \(made)"
      + (because.map { ", because: \($0)" } ?? "") + "."
  }
}
