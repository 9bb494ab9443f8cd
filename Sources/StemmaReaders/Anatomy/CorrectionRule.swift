/// Finds paragraphs that correct the report itself.
enum CorrectionRule {
  private static let labels = [
    "correction:", "corrections:", "correction -", "correction –", "correction —", "clarification:",
    "corrections and clarifications", "corrections & clarifications",
    "correction and clarification", "editor's note:", "editors' note:", "editor's note -",
    "editor's note –", "editor's note —",
  ]

  private static let articles: Set<String> = ["story", "article", "report", "piece", "version"]
  private static let verbs: Set<String> = [
    "corrected", "updated", "amended", "revised", "clarified",
  ]

  /// Whether a paragraph that begins with these words is a correction or an editor's note.
  ///
  /// - Parameter folded: the beginning of the paragraph, folded.
  static func isCorrection(_ folded: String) -> Bool {
    if folded == "correction" || labels.contains(where: folded.hasPrefix) { return true }
    let leads = ["this ", "an earlier ", "a previous "]
    guard leads.contains(where: folded.hasPrefix) else { return false }
    let words = folded.split(separator: " ", maxSplits: 7).map { $0.filter(\.isLetter) }
    guard words.count >= 4 else { return false }
    if words[0] != "this" {
      return words.count > 5 && words[2] == "version" && words[3] == "of"
        && ["this", "the"].contains(words[4]) && articles.contains(words[5])
    }
    guard articles.contains(words[1]) else { return false }
    if words[1] == "version" { return ["corrects", "updates"].contains(words[2]) }
    if words[2] == "was" || words[2] == "is" { return verbs.contains(words[3]) }
    return words[2] == "has" && words[3] == "been" && words.count > 4 && verbs.contains(words[4])
  }
}
